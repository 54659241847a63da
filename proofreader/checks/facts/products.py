"""So much each, so many, so much in all: 亩产650公斤, 1200亩, 总产780吨; shares that are 100 % in all."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.facts.values import NUMBER, SCALE, decimals, printed, value
from proofreader.checks.matching import group_span, info, swap

_SENTENCE = re.compile(r"[^。！？；\n]+")
_MASS = {"公斤": Fraction(1), "千克": Fraction(1), "斤": Fraction(1, 2), "吨": Fraction(1000)}
_ABOUT = re.compile(r"(?:约|近|超|逾|突破|不足|至少|最高|最多|将近|大约|可达|过)$")
_THINGS = (
    "人|户|件|张|箱|盒|袋|套|间|"
    "棵|株|平方米|台|辆|名|个|份|只|头|斤|公斤|吨|亩|本|册|次|场|天|瓶|支|枚|幅|组|班|排|村|队|车|趟|页|米"
)


@dataclass(frozen=True)
class SentenceCheck:
    """A block check that looks at one sentence at a time; `judge` speaks in code points of the sentence."""

    info: CheckInfo
    judge: Callable[[str], Hit | None]
    needles: tuple[str, ...]

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The hits of all sentences."""
        for sentence in _SENTENCE.finditer(block.text):
            hit = self.judge(sentence[0])
            if hit is not None:
                yield hit.shift(sentence.start())


@cache
def _area() -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.])(?P<n>{NUMBER})(?P<s>{SCALE})?(?P<more>多|余)?亩(?!产)")


@cache
def _yield() -> re.Pattern[str]:
    return re.compile(
        rf"(?:亩均?产量?|单产)(?:均)?(?P<about>[^，。\d]{{0,6}}?)(?P<n>{NUMBER})(?P<more>多|余)?(?P<unit>公斤|千克|斤|吨)"
    )


@cache
def _crop() -> re.Pattern[str]:
    return re.compile(
        rf"(?:总产量?|共产出?|总共收获|产量共?|合计产量|总产粮)(?P<about>[^，。\d]{{0,6}}?)(?P<n>{NUMBER})(?P<s>{SCALE})?(?P<more>多|余)?(?P<unit>公斤|千克|斤|吨)"
    )


def _product(text: str) -> Hit | None:
    """An area, a yield an 亩 and a total in one sentence, one of each: the total that is not the product."""
    if "亩" not in text:
        return None
    crops = [match for match in _crop().finditer(text) if text[match.start() - 1 : match.start()] not in ("亩", "均")]
    yields, areas = list(_yield().finditer(text)), list(_area().finditer(text))
    if len(crops) != 1 or len(yields) != 1 or len(areas) != 1:
        return None
    crop, each, area = crops[0], yields[0], areas[0]
    if (
        any(match["more"] for match in (crop, each, area))
        or _ABOUT.search(crop["about"])
        or _ABOUT.search(each["about"])
    ):
        return None
    mass = value(area["n"], area["s"]).exact * value(each["n"]).exact * _MASS[each["unit"]]
    step = value("1", crop["s"]).exact * _MASS[crop["unit"]]
    right = mass / step
    said = value(crop["n"], crop["s"]).exact * _MASS[crop["unit"]] / step
    if not right or abs(said - right) <= right * Fraction(3, 100):
        return None
    good = printed(right, decimals(crop["n"]))
    message = f"按面积和亩产计算，总产量应为{good}{crop['s'] or ''}{crop['unit']}，请核对"
    return swap(group_span(crop, "n"), crop["n"], good, message)


@cache
def _price() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!平均)每个?(?P<one>{_THINGS})(?!天|年|月|人次)(?P<gap>[^，。\d每]{{0,10}}?)(?P<n>{NUMBER})(?P<s>万)?(?P<more>多|余)?(?P<unit>元|{_THINGS})(?!左右|以上|以下|[—至到～])"
    )


def _count(text: str, price: re.Match[str]) -> re.Match[str] | None:
    """How many there are of what has the price, if that is told once and exactly."""
    thing = price["one"]
    pattern = rf"(?<![\d.每])(?P<about>约|近|超过?)?(?P<n>{NUMBER})(?P<s>万)?(?P<more>多|余)?[个支]?{thing}(?![均次以])"
    found = [match for match in re.finditer(pattern, text) if match.start() != price.start("n")]
    return found[0] if len(found) == 1 and not found[0]["more"] and not found[0]["about"] else None


def _sum(text: str, unit: str) -> re.Match[str] | None:
    """The sum of this unit, if one is told, exactly, and of nothing larger."""
    pattern = (
        rf"(?<![^，：]全[县市省国区])(?:共计?|总计|合计|总共|一共|总额|总人?数)(?P<about>[^，。\d]{{0,6}}?)"
        rf"(?P<n>{NUMBER})(?P<s>{SCALE})?(?P<more>多|余)?{unit}"
    )
    found = [
        match
        for match in re.finditer(pattern, text)
        if not re.search("全[县市省国区镇]|累计", text[max(0, match.start() - 6) : match.start()])
    ]
    return found[0] if len(found) == 1 and not found[0]["more"] and not _ABOUT.search(found[0]["about"]) else None


def _each(text: str) -> Hit | None:
    """“每亩补贴100元，300亩共补贴4万元”, price, number and sum: the sum that is not the product."""
    prices = list(_price().finditer(text))
    if len(prices) != 1 or text.count("每") != 1 or prices[0]["more"] or _ABOUT.search(prices[0]["gap"]):
        return None
    (price,) = prices
    if price["one"] == price["unit"] or re.search("其中|分别|不等|比上年|增加|减少", text):
        return None
    count, total = _count(text, price), _sum(text, price["unit"])
    if count is None or total is None:
        return None
    if any(re.match("[^，。；]{0,6}(?:左右|以上)", text[figure.end() :]) for figure in (price, count, total)):
        return None
    right = value(price["n"], price["s"]).exact * value(count["n"], count["s"]).exact
    said = value(total["n"], total["s"])
    if (
        not right
        or abs(said.exact - right) <= max(said.step / 2, right / 200)
        or not right / 3 < said.exact < right * 3
    ):
        return None
    good = printed(right / value("1", total["s"]).exact, decimals(total["n"]))
    if good == total["n"]:
        return None
    message = f"按所列数字计算，应为{good}{total['s'] or ''}{price['unit']}，请核对"
    return swap(group_span(total, "n"), total["n"], good, message)


@cache
def _share() -> re.Pattern[str]:
    return re.compile(r"(?P<label>[^，。；、：\d%]{1,16}?)占比?(?P<about>约|近|超过?)?(?P<n>\d{1,2}(?:\.\d+)?)[%％]")


def _shares(text: str) -> Hit | None:
    """Three shares or more of one survey, the last of them a rest or their sum above 100 %: the last share."""
    if text.count("占") < 3:
        return None
    shares = list(_share().finditer(text))
    if len(shares) < 3 or any(share["about"] for share in shares) or re.search("多选|其中|同比|增长", text):
        return None
    numbers = [value(share["n"]) for share in shares]
    added = sum((number.exact for number in numbers), Fraction(0))
    slack = sum((number.step for number in numbers), Fraction(0)) / 2
    last, rest = shares[-1], 100 - added + numbers[-1].exact
    if abs(added - 100) <= slack or rest <= 0 or not _whole([share["label"] for share in shares]):
        return None
    good, total = printed(rest, decimals(last["n"])), printed(added, decimals(last["n"]))
    return swap(group_span(last, "n"), last["n"], good, f"各项相加是{total}%，不是100%，请核对")


def _whole(labels: list[str]) -> bool:
    """Whether the labels are all there is: a rest at the end, grades of one measure, votes."""
    joined = "".join(labels)
    if re.search("说不清|不清楚|其他|其它|其余|不确定|未表态|没有意见|无所谓|不好说|未回答|余下|剩余", labels[-1]):
        return True
    if re.search("支持|赞成|同意|满意", labels[0]) and re.search("反对|不支持|不同意|不赞成|不满意|弃权", joined):
        return True
    graded = all(re.search("以上|以下|不足|低于|少于|超过|至|—", label) for label in labels)
    if graded and "以上" in joined and re.search("以下|不足|低于|少于", joined):
        return True
    return "第一产业" in joined and "第三产业" in joined


CHECKS = (
    SentenceCheck(
        info(
            "numbers.yield-times-area",
            "亩产、面积与总产量对不上",
            "总产量应当等于面积乘以亩产。",
            "AR-09，算术",
            (
                (
                    "全村1200亩再生稻平均亩产650公斤，总产量达870吨。",
                    "全村1200亩再生稻平均亩产650公斤，总产量达780吨。",
                ),
                ("种植面积2万亩，亩产1000斤，总产900万公斤。", "种植面积2万亩，亩产1000斤，总产1000万公斤。"),
            ),
            (
                "全村1200亩再生稻平均亩产650公斤，总产量达780吨。",
                "1200亩中有300亩绝收，平均亩产650公斤，总产量达585吨。",
                "种植面积2万亩，亩产约1000斤，总产900万公斤。",
            ),
            confidence=0.85,
        ),
        _product,
        ("产",),
    ),
    SentenceCheck(
        info(
            "numbers.each-times-count",
            "单价、数量与总额对不上",
            "总额应当等于单价（每份的数）乘以数量。",
            "AR-09，算术",
            (
                ("每户补助500元，全村120户，共发放补助8万元。", "每户补助500元，全村120户，共发放补助6万元。"),
                ("分成12个组，每组8人，共98人。", "分成12个组，每组8人，共96人。"),
                ("来了16支队，每队5人，选手总数90人。", "来了16支队，每队5人，选手总数80人。"),
            ),
            (
                "每户补助500元，全村120户，共发放补助6万元。",
                "每户补助500元，全村120户，全县共发放补助800万元。",
                "每人每天补助100元，30人，共补助3万元。",
                "每张票30元，约200张，共收入6500元。",
            ),
            confidence=0.8,
        ),
        _each,
        ("每",),
    ),
    SentenceCheck(
        info(
            "numbers.shares-of-whole",
            "各项占比之和不是100%",
            "同一调查里互不重叠的各项占比，加起来应当是100%（已计入四舍五入）。",
            "AR-02，算术",
            (
                (
                    "每天运动两小时以上的占42%，一至两小时的占35%，不足一小时的占18%，说不清的占15%。",
                    "每天运动两小时以上的占42%，一至两小时的占35%，不足一小时的占18%，说不清的占5%。",
                ),
                ("支持的占60%，反对的占30%，弃权的占20%。", "支持的占60%，反对的占30%，弃权的占10%。"),
            ),
            (
                "支持的占60%，反对的占30%，弃权的占10%。",
                "会开车的占60%，会游泳的占50%，会外语的占30%。",
                "可多选，选价格的占60%，选质量的占50%，说不清的占3%。",
                "工业占45%，农业占25%，服务业占25%。",
            ),
            confidence=0.85,
        ),
        _shares,
        ("占",),
    ),
)
