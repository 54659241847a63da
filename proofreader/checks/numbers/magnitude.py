"""Quantities with a unit that cannot be: a dose in kilograms, a play of a hundred hours, a floor in plain metres."""

import re

from proofreader.checks.contract import Hit, insert, replace
from proofreader.checks.facts.values import NUMBER
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Severity

_PLAY = "剧目?|戏|大戏|演出|晚会|音乐会|演唱会|影片|电影|影视片|纪录片|宣传片|微电影|短片|舞蹈|相声|杂技|合唱|折子戏"
_TAKEN = "口服|服药|服用|遵医嘱|医嘱|药量|剂量|吃药|注射"


def _area(match: re.Match[str]) -> Hit:
    unit = group_span(match, "unit")
    return Hit(unit, "面积的单位是“平方米”", (insert(unit.start, "平方"),))


def _tall(match: re.Match[str]) -> Hit:
    return Hit(group_span(match, "unit"), "身高的单位请核对", (replace(group_span(match, "unit"), "米"),))


def _shore(match: re.Match[str]) -> Hit:
    unit = group_span(match, "unit")
    return Hit(unit, f"“{match['what']}”说的是长度，单位是“公里”", (replace(unit, "公里"),))


def _vaccine(match: re.Match[str]) -> Hit | None:
    if not re.search("疫苗|接种|防疫针", match.string[max(0, match.start() - 30) : match.end() + 20]):
        return None
    unit = group_span(match, "unit")
    return Hit(unit, f"一针不会有{match['n']}升，单位请核对", (replace(unit, "毫升"),))


def _clock(match: re.Match[str]) -> Hit:
    unit = group_span(match, "unit")
    return Hit(unit, "钟表上的时刻用“分”，“分钟”说的是多久", (replace(unit, "分"),))


def _long(match: re.Match[str]) -> Hit | None:
    if float(match["n"]) < 10 or re.search("[轮季集期个]|累计|全年|连续|不间断|志愿|培训|练", match[0]):
        return None
    unit = group_span(match, "unit")
    return Hit(unit, f"一场演出不会有{match['n']}小时，单位请核对", (replace(unit, "分钟"),))


def _dose(match: re.Match[str]) -> Hit | None:
    if not re.search(_TAKEN, match.string[max(0, match.start() - 30) : match.end() + 20]):
        return None
    unit = group_span(match, "unit")
    return Hit(
        unit, f"药不会一次用{match['n']}{match['unit']}，单位请核对", (replace(unit, "克"), replace(unit, "毫克"))
    )


CHECKS = (
    PatternCheck(
        info(
            "numbers.area-in-metres",
            "面积用了长度单位",
            "面积的单位是平方米，漏了“平方”就成了长度。",
            "NU-025，GB 3100—1993",
            (
                ("新馆总建筑面积3.4万米，年底开放。", "新馆总建筑面积3.4万平方米，年底开放。"),
                ("展厅占地面积约800米。", "展厅占地面积约800平方米。"),
            ),
            ("新馆总建筑面积3.4万平方米，高20米。", "面积不大，长800米。", "占地800米长的一条街", "面积3万米宽的水面"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        rf"(?:建筑|占地|使用|展览|展陈|绿化|总|种植|营业|经营|室内|用地|覆盖|改造|施工)面积(?:共|约|近|达到?|为|有|超过?|逾|不足|增至|合计|共计|总计)*"
        rf"(?:{NUMBER})[百千万亿]?[多余]?(?P<unit>米)(?![²2长宽高深远粗厚外内饭粉])",
        _area,
        ("面积",),
    ),
    PatternCheck(
        info(
            "numbers.play-of-many-hours",
            "演出、影片的时长单位不对",
            "一台戏、一部影片长不到十个小时，“小时”多半是“分钟”之误。",
            "常识；新闻编校惯例（数字核对）",
            (("这台晚会时长150小时，分四个篇章。", "这台晚会时长150分钟，分四个篇章。"),),
            (
                "这台晚会时长3小时。",
                "志愿服务时长120小时。",
                "纪录片共8集，总时长12小时。",
                "全剧排练累计时长200小时。",
            ),
            confidence=0.85,
        ),
        rf"(?:{_PLAY})(?:[^。；！？\d]|\d+(?:[场幕首段个部折]|分钟)){{0,26}}?(?:时长|片长|全长)(?:约|达到?|为|近|超过?)?(?P<n>\d{{2,4}}(?:\.\d+)?)个?多?(?P<unit>小时)",
        _long,
        ("时长", "片长", "全长"),
    ),
    PatternCheck(
        info(
            "numbers.dose-in-kilograms",
            "药的用量单位不对",
            "药一次服用以克、毫克计，“千克”“公斤”多半是“克”之误。",
            "常识；新闻编校惯例（数字核对）",
            (("请按时服药，一次0.3千克，一日两次。", "请按时服药，一次0.3克，一日两次。"),),
            ("每次采样0.5千克。", "患者服药后体重一次减了5公斤。", "每公斤体重服用2毫克。"),
            confidence=0.85,
        ),
        r"(?:一次|每次|每日|每天|一日|单次)(?:用量)?(?:服用?|口服|吃)?(?P<n>\d+(?:\.\d+)?)(?P<unit>千克|公斤)(?=[，、；。（])",
        _dose,
        ("千克", "公斤"),
    ),
    PatternCheck(
        info(
            "numbers.height-in-centimetres",
            "身高的单位不对",
            "人的身高一米多，写成“1.7厘米”是单位错了。",
            "常识；新闻编校惯例（数字核对）",
            (("身高1.82厘米的中锋抢下篮板。", "身高1.82米的中锋抢下篮板。"),),
            ("身高182厘米的中锋抢下篮板。", "幼苗高1.82厘米。"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        r"(?:身高|个头|个子)(?:只有|达到?|为|有|约|近)?[12]\.\d{1,2}(?P<unit>厘米)",
        _tall,
        ("厘米",),
    ),
    PatternCheck(
        info(
            "numbers.length-in-square-kilometres",
            "长度用了面积单位",
            "岸线、河道、道路的长度用公里，平方公里是面积单位。",
            "NU-025，GB 3100—1993",
            (("整治岸线12.4平方公里。", "整治岸线12.4公里。"),),
            ("整治岸线12.4公里。", "流域面积12.4平方公里。", "岸线两侧绿化2平方公里。"),
            severity=Severity.ERROR,
            confidence=0.92,
        ),
        rf"(?P<what>岸线|海岸线|全长|总长|总里程|通车里程|绿道|管网|河道)(?:长|总长|长度)?(?:约|达到?|为|共|近|超过?|逾)*(?:{NUMBER})(?P<unit>平方公里)",
        _shore,
        ("平方公里",),
    ),
    PatternCheck(
        info(
            "numbers.vaccine-in-litres",
            "疫苗、针剂的用量单位不对",
            "一针以毫升计，“升”是“毫升”之误。",
            "常识；新闻编校惯例（数字核对）",
            (("疫苗每次接种0.5升。", "疫苗每次接种0.5毫升。"),),
            ("疫苗每次接种0.5毫升。", "接种后多喝水，每天喝1.5升。"),
            confidence=0.88,
        ),
        r"(?:接种|注射|每针|每剂|一针|一剂|每支)(?:约|为)?(?P<n>\d+(?:\.\d+)?)(?P<unit>升)(?=[，。；、（])",
        _vaccine,
        ("升",),
    ),
    PatternCheck(
        info(
            "numbers.clock-in-minutes",
            "时刻用了“分钟”",
            "几点几分是时刻，几分钟是多长时间。",
            "NU-011，《现代汉语词典》",
            (("上午9点30分钟，发令枪响。", "上午9点30分，发令枪响。"),),
            ("上午9点30分，发令枪响。", "慢了2点5分钟", "上午9点，30分钟后结束。"),
            severity=Severity.ERROR,
            confidence=0.92,
        ),
        r"(?:早上|上午|中午|下午|傍晚|晚上|凌晨|清晨|日|时间|[，。])(?:[01]?\d|2[0-4])[点时][0-5]\d(?P<unit>分钟)",
        _clock,
        ("分钟",),
    ),
)
