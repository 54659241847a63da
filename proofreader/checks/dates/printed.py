"""Dates as they are printed, in Arabic or Chinese numerals, as fragments of patterns."""

import re
from datetime import date

from proofreader.checks.facts.moment import year_of
from proofreader.cjk.numerals import to_int

YEAR = r"(?P<year>(?:1[89]|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年"
MONTH = r"(?P<month>(?<!\d)\d{1,2}|十[一二]?|[一二三四五六七八九])月"
DAY = r"(?P<day>\d{1,2}|(?:二?十|三十)[一二三四五六七八九]?|[一二三四五六七八九])[日号]"


def number(printed: str) -> int | None:
    """The value of a year, month or day as printed; None where it cannot be read."""
    return to_int(printed.replace("○", "〇").replace("零", "〇"))


def year_near(match: re.Match[str], month: int, day: date | None) -> int | None:
    """The year of a matched date: printed with it, else the page's, else the last one printed before it in the block.

    The last is taken only within the same sentence. None for Chinese numerals without a year: the date may be lunar.
    """
    if match["year"]:
        return number(match["year"])
    if not match["month"].isdigit():
        return None
    of_page = year_of(None, month, day)
    if of_page is not None:
        return of_page
    sentence = re.split("[。！？；\n]", match.string[: match.start()])[-1]
    years = re.findall(r"(?<!\d)((?:19|20)\d\d)年", sentence)
    return int(years[-1]) if years else None
