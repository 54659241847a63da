"""Rates told with both their figures: 合格率, growth over 上年的……, and how long building took."""

import re
from datetime import date
from fractions import Fraction

from proofreader.checks.contract import Hit
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.facts.values import NUMBER, SCALE, Interval, decimals, printed, value
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import like, to_int

_G = r"[^。；！？\d%％]"
_ROUGH = re.compile("约|近|超|逾|多|左右|以上|以下|不足|平均|余(?!额)")


def _rate(match: re.Match[str]) -> Hit | None:
    total, part = value(match["t"], match["ts"]), value(match["a"], match["as"])
    if not total.exact or part.exact > total.exact or _ROUGH.search(match[0]):
        return None
    share = part.within().over(total.within())
    room = value(match["p"]).within(Fraction(1))
    if room.low <= share.high * 100 and share.low * 100 <= room.high:
        return None
    good = printed(part.exact / total.exact * 100, decimals(match["p"]))
    message = f"{match['a']}除以{match['t']}是{good}%，文中是{match['p']}%，请核对"
    return swap(group_span(match, "p"), match["p"], good, message)


def _grown(match: re.Match[str]) -> Hit | None:
    after, before = value(match["b"], match["bs"] or match["as"]), value(match["a"], match["as"])
    if not before.exact or _ROUGH.search(match[0]):
        return None
    ratio = after.within().over(before.within())
    up = match["verb"].startswith(("增", "上", "提"))
    share = (
        Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)
        if up
        else Interval((1 - ratio.high) * 100, (1 - ratio.low) * 100)
    )
    said = value(match["p"])
    room = said.within(Fraction(1))
    if share.high <= 0 or (room.low <= share.high and share.low <= room.high) or share.middle > said.exact * 4:
        return None
    good = printed(share.middle, decimals(match["p"]))
    if good == match["p"]:
        return None
    return swap(group_span(match, "p"), match["p"], good, f"按所列数字计算是{good}%，请核对")


def _took(match: re.Match[str], today: date | None) -> Hit | None:
    said = to_int(match["n"])
    if match["word"]:
        if today is None:
            return None
        year = today.year + {"今年": 0, "明年": 1, "去年": -1, "后年": 2}[match["word"]]
    else:
        year = int(match["y2"])
    months = (year - int(match["y1"])) * 12 + int(match["m2"]) - int(match["m1"])
    if said is None or months < 2:
        return None
    if match["unit"] == "个月":
        if abs(said - months) <= 1:
            return None
        right = months
    else:
        if abs(said * 12 - months) <= 9:
            return None
        right = round(months / 12)
        if abs(right * 12 - months) > 2 or right == said:
            return None
    good = like(match["n"], right)
    return swap(group_span(match, "n"), match["n"], good, f"按起止年月计算是{right}{match['unit']}，请核对")


_DONE = "建成|完工|竣工|通车|投用|交付|投产|建成通车|完成"
_PAGE = "2025年9月12日 星期五\n\n### 大桥合龙\n\n"

CHECKS = (
    PatternCheck(
        info(
            "numbers.wrong-rate",
            "合格率等与所列数字不符",
            "合格数除以总数，应当等于所说的合格率（已计入四舍五入）。",
            "AR-03，算术",
            (("共抽检160批次，合格152批次，合格率为98%。", "共抽检160批次，合格152批次，合格率为95%。"),),
            ("共抽检160批次，合格152批次，合格率为95%。", "共抽检约160批次，合格152批次，合格率为98%。"),
            confidence=0.88,
        ),
        rf"(?:共|抽检|抽查|检查|检测|参加|收到|受理|采集|发放|回收|应){_G}{{0,8}}?(?P<t>{NUMBER})(?P<ts>{SCALE})?(?P<unit>[一-鿿]{{1,2}}?)[，,](?:其中)?{_G}{{0,6}}?"
        rf"(?<!不)(?P<kind>合格|办结|通过|达标|录取|签约|就业|优良|优秀|到位|完成|成活|阳性|及格|出勤|治愈|破案|参保|接种|中奖|满意)(?:的有|了|的)?(?P<a>{NUMBER})(?P<as>{SCALE})?(?P=unit)[，,]"
        r"(?P=kind)率(?:为|达到?|是)?(?P<p>\d+(?:\.\d+)?)[%％]",
        _rate,
        ("率",),
    ),
    PatternCheck(
        info(
            "numbers.growth-over-last-year-told",
            "增长率与所列两年数字不符",
            "后面写明了上年的数，增长率应当等于两数之差除以上年的数（已计入四舍五入）。",
            "AR-04，算术",
            (
                (
                    "全年接待游客480万人次，比上年的400万人次增长25%。",
                    "全年接待游客480万人次，比上年的400万人次增长20%。",
                ),
            ),
            (
                "全年接待游客480万人次，比上年的400万人次增长20%。",
                "全年接待游客约480万人次，比上年的400万人次增长25%。",
            ),
            confidence=0.88,
        ),
        rf"(?<![\d.,约近超逾])(?P<b>{NUMBER})(?P<bs>{SCALE})?(?P<unit>[一-鿿]{{1,3}}?)[，,](?:同比|较|比)?(?:较|比)?(?:上年|去年|上年同期|去年同期|上月|前年)的(?P<a>{NUMBER})(?P<as>{SCALE})?(?P=unit)"
        r"(?P<verb>增长|增加|上升|提高|下降|减少|降低)了?(?P<p>\d+(?:\.\d+)?)[%％]",
        _grown,
        ("年的", "同期的", "月的"),
    ),
    DatedCheck(
        info(
            "dates.building-time",
            "工期与开工、完工年月不符",
            "开工到完工的年月写明了，工期就能算出来。",
            "DT-07，日期推算",
            (
                (
                    _PAGE + "大桥2023年10月开工，计划明年4月建成，总工期24个月。",
                    _PAGE + "大桥2023年10月开工，计划明年4月建成，总工期30个月。",
                ),
                ("工程2021年3月开工，2024年3月完工，历时5年。", "工程2021年3月开工，2024年3月完工，历时3年。"),
            ),
            (
                _PAGE + "大桥2023年10月开工，计划明年4月建成，总工期30个月。",
                "工程2021年3月开工，2024年8月完工，历时3年。",
            ),
            confidence=0.85,
        ),
        r"(?P<y1>(?:19|20)\d\d)年(?P<m1>\d{1,2})月(?:\d{1,2}日)?(?:正式|全面)?(?:开工|动工|开建|启动)(?:建设)?[，,；][^。；\d]{0,8}?"
        rf"(?:(?P<y2>(?:19|20)\d\d)年|(?P<word>今年|明年|去年|后年))(?P<m2>\d{{1,2}})月(?:\d{{1,2}}日|底)?[^。；\d]{{0,8}}?(?:{_DONE})[^。；\d，]{{0,4}}[，,]"
        r"(?:总工期|建设工期|工期|历时|建设周期|前后历时)(?:约|为|共)?(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<unit>个月|年)(?![多半])",
        _took,
        ("工期", "历时", "周期"),
    ),
)
