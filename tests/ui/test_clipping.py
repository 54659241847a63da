"""No word of any window or dialog is cut off or covered, in both languages, on a small screen."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from proofreader.ui.elided import Elided
from proofreader.ui.language import CHINESE, ENGLISH, speak
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open
from tests.ui.walking import toured, walked

SMALL = (1280, 720)
SLACK = 2
"""Pixels that text may be wider than its room: the air beside a full-width mark."""


@pytest.fixture(params=[CHINESE, ENGLISH])
def language(application: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    speak(application, request.param)
    yield request.param
    speak(application, CHINESE)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no window manager to tell
def test_nothing_is_cut_off_or_covered(
    language: str, open_window: Open, page_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with walked(open_window, page_file, tmp_path, qtbot) as tops:
        faults = []
        for place, top in tops.items():
            lay_out(top)
            faults += [(place, *fault) for fault in faults_of(top)]
            if isinstance(top, QDialog):
                top.hide()
        assert not faults, "\n".join(map(str, faults))


def test_the_tour_has_room(language: str, open_window: Open, page_file: Path, qtbot: QtBot) -> None:
    window = open_window(page_file)
    with toured(window, qtbot) as (bubble,):
        tour = window.assisting.tour
        assert tour is not None
        for _ in range(len(tour.steps) - 1):
            assert not list(faults_of(bubble))
            assert window.rect().contains(bubble.geometry())
            tour.forward()
        assert not list(faults_of(bubble))


def test_a_long_notice_gives_way(open_window: Open, page_file: Path) -> None:
    window = open_window(page_file)
    width = window.minimumSizeHint().width()
    line = "“春水”今后不再提示（已写入 /" + "很长的文件夹/" * 30 + "proofreader.toml）"
    window.tell(line)
    lay_out(window)
    assert window.minimumSizeHint().width() <= width + 130 and window.width() == SMALL[0]
    notice = next(label for label in window.findChildren(Elided) if label.whole == line)
    assert "…" in notice.text() and notice.toolTip() == line and not list(faults_of(window.status))


def lay_out(top: QWidget) -> None:
    """As on a small screen, without one."""
    if not isinstance(top, MainWindow):
        top.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        top.show()
    for _ in range(3):  # layouts are worked out by events that follow one another
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def faults_of(top: QWidget) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the widgets that are seen: kind, widget, words."""
    if top.width() > SMALL[0] or top.height() > SMALL[1]:
        yield "too large", type(top).__name__, str(top.size())
    for widget in (top, *top.findChildren(QWidget)):
        if widget.window() is not top.window() or not widget.isVisibleTo(top) or not widget.width():
            continue
        if _is_inner(widget):
            continue
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox | QTabBar) and not _fits(widget):
            text = (
                "" if isinstance(widget, QTabBar) else getattr(widget, "text", lambda: "")() or widget.accessibleName()
            )
            yield "cut", f"{type(widget).__name__}#{widget.objectName()} {widget.width()}x{widget.height()}", text
        layout = widget.layout()
        if layout is not None:
            seen = [inner for inner in _in(layout) if inner.isVisibleTo(top) and not inner.geometry().isEmpty()]
            for one in seen:
                if not widget.rect().adjusted(-1, -1, 1, 1).contains(one.geometry()):
                    yield "outside", type(widget).__name__, _words(one)
            for one, other in combinations(seen, 2):
                common = one.geometry() & other.geometry()
                if common.width() > 1 and common.height() > 1:
                    yield "overlap", _words(one), _words(other)


def _is_inner(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_") or isinstance(widget.parent(), QComboBox | QTabBar)


def _words(widget: QWidget) -> str:
    return f"{type(widget).__name__} {getattr(widget, 'text', lambda: '')()} {widget.geometry().getRect()}"


def _in(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in(inner)


def _fits(widget: QWidget) -> bool:
    metrics = widget.fontMetrics()
    if isinstance(widget, Elided):
        return widget.text() == widget.whole or widget.toolTip() != ""
    if isinstance(widget, QLabel):
        return _label_fits(widget)
    if isinstance(widget, QTabBar):
        return all(
            metrics.horizontalAdvance(widget.tabText(at)) <= widget.tabRect(at).width() for at in range(widget.count())
        )
    if isinstance(widget, QLineEdit):
        return metrics.horizontalAdvance(widget.placeholderText()) <= widget.width() - 8
    if isinstance(widget, QComboBox):
        return metrics.horizontalAdvance(widget.currentText()) <= widget.width() - 24
    if isinstance(widget, QAbstractButton):
        return _button_fits(widget)
    return True


def _label_fits(label: QLabel) -> bool:
    room: QRect = label.contentsRect()
    margin = 2 * label.margin()
    if not label.text() or not label.pixmap().isNull():
        return True
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if wanted > label.height() + 1:
            return False
        words = re.split(r"\s", _plain(label))
        return all(label.fontMetrics().horizontalAdvance(word) <= room.width() for word in words if word.isascii())
    lines = _plain(label).split("\n")
    wide = max(label.fontMetrics().horizontalAdvance(line) for line in lines)
    return wide <= room.width() - margin + SLACK and label.fontMetrics().height() - 4 <= label.height()


def _plain(label: QLabel) -> str:
    rich = label.textFormat() == Qt.TextFormat.RichText or re.search(r"</?[a-z]", label.text())
    if rich and label.textFormat() != Qt.TextFormat.PlainText:
        document = QTextDocument()
        document.setHtml(label.text())
        return document.toPlainText()
    return label.text()


def _button_fits(button: QAbstractButton) -> bool:
    bare = isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    if bare and not button.icon().isNull():
        return True
    text = button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    wide = button.fontMetrics().horizontalAdvance(text)
    if not button.icon().isNull():
        wide += button.iconSize().width() + 4
    if isinstance(button, QCheckBox | QRadioButton):
        wide += 20
    padding = 8 if isinstance(button, QPushButton) and text else 2
    return wide + padding <= button.width() + SLACK
