"""Figures that follow from others near them: price times weight, people saved of those aboard, times improved by."""

import re
from collections.abc import Iterator
from fractions import Fraction

from proofreader.checks.consistency.texts import ArticleCheck
from proofreader.checks.contract import Hit
from proofreader.checks.facts.products import SentenceCheck
from proofreader.checks.facts.values import NUMBER, decimals, printed, value
from proofreader.checks.matching import group_span, info, smallest, swap
from proofreader.cjk.numerals import to_int
from proofreader.core.span import Span

_ROUGH = re.compile("约|近|超|逾|余|多|左右|以上|以下|不足|平均|不等|净|纯|成本|扣除|优惠|打折|折后|补贴|至|～|—")
_HAN = "[一二两三四五六七八九十]"
_PRICE = re.compile(
    rf"每(?P<u1>斤|公斤|吨|亩|个|只|头|棵|株|件|张|箱|盒|袋|瓶|台|辆|套|份|平方米|人|度|方)(?:的?(?:价格?|收购价|单价|售价|卖|能卖|收|付|补助|奖励|工资)?(?:是|为|到)?)(?P<p1>{NUMBER})元"
    rf"|(?P<p2>{NUMBER})元(?:一|/|每)(?P<u2>斤|公斤|吨|亩|个|只|头|棵|株|件|张|箱|盒|袋|瓶|台|辆|套|份|平方米|人|度|方)"
)
_GAIN = re.compile(
    rf"(?:毛收入|总收入|收入|产值|卖了?|卖得|卖出|货款|进账|合计|总共|一共|共计?|总价|花了|花费|需|要花|付了?|支付)(?:了|达|为|是|有|可达)?(?P<n>{NUMBER})(?P<s>万)?元"
)


def _slip(said: str, good: str) -> bool:
    """Whether one digit differs, or two neighbours stand the other way round."""
    if said == good or len(said) != len(good):
        return False
    odd = [at for at in range(len(said)) if said[at] != good[at]]
    return len(odd) == 1 or (len(odd) == 2 and sorted(said) == sorted(good))


def _proceeds(text: str) -> Hit | None:
    """One price, one amount of its unit and one sum of money in a sentence."""
    prices, gains = list(_PRICE.finditer(text)), list(_GAIN.finditer(text))
    if len(prices) != 1 or len(gains) != 1 or _ROUGH.search(text[prices[0].start() : gains[0].end()]):
        return None
    (price,), (gain,) = prices, gains
    unit = price["u1"] or price["u2"]
    counts = [
        one
        for one in re.finditer(rf"(?<![\d.])(?P<n>{NUMBER})(?P<s>万)?{unit}", text)
        if not price.start() <= one.start() < price.end()
    ]
    if len(counts) != 1 or gain.start() < max(price.start(), counts[0].start()) or text.count("元") != 2:
        return None
    each, count, said = value(price["p1"] or price["p2"]), value(counts[0]["n"], counts[0]["s"]), gain["n"]
    good = printed(each.exact * count.exact / value("1", gain["s"]).exact, decimals(said))
    if not _slip(said, good):
        return None
    unit_said = f"{gain['s'] or ''}元"
    return swap(group_span(gain, "n"), said, good, f"按所列单价和数量计算是{good}{unit_said}，请核对")


_ABOARD = re.compile(
    r"(?:载有|搭载|载着|共有|一行|共|乘坐)(?P<t>\d+)(?:人|名乘客|名人员|名船员)[^。！？；]{0,40}?"
    r"(?P<a>\d+)(?:名|位)(?P<x>[一-鿿]{2,4}?)(?:和|、|与|及)(?P<b>\d+)(?:名|位)(?P<y>[一-鿿]{2,4}?)(?:全部|全数|均|都|无一)"
)


def _aboard(text: str) -> Hit | None:
    match = _ABOARD.search(text)
    if match is None or re.search("遇难|死亡|失踪|仍有|其中|约|多人|余人", text):
        return None
    total, a, b = (int(match[name]) for name in "tab")
    if a + b == total or max(a, b) >= total:
        return None
    good = str(total - a)
    return swap(group_span(match, "b"), match["b"], good, f"总数{total}减去{a}是{good}，文中两项合计{a + b}，请核对")


_HEADS = re.compile(
    rf"(?P<n>\d+|{_HAN}{{1,3}})(?:名|个|位|户|家)(?P<who>子女|兄弟|姐妹|兄妹|儿子|女儿|被告|村民|学生|工人|职工|股东|成员|队员|贫困户|农户|商户)"
)
_EACH = re.compile(
    rf"每(?:人|户|家)(?:每?[月年天])?[^。，；\d]{{0,12}}?(?P<a>{NUMBER})(?P<as>万)?元[，,；][^。；\d]{{0,14}}?(?:共|合计|一共|总共|总计|共计)(?:得到?|可得|领取|收到|支付|发放|获得)?(?P<b>{NUMBER})(?P<bs>万)?元"
)


def _other_product(match: re.Match[str], times: int) -> str | None:
    """So many times the group `a` where the group `b` says otherwise, though nearly so; None where it does not."""
    right, said = value(match["a"], match["as"]).exact * times, value(match["b"], match["bs"]).exact
    good = printed(right / value("1", match["bs"]).exact, decimals(match["b"]))
    return good if said != right and right / 2 < said < right * 2 and good != match["b"] else None


def _shared(text: str) -> Hit | None:
    """So many people, so much each, so much in all."""
    heads, each = _HEADS.findall(text), _EACH.search(text)
    if len(heads) != 1 or each is None or _ROUGH.search(each[0]):
        return None
    people = to_int(heads[0][0])
    if not people or people > 500:
        return None
    good = _other_product(each, people)
    if good is None:
        return None
    return swap(group_span(each, "b"), each["b"], good, f"{people}份，每份{each['a']}元，合计{good}元，请核对")


_TIMES = re.compile(
    rf"(?:退还|返还|退回|退)(?:了)?[^。，；\d]{{0,8}}?(?P<a>{NUMBER})(?P<as>万)?元[^。；]{{0,20}}?"
    rf"(?P<n>{_HAN}|\d{{1,2}})倍[^。；\d]{{0,10}}?(?:赔偿|支付|赔付)[^。；\d]{{0,6}}?(?P<b>{NUMBER})(?P<bs>万)?元"
)


def _damages(text: str) -> Hit | None:
    """A price paid back and so many times of it in damages."""
    match = _TIMES.search(text)
    if match is None or _ROUGH.search(match[0].replace("多次", "")):
        return None
    times = to_int(match["n"])
    if not times:
        return None
    good = _other_product(match, times)
    if good is None:
        return None
    return swap(group_span(match, "b"), match["b"], good, f"{match['a']}的{times}倍是{good}，请核对")


_CLOCK = r"(?:(?P<{0}m>\d{{1,2}})分)?(?P<{0}s>\d{{1,2}})秒(?P<{0}c>\d{{1,2}})?"
_BETTER = re.compile(
    r"以(?:[^。；\d]{0,6})" + _CLOCK.format("x") + r"的(?:成绩|佳绩)[^；]{0,160}?"
    r"(?:原来的?|此前的?|之前的?|以前的?|原)[^。；，\d]{0,8}(?:成绩|纪录)(?:是|为)?" + _CLOCK.format("y") + r"[，,；]"
    r"[^。；，\d]{0,10}(?:提高|快|缩短|提升|改写|刷新)了?" + _CLOCK.format("z") + r"(?!以上)"
)


def _hundredths(match: re.Match[str], name: str) -> int:
    part = match[f"{name}c"] or ""
    return (int(match[f"{name}m"] or 0) * 60 + int(match[f"{name}s"])) * 100 + int(part.ljust(2, "0") or 0)


def _improved(text: str) -> Iterator[Hit]:
    """A result, the best one before it and what lies between them."""
    for match in _BETTER.finditer(text):
        gained = _hundredths(match, "y") - _hundredths(match, "x")
        if gained <= 0 or gained == _hundredths(match, "z") or gained >= 60_00 or match["zm"]:
            continue
        span = Span(match.start("zs"), match.end("zc" if match["zc"] else "zs") + (0 if match["zc"] else 1))
        seconds, rest = divmod(gained, 100)
        good = f"{seconds}秒{rest:02d}" if rest else f"{seconds}秒"
        yield Hit(span, f"前后两个成绩相差{good}，请核对", (smallest(span, span.of(text), good),))


_FRACTION = re.compile(
    r"(?P<n>\d+)(?:名|人|个|位|户)(?P<what>[一-鿿]{0,6})[，,](?:约|大约)?占(?:到|了)?全(?P<where>校|村|班|镇|县|厂|院|队|社区|公司)(?P<who>学生|师生|职工|员工|村民|人口|党员|教师|住户|农户)?(?:总?[人户]?数)?的?"
    r"(?P<f>[二三四五六七八九十]分之[一二三四五]|一半)"
)
_SIMPLE = {
    "一半": Fraction(1, 2), "三分之一": Fraction(1, 3), "三分之二": Fraction(2, 3), "四分之一": Fraction(1, 4),
    "四分之三": Fraction(3, 4), "五分之一": Fraction(1, 5), "五分之二": Fraction(2, 5), "五分之三": Fraction(3, 5),
    "六分之一": Fraction(1, 6), "八分之一": Fraction(1, 8), "十分之一": Fraction(1, 10),
}  # fmt: skip


def _fractions(text: str) -> Iterator[Hit]:
    """So many, said to be such a part of the whole school, whose number the article tells."""
    for match in _FRACTION.finditer(text):
        where, who, said = match["where"], match["who"] or "", _SIMPLE.get(match["f"])
        totals = set(
            re.findall(
                rf"(?:全{where}|学{where}|{where})(?:共有?|现有|有|的)?(\d+)(?:名|个|位|户){who}(?!党员|留守|寄宿)",
                text,
            )
        )
        if said is None or len(totals) != 1 or not who:
            continue
        share = Fraction(int(match["n"]), int(totals.pop()))
        if abs(share - said) <= said / 8:
            continue
        good = next((name for name, part in _SIMPLE.items() if abs(share - part) <= part / 50), None)
        if good:
            span = group_span(match, "f")
            yield Hit(span, f"按文中的总数计算是{good}，请核对", (smallest(span, match["f"], good),))


_SOURCE = "AR-09，算术"

CHECKS = (
    SentenceCheck(
        info(
            "numbers.price-times-amount",
            "单价乘数量与钱数对不上",
            "写明了单价和数量，收入、货款应当等于二者之积。",
            _SOURCE,
            (
                ("稻谷每斤1.35元，一亩地打1100斤，毛收入1458元。", "稻谷每斤1.35元，一亩地打1100斤，毛收入1485元。"),
                ("西瓜2元一斤，他卖掉350斤，进账790元。", "西瓜2元一斤，他卖掉350斤，进账700元。"),
            ),
            (
                "稻谷每斤1.35元，一亩地打1100斤，毛收入1485元。",
                "稻谷每斤1.35元，一亩地打1100斤，纯收入958元。",
                "每斤1.35元，今年打了约1100斤，收入1458元。",
            ),
            confidence=0.85,
        ),
        _proceeds,
        ("元",),
    ),
    SentenceCheck(
        info(
            "numbers.aboard-and-saved",
            "船上、车上的人数与各类人员之和不符",
            "全部获救的各类人员加起来，应当等于所载的总人数。",
            _SOURCE,
            (
                (
                    "一艘载有83人的渡轮失去动力，71名乘客和14名船员全部获救。",
                    "一艘载有83人的渡轮失去动力，71名乘客和12名船员全部获救。",
                ),
            ),
            (
                "一艘载有83人的渡轮失去动力，71名乘客和12名船员全部获救。",
                "一艘载有83人的渡轮沉没，61名乘客和12名船员全部获救，仍有10人失踪。",
            ),
            confidence=0.88,
        ),
        _aboard,
        ("名",),
    ),
    SentenceCheck(
        info(
            "numbers.each-of-so-many",
            "人数、每份的数与合计不符",
            "几个人、每人多少，合计就应当是二者之积。",
            _SOURCE,
            (
                (
                    "三名子女达成协议，每人每月支付600元，老人每月共得1600元。",
                    "三名子女达成协议，每人每月支付600元，老人每月共得1800元。",
                ),
            ),
            (
                "三名子女达成协议，每人每月支付600元，老人每月共得1800元。",
                "三名子女每人每月约付600元，老人每月共得1600元。",
            ),
            confidence=0.85,
        ),
        _shared,
        ("每",),
    ),
    SentenceCheck(
        info(
            "numbers.times-in-damages",
            "几倍赔偿与原款对不上",
            "按价款的几倍赔偿，赔偿金应当等于价款乘以倍数。",
            _SOURCE,
            (
                (
                    "判决商家退还货款1.28万元，并按价款的三倍赔偿3.48万元。",
                    "判决商家退还货款1.28万元，并按价款的三倍赔偿3.84万元。",
                ),
            ),
            ("判决商家退还货款1.28万元，并按价款的三倍赔偿3.84万元。",),
            confidence=0.9,
        ),
        _damages,
        ("倍",),
    ),
    ArticleCheck(
        info(
            "numbers.result-improved-by",
            "提高的成绩与前后成绩不符",
            "写明了这次和原来的成绩，提高多少就应当是二者之差。",
            _SOURCE,
            (
                (
                    "### 运动会\n\n她以4分38秒65的成绩夺冠。她原来的最好成绩是4分42秒15，这次提高了4秒50。",
                    "### 运动会\n\n她以4分38秒65的成绩夺冠。她原来的最好成绩是4分42秒15，这次提高了3秒50。",
                ),
            ),
            ("### 运动会\n\n她以4分38秒65的成绩夺冠。她原来的最好成绩是4分42秒15，这次提高了3秒50。",),
            confidence=0.88,
        ),
        _improved,
    ),
    ArticleCheck(
        info(
            "numbers.fraction-of-whole",
            "几分之几与所列人数不符",
            "部分的人数和全体的人数都写明了，几分之几就能算出来。",
            _SOURCE,
            (
                (
                    "### 天文社\n\n社里已有48名成员，占全校学生的三分之一。学校192名学生里，不少人爱看星星。",
                    "### 天文社\n\n社里已有48名成员，占全校学生的四分之一。学校192名学生里，不少人爱看星星。",
                ),
            ),
            ("### 天文社\n\n社里已有48名成员，占全校学生的四分之一。学校192名学生里，不少人爱看星星。",),
            confidence=0.85,
        ),
        _fractions,
    ),
)
