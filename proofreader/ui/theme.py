"""The light and the dark desk: named colours, the palette and the style sheet made from them."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

from proofreader.core.finding import Severity
from proofreader.core.resources import resource

THEMES = ("light", "dark")


@dataclass(frozen=True)
class Theme:
    """One set of named colours; `key` is the file's name in resources/themes."""

    key: str
    name: str
    dark: bool
    colours: dict[str, str]

    def colour(self, name: str) -> QColor:
        """A colour by name. Raises KeyError for a name the theme has not."""
        return QColor(self.colours[name])

    def severity(self, severity: Severity) -> QColor:
        """The strong colour of a severity: underlines, stripes, signs."""
        return self.colour(severity.value)

    def palette(self) -> QPalette:
        """What Qt's own drawing goes by."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "chrome",
            QPalette.ColorRole.WindowText: "chrome-ink",
            QPalette.ColorRole.Base: "card",
            QPalette.ColorRole.AlternateBase: "raised",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.Button: "raised",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.ToolTipBase: "card",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.Highlight: "selection",
            QPalette.ColorRole.HighlightedText: "selection-ink",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Mid: "line",
            QPalette.ColorRole.Dark: "strong-line",
        }
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("rejected"))
        return palette

    def style_sheet(self) -> str:
        """The desk's style sheet in this theme's colours."""
        sheet = resource("themes", "desk.qss").read_text("utf-8")
        for name in ("chevron", "tick"):
            sheet = sheet.replace(f"@{name}", resource("icons", f"{name}-{self.key}.svg").as_posix())
        for name in sorted(self.colours, key=len, reverse=True):
            sheet = sheet.replace(f"@{name}", self.colours[name])
        return sheet


@lru_cache(maxsize=len(THEMES))
def load_theme(key: str) -> Theme:
    """A theme by the name of its file. Raises FileNotFoundError for one that does not ship."""
    table = tomllib.loads(resource("themes", f"{key}.toml").read_text("utf-8"))
    return Theme(key, str(table["name"]), bool(table["dark"]), dict(table["colours"]))


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of two colours after WCAG 2, from 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())
