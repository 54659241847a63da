"""Parts listed before or after a total without 其中, growth told over two years, lists and their counts, scores."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.facts.values import NUMBER, SCALE, Interval, decimals, printed, value
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import like, like_count, to_int
from proofreader.core.span import Span

_L = r"[^，。；：、！？\d%％（）“”]"
_UNIT = (
    r"(?P<unit>万元|元|吨|"
    r"亩|人|名|户|个|家|件|辆|台|套|公里|公斤|张|只|头|次|场|所|座|项|万人次|人次|平方米|枚|篇|幅|册|株|棵)"
)
_LOOSE = re.compile("约|近|超|逾|余|多|左右|以上|以下|分别增|增长|同比|比上年|平均|均|每|各|再|又|剩|从|由|折合|相当")


def _numbers(text: str, unit: str) -> list[tuple[Fraction, Fraction]]:
    found = []
    for match in re.finditer(rf"(?P<n>{NUMBER})(?P<s>{SCALE})?{unit}", text):
        number = value(match["n"], match["s"])
        found.append((number.exact, number.step))
    return found


def _added(match: re.Match[str]) -> Hit | None:
    if _LOOSE.search(match[0]):
        return None
    parts = _numbers(match["parts"], match["unit"])
    total = value(match["total"], match["ts"])
    if len(parts) < 2:
        return None
    added = sum((exact for exact, _ in parts), Fraction(0))
    slack = sum((step for _, step in parts), total.step) / 2 if total.step < 1 or match["ts"] else Fraction(0)
    if abs(added - total.exact) <= slack or not total.exact * Fraction(6, 10) < added < total.exact * Fraction(14, 10):
        return None
    good = printed(added / value("1", match["ts"]).exact, decimals(match["total"]))
    if good == match["total"]:
        return None
    span = group_span(match, "total")
    unit = (match["ts"] or "") + match["unit"]
    return swap(span, match["total"], good, f"所列各项合计{good}{unit}，与总数{match['total']}{unit}不符，请核对")


def _grown(match: re.Match[str]) -> Hit | None:
    told = match[0].replace("超过去年", "").replace("超过上年", "")
    if _LOOSE.sub("", told) and re.search("约|近|超|逾|余|多|左右|累计|年均", told):
        return None
    before, after = value(match["a"], match["as"]), value(match["b"], match["bs"])
    if not before.exact or not after.exact:
        return None
    ratio = after.within().over(before.within())
    up = match["verb"].startswith(("增", "上升", "提高", "超过"))
    share = (
        Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)
        if up
        else Interval((1 - ratio.high) * 100, (1 - ratio.low) * 100)
    )
    if match["cu"] == "倍":
        return _times(match, ratio) if up else None
    said = value(match["c"])
    if (
        said.within(Fraction(1)).meets(share)
        or share.high <= 0
        or share.middle > said.exact * 4
        or share.middle * 4 < said.exact
    ):
        return None
    good = printed(share.middle, decimals(match["c"]))
    return swap(group_span(match, "c"), match["c"], good, f"按所列两年的数字计算应为{good}%，请核对")


def _times(match: re.Match[str], ratio: Interval) -> Hit | None:
    """增长N倍 is what has come on top; where it is the whole, the original was counted in."""
    said = value(match["c"]).within(Fraction(1, 2))
    if said.meets(Interval(ratio.low - 1, ratio.high - 1)) or not said.meets(ratio):
        return None
    grown = ratio.middle - 1
    span = Span(match.start("c"), match.end("cu"))
    good = printed(grown, decimals(match["c"])) + "倍" if grown >= 1 else printed(grown * 100, 0) + "%"
    words = f"按所列两年的数字计算是增长{good}，{match['c']}倍是后一个数与前一个数之比，请核对"
    return swap(span, span.of(match.string), good, words)


_ITEM = r"[一-鿿]{2,12}"
"""Taken lazily after the first, so that what stands behind the last item is not taken into it."""
_LIST = re.compile(
    rf"(?P<list>{_ITEM}(?:、{_ITEM}?){{1,9}}(?:(?:和|以及|及){_ITEM}?)?)(?P<open>等)?(?P<n>\d{{1,2}}|[两三四五六七八九十])(?P<m>个|所|家|名|位|座|条|地|省|市|县|村|镇|乡|校|国|部门)(?![月年天小多余几人百千万])"
)
_ENDS = (
    "小学|中学|大学|学校|幼儿园|县|市|区|镇|乡|村|街道|社区|公司|集团|局|委|厅|部|医院|银行|水库|公园|景区|站|厂|省|州|岛|山|河|馆|园|寺|桥|路|街"
)  # fmt: skip
_END = re.compile(rf"(?:{_ENDS})$")


@dataclass(frozen=True)
class ListCountCheck:
    """Names of one ending in a list, and right behind them how many there are."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The number."""
        for index, block in enumerate(page.blocks):
            if "、" not in block.text:
                continue
            for match in _LIST.finditer(block.text):
                hit = self._hit(match)
                if hit is not None:
                    yield hit.shift(page.start(index))

    @staticmethod
    def _hit(match: re.Match[str]) -> Hit | None:
        said = to_int(match["n"])
        items = (
            re.split("、|以及|和|及", match["list"])
            if re.search("和|及", match["list"].split("、")[-1])
            else match["list"].split("、")
        )
        ends = {found[0] if (found := _END.search(item)) else "" for item in items}
        if (
            len(ends) != 1
            or "" in ends
            or said is None
            or match.string[: match.start()].endswith(tuple("、和与及”》）"))
        ):
            return None
        if match.string[: match.start()].endswith(("及", "以及")) or any(
            re.search("等|各|和|与|及|[两三四五六七八九十]", item[:-1]) for item in items
        ):
            return None
        count = len(items)
        if said == count or (match["open"] and said > count) or abs(said - count) > 3:
            return None
        good = like_count(match["n"], count)
        words = f"前面列出{count}个，说的是“{match['n']}{match['m']}”，请核对"
        return swap(group_span(match, "n"), match["n"], good, words)


def _sets(match: re.Match[str]) -> Hit | None:
    games = re.findall(r"(\d{1,3})[∶:：比](\d{1,3})", match["games"])
    won = [int(a) > int(b) for a, b in games]
    one, other = int(match["one"]), int(match["other"])
    if len(games) < 2 or one + other > 9 or {one, other} == {won.count(True), won.count(False)}:
        return None
    if len(games) != one + other and len(games) < 3:
        return None
    good = f"{max(won.count(True), won.count(False))}∶{min(won.count(True), won.count(False))}"
    span = Span(match.start("one"), match.end("other"))
    return swap(
        span, span.of(match.string), good, f"各局比分是{won.count(True)}胜{won.count(False)}负，与总比分不符，请核对"
    )


def _record(match: re.Match[str]) -> Hit | None:
    played = int(match["win"]) + int(match["draw"] or 0) + int(match["loss"])
    if played == int(match["all"]):
        return None
    return swap(group_span(match, "all"), match["all"], str(played), f"胜负场次合计{played}场，请核对")


def _age_then(match: re.Match[str]) -> Hit | None:
    said = to_int(match["age"])
    right = int(match["then"]) - int(match["birth"])
    if said is None or abs(said - right) <= 1 or not 0 < right < 110:
        return None
    good = like(match["age"], right)
    return swap(
        group_span(match, "age"), match["age"], good, f"{match['birth']}年出生，到{match['then']}年是{good}岁，请核对"
    )


CHECKS = (
    PatternCheck(
        info(
            "numbers.listed-parts-and-total",
            "所列各项与合计不符",
            "一项项列出来再说合计，各项加起来应当等于合计。",
            "AR-01，算术",
            (
                ("三个小组分别有12人、15人和18人，共46人。", "三个小组分别有12人、15人和18人，共45人。"),
                ("出口18.9亿元、进口7.5亿元，进出口总额27.4亿元。", "出口18.9亿元、进口7.5亿元，进出口总额26.4亿元。"),
            ),
            (
                "三个小组分别有12人、15人和18人，共45人。",
                "今年来了12人、15人，累计共460人。",
                "出口约18.9亿元、进口7.5亿元，进出口总额27.4亿元。",
                "男生12人、女生15人，全县共26人。",
            ),
            confidence=0.78,
        ),
        rf"(?<![\d.约近超逾过])(?P<parts>(?:{NUMBER})(?:{SCALE})?{_UNIT}[、和](?:{_L}{{0,12}}?(?:{NUMBER})(?:{SCALE})?(?P=unit)[、和]){{0,6}}{_L}{{0,12}}?(?:{NUMBER})(?:{SCALE})?(?P=unit))"
        rf"[，,](?:总共|共计?|合计|一共|总计|{_L}{{0,4}}(?:总额|总量|总数))(?:有|为|是|达)?(?P<total>{NUMBER})(?P<ts>{SCALE})?(?P=unit)(?=[，。；！])",
        _added,
        ("共", "计", "总"),
    ),
    PatternCheck(
        info(
            "numbers.men-and-women",
            "男女人数与总数不符",
            "男、女人数加起来应当等于总人数。",
            "AR-01，算术",
            (("共有学生800人，男生420人，女生390人。", "共有学生810人，男生420人，女生390人。"),),
            ("共有学生810人，男生420人，女生390人。", "共有学生800人，男生约420人，女生390人。"),
            confidence=0.85,
        ),
        rf"(?P<total>{NUMBER})(?P<ts>万)?(?P<unit>人|名|位){_L}{{0,6}}[，,（(](?:其中)?(?P<parts>男{_L}{{0,6}}(?:{NUMBER})(?P=unit){_L}{{0,4}}[，、](?:和)?女{_L}{{0,6}}(?:{NUMBER})(?P=unit))",
        _added,
        ("男",),
    ),
    PatternCheck(
        info(
            "numbers.growth-over-two-years",
            "两年数字与增长率不符",
            "先后说出两年的数，增长率应当等于两数之差除以前一个数（已计入四舍五入）。",
            "AR-04，算术",
            (
                ("去年产值120亿元，今年达到138亿元，同比增长18%。", "去年产值120亿元，今年达到138亿元，同比增长15%。"),
                (
                    "2023年接待游客100万人次，2024年接待150万人次，增长40%。",
                    "2023年接待游客100万人次，2024年接待150万人次，增长50%。",
                ),
                ("去年育苗20万株，今年育苗30万株，增加1.5倍。", "去年育苗20万株，今年育苗30万株，增加50%。"),
                ("去年出口300吨，今年已达450吨，超过去年全年40%。", "去年出口300吨，今年已达450吨，超过去年全年50%。"),
            ),
            (
                "去年产值120亿元，今年达到138亿元，同比增长15%。",
                "去年产值120亿元，今年达到138亿元，年均增长18%。",
                "去年产值约120亿元，今年达到138亿元，增长18%。",
            ),
            confidence=0.82,
        ),
        rf"(?:去年|上年|上年同期|去年同期|(?:19|20)\d\d年){_L}{{0,14}}?(?P<a>{NUMBER})(?P<as>{SCALE})?(?P<unit>[一-鿿]{{1,3}})[，；,](?:到|而)?(?:今年|(?:19|20)\d\d年){_L}{{0,14}}?(?P<b>{NUMBER})(?P<bs>{SCALE})?(?P=unit)[，；,]"
        r"(?:同比|比上年|较上年|比去年|较去年|一年)?(?P<verb>增长|增加|上升|提高|增|下降|减少|降低|超过[去上]年(?:全年)?)了?(?P<c>\d+(?:\.\d+)?)(?P<cu>[%％倍])",
        _grown,
        ("%", "％", "倍"),
    ),
    ListCountCheck(
        info(
            "numbering.listed-names-and-count",
            "列出的单位、地名与所说数目不符",
            "列出了几个学校、几个县，后面就应当说几个。",
            "SE-06、AR-11，新闻编校惯例（数字前后照应）",
            (
                (
                    "### 简讯\n\n青山小学、河东小学、城关小学4所学校获奖。",
                    "### 简讯\n\n青山小学、河东小学、城关小学3所学校获奖。",
                ),
                (
                    "### 简讯\n\n到会的有教育局、公安局、民政局等两个部门。",
                    "### 简讯\n\n到会的有教育局、公安局、民政局等三个部门。",
                ),
            ),
            (
                "### 简讯\n\n青山小学、河东小学、城关小学3所学校获奖。",
                "### 简讯\n\n青山小学、河东小学等4所学校获奖。",
                "### 简讯\n\n青山县和平县、河东县、城关县等30个县获奖。",
                "### 简讯\n\n打造公园、游园两个平台。",
            ),
            confidence=0.78,
        )
    ),
    PatternCheck(
        info(
            "numbers.sets-and-score",
            "各局比分与总比分不符",
            "总比分说的是各胜几局，应当与各局比分对得上。",
            "AR-11，算术",
            (
                (
                    "主队以3∶1获胜，四局比分为25∶21、23∶25、25∶19和19∶25。",
                    "主队以2∶2获胜，四局比分为25∶21、23∶25、25∶19和19∶25。",
                ),
            ),
            ("主队以3∶1获胜，四局比分为25∶21、23∶25、25∶19和25∶22。",),
            confidence=0.8,
        ),
        r"以(?P<one>\d)[∶:：比](?P<other>\d)[^。；\d]{0,24}[，,（(][^。；\d]{0,8}比分(?:分别)?(?:为|是)?(?P<games>\d{1,2}[∶:：比]\d{1,2}(?:[、，,和]\d{1,2}[∶:：比]\d{1,2})+)",
        _sets,
        ("比分",),
    ),
    PatternCheck(
        info(
            "numbers.wins-and-games",
            "胜负场次与总场次不符",
            "胜、平、负的场次加起来应当等于总场次。",
            "AR-11，算术",
            (("球队5胜1负，共打了7场。", "球队5胜1负，共打了6场。"),),
            ("球队5胜1负，共打了6场。", "球队前7场5胜1平1负。"),
            confidence=0.82,
        ),
        r"(?P<win>\d{1,2})胜(?:(?P<draw>\d{1,2})平)?(?P<loss>\d{1,2})负[^。；\d]{0,6}[，,]?(?:一共|总共|共)(?:打了?|赛了?|战|进行了?|踢了?)?(?P<all>\d{1,2})(?:场|轮)",
        _record,
        ("胜",),
    ),
    PatternCheck(
        info(
            "dates.age-in-a-year",
            "出生年与当年岁数不符",
            "出生年与某一年的岁数应当对得上（虚岁、未过生日可差一岁）。",
            "DT-09，年龄推算",
            (("他1985年出生，2003年考上大学，那年他15岁。", "他1985年出生，2003年考上大学，那年他18岁。"),),
            ("他1985年出生，2003年考上大学，那年他18岁。", "他1985年出生，2003年考上大学，那年他父亲45岁。"),
            confidence=0.8,
        ),
        r"(?P<birth>1[89]\d\d|20\d\d)年(?:\d{1,2}月)?(?:出生|生(?=[，于]))[^。；\d]{0,12}?(?P<then>1[89]\d\d|20\d\d)年(?:\d{1,2}月)?[^。；\d]{1,16}?[，,](?:那年|时年|当时|年仅|那一年)(?:[他她])?(?:只有|才|刚满?|仅|年仅)?(?P<age>\d{1,2}|[一二三四五六七八九十]{1,3})岁",
        _age_then,
        ("岁",),
    ),
)
