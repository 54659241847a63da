"""Looking for text: plain or by pattern, and across full and half width, traditional and simplified. No widgets.

What is folded is folded character by character, so that positions stay true.
"""

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from proofreader.cjk.variants import CharacterTable
from proofreader.cjk.width import to_half_width
from proofreader.core.resources import resource
from proofreader.core.span import Span


class SearchError(ValueError):
    """A pattern that cannot be used; the message is one line of Chinese."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. `pattern`: a regular expression; `width`, `script`: whether those differences count for
    nothing."""

    what: str
    pattern: bool = False
    width: bool = False
    script: bool = False

    def places(self, text: str) -> list[Span]:
        """Where it is found, in code points, in order and not overlapping. Raises SearchError."""
        if not self.what:
            return []
        return [Span(*found.span()) for found in self._compiled().finditer(self._folded(text)) if found.group()]

    def replaced(self, text: str, place: Span, by: str) -> str:
        """What a place becomes; in a pattern's replacement \\1 stands for the first group. Raises SearchError."""
        if not self.pattern:
            return by
        found = self._compiled().match(self._folded(text), place.start)
        if found is None:
            return place.of(text)
        try:
            return found.expand(by)
        except (re.error, IndexError) as error:
            raise SearchError(_tr("替换的写法有误：{0}").format(error)) from error

    def _compiled(self) -> re.Pattern[str]:
        what = self._folded(self.what)
        try:
            return re.compile(what if self.pattern else re.escape(what), re.MULTILINE)
        except re.error as error:
            raise SearchError(_tr("正则表达式有误：{0}").format(error)) from error

    def _folded(self, text: str) -> str:
        if self.width:
            text = to_half_width(text.replace("\u3000", " "))
        return text.translate(_to_simplified()) if self.script else text


@cache
def _to_simplified() -> dict[int, str]:
    table = CharacterTable.parse(resource("rules", "characters.tsv").read_text("utf-8"))
    return {ord(char): to for char, to in {**table.variant, **table.traditional}.items() if len(to) == 1}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Searching", text)
