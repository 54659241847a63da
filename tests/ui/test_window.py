"""The window around the desk: opening, refusing, exporting, settings, themes."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from proofreader.app.settings import Settings, load_settings
from proofreader.ui.actions import TABLE, Actions
from proofreader.ui.cheat_sheet import CheatSheet
from proofreader.ui.dialogs import Message
from proofreader.ui.file_dialog import FileDialog
from proofreader.ui.settings_dialog import SettingsDialog
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open
from tests.ui.pages import SPRING


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes would say."""
    lines: list[str] = []
    monkeypatch.setattr(Message, "tell", lambda _parent, line: lines.append(line))
    monkeypatch.setattr(Message, "ask", lambda _parent, line, _yes: lines.append(line))
    return lines


def test_start_page_offers_what_was_opened_last(open_window: Open, page_file: Path, tmp_path: Path) -> None:
    window = open_window(settings=Settings(recent=(str(page_file), str(tmp_path / "gone.md"))))
    assert window.desk is None
    assert window._start._list.count() == 1
    assert not window.actions_["accept"].isEnabled()


def test_an_opened_page_is_remembered(open_window: Open, page_file: Path, tmp_path: Path) -> None:
    open_window(page_file).close()
    assert load_settings(tmp_path / "settings.json").recent == (str(page_file),)


@pytest.mark.parametrize("content", [b"\x00\x01\x02\xff\xfe\x00" * 300, None])
def test_a_page_that_cannot_be_read_is_one_line(
    open_window: Open, tmp_path: Path, told: list[str], qtbot: QtBot, content: bytes | None
) -> None:
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    window = open_window()
    window.open_path(path)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert len(told) == 1
    assert "\n" not in told[0]
    assert window.desk is None


def test_a_refused_page_leaves_the_one_on_the_desk(
    open_window: Open, page_file: Path, tmp_path: Path, told: list[str], qtbot: QtBot
) -> None:
    window = open_window(page_file)
    desk = window.desk
    window.open_path(tmp_path / "missing.md")
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert window.desk is desk


def test_another_page_takes_the_place_of_the_first(
    open_window: Open, page_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("市里召开会议会议，部署防汛工作。\n", "utf-8")
    window = open_window(page_file)
    first = window.desk
    window.open_path(other)
    qtbot.waitUntil(lambda: window.desk is not first and window.desk is not None and window.desk.checking.settled)
    assert window.windowTitle().startswith("other.txt")


def test_a_page_that_is_open_elsewhere_is_offered_for_reading(
    open_window: Open, page_file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    open_window(page_file)
    asked: list[str] = []

    def yes(_parent: QWidget, line: str, _yes: str) -> bool:
        asked.append(line)
        return True

    monkeypatch.setattr(Message, "ask", yes)
    second = open_window()
    second.open_path(page_file)
    qtbot.waitUntil(lambda: second.desk is not None and second.desk.checking.settled, timeout=10_000)
    assert len(asked) == 1
    assert second.desk is not None
    assert second.desk.view.isReadOnly()


def test_export_writes_beside_the_page_and_never_over_it(
    open_window: Open, page_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    window = open_window(page_file)
    assert window.desk is not None
    window.desk.deciding.accept_group()
    target = tmp_path / "clean.md"
    monkeypatch.setattr(FileDialog, "ask", lambda *_args, **_more: target)
    window.actions_["export-md"].trigger()
    assert target.read_text("utf-8") == SPRING.replace(",", "，")
    monkeypatch.setattr(FileDialog, "ask", lambda *_args, **_more: page_file)
    window.actions_["export-md"].trigger()
    assert page_file.read_text("utf-8") == SPRING
    assert told == ["不能覆盖原稿：请换一个文件名"]


def test_export_to_a_place_that_cannot_be_written(
    open_window: Open, page_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    window = open_window(page_file)
    monkeypatch.setattr(FileDialog, "ask", lambda *_args, **_more: tmp_path / "no" / "x.txt")
    window.actions_["export-txt"].trigger()
    assert len(told) == 1
    assert told[0].startswith("写不进")


def test_dark_and_light(open_window: Open, page_file: Path) -> None:
    window = open_window(page_file)
    text = window.desk.view.text if window.desk else ""
    light = _lightness(window)
    window.actions_["dark"].trigger()
    assert _lightness(window) < light / 2
    window.actions_["larger"].trigger()
    window.actions_["dark"].trigger()
    assert window.desk is not None
    assert window.desk.view.text == text
    assert window.desk.view.typesetter.pixels == Settings().font_size + 1


def _lightness(window: QWidget) -> int:
    picture = window.grab().toImage()
    return sum(picture.pixelColor(x, 500).lightness() for x in range(0, picture.width(), 10))


def test_settings_are_used_and_kept(
    open_window: Open, page_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(page_file)
    monkeypatch.setattr(SettingsDialog, "ask", lambda *_: Settings(reviewer="李四", pass_=2))
    window.actions_["settings"].trigger()
    assert window.desk is not None
    assert (window.desk.session.reviewer, window.desk.session.pass_) == ("李四", 2)
    assert load_settings(tmp_path / "settings.json").reviewer == "李四"


def test_the_settings_dialog_gives_back_what_it_shows(open_window: Open) -> None:
    settings = Settings(reviewer="王五", pass_=3, theme="dark", font_size=20, advice=True)
    dialog = SettingsDialog(open_window(), settings)
    assert dialog.chosen() == settings


def test_every_action_is_in_a_menu_and_no_shortcut_is_used_twice(open_window: Open) -> None:
    window = open_window()
    seen: dict[str, str] = {}
    for spec in TABLE:
        for shortcut in window.actions_[spec.name].shortcuts():
            assert shortcut.toString() not in seen, (spec.name, seen.get(shortcut.toString()))
            seen[shortcut.toString()] = spec.name
    single = [key for spec in TABLE for key in spec.single]
    assert len(single) == len(set(single))


def test_a_missing_handler_is_noticed(open_window: Open) -> None:
    with pytest.raises(KeyError):
        Actions(open_window(), {})


def test_the_sheets_say_something(open_window: Open, page_file: Path) -> None:
    window: MainWindow = open_window(page_file)
    assert window.desk is not None
    sheet = CheatSheet(window, window.actions_)
    labels = {label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")}
    assert {"接受", "⏎", "拒绝", "⌫"} <= labels
