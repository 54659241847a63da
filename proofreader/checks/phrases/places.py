"""Places: what lies under what, names of autonomous areas, how many provinces there are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete, replace
from proofreader.checks.matching import PatternCheck, group_span, info, smallest, swap
from proofreader.checks.phrases.gazetteer import GAZETTEER, PEOPLE, shortened
from proofreader.core.finding import Severity
from proofreader.core.span import Span


@dataclass(frozen=True)
class WrongParentCheck:
    """“X市Y县” where Y does not lie under X, and “P省C市” where C lies in another province."""

    info: CheckInfo
    needles = ("市", "县", "州")

    @cached_property
    def _cities(self) -> re.Pattern[str]:
        names = (name for name in GAZETTEER.counties_of if name in _MUNICIPAL or name not in GAZETTEER.provinces)
        return re.compile("|".join(sorted(names, key=len, reverse=True)))

    @cached_property
    def _provinces(self) -> re.Pattern[str]:
        full = [name for name in GAZETTEER.provinces if not name.endswith(("市", "特别行政区", "台湾省"))]
        short = [shortened(name) for name in full]
        return re.compile("|".join(sorted(full + short, key=len, reverse=True)))

    @cached_property
    def _full(self) -> dict[str, str]:
        return {shortened(name): name for name in GAZETTEER.provinces}

    @cached_property
    def _cities_by_length(self) -> tuple[str, ...]:
        return tuple(sorted(GAZETTEER.city_parents, key=len, reverse=True))

    @cached_property
    def _long_counties(self) -> frozenset[int]:
        return frozenset(map(len, GAZETTEER.county_parents))

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Children named under the wrong parent."""
        text = block.text
        for match in self._cities.finditer(text):
            yield from self._county(match)
        for match in self._provinces.finditer(text):
            yield from self._city(match)

    def _county(self, match: re.Match[str]) -> Iterator[Hit]:
        city, rest = match[0], match.string[match.end() : match.end() + _LONGEST]
        county = next(
            (
                rest[:size]
                for size in sorted(self._long_counties, reverse=True)
                if rest[:size] in GAZETTEER.county_parents
            ),
            None,
        )
        if county is None or county in GAZETTEER.counties_of[city] or len(county) < 3 or county in _COMMON:
            return
        parents = GAZETTEER.county_parents[county]
        if (
            len(parents) > 3
            or rest[len(county) : len(county) + 1] in ("域",)
            or (city in _MUNICIPAL and len(parents) > 1)
        ):
            return
        span = Span(match.start(), match.end() + len(county))
        good = tuple(replace(group_span(match), parent) for parent in parents)
        yield Hit(span, f"{county}不在{city}，在{'、'.join(parents)}，请核对", good)

    def _city(self, match: re.Match[str]) -> Iterator[Hit]:
        province, rest = match[0], match.string[match.end() : match.end() + _LONGEST]
        full = self._full.get(province, province)
        city = next((name for name in self._cities_by_length if rest.startswith(name)), None)
        if city is None:
            yield from self._county_of_province(match, full, rest)
            return
        if GAZETTEER.city_parents[city] == full:
            return
        if city == "海南藏族自治州" or (match.start() and match.string[match.start() - 1] in "海湖河"):
            return
        parent = GAZETTEER.city_parents[city]
        span = Span(match.start(), match.end() + len(city))
        good = parent if province == full else shortened(parent)
        yield Hit(span, f"{city}不在{province}，在{parent}，请核对", (replace(group_span(match), good),))

    def _county_of_province(self, match: re.Match[str], full: str, rest: str) -> Iterator[Hit]:
        """浙江黟县: a county of one name in all the land, under a province that does not have it."""
        county = next((rest[:n] for n in range(2, 8) if rest[:n] in GAZETTEER.county_parents), None)
        if (
            county is None
            or not county.endswith(("县", "市", "旗"))
            or rest[len(county) : len(county) + 1] in ("域", "区")
        ):
            return
        if (
            match.start()
            and "一" <= match.string[match.start() - 1] <= "鿿"
            and match.string[match.start() - 1] in "海湖河"
        ):
            return
        parents = {GAZETTEER.city_parents.get(parent, parent) for parent in GAZETTEER.county_parents[county]}
        if full in parents or len(parents) != 1:
            return
        parent = parents.pop()
        good = parent if match[0] == full else shortened(parent)
        span = Span(match.start(), match.end() + len(county))
        yield Hit(span, f"{county}不在{match[0]}，在{parent}，请核对", (replace(group_span(match), good),))


_LONGEST = 16
"""No name of a division is longer, in code points."""
_COMMON = (
    "东城区",
    "西城区",
    "新城区",
    "城中区",
    "城东区",
    "城西区",
    "城北区",
    "城关区",
    "河东区",
    "河西区",
    "港口区",
    "海港区",
    "老城区",
    "滨海新区",
)
"""Also names of districts that towns set up for themselves."""
_MUNICIPAL = ("北京市", "上海市", "天津市", "重庆市")


@dataclass(frozen=True)
class AutonomousNameCheck:
    """Autonomous prefectures and counties whose peoples are missing, wrong or in the wrong order."""

    info: CheckInfo
    needles = ("自治",)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        stems = "|".join(sorted({stem for stem, _ in GAZETTEER.autonomous}, key=len, reverse=True))
        return re.compile(rf"(?P<stem>{stems})(?P<peoples>(?:(?:{PEOPLE})族?|各族){{0,4}})自治(?P<kind>[州县旗])(?!区)")

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Names that differ from the official one."""
        for match in self._pattern.finditer(block.text):
            good = GAZETTEER.autonomous.get((match["stem"], match["kind"]))
            if good is not None and good != match[0]:
                short = None if match["peoples"] else Severity.ADVICE  # 湘西自治州: what its government says
                fix = smallest(group_span(match), match[0], good)
                yield Hit(group_span(match), f"规范名称是“{good}”", (fix,), severity=short)


def _doubled(match: re.Match[str]) -> Hit | None:
    level = match["level"]
    before = match.string[max(0, match.start() - _LONGEST) : match.start() + 1]
    if level != "省" and not before.endswith("自治州") and not any(before[-size:] in _named() for size in (3, 4, 5)):
        return None  # 沛县县委, 各市市委: only after a name that is complete with the first of the two
    return Hit(
        group_span(match),
        f"“{match[0]}”多一个“{level}”字，应为“{level}委”",
        (delete(Span(match.start(), match.start() + 1)),),
    )


@cache
def _named() -> frozenset[str]:
    """Prefectures and counties by full name."""
    return frozenset((*GAZETTEER.city_parents, *GAZETTEER.county_parents, *_MUNICIPAL))


def _provinces(match: re.Match[str]) -> Hit | None:
    number = int(match["number"])
    if number <= 31 or (number == 34 and "级" in match["unit"]):
        return None
    good = "34" if "级" in match["unit"] else "31"
    return swap(
        group_span(match, "number"), match["number"], good, "内地省、自治区、直辖市共31个，连港澳台共34个省级行政区"
    )


CHECKS = (
    WrongParentCheck(
        info(
            "phrases.place-under-wrong-parent",
            "地名上下级不符",
            "县、区不在所写的市，或市不在所写的省，多半是写错了其中一个。",
            "GE-03，统计用区划代码（国家统计局）",
            (
                ("他家住河南省洛阳市兰考县。", "他家住河南省开封市兰考县。"),
                ("湖北省信阳市的茶园", "河南省信阳市的茶园"),
            ),
            (
                "他家住河南省开封市兰考县。",
                "湖北襄阳市",
                "北京市朝阳区、上海市静安区",
                "广东省深圳市市民",
                "江西安全生产",
                "海南藏族自治州",
                "河北省、河南省郑州市",
            ),
            confidence=0.8,
        )
    ),
    AutonomousNameCheck(
        info(
            "phrases.autonomous-area-name",
            "自治州、自治县名称不规范",
            "民族自治地方的名称里，民族的名称和先后次序是法定的。",
            "GE-02，民政部行政区划名称",
            (
                ("贵州省黔东南侗族苗族自治州", "贵州省黔东南苗族侗族自治州"),
                ("湖北省恩施自治州", "湖北省恩施土家族苗族自治州"),
            ),
            ("贵州省黔东南苗族侗族自治州", "伊犁哈萨克自治州", "内蒙古自治区", "凉山彝族自治州"),
            severity=Severity.WARNING,
            confidence=0.85,
        )
    ),
    PatternCheck(
        info(
            "phrases.doubled-level-in-committee",
            "“省省委”“市市委”多一字",
            "“中共河南省委”已经是省委，写成“河南省省委”多一个“省”字；市委、县委、区委同理。",
            "TI-01，党委机构通行称谓",
            (("中共河南省省委书记到会。", "中共河南省委书记到会。"), ("洛阳市市委宣传部", "洛阳市委宣传部")),
            (
                "中共河南省委书记到会。",
                "各省省委、各市市委",
                "沙市市委",
                "广西壮族自治区党委",
                "全市市委系统",
                "江苏省沛县县委",
            ),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        r"(?<=[一-鿿])(?<![各全本该外两某每沙津芒我他有多的新个城往])(?P<level>[省市县区州旗])(?P=level)委(?!员[^会])(?!托|派)",
        _doubled,
        ("省委", "市委", "县委", "区委", "州委", "旗委"),
    ),
    PatternCheck(
        info(
            "phrases.wrong-number-of-provinces",
            "省级行政区数目不对",
            "内地有31个省、自治区、直辖市；加上香港、澳门、台湾共34个省级行政区。",
            "GE-01，行政区划",
            (
                ("活动覆盖全国32个省区市。", "活动覆盖全国31个省区市。"),
                ("我国有35个省级行政区。", "我国有34个省级行政区。"),
            ),
            ("活动覆盖全国31个省区市。", "覆盖全国28个省区市", "34个省级行政区", "全国34个省区市及港澳台"),
            severity=Severity.WARNING,
            confidence=0.8,
        ),
        r"(?<!\d)(?P<number>3[2-9])个(?P<unit>省区市|省市区|省市自治区|省（区、市）|省、自治区、直辖市|省级行政区)(?![和及、，]?(?:以及)?(?:新疆|港澳|香港|兵团|计划单列))",
        _provinces,
        ("个省",),
    ),
)
