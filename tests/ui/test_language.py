"""The catalogue is whole, and no window or dialog says anything in the other language."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTreeWidget,
    QWidget,
)

from proofreader.app.reference import all_infos
from proofreader.app.settings import Settings
from proofreader.ui.actions import TABLE
from proofreader.ui.elided import Elided
from proofreader.ui.language import CHINESE, ENGLISH, language_of, speak
from proofreader.ui.main import make_application
from proofreader.ui.scenes import dialogs
from proofreader.ui.trees import below
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open

ROOT = Path(__file__).resolve().parents[2]
IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]")
# Formats, file names, keys, and what quotes the page may be written in Latin letters.
LATIN = re.compile(
    r"Markdown|Word|WPS|Excel|InDesign|CSV|PDF|English|Ctrl|Shift|Alt|Tab|Home|End|Esc|Space|PgUp|PgDown|F\d+|ValueError|"
    r"[\w./-]+\.(?:md|txt|json|toml|log)|\*\.\w+|/[\w./-]+|\b[A-Z]\b|<[^>]*>|&\w+;|\b\w{1,3}\b(?=[”」])|[a-z-]+\.[a-z-]+"
)
OWN_WORDS = ("中文",)
"""A language is called by its own name."""
CONTENT = ("context", "removed", "added", "why", "others", "head", "help", "page", "state")
"""Widgets that show the page or what a check says of it."""


@pytest.fixture
def english(application: QApplication) -> Iterator[None]:
    speak(application, ENGLISH)
    yield
    speak(application, CHINESE)


@pytest.fixture
def translate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_text_is_reachable_and_has_its_english(translate: ModuleType, tmp_path: Path) -> None:
    assert not translate.strays()
    copy = tmp_path / "proofreader_en.ts"
    shipped = translate.CATALOGUE.read_text("utf-8")
    copy.write_text(shipped, "utf-8")
    translate.update(copy)
    texts = re.compile(r"<source>.*?</source>", re.DOTALL)
    assert sorted(texts.findall(copy.read_text("utf-8"))) == sorted(texts.findall(shipped)), (
        "run packaging/translate.py"
    )
    assert not translate.missing() and not translate.missing_lines()
    assert translate.CATALOGUE.with_suffix(".qm").stat().st_size > 10_000


def test_places_for_values_are_the_same_in_both_languages(translate: ModuleType) -> None:
    from xml.etree import ElementTree

    for message in ElementTree.parse(translate.CATALOGUE).iter("message"):
        source, holes = message.findtext("source") or "", re.compile(r"\{[^}]*\}")
        for english in translate.forms(message):
            assert sorted(holes.findall(source)) == sorted(holes.findall(english)), source
            assert not IDEOGRAPH.search(english.replace("中文", "")), english


def test_english_says_nothing_in_chinese(english: None, open_window: Open, page_file: Path) -> None:
    window = open_window(page_file, Settings(reviewer="Li", theme="light"))
    session = window.desk.session if window.desk else None
    assert session is not None
    known = {info.title for info in all_infos()} | {info.why for info in all_infos()}
    known |= {entry.finding.message for entry in session.entries}
    chinese = {
        (place, text)
        for place, text in _everything(window)
        if IDEOGRAPH.search(text) and text not in OWN_WORDS and not any(part in text or text in part for part in known)
        if not _of_the_page(text, session.page.text)
    }
    assert not chinese


def test_chinese_says_nothing_in_english(open_window: Open, page_file: Path) -> None:
    window = open_window(page_file)
    session = window.desk.session if window.desk else None
    assert session is not None
    titles = {info.title for info in all_infos()}
    latin = {
        (place, text)
        for place, text in _everything(window)
        if re.search(r"[A-Za-z]{3}", LATIN.sub("", text)) and not _of_the_page(text, session.page.text)
        if text not in titles
    }
    assert not latin


def _everything(window: MainWindow) -> Iterator[tuple[str, str]]:
    """Where something is said, and what: widgets, their tips and names, items, menus."""
    for spec in TABLE:
        action = window.actions_[spec.name]
        yield from ((spec.name, text) for text in (action.text(), action.toolTip(), action.iconText()))
    yield from _said("window", window)
    for name, make in dialogs(window).items():
        if "-file" in name:  # Qt's own, on names of files
            continue
        dialog = make()
        yield from _said(name, dialog)
        dialog.deleteLater()


def _said(place: str, top: QWidget) -> Iterator[tuple[str, str]]:
    for widget in (top, *top.findChildren(QWidget)):
        if widget.objectName() in CONTENT or widget.window() is not top or widget.objectName().startswith("qt_"):
            continue
        texts = [widget.toolTip(), widget.windowTitle(), widget.accessibleName() if place != "window" else ""]
        if isinstance(widget, Elided):
            texts.append(widget.whole)
        elif isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        elif isinstance(widget, QGroupBox):
            texts.append(widget.title())
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            texts.append(widget.placeholderText())
        elif isinstance(widget, QComboBox) and not widget.objectName().endswith("_face"):
            texts += [widget.itemText(row) for row in range(widget.count())]
        elif isinstance(widget, QListWidget):
            texts += [widget.item(row).text() for row in range(widget.count())]
        elif isinstance(widget, QTreeWidget):
            items = [widget.invisibleRootItem()]
            for item in items:
                items += below(item)
            texts += [item.text(column) for item in items for column in range(widget.columnCount())]
        yield from ((f"{place}/{type(widget).__name__}#{widget.objectName()}", text) for text in texts if text)


def _of_the_page(text: str, page: str) -> bool:
    """Whether Chinese or Latin words of a text stand in the page."""
    words = re.findall(r"[\u4e00-\u9fff]+|[A-Za-z]{3,}", text)
    return bool(words) and all(word in page or word in ("测试", "程予辉") for word in words)


FIXED = {
    "TickDialog", "NoteDialog", "ReplaceDialog", "OpenCard", "FindBar", "ProofPrint",
    "CheatSheet", "HelpText", "Actions",
}  # fmt: skip
"""Those who take these keys themselves: Enter, Esc and arrows of a dialog, of the line in a card, of the ruler; and the
rule that a single key works with Alt."""


def test_notices_take_keys_from_the_action_table(translate: ModuleType) -> None:
    from xml.etree import ElementTree

    key = re.compile(r"Ctrl|Shift|Alt|\bF\d+\b|(?:　|按 ?)[A-Z]\b|[⏎⌫]|\bEsc\b|\bTab\b")
    written = [
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(translate.CATALOGUE).iter("context")
        for message in context.iter("message")
        if context.findtext("name") not in FIXED and key.search(message.findtext("source") or "")
    ]
    assert not written  # a key that was bound anew would be named wrongly


def test_the_system_decides_where_nobody_chose() -> None:
    assert language_of("zh") == CHINESE
    assert language_of("en") == ENGLISH
    assert language_of("auto") in (CHINESE, ENGLISH)
    assert make_application() is QApplication.instance()
