"""Totals and their parts: “共120人，其中男70人，女60人”, shares, medals, conversions in brackets."""

import re
from fractions import Fraction

from proofreader.checks.contract import Hit
from proofreader.checks.facts.labels import exclusive, exhaustive
from proofreader.checks.facts.values import NUMBER, SCALE, Interval, decimals, printed, value
from proofreader.checks.matching import PatternCheck, group_span, info, smallest, swap

_LABEL = r"[^，。；：、\d,;:]"
_PART = rf"{_LABEL}{{0,14}}?(?:{NUMBER})(?:{SCALE})?(?P=unit)(?:[^，。；：、\d,;:%％]{{0,10}})"
_ONE = re.compile(rf"(?P<name>{_LABEL}{{0,14}}?)(?P<number>{NUMBER})(?P<scale>{SCALE})?")
_AFTER_UNIT = re.compile(r"[^，。；：、\d,;:%％（）()]*")
_MORE_THAN = re.compile(r"(?:增加|减少|增长|净增|新增|上升|下降|提高|多|少|增|减)了?$")
_NOT_A_LABEL = re.compile(r"^(?:和|与|及|以及|有|为|是|共|达|分别|其中)+|(?:共?有|共|为|是|达到?|各)$")


def _parts(text: str, unit: str) -> list[tuple[str, Fraction, Fraction]]:
    """Name, value and step of every part; the name stands before the number (男70人) or behind it (70名男生)."""
    found: list[tuple[str, Fraction, Fraction]] = []
    for match in _ONE.finditer(text):
        if text.startswith(unit, match.end()):
            number = value(match["number"], match["scale"])
            after = _AFTER_UNIT.match(text, match.end() + len(unit))
            name = _NOT_A_LABEL.sub("", match["name"]) or (after[0] if after else "")
            found.append((name, number.exact, number.step))
    return found


def _sum(match: re.Match[str]) -> Hit | None:
    unit = match["unit"]
    parts = _parts(match["parts"], unit)
    if len(parts) == 2 and re.search("其余|余下|剩余|剩下", match["parts"]):
        return None  # the remainder is another check's affair
    if re.search("[；;]全[国省市县]", match["parts"]):
        return None  # another whole is told
    if len(parts) < 2 or match["about"] or match["more"] or "约" in match["parts"] or "多" in match["parts"]:
        return None
    before = match.string[max(0, match.start("total") - 16) : match.start("total")]
    if _MORE_THAN.search(before) or "均" in before:
        return None  # 比上年增加2.4万人，其中…: the parts are of what was said before; nor do averages add up
    total = value(match["total"], match["scale"])
    slack = sum((step for _, _, step in parts), total.step) / 2
    scaled = bool(match["scale"]) or "." in match["total"] or slack > Fraction(len(parts) + 1, 2)
    slack = slack if scaled else Fraction(0)
    added = sum((exact for _, exact, _ in parts), Fraction(0))
    if re.search("[各均每]", match["parts"]) or abs(added - total.exact) <= slack:
        return None
    names = [name for name, _, _ in parts]
    if not (exhaustive(names) or (added > total.exact and exclusive(names))):
        return None
    return _total(match, added, total.exact - added)


def _total(match: re.Match[str], added: Fraction, missing: Fraction) -> Hit | None:
    factor = value("1", match["scale"]).exact
    good = printed(added / factor, decimals(match["total"]))
    if good == match["total"]:
        return None
    unit = (match["scale"] or "") + match["unit"]
    message = f"各部分合计{good}{unit}，与总数{match['total']}{unit}不符，请核对总数和各部分"
    fixes = [smallest(group_span(match, "total"), match["total"], good)]
    parts = list(re.finditer(rf"(?P<n>{NUMBER})(?P<scale>{SCALE})?{match['unit']}", match["parts"]))
    for part in dict.fromkeys((parts[-1], parts[0])):
        left = (value(part["n"], part["scale"]).exact + missing) / value("1", part["scale"]).exact
        if left > 0:
            span = group_span(part, "n").shift(match.start("parts"))
            fixes.append(smallest(span, part["n"], printed(left, decimals(part["n"]))))
    return Hit(group_span(match, "total"), message, tuple(fixes))


def _medals(match: re.Match[str]) -> Hit | None:
    added = sum(int(match[group]) for group in ("gold", "silver", "bronze") if match[group])
    if added == int(match["total"]):
        return None
    return swap(
        group_span(match, "total"),
        match["total"],
        str(added),
        f"金银铜牌合计{added}枚，与所说{match['total']}枚不符，请核对",
    )


def _share(match: re.Match[str]) -> Hit | None:
    if match["tabout"] or match["pabout"] or match["tmore"] or match["pmore"] or match["qabout"]:
        return None
    total, part = value(match["total"], match["tscale"]), value(match["part"], match["pscale"])
    if not total.exact or part.exact > total.exact:
        return None
    share = part.within().over(total.within())
    said = value(match["percent"]).within(Fraction(1))
    if said.meets(Interval(share.low * 100, share.high * 100)):
        return None
    good = printed(part.exact / total.exact * 100, decimals(match["percent"]))
    if good == match["percent"]:
        return None
    return swap(
        group_span(match, "percent"),
        match["percent"],
        good,
        f"按所列数字计算，占{good}%，文中是{match['percent']}%，请核对",
    )


def _percents(match: re.Match[str]) -> Hit | None:
    numbers = [value(number) for number in re.findall(rf"({NUMBER})[%％]", match[0])]
    if len(numbers) < 2 or re.search("约|近|超|逾|多|左右", match[0]):
        return None
    added = sum((number.exact for number in numbers), Fraction(0))
    slack = sum((number.step for number in numbers), Fraction(0)) / 2
    if abs(added - 100) <= slack:
        return None
    rest = numbers[-1]
    good = rest.exact + 100 - added
    if not 0 < good < 100:
        return None
    text = printed(good, decimals(match["rest"]))
    return swap(
        group_span(match, "rest"),
        match["rest"],
        text,
        f"各部分相加是{printed(added, decimals(match['rest']))}%，不是100%，请核对",
    )


_CONVERSIONS = {
    ("公顷", "亩"): Fraction(15), ("亩", "公顷"): Fraction(1, 15), ("平方公里", "公顷"): Fraction(100),
    ("公顷", "平方公里"): Fraction(1, 100), ("平方公里", "亩"): Fraction(1500), ("亩", "平方公里"): Fraction(1, 1500),
    ("平方公里", "平方千米"): Fraction(1), ("公里", "里"): Fraction(2), ("公斤", "斤"): Fraction(2),
    ("吨", "公斤"): Fraction(1000),
    ("吨", "斤"): Fraction(2000), ("公顷", "平方米"): Fraction(10000), ("亩", "平方米"): Fraction(2000, 3),
    ("公里", "米"): Fraction(1000), ("海里", "公里"): Fraction(1852, 1000),
    ("英里", "公里"): Fraction(1609344, 1000000),
}  # fmt: skip


def _conversion(match: re.Match[str]) -> Hit | None:
    ratio = _CONVERSIONS.get((match["one"], match["two"]))
    if ratio is None:
        return None
    first, second = value(match["a"], match["ascale"]), value(match["b"], match["bscale"])
    if not first.exact or not second.exact:
        return None
    off = second.exact / (first.exact * ratio)
    loose = Fraction(1, 5) if match["about"] or match["amore"] else Fraction(1, 10)
    if 1 - loose <= off <= 1 + loose or second.within(Fraction(1)).meets(
        Interval(first.within(Fraction(1)).low * ratio, first.within(Fraction(1)).high * ratio)
    ):
        return None
    good = printed(first.exact * ratio / value("1", match["bscale"]).exact, max(decimals(match["b"]), 0))
    if good in ("0", match["b"]):
        return None
    return swap(
        group_span(match, "b"),
        match["b"],
        good,
        f"{match['a']}{match['ascale'] or ''}{match['one']}合{good}{match['bscale'] or ''}{match['two']}，请核对",
    )


_AREA = "平方公里|平方千米|平方米|公顷|公里|海里|英里|公斤|亩|里|斤|吨|米"

CHECKS = (
    PatternCheck(
        info(
            "numbers.parts-do-not-sum",
            "分项之和不等于总数",
            "“其中”后面的分项互不重叠又没有遗漏时，加起来应当等于总数。",
            "AR-01，算术",
            (
                ("全班共120人，其中男70人，女60人。", "全班共130人，其中男70人，女60人。"),
                (
                    "共派出队员58名，其中医生20名、护士30名、其他人员6名。",
                    "共派出队员56名，其中医生20名、护士30名、其他人员6名。",
                ),
                (
                    "全年发放奖状60张，其中一等奖12张，二等奖20张，三等奖32张。",
                    "全年发放奖状64张，其中一等奖12张，二等奖20张，三等奖32张。",
                ),
                (
                    "新建泵站30座，其中青河镇12座、柳林镇11座、白塔镇9座。",
                    "新建泵站32座，其中青河镇12座、柳林镇11座、白塔镇9座。",
                ),
                (
                    "收到提案80件，其中60件经济类提案，30件文教类提案。",
                    "收到提案90件，其中60件经济类提案，30件文教类提案。",
                ),
                (
                    "共派出车辆50辆，其中运输车辆20辆，救护车辆16辆，工程车辆18辆。",
                    "共派出车辆54辆，其中运输车辆20辆，救护车辆16辆，工程车辆18辆。",
                ),
                (
                    "共获奖牌40枚，其中金牌12枚，银牌15枚，铜牌11枚。",
                    "共获奖牌38枚，其中金牌12枚，银牌15枚，铜牌11枚。",
                ),
            ),
            (
                "全班共120人，其中男60人，女60人。",
                "全村共120户，其中党员户70户，军属60户。",
                "全年完成投资3.5亿元，其中城镇2.1亿元，农村1.4亿元。",
                "共120人，其中男70多人，女60人。",
                "新增病例22例，其中境外输入20例，其他省份2例。",
                "共有代表200名，其中女代表90名，基层代表120名，党员代表150名。",
                "共派出车辆60辆，其中运输车辆20辆，救护车辆16辆，工程车辆18辆。",
                "全市新增企业300家，其中规上工业企业120家，高新技术企业200家，外贸企业90家。",
            ),
            confidence=0.8,
        ),
        rf"(?P<about>约|近|超过?|逾|突破|达到?)?(?P<total>{NUMBER})(?P<scale>{SCALE})?(?P<more>多|余)?(?P<unit>[一-鿿]{{1,2}}?)(?:[^，。；：、\d,;:%％]{{0,4}})"
        rf"[，。,（(]?其中[，,:：]?(?P<parts>{_PART}(?:[，、,；;和]{_PART}){{1,6}})(?=[，。；,;）)]|$)",
        _sum,
        ("其中",),
    ),
    PatternCheck(
        info(
            "numbers.medals-do-not-sum",
            "奖牌总数不等于金银铜之和",
            "金、银、铜牌的枚数加起来应当等于总数。",
            "AR-11，算术",
            (("代表团夺得5金4银3铜共13枚奖牌。", "代表团夺得5金4银3铜共12枚奖牌。"),),
            ("代表团夺得5金4银3铜共12枚奖牌。", "5金4银", "以5枚金牌、4枚银牌、3枚铜牌，共12枚奖牌收官"),
            confidence=0.9,
        ),
        r"(?P<gold>\d{1,3})(?:枚?金牌?)[、，,]?(?P<silver>\d{1,3})(?:枚?银牌?)[、，,]?(?:和)?(?P<bronze>\d{1,3})(?:枚?铜牌?)[，,]?(?:的成绩)?[，,]?(?:总共|共计|共|总计|合计)(?:获得|夺得)?(?P<total>\d{1,3})枚",
        _medals,
        ("铜",),
    ),
    PatternCheck(
        info(
            "numbers.wrong-share",
            "占比与所列数字不符",
            "部分除以总数，应当等于所说的百分比（已计入四舍五入）。",
            "AR-03，算术",
            (("全县共有村庄200个，其中贫困村60个，占总数的40%。", "全县共有村庄200个，其中贫困村60个，占总数的30%。"),),
            (
                "全县共有村庄200个，其中贫困村60个，占总数的30%。",
                "共200个，其中60个，占全省的5%。",
                "参会1200人，其中女性约400人，占总数的32%。",
            ),
            confidence=0.8,
        ),
        rf"(?:共(?:有|计)?|现有|拥有|(?<=[市县区镇村校厂])有)[^，。；\d,;]{{0,8}}(?P<tabout>约|近|超过?|逾)?(?P<total>{NUMBER})(?P<tscale>{SCALE})?(?P<tmore>多|余)?(?P<unit>[一-鿿]{{1,3}}?)[，,]其中[，,]?[^，。；\d,;]{{0,12}}?"
        rf"(?P<pabout>约|近|超过?|逾)?(?P<part>{NUMBER})(?P<pscale>{SCALE})?(?P<pmore>多|余)?(?P=unit)[，,](?:占比|占总数的?|占总人数的?|占总量的?|占全部的?|占)(?P<qabout>约|近|超过?|逾)?(?P<percent>\d+(?:\.\d+)?)[%％](?=[，。；、,;（）]|$)",
        _share,
        ("其中",),
    ),
    PatternCheck(
        info(
            "numbers.percentages-do-not-sum",
            "各部分百分比之和不是100%",
            "各部分占比加上“其余”的占比，应当等于100%（已计入四舍五入）。",
            "AR-02，算术",
            (("工业占45%，农业占25%，其余40%为服务业。", "工业占45%，农业占25%，其余30%为服务业。"),),
            ("工业占45%，农业占25%，其余30%为服务业。", "工业增长45%，农业增长25%，其他占10%"),
            confidence=0.8,
        ),
        rf"(?:[^，。；：、\d,;:]{{0,10}}占比?(?:约|近)?(?:{NUMBER})[%％][^，。；：、\d,;:]{{0,6}}[，、,；;])+(?:其余|剩余|余下)的?[^，。；\d,;]{{0,6}}?(?P<rest>{NUMBER})[%％]",
        _percents,
        ("其余", "剩余", "余下"),
    ),
    PatternCheck(
        info(
            "numbers.wrong-conversion",
            "括注的换算不对",
            "1公顷等于15亩，1平方公里等于100公顷、1500亩；括注的换算与前面的数相差太大。",
            "AR-07，计量单位换算",
            (
                ("流转土地200公顷（300亩）", "流转土地200公顷（3000亩）"),
                ("景区面积3平方公里（合450亩）", "景区面积3平方公里（合4500亩）"),
            ),
            ("流转土地200公顷（3000亩）", "20万亩（约1.33万公顷）", "5公里（3站）", "面积3公顷（林地2亩除外）"),
            confidence=0.85,
        ),
        rf"(?P<a>{NUMBER})(?P<ascale>{SCALE})?(?P<amore>多|余)?(?P<one>{_AREA})[（(](?:合|即|折合|相当于)?(?P<about>约)?(?:合|为)?(?P<b>{NUMBER})(?P<bscale>{SCALE})?(?P<two>{_AREA})[）)]",
        _conversion,
        ("（", "("),
    ),
)
