"""What the annotations of a 小样 say about the text between them.

Read are only those that change what the text is: size of type (HT), titles (BT), centring (JZ), spaces (KG), tables
(BG) and what is not printed (BP). Everything else is set aside.
"""

import re
from dataclasses import dataclass

from proofreader.formats.gathering import Look

LINE = "\ue003"
"""换行: ends a line."""
PARAGRAPH = "\ue004"
"""换段: ends a paragraph."""
POINTS = {
    "0": 42.0,
    '0"': 36.0,
    "1": 26.0,
    '1"': 24.0,
    "2": 22.0,
    '2"': 18.0,
    "3": 16.0,
    '3"': 15.0,
    "4": 14.0,
    '4"': 12.0,
    "5": 10.5,
    '5"': 9.0,
    "6": 7.5,
    '6"': 6.5,
    "7": 5.5,
}
"""Points of the sizes that are counted in 号; a double quote makes 小."""
USUAL = 10.5
"""Points of text where nothing says another."""

_USUAL = Look(USUAL)
_SIZE = re.compile(r'HT(?:(?P<points>\d{1,3})\.(?P<part>\d?)|(?P<number>[0-7]"?))(?![\d.])')
_SPACE = re.compile(r"KG(?!-|\*-)")


@dataclass(slots=True)
class Setting:
    """How the text at a point of the file is set."""

    look: Look = _USUAL
    title: bool = False
    centred: bool = False
    depth: int = 0
    hidden: int = 0

    @property
    def in_table(self) -> bool:
        """Whether the text stands in a table."""
        return self.depth > 0

    @property
    def silent(self) -> bool:
        """Whether the text is not printed (不排)."""
        return self.hidden > 0

    def take(self, word: str, *, begins: bool) -> None:
        """Follow an annotation; `begins` tells that the line has no text yet."""
        if word.startswith("HT"):
            size = _SIZE.match(word)
            if size is None:
                # 〖HT〗 goes back to the size of the text, 〖HTH〗 changes only the face.
                self.look = _USUAL if word == "HT" else self.look
            elif size["number"]:
                self.look = Look(POINTS.get(size["number"], USUAL))
            else:
                self.look = Look(float(f"{size['points']}.{size['part'] or 0}"))
        elif word.startswith("BT"):
            self.title = True
        elif word.startswith("JZ"):
            self.centred = True
        elif word.startswith("BG"):
            self.depth = max(0, self.depth - 1) if word.startswith("BG)") else self.depth + word.startswith("BG(")
        elif word.startswith("BP"):
            self.hidden = max(0, self.hidden - 1) if word.startswith("BP)") else self.hidden + word.startswith("BP(")

    def end_line(self) -> None:
        """A title and a centred line last until their end."""
        self.title = self.centred = False


def is_space(word: str) -> bool:
    """Whether an annotation leaves a space in the line."""
    return _SPACE.match(word) is not None


def is_cell(word: str, setting: Setting) -> bool:
    """Whether an annotation ends a cell: that of a row (BH), of the table, or the empty one between two cells."""
    return word.startswith("BG") or (setting.in_table and (word.startswith("BH") or not word))
