"""From A to B told beside its reasons: what was opened and closed, price and amount before and after, a lost 到."""

import re
from collections.abc import Iterator
from fractions import Fraction

from proofreader.checks.contract import Hit, insert
from proofreader.checks.facts.products import SentenceCheck
from proofreader.checks.facts.values import NUMBER, SCALE, decimals, printed, value
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.core.finding import Severity

_G = r"[^，。；：！？\d]"
_UP = "延长|增加|提高|扩大|提升|上升|增长|扩展|扩充|上调"
_DOWN = "缩短|下降|减少|压缩|降低|缩减|下调"
_TO = (
    "增至|增加到|增加至|增到|减至|减少到|减少至|减到|降至|升至|扩大到|扩大至|发展到|变为|变成|调整为|调整到|达到"
    "|上升到|压减到"
)
_OPENED = "新增加?|增设|增开|新建|新开通?|开通|新设立?|新辟|新开辟|加开|增加"
_CLOSED = "撤销|取消|减少|停运|撤并|关闭|淘汰|关停|裁撤|停开|停办|撤掉|停用|拆除"


def _lost_to(match: re.Match[str]) -> Hit | None:
    before, after = value(match["a"], match["as"] or match["bs"]), value(match["b"], match["bs"])
    verb = match["verb"]
    if re.fullmatch(_UP, verb) is None:
        before, after = after, before
    if after.exact <= before.exact:
        return None
    span = group_span(match, "verb")
    return Hit(span, f"“由……{verb}”后面说的是结果，漏了“到”", (insert(span.end, "到"),))


def _opened_and_closed(match: re.Match[str]) -> Hit | None:
    opened, closed = match["n"] or match["n2"], match["m"] or match["m2"]
    before, after, more, less = (value(number).exact for number in (match["a"], match["b"], opened, closed))
    right = before + more - less
    if right == after or right <= 0 or re.search("约|近|超|逾|多|余|其中|以上|每", match[0]):
        return None
    good = printed(right, 0)
    words = f"{match['a']}加{opened}减{closed}是{good}，文中是{match['b']}，请核对"
    return swap(group_span(match, "b"), match["b"], good, words)


_CHANGE = re.compile(
    rf"[由从](?P<each>[^，。；：\d]{{0,8}}?)(?P<a>{NUMBER})(?P<as>{SCALE})?(?P<u>元|公斤|斤|吨|亩|公顷|头|只|株|棵|件|张|台|辆|户|人|个|箱|平方米)"
    rf"{_G}{{0,8}}?(?:到|至|为|成)(?P<b>{NUMBER})(?P<bs>{SCALE})?(?P=u)"
)


def _products(text: str) -> Hit | None:
    """Amount, price and takings, each from so much to so much: the end that is not the product, where the other is."""
    changes = list(_CHANGE.finditer(text))
    if len(changes) != 3:
        return None
    counts = [change for change in changes if change["u"] != "元"]
    if len(counts) != 1:
        return None
    (count,) = counts
    prices = [
        one for one in changes if one["u"] == "元" and "每" + count["u"] in text[one.start() - 8 : one.start("a")]
    ]
    if len(prices) != 1:
        return None
    (price,) = prices
    (sum_,) = (one for one in changes if one is not count and one is not price)

    def of(match: re.Match[str], end: str) -> Fraction:
        return value(match[end], match[end + "s"]).exact

    fits = {end: of(count, end) * of(price, end) == of(sum_, end) for end in "ab"}
    if fits["a"] == fits["b"]:
        return None
    odd = "b" if fits["a"] else "a"
    right = of(count, odd) * of(price, odd) / value("1", sum_[odd + "s"]).exact
    good = printed(right, decimals(sum_[odd]))
    words = f"{count[odd]}{count['u']}乘{price[odd]}元是{good}{sum_[odd + 's'] or ''}元，请核对"
    return swap(group_span(sum_, odd), sum_[odd], good, words)


_MEAN = re.compile(
    rf"(?:(?P<of>[户人亩家件])均|平均每(?P<of2>[户人亩家件])|每(?P<of3>[户人亩家件])平均)(?P<what>[^，。；\d约近超]{{0,6}})(?P<n>{NUMBER})(?P<s>{SCALE})?元"
)
_COUNTED = {"户": "户", "人": "人|名", "亩": "亩", "家": "家", "件": "件"}


def _means(text: str) -> Hit | None:
    """A count, a sum and the mean: the mean that is ten, a hundred … times what it must be."""
    means = list(_MEAN.finditer(text))
    if len(means) != 1:
        return None
    (mean,) = means
    of = mean["of"] or mean["of2"] or mean["of3"]
    lead = text[: mean.start()]
    counts = list(re.finditer(rf"(?<![\d.])(?P<n>{NUMBER})(?P<s>{SCALE})?(?:多|余)?(?:{_COUNTED[of]})(?![均次])", lead))
    sums = [
        one
        for one in re.finditer(rf"(?P<what>[^，。；、\d]{{2,10}}?)(?P<n>{NUMBER})(?P<s>{SCALE})?(?:多|余)?元", lead)
        if not re.search("均|每|增|减|降|净", one["what"])
    ]
    if len(counts) != 1 or len(sums) != 1:
        return None
    right = value(sums[0]["n"], sums[0]["s"]).exact / value(counts[0]["n"], counts[0]["s"]).exact
    said = value(mean["n"], mean["s"]).exact
    if not right or not said:
        return None
    for times in (10, 100, 1000, 10000):
        for off in (Fraction(times), Fraction(1, times)):
            if abs(said / off - right) <= right / 50:
                good = printed(right / value("1", mean["s"]).exact, decimals(mean["n"]))
                if good in ("0", mean["n"]):
                    return None
                words = f"按所列总额和数目计算，平均是{good}{mean['s'] or ''}元，请核对"
                return swap(group_span(mean, "n"), mean["n"], good, words)
    return None


_SOURCE = "AR-04、AR-09，算术"


def _checks() -> Iterator[PatternCheck | SentenceCheck]:
    yield PatternCheck(
        info(
            "numbers.changed-without-to",
            "“由……延长”后面漏了“到”",
            "“由三个月延长五个月”说不清是延长了五个月，还是延长到五个月；有“由”，后面说的是结果，用“到”。",
            "NU-019，《现代汉语八百词》",
            (
                ("保质期由3个月延长6个月。", "保质期由3个月延长到6个月。"),
                ("审批由原来的20天缩短5天。", "审批由原来的20天缩短到5天。"),
            ),
            ("保质期由3个月延长到6个月。", "保质期延长6个月。", "由20人增加5人。", "学费从100元提高至300元。"),
            severity=Severity.WARNING,
            confidence=0.85,
        ),
        rf"[由从](?:原来的?|原先的?|过去的?|原有的?|以前的?|此前的?|去年的?|上年的?|\d{{4}}年的?)?(?P<a>{NUMBER})(?P<as>{SCALE})?(?P<u>个?[一-鿿]{{1,2}}|[%％])"
        rf"(?P<verb>{_UP}|{_DOWN})(?P<b>{NUMBER})(?P<bs>{SCALE})?(?P=u)(?=[，。；、]|$)",
        _lost_to,
        ("由", "从"),
    )
    yield PatternCheck(
        info(
            "numbers.opened-and-closed",
            "增减之后的数算错",
            "新增几条、撤销几条都写明了，后面的总数应当等于原数加新增减撤销。",
            _SOURCE,
            (
                (
                    "新设网点6个、撤销网点2个，网点总数由30个增至36个。",
                    "新设网点6个、撤销网点2个，网点总数由30个增至34个。",
                ),
                (
                    "全市关闭小煤矿5座，新建2座，煤矿由40座减至35座。",
                    "全市关闭小煤矿5座，新建2座，煤矿由40座减至37座。",
                ),
            ),
            (
                "新设网点6个、撤销网点2个，网点总数由30个增至34个。",
                "新设网点6个，其中城区2个，网点总数由30个增至36个。",
            ),
            confidence=0.88,
        ),
        rf"(?:(?:{_OPENED}){_G}{{0,8}}?(?P<n>\d+)(?P<u>[一-鿿]{{1,2}}?){_G}{{0,6}}?[、，,](?:同时|并)?(?:{_CLOSED}){_G}{{0,8}}?(?P<m>\d+)(?P=u)"
        rf"|(?:{_CLOSED}){_G}{{0,8}}?(?P<m2>\d+)(?P<u2>[一-鿿]{{1,2}}?){_G}{{0,6}}?[、，,](?:同时|并)?(?:{_OPENED}){_G}{{0,8}}?(?P<n2>\d+)(?P=u2))"
        rf"{_G}{{0,6}}[，,。；][^。；\d]{{0,24}}?[由从]{_G}{{0,4}}?(?P<a>\d+)(?:(?P=u)|(?P=u2)){_G}{{0,4}}?(?:{_TO})(?P<b>\d+)(?:(?P=u)|(?P=u2))",
        _opened_and_closed,
        ("由", "从"),
    )
    yield SentenceCheck(
        info(
            "numbers.products-before-and-after",
            "前后两次的单价、数量与总额对不上",
            "数量、单价、总额各从多少变到多少都写明了，总额应当等于单价乘数量。",
            _SOURCE,
            (
                (
                    "产量由500斤降到400斤，价格从每斤3元涨到4.5元，收入由1500元增加到1900元。",
                    "产量由500斤降到400斤，价格从每斤3元涨到4.5元，收入由1500元增加到1800元。",
                ),
            ),
            (
                "产量由500斤降到400斤，价格从每斤3元涨到4.5元，收入由1500元增加到1800元。",
                "产量由500斤降到400斤，价格从每斤3元涨到4.5元，纯收入由900元增加到1200元。",
            ),
            confidence=0.9,
        ),
        _products,
        ("每",),
    )
    yield SentenceCheck(
        info(
            "numbers.mean-and-sum",
            "户均、人均数与总额差了位数",
            "户均、人均等于总额除以户数、人数；差了十倍、百倍，多半是单位或小数点写错。",
            _SOURCE,
            (
                (
                    "全乡养殖户240户，年收入1200万元，户均收入50万元。",
                    "全乡养殖户240户，年收入1200万元，户均收入5万元。",
                ),
                ("向1.5万户农户授信30亿元，户均授信2万元。", "向1.5万户农户授信30亿元，户均授信20万元。"),
            ),
            (
                "全乡养殖户240户，年收入1200万元，户均收入5万元。",
                "全乡240户，总收入1200万元，户均增收800元。",
                "全乡养殖户240户，年收入1200万元，其中水产800万元，户均收入50万元。",
            ),
            confidence=0.88,
        ),
        _means,
        ("均",),
    )


CHECKS = tuple(_checks())
