"""A part, its whole and their share in one sentence: 已达30万亩，占计划40万亩的75%."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.facts.values import NUMBER, SCALE, Interval, decimals, printed, value
from proofreader.checks.matching import PatternCheck, group_span, info, swap

_ABOUT = r"约|近|超过?|逾|不足|不到|将近|大约|至少|突破"
_GAP = r"[^，。；：！？\d,;:“”]"
_UNIT = r"[一-鿿]{1,3}?"


def _quantity(name: str, unit: str) -> str:
    return rf"(?P<{name}about>{_ABOUT})?(?P<{name}>{NUMBER})(?P<{name}scale>{SCALE})?(?P<{name}more>多|余)?{unit}"


_PERCENT = (
    r"(?P<qabout>约|近|超过?|逾|不足|不到|将近|大约|高达)?(?P<percent>\d+(?:\.\d+)?)(?P<sign>[%％])"
    r"(?!左右|以上|以下|[—～至到-]|的增)"
)
_PART_OF_WHOLE = (
    rf"{_quantity('part', rf'(?P<unit>{_UNIT})')}{_GAP}{{0,4}}"
    rf"[，,](?:约|大约)?(?:占|为|完成|达到?|相当于)(?:了)?{_GAP}{{0,12}}?{_quantity('total', '(?P=unit)')}的{_PERCENT}"
)
_WHOLE_FIRST = (
    rf"(?:计划|目标|任务|共有?|总共|合计|总数|总计|应|需){_GAP}{{0,8}}?{_quantity('total', rf'(?P<unit>{_UNIT})')}"
    rf"[，,](?:目前|现已|截至目前|现|至今|如今|已经|其中|到目前)*[，,]?{_GAP}{{0,4}}?"
    rf"(?:完成|实现|建成|落实|收回|签订|发放|播种|拨付|有){_GAP}{{0,6}}?{_quantity('part', '(?P=unit)')}[，,]"
    r"(?:占|完成|达到?|完成率为?|占比为?)(?:年度|全年|总|年|应|计划|目标|任务|投资|数|量|面积|人数|户数|的)*"
    rf"{_PERCENT}"
)


def _share(match: re.Match[str]) -> Hit | None:
    if any(match[group] for group in ("partabout", "partmore", "totalabout", "totalmore", "qabout")):
        return None
    scale = match["partscale"] or ""
    total, part = value(match["total"], match["totalscale"]), value(match["part"], scale)
    if not total.exact or not part.exact:
        return None
    share = part.within().over(total.within())
    said = value(match["percent"])
    if said.within().low <= 0:
        return None
    if said.within(_WHOLE_STEP).meets(Interval(share.low * 100, share.high * 100)):
        return None
    true = part.exact / total.exact * 100
    if not said.exact / 3 < true < said.exact * 3 or true > 400:
        return None  # the share of something else
    good = printed(true, decimals(match["percent"]))
    if good == match["percent"]:
        return None
    span = group_span(match, "percent")
    return swap(span, match["percent"], good, f"按所列数字计算是{good}%，文中是{match['percent']}%，请核对")


_WHOLE_STEP = value("1").exact
"""A share may be cut off instead of rounded."""

CHECKS = (
    PatternCheck(
        info(
            "numbers.wrong-share-of-whole",
            "占比与句中数字不符",
            "部分除以整体，应当等于所说的百分比（已计入四舍五入）。",
            "AR-03，算术",
            (
                ("已播种36万亩，占计划面积48万亩的70%。", "已播种36万亩，占计划面积48万亩的75%。"),
                ("有84人报名，占全班120人的60%。", "有84人报名，占全班120人的70%。"),
                ("出口1.2亿元，占总额4.8亿元的35%，", "出口1.2亿元，占总额4.8亿元的25%，"),
            ),
            (
                "已播种36万亩，占计划面积48万亩的75%。",
                "已播种36万亩，占计划面积约48万亩的70%。",
                "增加20万吨，占全国300万吨增量的20%。",
                "有84人报名，占全班120人的近七成。",
                "实现利润3.2亿元，完成年度目标3亿元的106.7%。",
                "增收30万元，为上年20万元的150%。",
            ),
            confidence=0.85,
        ),
        _PART_OF_WHOLE,
        _share,
        ("%", "％"),
    ),
    PatternCheck(
        info(
            "numbers.wrong-share-of-plan",
            "完成比例与句中数字不符",
            "完成数除以计划数，应当等于所说的百分比（已计入四舍五入）。",
            "AR-03，算术",
            (
                (
                    "年度计划投资50亿元，目前已完成30亿元，占年度计划的65%。",
                    "年度计划投资50亿元，目前已完成30亿元，占年度计划的60%。",
                ),
                ("全镇应修水渠80公里，已完成20公里，完成率35%。", "全镇应修水渠80公里，已完成20公里，完成率25%。"),
            ),
            (
                "年度计划投资50亿元，目前已完成30亿元，占年度计划的60%。",
                "计划投资50亿元，已完成30亿元，占全市总投资的5%。",
                "全镇应修水渠80公里，已完成近20公里，完成率35%。",
            ),
            confidence=0.8,
        ),
        _WHOLE_FIRST,
        _share,
        ("%", "％"),
    ),
)
