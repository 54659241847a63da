"""Both themes can be read."""

import re

import pytest
from PySide6.QtGui import QColor

from proofreader.core.resources import resource
from proofreader.ui.actions import TABLE
from proofreader.ui.theme import THEMES, contrast, load_theme

MARKS = ("error", "warning", "advice", "accepted", "deferred", "hand")
READ = (
    ("ink", "paper"), ("faded", "paper"), ("chrome-ink", "chrome"), ("muted", "chrome"), ("ink", "card"),
    ("muted", "card"), ("accent", "card"), ("ink", "raised"), ("chrome-ink", "hover"), ("chrome-ink", "pressed"),
    ("selection-ink", "selection"), ("accepted-ink", "accepted"), ("accepted-ink", "accepted-hover"),
    *((mark, "card") for mark in MARKS), *((mark, "paper") for mark in MARKS),
    *(("ink", f"{mark}-soft") for mark in MARKS), ("error", "error-soft"), ("accepted", "accepted-soft"),
)  # fmt: skip


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize(("text", "ground"), READ)
def test_text_stands_out(key: str, text: str, ground: str) -> None:
    theme = load_theme(key)
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("#000"), QColor("#fff")) == pytest.approx(21)
    assert contrast(QColor("#777"), QColor("#fff")) == pytest.approx(4.48, abs=0.01)


def test_both_themes_name_the_same_colours() -> None:
    light, dark = (load_theme(key).colours for key in THEMES)
    assert light.keys() == dark.keys()


@pytest.mark.parametrize("key", THEMES)
def test_the_style_sheet_names_only_colours_there_are(key: str) -> None:
    assert not re.search(r"@[a-z]", load_theme(key).style_sheet())


def test_every_icon_ships() -> None:
    for spec in TABLE:
        if spec.icon:
            assert resource("icons", f"{spec.icon}.svg").is_file()
