"""The window in states that come and go, for pictures: menus, panels, notices, long work, a PDF page, several tabs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QTreeWidget, QWidget

from proofreader.app.house_writing import always_replace, remember_word
from proofreader.app.settings import Settings
from proofreader.core.finding import Severity
from proofreader.formats.export import export
from proofreader.ui.dialogs import Message
from proofreader.ui.export_dialog import ExportDialog
from proofreader.ui.help_window import HelpWindow
from proofreader.ui.page_menu import page_menu
from proofreader.ui.rows import Filter
from proofreader.ui.settings_dialog import SettingsDialog
from proofreader.ui.tables_dialog import TablesDialog
from proofreader.ui.trees import below, heads

if TYPE_CHECKING:
    from proofreader.ui.window import MainWindow

LOOKS = ("docx-tracked", "pdf-marked", "json")
"""Formats whose previews differ in kind from that of text."""
Save = Callable[[QWidget, str], None]
Wait = Callable[[Callable[[], bool]], None]


def take_states(window: "MainWindow", save: Save, wait: Wait) -> None:
    """Save pictures of everything that `dialogs` has not. `wait` goes on when a condition holds."""
    _menus(window, save)
    _desk_states(window, save, wait)
    _dialog_states(window, save)
    _pages(window, save, wait)


def _menus(window: "MainWindow", save: Save) -> None:
    desk, bar = window.desk, window.bar
    assert desk is not None
    for number, action in enumerate(bar.menus.actions()):
        _shown(action.menu(), f"menu-{number + 1}", save)
    _shown(bar.exports, "menu-export", save)
    for button in (*bar.findChildren(QToolButton), *desk.sidecar.findChildren(QToolButton)):
        name = str(button.property("acts") or "")
        if button.menu() is not None and name and name != "export":
            _shown(button.menu(), f"menu-{name}", save)
    _shown(page_menu(desk.view, window.actions_), "menu-page", save)
    desk.sidecar.cards.customContextMenuRequested.emit(QPoint(20, 20))
    popup = QApplication.activePopupWidget()
    if popup is not None:
        save(popup, "menu-card")
        popup.close()


def _shown(menu: object, name: str, save: Save) -> None:
    assert isinstance(menu, QMenu)
    menu.popup(QPoint(10, 10))
    save(menu, name)
    below = [action.menu() for action in menu.actions() if action.menu() is not None]
    for number, one in enumerate(below):
        assert isinstance(one, QMenu)
        one.popup(QPoint(40, 40))
        save(one, f"{name}-{number + 1}")
        one.close()
    menu.close()


def _desk_states(window: "MainWindow", save: Save, wait: Wait) -> None:
    desk, actions = window.desk, window.actions_
    assert desk is not None
    for name in ("ruler", "original"):
        actions[name].trigger()
        save(window, f"desk-{name}")
        actions[name].trigger()
    desk.outline.turn(1)
    wait(lambda: desk.outline.names.count() > 1)
    save(window, "desk-names")
    desk.outline.turn(0)
    actions["find"].trigger()
    desk.find_bar.wanted.setText("，")
    desk.find_bar.search()
    save(window, "desk-found")
    desk.find_bar.leave()
    desk.model.set_filter(Filter(severity=Severity.ADVICE, reviewer="—", state=None))
    save(window, "desk-none")
    desk.model.set_filter(Filter())
    window.name_bar.open("")
    save(window, "desk-name")
    window.name_bar.hide()
    desk.model.set_current(desk.model.entry(0).id)
    desk.house_rules.quiet()
    window.status.show_work(QCoreApplication.translate("Reporting", "正在查字词"))
    save(window, "desk-working")
    window.status.show_work("")
    actions["undo"].trigger()


def _dialog_states(window: "MainWindow", save: Save) -> None:
    desk = window.desk
    assert desk is not None and desk.session.path is not None
    table = desk.session.path.parent / "proofreader.toml"
    always_replace("门票卷", "门票券", table=table)
    remember_word("青禾电视台", table=table)
    broken = table.with_name("本报用语.rules.toml")
    broken.write_text('[[replace]]\nwrong = "甲"\n[[forbidden]]\nword = ""\n[[unheard]]\n', "utf-8")
    settings = SettingsDialog(window, Settings(), desk.session.path)
    settings.turn_to("tables")
    for dialog, name in ((TablesDialog(window, desk.session.path), "tables-full"), (settings, "settings-tables-full")):
        dialog.show()
        save(dialog, name)
        dialog.close()
        dialog.deleteLater()
    table.unlink()
    broken.unlink()
    help_ = HelpWindow(window.actions_, window.theme, window)
    help_.search.setText("书名号")
    help_.show()
    save(help_, "help-search")
    help_.close()
    checks = SettingsDialog(window, Settings(), desk.session.path)
    checks.turn_to("checks")
    tree = checks.findChild(QTreeWidget, "skipped")
    assert isinstance(tree, QTreeWidget)
    tree.setCurrentItem(below(heads(tree)[3])[8])
    exports = [(f"export-{name}", ExportDialog(window, desk.session, name, theme=window.theme)) for name in LOOKS]
    long = Message(window, f"校样记录写不进去，这一步没有保存：{desk.session.path}.proof.json（磁盘已满）")
    for name, shown in (*exports, ("settings-checks-one", checks), ("told-long", long)):
        shown.show()
        save(shown, name)
        shown.close()
        shown.deleteLater()


def _pages(window: "MainWindow", save: Save, wait: Wait) -> None:
    desk = window.desk
    assert desk is not None and desk.session.path is not None
    first, folder = desk, desk.session.path.parent
    text = desk.session.page.text
    for name in ("2026-11-22 A02 要闻 清样 第二次.md", "A03.md"):
        path = folder / name
        path.write_text(text if name.startswith("2") else "会议在北京召开。\n", "utf-8")
        window.open_path(path)
        wait(partial(_settled, window, path))
    save(window, "desk-clean")
    read = folder / "A05.md"
    read.write_text(text, "utf-8")
    window.pages.open_path(read, Settings(), read_only=True)
    wait(partial(_settled, window, read))
    save(window, "desk-reading")
    pdf = folder / "A04.pdf"
    pdf.write_bytes(export(first.session.page, (), "pdf-marked"))
    window.open_path(pdf)
    wait(partial(_settled, window, pdf))
    save(window, "desk-pdf")
    while len(window.desks) > 1:
        window.actions_["next-page"].trigger()
        if window.desk is first:
            window.actions_["next-page"].trigger()
        window.actions_["close"].trigger()


def _settled(window: "MainWindow", path: Path) -> bool:
    desk = window.desk
    return desk is not None and desk.session.path == path and desk.checking.settled and desk.spelling.settled
