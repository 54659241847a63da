"""Two sides said of what has one: 能否……是前提, 对能否……充满信心."""

import re
from functools import partial

from proofreader.checks.contract import Hit, delete
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.checks.style.construction import construction
from proofreader.core.finding import Suggestion

_check = partial(construction, source="9.4成分多余、搭配不当，现代汉语语法")
_C = r"[^，。！？；：,;“”（）《》\n]"


def _two_sided(match: re.Match[str]) -> Hit | None:
    if re.search("能否|是否|能不能|好坏|高低|成败|优劣|与否|与不", match["rest"]):
        return None
    span = group_span(match, "wrong")
    fix: Suggestion = delete(span)
    return Hit(group_span(match), f"“{match['wrong']}”是两面，“{match['head']}”是一面，不相配", (fix,))


CHECKS = (
    PatternCheck(
        info(
            "style.two-sides-to-one",
            "两面对一面",
            "“能否”“是否”“好坏”说的是两面，后面只说一面，前后不相配。",
            "9.4成分残缺、搭配不当，现代汉语语法",
            (
                ("能否守住红线，是绿色发展的前提。", "守住红线，是绿色发展的前提。"),
                ("是否重视安全，是企业发展的关键。", "重视安全，是企业发展的关键。"),
            ),
            (
                "守住红线，是绿色发展的前提。",
                "能否守住红线，是能否发展的前提。",
                "能否守住红线，要看行动。",
                "是否重视安全，是个态度问题。",
                "能否办好，决定着成败。",
            ),
            confidence=0.78,
        ),
        r"(?:^|(?<=[，。；！？\n]))(?:[^，。！？；：“”（）\n]{0,8}?)(?P<wrong>能否|是否|能不能|有没有|会不会)[^，。！？；：“”（）\n]{2,22}，?(?:就|正|也|才|都)?是(?P<rest>[^，。！？；：“”（）\n]{0,16}?的?)(?P<head>前提|关键|保证|保障|基础|必要条件|先决条件|条件|根本|法宝|动力|标志|重要因素|根本途径)(?=[，。；！]|$|之一|所在)",
        _two_sided,
        ("能否", "是否", "能不能", "有没有", "会不会"),
    ),
    _check(
        "two-sides-and-confidence",
        "“对能否……充满信心”两面对一面",
        "“能否”说的是两面，“信心”“希望”只对一面而言。",
        rf"对(?:于)?(?:{_C}{{0,6}}?)(?P<wrong>能否|能不能|是否能?|可否)(?={_C}{{2,18}}?(?:充满了?(?:信心|希望|期待)|满怀信心|很有信心|深信不疑|抱有很大希望))",
        "",
        (("大家对能否按期交房充满信心。", "大家对按期交房充满信心。"),),
        ("大家对按期交房充满信心。", "大家对能否按期交房心里没底。"),
        ("能否", "是否", "能不能", "可否"),
        0.88,
    ),
    _check(
        "two-sides-to-one-trait",
        "两面对一面",
        "“能否”“是否”说的是两面，“之本”“美德”“底线”只说一面，前后不相配。",
        rf"(?:^|(?<=[，。；：！？“\n]))(?:他说|她说|他认为)?(?P<wrong>能否|是否|能不能){_C}{{2,14}}，?(?:也|正|就|才)?是"
        rf"(?=(?:(?!能否|是否|成败|好坏){_C}){{0,14}}?(?:之本|之基|根基|基石|底线|美德|天职|本分|义务|必由之路|必然要求|基本要求|应有之义|当务之急|法宝|保障)[，。；！”])",
        "",
        (("能否诚信是经商的立身之本。", "诚信是经商的立身之本。"),),
        ("诚信是经商的立身之本。", "能否诚信是检验商家的标准。", "能否诚信，是商家存亡的分水岭。"),
        ("能否", "是否", "能不能"),
        0.8,
    ),
)
