"""Times that follow from others near them: quarters and their months, years of service, hours of a journey, weeks."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.facts.day_spans import day_span
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import like, to_int

_QUARTERS = {
    "一季度": (1, 3), "第一季度": (1, 3), "首季": (1, 3), "二季度": (4, 6), "第二季度": (4, 6), "三季度": (7, 9),
    "第三季度": (7, 9), "四季度": (10, 12), "第四季度": (10, 12), "上半年": (1, 6), "下半年": (7, 12),
    "前三季度": (1, 9), "前三个季度": (1, 9),
}  # fmt: skip


_QUARTER = "|".join(sorted(_QUARTERS, key=len, reverse=True))


def _quarter(match: re.Match[str]) -> Hit | None:
    first, last = _QUARTERS[match["name"]]
    if (int(match["m1"]), int(match["m2"])) == (first, last):
        return None
    said, good = match["months"], match["months"].replace(match["m1"], "\0", 1)
    good = f"{first}{good[1:][: -len(match['m2']) - 1]}{last}月"
    return swap(group_span(match, "months"), said, good, f"{match['name']}是{first}月到{last}月，请核对")


def _served(match: re.Match[str]) -> Hit | None:
    years, said = int(match["y2"]) - int(match["y1"]), to_int(match["n"])
    if said is None or years < 2 or abs(said - years) <= 1 or not years / 3 < said < years * 3:
        return None
    words = f"从{match['y1']}年到{match['y2']}年是{years}年，请核对"
    return swap(group_span(match, "n"), match["n"], like(match["n"], years), words)


def _aged(match: re.Match[str]) -> Hit | None:
    first, last, years = (to_int(match[name]) for name in ("a", "b", "n"))
    if first is None or last is None or years is None or last <= first or abs(first + years - last) <= 1:
        return None
    good = like(match["n"], last - first)
    return swap(group_span(match, "n"), match["n"], good, f"从{first}岁到{last}岁是{last - first}年，请核对")


def _clock(match: re.Match[str], name: str) -> int:
    return int(match["h" + name]) * 60 + int(match["n" + name] or 0)


def _journey(match: re.Match[str]) -> Hit | None:
    taken = _clock(match, "2") - _clock(match, "1")
    said = int(match["hours"]) * 60 + int(match["minutes"] or 0)
    if taken <= 0 or taken == said or abs(taken - said) >= 12 * 60 or not taken / 3 < said < taken * 3:
        return None
    if match["minutes"] is None and abs(taken - said) < 20:
        return None
    hours, minutes = divmod(taken, 60)
    good = f"{hours}小时" + (f"{minutes}分" + ("钟" if match["took"].endswith("钟") else "") if minutes else "")
    return swap(group_span(match, "took"), match["took"], good, f"按起止时间计算是{good}，请核对")


def _weeks(match: re.Match[str]) -> Hit | None:
    told, weeks = day_span(match), to_int(match["n"])
    if told is None:
        return None
    days = (told[1] - told[0]).days + 1
    if weeks is None or days < 2 or weeks * 7 - 3 <= days <= weeks * 7 + 1 or days > 60:
        return None
    words = f"{match['m1']}月{match['d1']}日到最后一天是{days}天，与“{match['n']}周”不符，请核对"
    return Hit(group_span(match, "span"), words)


_BEGAN = "参军|入伍|当兵|参加工作|入学|入职|上任|到任|拜师|下乡|嫁到|来到|考入|开工|动工|开始|进厂|从教"
_ENDED = "退伍|退役|转业|复员|退休|毕业|离任|卸任|调离|出师|返城|完工|竣工|建成|离开|离职|去世"
_SERVED = "当了|服役|工作了?|任职|从教|干了|学了|前后|历时|待了|一干|教了|读了|度过|整整|军龄|工龄|教龄"

CHECKS = (
    PatternCheck(
        info(
            "dates.months-of-quarter",
            "季度与月份不符",
            "一季度是1至3月，上半年是1至6月，前三季度是1至9月。",
            "常识；统计用语",
            (
                ("今年一季度（1至4月），销量增长。", "今年一季度（1至3月），销量增长。"),
                ("前三季度，即1—10月，游客不断。", "前三季度，即1—9月，游客不断。"),
            ),
            ("今年一季度（1至3月），销量增长。", "上半年，4至6月销量增长。", "三季度（截至9月）"),
            confidence=0.92,
        ),
        rf"(?P<name>{_QUARTER})(?:（即?|[，,]?(?:即|也就是)(?:今年|去年)?)(?P<months>(?P<m1>\d{{1,2}})月?(?:至|到|—|－|-|~|～|——)"
        r"(?P<m2>\d{1,2})月)(?!\d{1,2}日)",
        _quarter,
        ("季度", "半年", "首季"),
    ),
    PatternCheck(
        info(
            "dates.years-of-service",
            "年数与起止年份不符",
            "哪年参军、哪年退伍都写明了，当了几年兵就能算出来。",
            "DT-07，年份推算",
            (("他1962年参军，1968年退伍，当了9年兵。", "他1962年参军，1968年退伍，当了6年兵。"),),
            ("他1962年参军，1968年退伍，当了6年兵。", "他1962年参军，1968年退伍，在厂里干了20年。"),
            confidence=0.85,
        ),
        rf"(?P<y1>(?:19|20)\d\d)年(?:\d{{1,2}}月)?(?:[^，。；\d]{{0,6}}?)(?:{_BEGAN})[^，。；\d]{{0,10}}[，,；](?P<y2>(?:19|20)\d\d)年(?:\d{{1,2}}月)?(?:[^，。；\d]{{0,6}}?)(?:{_ENDED})[^，。；\d]{{0,6}}[，,；]"
        rf"(?:[^，。；\d在]{{0,4}}?)(?:{_SERVED})(?:了|长达|有)?(?P<n>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})年(?![代级前后底初])",
        _served,
        ("年",),
    ),
    PatternCheck(
        info(
            "dates.years-between-ages",
            "年数与前后岁数不符",
            "多少岁参军、服役几年、多少岁退伍，应当对得上（可差一岁）。",
            "DT-09，年龄推算",
            (("他17岁参军，服役5年，24岁退伍。", "他17岁参军，服役7年，24岁退伍。"),),
            ("他17岁参军，服役7年，24岁退伍。", "他17岁参军，24岁退伍，又干了5年。"),
            confidence=0.85,
        ),
        rf"(?P<a>\d{{1,2}}|[一二三四五六七八九十]{{2,3}})岁[^，。；\d]{{0,4}}?(?:{_BEGAN})[^，。；\d]{{0,6}}[，,](?:[^，。；\d]{{0,5}}?)(?:{_SERVED})(?:了)?(?P<n>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})年[^，。；\d]{{0,3}}[，,](?P<b>\d{{1,2}}|[一二三四五六七八九十]{{2,3}})岁[^，。；\d]{{0,4}}?(?:{_ENDED})",
        _aged,
        ("岁",),
    ),
    PatternCheck(
        info(
            "dates.hours-and-minutes",
            "用时与起止时间不符",
            "几点几分出发、几点几分到达都写明了，用了多久就能算出来。",
            "AR-12，时间推算",
            (
                (
                    "列车14时20分发车，16时05分到达，全程2小时15分钟。",
                    "列车14时20分发车，16时05分到达，全程1小时45分钟。",
                ),
                ("8时30分出发，9时45分到达，用时1小时25分。", "8时30分出发，9时45分到达，用时1小时15分。"),
            ),
            (
                "列车14时20分发车，16时05分到达，全程1小时45分钟。",
                "列车22时20分发车，次日6时05分到达，全程7小时45分钟。",
                "8时30分出发，9时45分到达，用时约1小时。",
            ),
            confidence=0.88,
        ),
        r"(?<!\d)(?P<h1>\d{1,2})[时点:：](?:(?P<n1>\d{1,2})分?)?[^，。；\d]{0,4}(?:发车|出发|起飞|开始|起跑|启程|开出|登车)[^。；\d次翌]{0,12}[，,](?P<h2>\d{1,2})[时点:：](?:(?P<n2>\d{1,2})分?)?[^，。；\d]{0,4}(?:到达|抵达|结束|降落|到站|完赛)[^。；\d]{0,8}[，,]"
        r"(?:全程|历时|用时|耗时|共用时|前后|途中)(?:共|仅|只用?了?|用了|为)?(?P<took>(?P<hours>\d{1,2})个?小时(?:(?P<minutes>\d{1,2})分钟?)?)(?![多半])",
        _journey,
        ("小时",),
    ),
    PatternCheck(
        info(
            "dates.weeks-and-days",
            "为期几周与起止日期不符",
            "一周是七天，起止日期与“为期几周”应当大致对得上。",
            "DT-07，日期推算",
            (("培训为期一周，从6月1日到6月12日。", "培训为期一周，从6月1日到6月12日。"),),
            ("培训为期一周，从6月1日到6月7日。", "培训为期两周，6月1日至6月14日。"),
            confidence=0.85,
        ),
        r"(?P<span>为期(?P<n>[一两二三四])(?:周|个?星期))[^。；\d]{0,12}[，,（](?:从|自|时间为|时间是)?(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?:起)?(?:至|到|—|－|-|~|～|——)(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日",
        _weeks,
        ("为期",),
    ),
)
