"""A row of equally long words and, right behind it, how many there are: 绘画、书法、剪纸三门课."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import like, to_int

_OTHER_LIST = re.compile("[和与及等各或的]")
"""In a row: its items may be rows themselves, or the count may be of the last ones only."""


def _counted(match: re.Match[str]) -> Hit | None:
    items, said = match["list"].split("、"), to_int(match["n"])
    lengths = {len(item) for item in items[1:]}
    if said is None or len(lengths) != 1 or len(items[0]) < min(lengths) or _OTHER_LIST.search(match["list"]):
        return None
    count = len(items)
    before = match.string[max(0, match.start() - 1) : match.start()]
    if count == said or count - said > 2 or said - count > 1 or (count < said and before == "，"):
        return None
    good = like(match["n"], count)
    words = f"前面列出{count}项，说的是“{match['n']}{match['m']}”，请核对"
    return swap(group_span(match, "n"), match["n"], good, words)


CHECKS = (
    PatternCheck(
        info(
            "numbering.even-list-and-count",
            "列出的项数与所说数目不符",
            "几个字数相同的词语并列，紧接着说“几门”“几种”，列出几项就应当说几。",
            "SE-06、AR-11，新闻编校惯例（数字前后照应）",
            (
                ("学校开了绘画、书法、剪纸、泥塑三门课。", "学校开了绘画、书法、剪纸、泥塑四门课。"),
                ("做好选种、整地、育苗、移栽3道工序。", "做好选种、整地、育苗、移栽4道工序。"),
            ),
            (
                "学校开了绘画、书法、剪纸、泥塑四门课。",
                "学校开了绘画、书法和剪纸、泥塑两类课。",
                "上海、江苏、浙江、安徽三省一市开会。",
                "来自北京，上海、天津、重庆四个直辖市。",
                "有教育、医疗、养老等五类服务。",
            ),
            confidence=0.85,
        ),
        r"(?:(?<=[^一-鿿、”》）])|^)(?P<list>[一-鿿]{2,12}(?:、[一-鿿]{2,5}?){2,9})(?P<n>[两三四五六七八九十]|\d{1,2})"
        r"(?P<m>门|项|个|种|道|大|类|条|位|名|件|部|招|步|所|家|支|首|座|省|市|县|区|镇|村)(?![月年天小多余人百千万半字十]|[一两三四五六七八九][市省区县])",
        _counted,
        ("、",),
    ),
)
