"""The administrative divisions of China: what lies under what, and the names of autonomous areas taken apart."""

import re
from dataclasses import dataclass
from functools import cached_property

from proofreader.core.resources import rows

_PEOPLES = (
    *("蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家"),
    *("哈尼", "哈萨克", "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜"),
    *("土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克"),
    *("俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺"),
)
_BY_LENGTH = sorted(_PEOPLES, key=len, reverse=True)
PEOPLE = "|".join(_BY_LENGTH)
_AUTONOMOUS = re.compile(rf"(?P<stem>.+?)(?P<peoples>(?:(?:{PEOPLE})族|各族)+|(?:{PEOPLE}))自治(?P<kind>[州县旗])")


@dataclass(frozen=True)
class Gazetteer:
    """Divisions read from resources/rules/gazetteer.tsv when first asked for."""

    file: str = "gazetteer.tsv"

    @cached_property
    def rows(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """Province, prefecture ("-" where there is none) and counties, a line each."""
        return tuple(
            (province, city, tuple(name for name in counties.split(",") if name))
            for province, city, counties in rows("rules", self.file)
        )

    @cached_property
    def provinces(self) -> frozenset[str]:
        """Full names of provinces, regions and municipalities."""
        return frozenset(row[0] for row in self.rows)

    @cached_property
    def city_parents(self) -> dict[str, str]:
        """Prefecture -> province. No name occurs twice."""
        return {city: province for province, city, _ in self.rows if city != "-"}

    @cached_property
    def counties_of(self) -> dict[str, frozenset[str]]:
        """Prefecture, or municipality, -> its counties. Those without counties are left out."""
        found: dict[str, set[str]] = {}
        for province, city, counties in self.rows:
            if counties and counties != (city,):
                found.setdefault(province if city == "-" else city, set()).update(counties)
        return {name: frozenset(counties) for name, counties in found.items()}

    @cached_property
    def county_parents(self) -> dict[str, tuple[str, ...]]:
        """County -> the prefectures and municipalities that have one of this name."""
        found: dict[str, list[str]] = {}
        for parent, counties in self.counties_of.items():
            for county in counties:
                found.setdefault(county, []).append(parent)
        return {county: tuple(parents) for county, parents in found.items()}

    @cached_property
    def autonomous(self) -> dict[tuple[str, str], str]:
        """(stem, 州 | 县 | 旗) -> full name of every autonomous area below the regions."""
        found: dict[tuple[str, str], str] = {}
        names = [city for _, city, _ in self.rows] + [county for _, _, counties in self.rows for county in counties]
        for name in names:
            match = _AUTONOMOUS.fullmatch(name)
            if match:
                found[match["stem"], match["kind"]] = name
        return found


def shortened(name: str) -> str:
    """The name without its kind: 洛阳市 -> 洛阳; autonomous areas lose their peoples as well."""
    match = _AUTONOMOUS.fullmatch(name)
    if match:
        return match["stem"]
    for tail in (
        "维吾尔自治区",
        "壮族自治区",
        "回族自治区",
        "自治区",
        "特别行政区",
        "地区",
        "省",
        "市",
        "盟",
        "区",
        "县",
    ):
        if name.endswith(tail) and len(name) - len(tail) >= 2:
            return name.removesuffix(tail)
    return name


GAZETTEER = Gazetteer()
