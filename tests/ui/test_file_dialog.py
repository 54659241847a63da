"""Where a file is looked for, and how the files are listed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from proofreader.app.samples import sample_page
from proofreader.ui.desk import Desk
from proofreader.ui.exporting import Choice, ask_target
from proofreader.ui.file_dialog import FileDialog, starting_folder


def test_the_programs_own_folder_is_no_place_to_start(tmp_path: Path) -> None:
    sample = sample_page()
    assert starting_folder(()) != sample.parent and starting_folder([str(sample)]) == starting_folder(())
    assert starting_folder([str(sample), str(tmp_path / "版.md")]) == tmp_path


def test_the_sample_is_exported_among_the_documents(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def ask(_parent: object, _title: str, start: Path, _kinds: object, *, save: bool) -> None:
        asked.append(start)

    monkeypatch.setattr(FileDialog, "ask", ask)
    ask_target(desk, sample_page(), Choice("txt"), ".txt")
    assert asked[0].parent == starting_folder(())


def test_columns_and_times_are_in_the_language_of_the_desk(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "版.md").write_text("字", "utf-8")
    dialog = FileDialog(desk, "打开", tmp_path, ["Markdown (*.md)"], save=False)
    tree = dialog.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    model = tree.model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert titles == ["名称", "大小", "类型", "修改时间"]
    qtbot.waitUntil(lambda: model.rowCount(tree.rootIndex()) > 0, timeout=5000)
    shown = [str(model.index(row, 3, tree.rootIndex()).data()) for row in range(model.rowCount(tree.rootIndex()))]
    assert all("年" in time and "月" in time for time in shown)
    dialog.deleteLater()
