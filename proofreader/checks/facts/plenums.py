"""Plenary sessions of the Central Committee: when they met, what they decided."""

import re
from datetime import date

from proofreader.checks.contract import Hit
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import group_span, info, swap
from proofreader.cjk.numerals import to_chinese, to_int

# Year and month by the number of the Central Committee and of the session.
_MET = {
    11: ("1977.8", "1978.2", "1978.12", "1979.9", "1980.2", "1981.6", "1982.8"),
    12: ("1982.9", "1983.10", "1984.10", "1985.9", "1985.9", "1986.9", "1987.10"),
    13: ("1987.11", "1988.3", "1988.9", "1989.6", "1989.11", "1990.3", "1990.12", "1991.11", "1992.10"),
    14: ("1992.10", "1993.3", "1993.11", "1994.9", "1995.9", "1996.10", "1997.9"),
    15: ("1997.9", "1998.2", "1998.10", "1999.9", "2000.10", "2001.9", "2002.11"),
    16: ("2002.11", "2003.2", "2003.10", "2004.9", "2005.10", "2006.10", "2007.10"),
    17: ("2007.10", "2008.2", "2008.10", "2009.9", "2010.10", "2011.10", "2012.11"),
    18: ("2012.11", "2013.2", "2013.11", "2014.10", "2015.10", "2016.10", "2017.10"),
    19: ("2017.10", "2018.1", "2018.2", "2019.10", "2020.10", "2021.11", "2022.10"),
    20: ("2022.10", "2023.2", "2024.7", "2025.10"),
}  # fmt: skip
# Words of a document's title that only one session's document has.
_DECIDED = {
    "建国以来党的若干历史问题": (11, 6),
    "关于经济体制改革的决定": (12, 3),
    "建立社会主义市场经济体制若干问题": (14, 3),
    "完善社会主义市场经济体制若干问题": (16, 3),
    "关于加强党的执政能力建设": (16, 4),
    "构建社会主义和谐社会若干重大问题": (16, 6),
    "推进农村改革发展若干重大问题": (17, 3),
    "深化文化体制改革推动社会主义文化大发展": (17, 6),
    "关于全面深化改革若干重大问题": (18, 3),
    "全面推进依法治国若干重大问题": (18, 4),
    "第十三个五年规划的建议": (18, 5),
    "深化党和国家机构改革的决定": (19, 3),
    "坚持和完善中国特色社会主义制度": (19, 4),
    "第十四个五年规划和": (19, 5),
    "党的百年奋斗重大成就和历史经验": (19, 6),
    "进一步全面深化改革、推进中国式现代化": (20, 3),
    "进一步全面深化改革 推进中国式现代化": (20, 3),
    "第十五个五年规划的建议": (20, 4),
}
_PLENUM = r"(?P<term>十[一二三四五六七八九]|二十)届(?P<session>[一二三四五六七八九])中(?:全会|全体会议)"


def _met(term: int, session: int) -> tuple[int, int] | None:
    sessions = _MET.get(term, ())
    if not 1 <= session <= len(sessions):
        return None
    year, month = sessions[session - 1].split(".")
    return int(year), int(month)


def _named(match: re.Match[str]) -> tuple[int, int]:
    return to_int(match["term"]) or 0, to_int(match["session"]) or 0


def _decision(match: re.Match[str], today: date | None) -> Hit | None:
    said = _named(match)
    right = next((held for words, held in _DECIDED.items() if words in match["work"]), None)
    if right is None or right == said:
        return None
    good = f"{to_chinese(right[0])}届{to_chinese(right[1])}中"
    span, old = group_span(match, "term"), f"{match['term']}届{match['session']}中"
    whole = type(span)(span.start, span.start + len(old))
    return swap(whole, old, good, f"这份文件是党的{good}全会通过的，请核对")


def _day_of_plenum(match: re.Match[str], today: date | None) -> Hit | None:
    term, session = _named(match)
    if match["word"]:
        if today is None:
            return None
        year = today.year + {"去": -1, "今": 0, "前": -2}[match["word"]]
    else:
        year = int(match["year"])
    held = _met(term, session)
    month = int(match["month"]) if match["month"] else None
    if held is None or (year == held[0] and month in (None, held[1])):
        return None
    same_day = [n for n in range(1, 10) if (met := _met(term, n)) and met[0] == year and month in (None, met[1])]
    when = f"党的{match['term']}届{match['session']}中全会在{held[0]}年{held[1]}月召开，请核对"
    if len(same_day) == 1:
        return swap(group_span(match, "session"), match["session"], to_chinese(same_day[0]), when)
    if match["year"] and year != held[0]:
        return swap(group_span(match, "year"), match["year"], str(held[0]), when)
    if match["month"] and year == held[0]:
        return swap(group_span(match, "month"), match["month"], str(held[1]), when)
    return None


_PAGE = "2025年9月12日 星期五\n\n### 部署工作\n\n"

CHECKS = (
    DatedCheck(
        info(
            "dates.plenum-and-decision",
            "中央全会与通过的文件不符",
            "哪一次中央全会通过哪一份决定、决议、建议是确定的。",
            "DT-11，中国共产党历次中央全会年表",
            (
                (
                    "他重温党的二十届二中全会通过的《中共中央关于进一步全面深化改革、推进中国式现代化的决定》。",
                    "他重温党的二十届三中全会通过的《中共中央关于进一步全面深化改革、推进中国式现代化的决定》。",
                ),
                (
                    "十九届五中全会审议通过《中共中央关于党的百年奋斗重大成就和历史经验的决议》。",
                    "十九届六中全会审议通过《中共中央关于党的百年奋斗重大成就和历史经验的决议》。",
                ),
            ),
            (
                "十九届六中全会审议通过《中共中央关于党的百年奋斗重大成就和历史经验的决议》。",
                "党的十八届三中全会通过了《中共中央关于全面深化改革若干重大问题的决定》。",
            ),
            confidence=0.92,
        ),
        rf"{_PLENUM}(?:上)?(?:审议|讨论|表决|并|和)*(?:通过|作出|审议|公布|提出)(?:的|了)?《(?P<work>[^》]{{6,60}})》",
        _decision,
        ("中全会", "中全体会议"),
    ),
    DatedCheck(
        info(
            "dates.plenum-of-another-time",
            "中央全会与召开的时间不符",
            "每一次中央全会召开的年月是确定的。",
            "DT-11，中国共产党历次中央全会年表",
            (
                ("1979年12月召开的党的十一届三中全会", "1978年12月召开的党的十一届三中全会"),
                ("2024年7月，党的二十届二中全会召开。", "2024年7月，党的二十届三中全会召开。"),
                (_PAGE + "去年7月召开的党的二十届四中全会", _PAGE + "去年7月召开的党的二十届三中全会"),
            ),
            (
                "1978年12月召开的党的十一届三中全会",
                _PAGE + "去年7月召开的党的二十届三中全会",
                "2014年，十八届三中全会提出的任务陆续落地。",
                "去年7月召开的党的二十届四中全会",
            ),
            confidence=0.9,
        ),
        rf"(?:(?P<year>(?:19|20)\d\d)|(?P<word>[今去前]))年(?:(?P<month>\d{{1,2}})月(?:\d{{1,2}}日)?(?:至\d{{1,2}}日)?)?"
        rf"(?:(?:胜利)?(?:召开|举行)的|(?<=[月日])[，,]?(?=(?:党的|中共)?[十二][^，。]{{2,8}}(?:召开|举行|通过|审议|作出|在北京|胜利|闭幕|开幕)))"
        rf"(?:中国共产党|党的|中共)?第?{_PLENUM}",
        _day_of_plenum,
        ("中全会",),
    ),
)
