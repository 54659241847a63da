"""Looking at an export before it is saved: formats, profiles, what the user has to know."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from proofreader.app.profiles import profiles_path
from proofreader.app.settings import load_settings
from proofreader.core.span import Span
from proofreader.formats.export import FORMATS
from proofreader.ui.desk import Desk
from proofreader.ui.dialogs import Message
from proofreader.ui.export_dialog import ExportDialog
from proofreader.ui.exporting import Choice, Maker, Product, write_product
from proofreader.ui.file_dialog import FileDialog
from proofreader.ui.jobs import Jobs
from tests.formats.docx_files import docx, p, table
from tests.ui.conftest import Open
from tests.ui.pages import SPRING


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes would say."""
    lines: list[str] = []
    monkeypatch.setattr(Message, "tell", lambda _parent, line: lines.append(line))
    return lines


def names(dialog: ExportDialog) -> list[str]:
    return [dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())]


def test_every_format_can_be_looked_at(desk: Desk) -> None:
    dialog = ExportDialog(desk.window(), desk.session, "md")
    assert dialog.chosen == Choice("md")
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        assert dialog.product is not None
        assert dialog.product.picture is not None or dialog._preview.toPlainText()
    assert set(names(dialog)) == {name for name in FORMATS if name != "idml"}


def test_what_takes_long_is_made_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    jobs = Jobs(desk)
    dialog = ExportDialog(desk.window(), desk.session, "pdf-marked", jobs)
    assert dialog.product is None
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted
    qtbot.waitUntil(lambda: dialog.product is not None, timeout=20_000)
    assert dialog.product is not None and dialog.product.data.startswith(b"%PDF")
    assert not dialog._picture.pixmap().isNull()
    dialog.list.setCurrentRow(names(dialog).index("docx"))
    dialog.done(0)
    jobs.close()


def test_profiles_are_looked_at_and_kept(
    open_window: Open, page_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    profiles_path().parent.mkdir(parents=True)
    profiles_path().write_text('[[profile]]\nname = "晚报"\nbase = "采编"\nseparator = "＊＊＊"\n', "utf-8")
    window = open_window(page_file)
    target = tmp_path / "out.txt"
    suggested: list[Path] = []

    def save(_parent: object, _title: str, start: Path, _kinds: list[str], *, save: bool) -> Path:
        suggested.append(start)
        return target

    def choose(dialog: ExportDialog) -> int:
        assert dialog.profile.isVisibleTo(dialog)
        plain = dialog._preview.toPlainText()
        dialog.profile.setCurrentIndex(dialog.profile.findData("晚报"))
        assert "\n\n" in dialog._preview.toPlainText() != plain
        dialog.profile.setCurrentIndex(dialog.profile.findData("方正"))
        assert "\u3000\u3000" in dialog._preview.toPlainText()
        return 1

    monkeypatch.setattr(FileDialog, "ask", save)
    monkeypatch.setattr(ExportDialog, "exec", choose)
    window.actions_["export"].trigger()
    assert not told and suggested[0].name == "page.清样.方正.txt"
    assert target.read_bytes().decode("gb18030").startswith("抢抓") or "\r\n" in target.read_bytes().decode("gb18030")
    window.close()
    again = open_window(page_file, load_settings(tmp_path / "settings.json"))
    seen: list[Choice] = []
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: seen.append(dialog.chosen) or 0)
    again.actions_["export"].trigger()
    assert seen == [Choice("txt", "方正")]


def test_a_profile_of_a_file_an_article_is_a_zip(desk: Desk) -> None:
    product = Maker(desk.session).make(Choice("txt", "方正分稿"))
    assert product.suffix == ".txt" or product.data.startswith(b"PK")


def test_profiles_that_cannot_be_read_are_told(desk: Desk) -> None:
    profiles_path().parent.mkdir(parents=True, exist_ok=True)
    profiles_path().write_text("[[profile]\n", "utf-8")
    dialog = ExportDialog(desk.window(), desk.session, "txt")
    assert "TOML" in dialog._notes.text()
    assert dialog.profile.findData("方正") > 0


def test_joined_cells_are_told(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    path = tmp_path / "版.docx"
    path.write_bytes(docx(p("清晨的渡口上。") + table(("甲格", "乙格"))))
    window = open_window(path)
    desk = window.desk
    assert desk is not None
    at = desk.session.text.index("\n乙格")
    desk.session.hand_edit(Span(at, at + 1), "")
    dialog = ExportDialog(window, desk.session, "docx")
    assert "“甲格”／“乙格”" in dialog._notes.text()
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: 1)
    monkeypatch.setattr(FileDialog, "ask", lambda *_args, **_more: tmp_path / "新.docx")
    window._kept.format = "docx"
    monkeypatch.setattr("proofreader.ui.export_flow.Jobs", lambda _parent: None)
    window.actions_["export"].trigger()
    assert len(told) == 1 and "“甲格”／“乙格”" in told[0] and "\n" not in told[0]
    assert (tmp_path / "新.docx").exists()
    window._exports._jobs = None


def test_the_page_is_never_written_over(desk: Desk, page_file: Path) -> None:
    with pytest.raises(Exception, match="不能覆盖原稿"):
        write_product(page_file, Product(b"x", ".md"), page_file)
    assert page_file.read_text("utf-8") == SPRING
