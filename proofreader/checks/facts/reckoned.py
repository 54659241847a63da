"""Sums told in one sentence: parts and what they make together, points of a table, hours between two days."""

import re
from fractions import Fraction

from proofreader.checks.contract import Hit
from proofreader.checks.facts.day_spans import day_span
from proofreader.checks.facts.values import NUMBER, SCALE, decimals, printed, value
from proofreader.checks.matching import PatternCheck, group_span, info, smallest, swap
from proofreader.core.finding import Suggestion

_UNIT = (
    "万元|元|人次|人|名|亩|吨|公里|平方米|户|个|家|件|辆|台|套|斤|公斤|公顷|"
    "株|棵|头|只|场|项|条|座|所|天|枚|册|幅|首|篇|间|栋|份|张|盏|票|分"
)
_PART = re.compile(rf"(?<![\d.第])(?P<n>{NUMBER})(?P<scale>{SCALE})?(?P<unit>{_UNIT})")
_TOGETHER = (
    rf"(?P<parts>[^。；！？\n（）]{{4,80}})[，,](?:两项|三项|两者|三者|全部)?(?:一共|总共|合计|总计|加起来|加在一起|加起来一共|全[班校村家队]一?共|一?共计|共(?=\d))"
    rf"(?:有|是|为|达|达到|种了?|花了?|获得?|收入|支出)?(?P<total>{NUMBER})(?P<tscale>{SCALE})?(?P<unit>{_UNIT})(?!次)"
)
_ROUGH = re.compile("约|近|超|逾|余|多|左右|以上|以下|不足|平均|每|各|至|到|其中|比|增|减|分别")


def _together(match: re.Match[str]) -> Hit | None:
    unit = match["unit"]
    found = list(_PART.finditer(match["parts"]))
    parts = [part for part in found if part["unit"] == unit]
    if len(parts) < 2 or len(parts) != len(found) or _ROUGH.search(match["parts"][parts[0].start() - 1 :]):
        return None
    numbers = [value(part["n"], part["scale"]) for part in parts]
    if re.search(r"\d", re.sub(_PART, "", match["parts"])):
        return None  # other figures stand among them
    total = value(match["total"], match["tscale"])
    added = sum((number.exact for number in numbers), Fraction(0))
    slack = max((number.step for number in (*numbers, total)), default=Fraction(0))
    if total.step == 1 and all(number.step == 1 for number in numbers):
        slack = Fraction(0)
    if abs(added - total.exact) <= slack * len(numbers) / 2 or total.exact <= max(n.exact for n in numbers):
        return None
    if not Fraction(1, 2) < added / total.exact < 2:
        return None
    good = printed(added / value("1", match["tscale"]).exact, max(decimals(part["n"]) for part in parts))
    fixes: list[Suggestion] = [smallest(group_span(match, "total"), match["total"], good)]
    left = total.exact - (added - numbers[-1].exact)
    last = parts[-1]
    if left > 0 and not last["scale"]:
        span = group_span(last, "n").shift(match.start("parts"))
        fixes.append(smallest(span, last["n"], printed(left, decimals(last["n"]))))
    return Hit(group_span(match, "total"), f"前面各项相加是{good}，与{match['total']}不符，请核对", tuple(fixes))


def _points(match: re.Match[str]) -> Hit | None:
    if not re.search("足|中超|中甲|中乙|亚冠|欧冠|英超|西甲|德甲|意甲|法甲", match.string):
        return None
    right = 3 * int(match["win"]) + int(match["draw"] or 0)
    if right == int(match["points"]) or int(match["points"]) == 2 * int(match["win"]) + int(match["draw"] or 0):
        return None
    good = str(right)
    return swap(group_span(match, "points"), match["points"], good, f"胜一场3分、平一场1分，应积{good}分，请核对")


def _days_between(match: re.Match[str]) -> int | None:
    """From the first day to the last, in one year; None where there is no such day."""
    days = day_span(match)
    return (days[1] - days[0]).days if days else None


def _hours(match: re.Match[str]) -> Hit | None:
    days = _days_between(match)
    start, end = int(match["h1"]), int(match["h2"])
    if days is None or days < 0 or start > 24 or end > 24:
        return None
    right = days * 24 + end - start
    said = int(match["n"])
    if right <= 0 or said == right or not right / 3 < said < right * 3:
        return None
    return swap(group_span(match, "n"), match["n"], str(right), f"按起止时间计算是{right}小时，请核对")


def _event_days(match: re.Match[str]) -> Hit | None:
    days = _days_between(match)
    if days is None:
        return None
    right, said = days + 1, int(match["n"])
    if right < 2 or said == right or abs(said - right) > 9:
        return None
    return swap(group_span(match, "n"), match["n"], str(right), f"首日、末日都算在内是{right}天，请核对")


def _three(match: re.Match[str]) -> Hit | None:
    if any(re.search("约|近|超|增长|下降|提高", match[name]) for name in ("g1", "g2", "g3")):
        return None
    said = [value(match[name]) for name in ("a", "b", "c")]
    added = sum((number.exact for number in said), Fraction(0))
    slack = sum((number.step for number in said), Fraction(0)) / 2
    if abs(added - 100) <= slack or not 80 <= added <= 120:
        return None
    good = printed(said[2].exact + 100 - added, decimals(match["c"]))
    message = f"三项占比相加是{printed(added, decimals(match['c']))}%，不是100%，请核对"
    return swap(group_span(match, "c"), match["c"], good, message)


def _class(match: re.Match[str]) -> Hit | None:
    total, boys, girls = (int(match[name]) for name in ("t", "a", "b"))
    if boys + girls == total or max(boys, girls) >= total:
        return None
    good = str(total - boys)
    message = f"总数{total}减去{boys}是{good}，请核对总数和男女人数"
    return swap(group_span(match, "b"), match["b"], good, message)


def _too_many(match: re.Match[str]) -> Hit | None:
    span = group_span(match, "scale")
    return Hit(
        group_span(match, "figure"),
        f"一个市县没有这么多，“{match['figure']}”的“亿”请核对",
        (smallest(span, "亿", "万"),),
    )


_SHARE = r"(?P<{}>[^。；%％]{{0,40}}?)占(?:比|GDP|地区生产总值|全市生产总值)?的?(?:比重)?为?(?P<{}>\d+(?:\.\d+)?)[%％]"

CHECKS = (
    PatternCheck(
        info(
            "numbers.parts-and-together",
            "各项相加与“一共”不符",
            "一句话里先列各项、再说“一共”“合计”，各项相加应当等于总数。",
            "AR-02，算术",
            (
                ("他种了25亩小麦、35亩玉米，一共70亩。", "他种了25亩小麦、35亩玉米，一共60亩。"),
                ("投票结果：同意86票，反对5票，弃权3票，共95票。", "投票结果：同意86票，反对5票，弃权3票，共94票。"),
                ("来了12名教师和30名学生，总共45名，坐满两辆车。", "来了12名教师和30名学生，总共42名，坐满两辆车。"),
            ),
            (
                "他种了25亩小麦、35亩玉米，一共60亩。",
                "他种了约25亩小麦、35亩玉米，一共70亩。",
                "每户25亩、35亩不等，一共3000亩。",
                "2日来了12人，3日来了30人，一共来了45人。",
            ),
            confidence=0.85,
        ),
        _TOGETHER,
        _together,
        ("一共", "总共", "合计", "总计", "加起来", "加在一起", "共"),
    ),
    PatternCheck(
        info(
            "numbers.points-of-table",
            "胜平场次与积分不符",
            "足球联赛胜一场得3分、平一场得1分、负一场得0分。",
            "AR-11，足球竞赛规程",
            (("青年男足4胜2平积12分，排名第三。", "青年男足4胜2平积14分，排名第三。"),),
            ("青年男足4胜2平积14分，排名第三。", "男篮4胜2负积10分，排名第三。", "男足4胜2平2负积14分。"),
            confidence=0.85,
        ),
        r"(?<!\d)(?P<win>\d{1,2})胜(?:(?P<draw>\d{1,2})平)?(?:\d{1,2}负)?(?:的战绩|的成绩)?[，,]?(?:共|累计|同)?积(?P<points>\d{1,3})分",
        _points,
        ("胜",),
    ),
    PatternCheck(
        info(
            "dates.hours-between-days",
            "起止日时与小时数不符",
            "从某日某时到某日某时的小时数应当等于所说的小时数。",
            "AR-12，时间推算",
            (
                (
                    "3月5日（星期三）20时至3月7日（星期五）8时封闭施工，共48小时。",
                    "3月5日（星期三）20时至3月7日（星期五）8时封闭施工，共36小时。",
                ),
            ),
            ("3月5日20时至7日8时封闭施工，共36小时。", "3月5日20时至7日8时，每天停水6小时。"),
            confidence=0.88,
        ),
        r"(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?:（[^）]{1,6}）)?(?P<h1>\d{1,2})(?:时|点|[:：]00)(?:至|到|—|－|-|~|～)"
        r"(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日(?:（[^）]{1,6}）)?(?P<h2>\d{1,2})(?:时|点|[:：]00)[^。；\d]{0,24}?"
        r"[，,（](?:历时|持续|为期|时长|共计|总计|共|全程)(?P<n>\d{1,3})个?小时",
        _hours,
        ("小时",),
    ),
    PatternCheck(
        info(
            "dates.days-of-event",
            "活动起止日期与天数不符",
            "演出、展览、放假说“共几天”，首日和末日都算在内。",
            "DT-07，日期推算",
            (("画展从5月10日办到16日，共6天。", "画展从5月10日办到16日，共7天。"),),
            ("画展从5月10日办到16日，共7天。", "工期从5月10日到16日，共6天。"),
            confidence=0.8,
        ),
        r"(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?:（[^）]{1,6}）)?[^。；，\d]{0,6}?(?:(?:演|展|办|赛|开|放|放假|休假|展出|演出|举行|持续)(?:到|至)|(?:到|至)(?=[^。；，]{2,8}放假))"
        r"(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日(?:（[^）]{1,6}）)?(?:结束|闭幕|为止|放假(?:调休)?)?[，,]?(?:一共|总共|共)(?P<n>\d{1,2})天",
        _event_days,
        ("天",),
    ),
    PatternCheck(
        info(
            "numbers.three-industries",
            "三次产业占比不是100%",
            "三次产业的占比相加应当是100%。",
            "AR-03，算术",
            (
                (
                    "第一产业20亿元，占10%；第二产业80亿元，占40%；第三产业100亿元，占55%。",
                    "第一产业20亿元，占10%；第二产业80亿元，占40%；第三产业100亿元，占50%。",
                ),
            ),
            ("第一产业20亿元，占10%；第二产业80亿元，占40%；第三产业100亿元，占50%。",),
            confidence=0.85,
        ),
        rf"第一产业{_SHARE.format('g1', 'a')}[；，。]"
        rf"第二产业{_SHARE.format('g2', 'b')}[；，。]第三产业{_SHARE.format('g3', 'c')}",
        _three,
        ("第三产业",),
    ),
    PatternCheck(
        info(
            "numbers.men-women-and-all",
            "男女人数之和与总数不符",
            "男、女人数相加应当等于总人数。",
            "AR-02，算术",
            (("全班有45名学生，其中男生24人，女生23人。", "全班有45名学生，其中男生24人，女生21人。"),),
            ("全班有45名学生，其中男生24人，女生21人。", "45名选手参赛，其中男单24人，女单16人、混双5人。"),
            confidence=0.85,
        ),
        r"(?<![\d.约近超])(?P<t>\d{1,5})(?:名|人|位|个)[^，。；！？\d]{0,8}[，,（]其中[，,]?男(?:[生性员子]|同学|队员|职工|代表|选手)?(?P<a>\d{1,5})[人名位]?"
        r"[、，,]女(?:[生性员子]|同学|队员|职工|代表|选手)?(?P<b>\d{1,5})[人名位]?(?=[。；，）])",
        _class,
        ("其中",),
    ),
    PatternCheck(
        info(
            "numbers.too-many-for-town",
            "市县的户数、人数以“亿”计",
            "没有一个市、县的户数或人口上亿，多半是“万”误作“亿”。",
            "AR-07，常识",
            (("上半年，全市新增个体工商户1.6亿户。", "上半年，全市新增个体工商户1.6万户。"),),
            ("上半年，全市新增个体工商户1.6万户。", "全市接待游客1.6亿人次。", "全市企业服务全国1.6亿户家庭。"),
            confidence=0.85,
        ),
        rf"(?:全市|全县|我市|我县|本市|全区|全镇)(?:(?!全国|全省|全球|世界|我国|用户)[^。；！？]){{0,24}}?(?P<figure>(?:{NUMBER})(?P<scale>亿)(?:户|人(?![次民均])))",
        _too_many,
        ("亿户", "亿人"),
    ),
)
