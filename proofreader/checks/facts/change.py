"""“从A增加到B，增长C”: direction, difference, growth rate, multiples and percentage points, by interval arithmetic.

Every printed number stands for all values that round (or are cut off) to it; a hit needs the printed result to lie
outside everything the printed ends allow.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from proofreader.checks.contract import Hit
from proofreader.checks.facts.values import NUMBER, SCALE, Interval, decimals, printed, value
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import to_chinese, to_int
from proofreader.core.span import Span

_UP = (
    "增加|增长|提高|上升|提升|扩大|增至|攀升|发展|壮大|扩充|扩展|拓展|跃升|猛增|激增|飙升|剧增|上涨|上调|延长|增|升|涨"
)
_DOWN = "下降|减少|降低|缩小|缩短|压缩|压减|回落|下跌|减|降|跌"
_WHEN = (
    r"(?:(?:\d{4}|去|上|前|当)年(?:底|末|初|同期)?的?|\d{1,2}月(?:份|底|末)?的?"
    r"|最初的|原来的|原先的|过去的|之前的|以前的|目前的|现在的|如今的|今年的|(?:上|本)?年初的|期初的|月初的|去年底的|上年末的"
    r"|[改整治实投成建创刚入][一-鿿]{1,4}[前时初]的|开始[时的]的?|最早的|起初的)?"
)


def _amount(name: str) -> str:
    return (
        rf"(?P<{name}about>约|近|超过?|不足|不到|突破|逾|大约|将近)?(?P<{name}>{NUMBER})(?P<{name}scale>{SCALE})?"
        rf"(?P<{name}more>多|余)?(?P<{name}unit>[%％]|个百分点|[^\d\s，。、；：,;:（）()“”%％至到]{{0,5}}?)"
    )


_ENDS = (
    rf"[从由]{_WHEN}{_amount('a')}"
    rf"(?P<verb>{_UP}|{_DOWN})(?:到了?|至|为|成)?{_WHEN}{_amount('b')}"
)
_RESULT = (
    rf"[，,](?:累计|总共|共|净|整整|大幅|足足|幅度|增幅|降幅|涨幅|亩均|户均|人均|平均|每亩|每户|每人)?"
    rf"(?P<verb2>{_UP}|{_DOWN}|增收|增产|减产|减收|裁员|裁减|多了|少了|翻|达|为)?(?:了|达到?|到|为)?"
    rf"(?P<cabout>约|近|超过?|不足|不到|突破|逾|大约|将近)?(?P<c>{NUMBER}|[一二两三四五六七八九十]+)(?P<cscale>{SCALE})?(?P<cmore>多|余)?"
    r"(?P<cunit>[%％]|个百分点|倍|番|[^\d\s，。、；：,;:（）()“”%％]{0,4})(?=[，。；、,;（）]|$)"
)
_NEEDLES = ("从", "由")


@dataclass(frozen=True, slots=True)
class _Change:
    before: Interval
    after: Interval
    rises: bool
    percent: bool


def _read(match: re.Match[str]) -> _Change | None:
    if match["aunit"] != match["bunit"] and match["aunit"] and match["bunit"]:
        return None
    if any(match[group] for group in ("aabout", "babout", "amore", "bmore")):
        return None
    percent = match["bunit"] in ("%", "％")
    if percent != (match["aunit"] in ("%", "％")):
        return None
    scale = match["ascale"] or (match["bscale"] if not match["aunit"] else "")
    before, after = value(match["a"], scale), value(match["b"], match["bscale"])
    if not before.exact or not after.exact or (_is_year(match["a"]) and _is_year(match["b"])):
        return None
    if not scale and not match["bscale"] and before.step == after.step == 1 and match["bunit"] in _COUNTED:
        ends = Interval(before.exact, before.exact), Interval(after.exact, after.exact)
    else:
        ends = before.within(), after.within()
    return _Change(*ends, match["verb"].startswith(tuple(_UP.split("|"))), percent)


_COUNTED = frozenset("人名个户家台辆套件条所座分张册只头场次天棵株班门项岁元位本篇间栋艘架支颗枚盏")
"""Units of what is counted one by one: plain whole numbers of them are exact."""


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and digits[:2] in ("18", "19", "20")


_DEPTH = re.compile("地下水|埋深|名次|排名|位次|成绩|用时")
"""What falls as its figure grows."""


def _direction(match: re.Match[str]) -> Hit | None:
    change = _read(match)
    if change is None or change.before.meets(change.after) or re.match(r"，\d{3}(?!\d)", match.string[match.end() :]):
        return None  # 1，300 is one number
    if match["verb"] in ("提高", "提升") and not change.percent:
        return None  # 精度由10米提升至6米
    if _DEPTH.search(match.string, max(0, match.start() - 12), match.start()):
        return None  # 地下水位从12米下降到24米: so deep it lies
    if change.rises == (change.after.low > change.before.high):
        return None
    ends = group_span(match)
    good = "下降" if change.rises else "增加"
    if change.percent:
        good = "下降" if change.rises else "上升"
    return Hit(
        ends,
        f"从{match['a']}到{match['b']}是{'减' if change.rises else '增'}，与“{match['verb']}”矛盾，请核对数字",
        swap(group_span(match, "verb"), match["verb"], good, "").suggestions,
    )


def _points(match: re.Match[str]) -> Hit | None:
    change = _read(match)
    if change is None or not change.percent or match["cunit"] not in ("%", "％") or not match["verb2"]:
        return None
    printed_change = _printed_result(match)
    difference = _difference(change)
    if printed_change is None or not printed_change.meets(difference):
        return None
    if printed_change.meets(_ratio(change)):
        return None
    return swap(
        group_span(match, "cunit"), match["cunit"], "个百分点", "两个百分数相减，差用“个百分点”；写“%”就成了增减幅度"
    )


def _difference_wrong(match: re.Match[str]) -> Hit | None:
    change = _read(match)
    if change is None or not match["verb2"] or (match["verb2"] in ("翻", "达", "为") and match["cunit"] != "个百分点"):
        return None
    if change.percent:
        if match["cunit"] != "个百分点":
            return None
    elif not match["bunit"] or match["cunit"] != match["bunit"] or match["cunit"] in ("倍", "番", "个百分点"):
        return None
    said = _printed_result(match, Fraction(1, 2))
    difference = _difference(change)
    if said is None or said.meets(difference) or difference.low < 0:
        return None
    return _correct(match, difference.middle / _factor(match), "两数相差")


def _growth_wrong(match: re.Match[str]) -> Hit | None:
    change = _read(match)
    if change is None or change.percent or match["cunit"] not in ("%", "％") or not match["verb2"]:
        return None
    said = _printed_result(match)
    ratio = _ratio(change)
    if said is None or said.meets(ratio) or ratio.low <= 0:
        return None
    return _correct(match, ratio.middle, "按所列数字计算，变化幅度应为")


def _multiple_wrong(match: re.Match[str]) -> Hit | None:
    change = _read(match)
    if (
        change is None
        or not change.rises
        or match["cunit"] not in ("倍", "番")
        or any((match["cabout"], match["cmore"]))
    ):
        return None
    if match["cunit"] == "番":
        return _doublings(match, change.after.middle / change.before.middle)
    said = _printed_result(match, Fraction(1, 2))
    if said is None or not match["verb2"] or match["verb2"] in ("达", "为", "翻"):
        return None
    ratio = change.after.over(change.before)
    grown = Interval(ratio.low - 1, ratio.high - 1)
    good = printed(grown.middle, decimals(match["c"]))
    if said.meets(grown) or good == match["c"]:
        return None
    if grown.middle < 1:
        grew = change.after.middle / change.before.middle - 1
        if not said.meets(ratio) or "." not in match["c"]:
            return None
        percent = f"{printed(grew * 100, 0)}%"
        span = Span(match.start("c"), match.end("cunit"))
        message = f"按所列数字计算是增长{percent}，{match['c']}倍是后一个数与前一个数之比，请核对"
        return swap(span, f"{match['c']}{match['cscale'] or ''}{match['cunit']}", percent, message)
    hint = "；“增长N倍”不含原数" if said.meets(ratio) else ""
    return swap(group_span(match, "c"), match["c"], good, f"按所列数字计算，应为增长{good}倍{hint}，请核对")


def _doublings(match: re.Match[str], ratio: Fraction) -> Hit | None:
    times = to_int(match["c"]) if "." not in match["c"] else None
    if times is None or match["verb2"] != "翻" or not 1 <= times <= 10:
        return None
    if 2**times <= ratio * Fraction(23, 20) and ratio < 2 ** (times + 1):
        return None
    fitting = max((n for n in range(1, 11) if 2**n <= ratio * Fraction(23, 20)), default=times)
    if fitting == times:
        return None
    good = "两" if fitting == 2 else to_chinese(fitting)
    message = f"翻{match['c']}番是原来的{2**times}倍，与所列数字不符，请核对"
    return swap(group_span(match, "c"), match["c"], good, message)


def _printed_result(match: re.Match[str], steps: Fraction = Fraction(1)) -> Interval | None:
    if match["cabout"] or match["cmore"]:
        return None
    digits = match["c"]
    if not digits[0].isdigit():
        number = to_int(digits)
        if number is None:
            return None
        digits = str(number)
    return value(digits, match["cscale"]).within(steps)


def _difference(change: _Change) -> Interval:
    return change.after - change.before if change.rises else change.before - change.after


def _ratio(change: _Change) -> Interval:
    ratio = change.after.over(change.before)
    return (
        Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)
        if change.rises
        else Interval((1 - ratio.high) * 100, (1 - ratio.low) * 100)
    )


def _factor(match: re.Match[str]) -> Fraction:
    return value("1", match["cscale"]).exact


def _correct(match: re.Match[str], number: Fraction, words: str) -> Hit | None:
    good = printed(number, decimals(match["c"]))
    if good == match["c"] or not match["c"][0].isdigit():
        return None
    unit = (match["cscale"] or "") + match["cunit"]
    return swap(
        group_span(match, "c"), match["c"], good, f"{words}{good}{unit}，文中是{match['c']}{unit}，请核对原始数字"
    )


_ALLOWED = (
    "从120人增加到150人，增长25%。",
    "由5%升至8%，上升3个百分点。",
    "从4000亿元增加到5000亿元，增加1000亿元。",
    "从2012年的53.9万亿元增长到2021年的114.4万亿元，年均增长6.6%。",
    "从第8位上升到第5位，前进3位。",
    "从1.2万吨增加到3.6万吨，增长2倍。",
    "从300户扩大到600户，翻了一番。",
    "从5%上升到8%，增长60%。",
)

CHECKS = (
    PatternCheck(
        info(
            "numbers.direction-against-figures",
            "增减与数字相反",
            "说增加而后一个数更小，或说减少而后一个数更大，数字或动词必有一错。",
            "AR-04，算术",
            (
                ("贫困户从120户增加到80户。", "贫困户从120户下降到80户。"),
                ("失业率由4.2%降至5.1%", "失业率由4.2%上升至5.1%"),
            ),
            (
                *_ALLOWED,
                "从80户增加到120户",
                "从2020年提高到2015年水平",
                "从3天减少到72小时",
                "从9点提高到8点",
                "精度由10米提升至6米",
                "地下水位从12米下降到24.5米",
            ),
            confidence=0.8,
        ),
        rf"{_ENDS}(?=[，。；、,;（）]|$)",
        _direction,
        _NEEDLES,
    ),
    PatternCheck(
        info(
            "numbers.percent-for-percentage-points",
            "百分点写成百分数",
            "百分数之间的差是“百分点”：由5%升至8%，是上升3个百分点，不是上升3%（那是60%）。",
            "NU-020、AR-06，统计用语规范",
            (("森林覆盖率由35%提高到38%，提高3%。", "森林覆盖率由35%提高到38%，提高3个百分点。"),),
            _ALLOWED,
            confidence=0.9,
        ),
        _ENDS + _RESULT,
        _points,
        _NEEDLES,
    ),
    PatternCheck(
        info(
            "numbers.wrong-difference",
            "增减的量与两数之差不符",
            "“从A增加到B，增加C”，C应当等于B减A（已计入四舍五入）。",
            "AR-04、AR-06，算术",
            (
                ("城镇化率由52.1%提高到58.4%，提高5.3个百分点。", "城镇化率由52.1%提高到58.4%，提高6.3个百分点。"),
                ("床位从1200张增加到1500张，增加200张。", "床位从1200张增加到1500张，增加300张。"),
                ("平均分由82分提高到88分，提高了5分。", "平均分由82分提高到88分，提高了6分。"),
                ("亩产由550公斤提高到620公斤，亩均增产80公斤。", "亩产由550公斤提高到620公斤，亩均增产70公斤。"),
            ),
            _ALLOWED,
            confidence=0.85,
        ),
        _ENDS + _RESULT,
        _difference_wrong,
        _NEEDLES,
    ),
    PatternCheck(
        info(
            "numbers.wrong-growth-rate",
            "增长率与两数不符",
            "“从A增加到B，增长C%”，C应当等于（B－A）÷A（已计入四舍五入）。",
            "AR-04，算术",
            (("产值从40亿元增加到50亿元，增长20%。", "产值从40亿元增加到50亿元，增长25%。"),),
            _ALLOWED,
            confidence=0.85,
        ),
        _ENDS + _RESULT,
        _growth_wrong,
        _NEEDLES,
    ),
    PatternCheck(
        info(
            "numbers.wrong-multiple",
            "倍数、番数与两数不符",
            "增长N倍是原来的N＋1倍，翻一番是2倍，翻两番是4倍。",
            "NU-019、AR-05，算术",
            (
                ("接待游客从100万人次增加到300万人次，增长3倍。", "接待游客从100万人次增加到300万人次，增长2倍。"),
                ("收入从1万元增加到4万元，翻了四番。", "收入从1万元增加到4万元，翻了两番。"),
            ),
            _ALLOWED,
            confidence=0.8,
        ),
        _ENDS + _RESULT,
        _multiple_wrong,
        _NEEDLES,
    ),
)
