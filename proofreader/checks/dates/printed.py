"""Dates as they are printed, in Arabic or Chinese numerals, as fragments of patterns."""

import re
from datetime import date

from proofreader.checks.facts.moment import year_of
from proofreader.cjk.numerals import to_int

YEAR = r"(?P<year>(?:1[89]|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年"
MONTH = r"(?P<month>(?<!\d)\d{1,2}|十[一二]?|[一二三四五六七八九])月"
DAY = r"(?P<day>\d{1,2}|(?:二?十|三十)[一二三四五六七八九]?|[一二三四五六七八九])[日号]"

_OFFSETS = {"今": 0, "去": -1, "明": 1, "前": -2, "后": 2}
_RELATIVE = re.compile(r"(?P<word>[今去明前后])年的?\s*$")
_OTHER_YEAR = re.compile("[去明前后当同次翌上那历往每]年|第二年|年[前后]")
_CLAUSE = re.compile("[，。！？；\n]")
_SENTENCE = re.compile("[。！？；\n]")


def number(printed: str) -> int | None:
    """The value of a year, month or day as printed; None where it cannot be read."""
    return to_int(printed.replace("○", "〇").replace("零", "〇"))


def told_of_another_year(before: str) -> bool:
    """Whether the clause that a date stands in speaks of another year, or of a relative one, before it."""
    return _OTHER_YEAR.search(_CLAUSE.split(before)[-1]) is not None or _RELATIVE.search(before) is not None


def year_near(match: re.Match[str], month: int, day: date | None) -> int | None:
    """The year of a matched date: printed with it, told by 去年 or 明年 before it, else the page's, else the last one
    printed before it in its sentence.

    None where nobody knows: the page has no day, or the clause speaks of some other year; None also for Chinese
    numerals without a year, for the date may be lunar.
    """
    if match["year"]:
        return number(match["year"])
    if not match["month"].isdigit():
        return None
    before = match.string[: match.start()]
    relative = _RELATIVE.search(before)
    if relative is not None:
        return None if day is None else day.year + _OFFSETS[relative["word"]]
    if _OTHER_YEAR.search(_CLAUSE.split(before)[-1]):
        return None
    of_page = year_of(None, month, day)
    if of_page is not None:
        return of_page
    years = re.findall(r"(?<!\d)((?:19|20)\d\d)年", _SENTENCE.split(before)[-1])
    return int(years[-1]) if years else None
