"""What the layers below say, for the desk: their lines are Chinese; here they get their English.

Errors that are not meant for people get a line that is. The lines stand in resources/translations/app-lines.json,
templates with their English, singular and plural where {0} is a count; `packaging/translate.py` collects them. Only an
English desk reads the file.
"""

import json
import logging
import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from proofreader.core.resources import resource
from proofreader.formats.reasons import reason_of

_log = logging.getLogger(__name__)
_HOLE = re.compile(r"\{(\d)\}")
_ASIDE = re.compile(r"(.+)（([^（）]*)）")
_IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]")


def said(line: str) -> str:
    """A line of the layers below in the language of the desk; as it is where there are no words for it."""
    if QLocale().language() != QLocale.Language.English or not _IDEOGRAPH.search(line):
        return line
    if "；" in line and all(_english(part) != part for part in line.split("；")):
        return "; ".join(map(_english, line.split("；")))
    return _english(line)


def line_of(error: Exception) -> str:
    """One line for people of any error: our own say it themselves, the system's reasons are ours, and whatever else
    happened stands in the log.
    """
    if any(kind.__module__.startswith("proofreader.") for kind in type(error).__mro__):
        return said(str(error))
    if isinstance(error, OSError):
        return said(reason_of(error))
    _log.error("unforeseen", exc_info=error)
    return QCoreApplication.translate("AppLines", "程序内部出错，详情在日志里")


def _english(line: str) -> str:
    for pattern, holes, english in _templates():
        found = pattern.fullmatch(line)
        if found is not None:
            values = {hole: _value(said(value)) for hole, value in zip(holes, found.groups(), strict=True)}
            return _filled(english[values["0"] != "1"] if isinstance(english, list) else english, values)
    aside = _ASIDE.fullmatch(line)  # a hint of ours with what another program says behind it
    words = _english(aside[1]) if aside else ""
    return f"{words} ({aside[2]})" if aside and words != aside[1] else line


def _value(value: str) -> str:
    """Lists of Latin words get Latin commas."""
    return value if _IDEOGRAPH.search(value) else value.replace("、", ", ")


def _filled(english: str, values: dict[str, str]) -> str:
    return _HOLE.sub(lambda hole: values[hole[1]], english)


@cache
def _templates() -> list[tuple[re.Pattern[str], list[str], str | list[str]]]:
    """Patterns with what their groups stand for, those first that leave least open."""
    table: dict[str, str | list[str]] = json.loads(resource("translations", "app-lines.json").read_text("utf-8"))
    made = []
    for template in sorted(table, key=lambda text: (-len(_HOLE.sub("", text)), text)):
        parts = _HOLE.split(template)
        pattern = "".join(part if at % 2 == 0 else "(.*?)" for at, part in enumerate(_escaped(parts)))
        made.append((re.compile(pattern, re.DOTALL), parts[1::2], table[template]))
    return made


def _escaped(parts: list[str]) -> list[str]:
    return [re.escape(part) if at % 2 == 0 else part for at, part in enumerate(parts)]
