"""The year of a page that does not tell its day: plans that begin, weeks with their days, ages."""

import re
from datetime import date

_FIRST = {"十三五": 2016, "十四五": 2021, "十五五": 2026}
"""The first years of the five-year plans."""
_YEARS = range(2015, 2036)
"""Years a page may be of."""
_FIVE_YEARS = re.compile(
    r"今年是(?:实施|我国|国家|全面实施)?“?(?P<plan>十[三四五]五)”?(?:规划|时期)?(?:的)?(?P<part>开局|起步|收官)(?:之年|年|起步年)"
)
_WEEK = re.compile(
    r"(?:[上本这下]一?周|[上本这下]个?星期)[（(](?P<m1>\d{1,2})月(?P<d1>\d{1,2})日?(?:至|到|—|－|-|~|～|——)"
    r"(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日[）)]"
)
_AGE_THEN = re.compile(
    r"(?<!\d)(?P<year>19[2-9]\d|20[01]\d)年[^。；！？\n]{0,8}?[，,]?(?:年仅|时年|当时|那年|那时|刚满|才|只有)"
    r"(?P<age>\d{1,2})岁的(?P<who>[一-鿿]{2,4}?)[随跟被在离和与走从去到只就便独因]"
)
_AGE_NOW = re.compile(r"(?P<who>[一-鿿]{2,6}?)今年(?:已经|已|刚|刚满)?(?P<age>\d{1,3})岁")
_NAMED = re.compile(r"(?<![\d到至—\-])(20\d\d)年(?!底?前)")


def years_told(text: str) -> tuple[int, ...]:
    """The years the page may be of, by what it says, the likeliest first; empty where it says nothing of the kind."""
    plans = {_FIRST[match["plan"]] + (4 if match["part"] == "收官" else 0) for match in _FIVE_YEARS.finditer(text)}
    if plans:
        return tuple(plans) if len(plans) == 1 else ()
    return _by_week(text) or _by_age(text)


def _by_week(text: str) -> tuple[int, ...]:
    """Years in which 上周（3月23日至29日） runs from Monday to Sunday."""
    years, found = list(_YEARS), False
    for match in _WEEK.finditer(text):
        first, last = (int(match["m1"]), int(match["d1"])), (int(match["m2"] or match["m1"]), int(match["d2"]))
        try:
            if (date(2001, *last) - date(2001, *first)).days != 6:
                continue
            years, found = [year for year in years if date(year, *first).weekday() == 0], True
        except ValueError:
            continue
    return tuple(years) if found else ()


def _by_age(text: str) -> tuple[int, ...]:
    """1996年，年仅6岁的林某 and 林某今年36岁 make it 2026, give or take one: the newest year named, or the next."""
    named = [int(year) for year in _NAMED.findall(text)]
    if not named:
        return ()
    newest = max(named)
    for one in _AGE_THEN.finditer(text):
        for other in _AGE_NOW.finditer(text):
            if not other["who"].endswith(one["who"]):
                continue
            year = int(one["year"]) - int(one["age"]) + int(other["age"])
            near = tuple(may for may in (year, year + 1, year - 1) if may in (newest, newest + 1))
            if near:
                return near
    return ()
