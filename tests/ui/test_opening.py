"""Opening: filters, folders, what is dropped, and pages made of what the clipboard holds."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from proofreader.formats.errors import PageError
from proofreader.formats.registry import READERS
from proofreader.ui import opening
from proofreader.ui.dialogs import Message
from proofreader.ui.file_dialog import FileDialog
from tests.ui.conftest import Open

WORD = (
    "<html><body><!--StartFragment-->"
    "<h1>渡口的灯</h1>"
    "<p class=MsoNormal><span lang=EN-US>2023</span><span>年的事，“灯”<b>亮</b>了。<o:p></o:p></span></p>"
    "<p class=MsoNormal>第二段</p><!--EndFragment--></body></html>"
)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes would say."""
    lines: list[str] = []
    monkeypatch.setattr(Message, "tell", lambda _parent, line: lines.append(line))
    return lines


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    """A folder of pages and other things."""
    folder = tmp_path / "2023-05-16"
    folder.mkdir()
    for name in ("第10版.md", "第2版.txt", "第1版.md"):
        (folder / name).write_text(f"### {name}要闻\n\n清晨的渡口上，老船工解开了缆绳。\n", "utf-8")
    for name in ("~$第1版.docx", ".第1版.md", "第1版.md.proof.jsonl", "图.png"):
        (folder / name).write_bytes(b"x")
    (folder / "旧").mkdir()
    return folder


def mime(html: str = "", text: str = "", paths: tuple[Path, ...] = ()) -> QMimeData:
    made = QMimeData()
    if html:
        made.setHtml(html)
    if text:
        made.setText(text)
    if paths:
        made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def test_the_dialog_shows_every_kind_of_page() -> None:
    whole, *kinds, everything = opening.page_kinds()
    for suffix in (".txt", ".md", ".markdown", *READERS):
        assert f"*{suffix}" in whole
        assert sum(f"*{suffix} " in kind.replace(")", " ") for kind in kinds) == 1
    assert everything.endswith("(*)")


def test_a_folder_opens_all_its_pages(
    open_window: Open, issue: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = open_window()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(issue))
    window.actions_["open-folder"].trigger()
    qtbot.waitUntil(lambda: len(window.desks) == 3 and all(desk.checking.settled for desk in window.desks))
    names = [desk.session.path.name for desk in window.desks if desk.session.path]
    assert names == ["第1版.md", "第2版.txt", "第10版.md"]
    qtbot.waitUntil(lambda: window.desk is window.desks[0])


def test_files_and_folders_are_dropped(open_window: Open, issue: Path, page_file: Path, qtbot: QtBot) -> None:
    window = open_window()
    held = mime(paths=(issue, page_file))
    no, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, held, left, no)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, held, left, no))
    qtbot.waitUntil(lambda: len(window.desks) == 4 and all(desk.checking.settled for desk in window.desks))


def test_a_folder_without_pages_is_one_line(
    open_window: Open, tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "空").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "空"))
    open_window().actions_["open-folder"].trigger()
    assert len(told) == 1 and "空" in told[0] and "\n" not in told[0]


def test_too_many_pages_at_once(tmp_path: Path) -> None:
    for number in range(opening.MOST + 1):
        (tmp_path / f"{number}.txt").write_text("字", "utf-8")
    with pytest.raises(PageError, match="分几次"):
        opening.pages_of([tmp_path])


@pytest.mark.parametrize(
    ("held", "text", "suffix"),
    [
        (mime(WORD, "x"), "### 渡口的灯\n\n2023年的事，“灯”亮了。\n\n第二段\n", ".md"),
        (mime("<p>甲段<p>乙段", "x"), "甲段\n乙段\n", ".txt"),
        (mime(text="一行\n二行"), "一行\n二行\n", ".txt"),
        (mime("<img src=a.png>", "字"), "字\n", ".txt"),
    ],
)
def test_what_the_clipboard_holds(held: QMimeData, text: str, suffix: str) -> None:
    assert opening.clipboard_text(held) == (text, suffix)


@pytest.mark.parametrize("held", [mime(), mime("<img src=a.png>"), mime(text=" \n")])
def test_a_clipboard_without_text_is_one_line(held: QMimeData) -> None:
    with pytest.raises(PageError, match="没有文字"):
        opening.clipboard_text(held)


def test_a_page_from_the_clipboard(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: list[str], qtbot: QtBot
) -> None:
    suggested: list[Path] = []

    def ask(_parent: object, _title: str, start: Path, _kinds: list[str], *, save: bool) -> Path:
        suggested.append(start)
        return tmp_path / start.name

    monkeypatch.setattr(FileDialog, "ask", ask)
    window = open_window()
    QGuiApplication.clipboard().setMimeData(mime(WORD))
    window.actions_["paste-page"].trigger()
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.checking.settled)
    path = tmp_path / "渡口的灯.md"
    assert suggested[0].name == path.name and path.read_text("utf-8").startswith("### 渡口的灯\n")
    window.actions_["paste-page"].trigger()
    assert len(told) == 1 and "换一个名字" in told[0]
    QGuiApplication.clipboard().clear()
    window.actions_["paste-page"].trigger()
    assert len(told) == 2 and "没有文字" in told[1]
