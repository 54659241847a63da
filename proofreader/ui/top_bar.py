"""The bar at the top: menus, the actions used most, who proofs in which pass."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from proofreader.ui.actions import EXPORT, FILE, MENUS, TABLE, Actions, menu_title
from proofreader.ui.icons import icon
from proofreader.ui.theme import Theme
from proofreader.ui.wording import PASSES, pass_name

EXPORTS = tuple(spec.name for spec in TABLE if spec.below == EXPORT)
FORMAT = "export-"
"""How the name of an action begins that exports; the format comes after it."""


class TopBar(QToolBar):
    """Menus and buttons, all from the action table."""

    pass_chosen = Signal(int)
    recent_chosen = Signal(object)  # Path

    def __init__(
        self,
        actions: Actions,
        recent: Callable[[], Sequence[str]],
        formats: Callable[[], Sequence[str]],
        parent: QWidget,
    ) -> None:
        """`recent` are the pages opened last; `formats` what the page in front can be exported to."""
        super().__init__(parent)
        self._actions, self._recent, self._formats = actions, recent, formats
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(18, 18))
        self.menus = QMenuBar(self)
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._fill_menus()
        self.addWidget(self.menus)
        self.addSeparator()
        self._add("open")
        self._export = self._export_button()
        self._export.setProperty("acts", "export")
        self._export.setToolTip(self.tr("导出处理后的文字，原稿不动"))
        self.addWidget(_stretch(self))
        self._add("previous")
        self._add("next")
        self.addSeparator()
        self._add("accept-safe")
        self.addWidget(_stretch(self))
        self._who = QToolButton(self)
        self._who.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._who.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._who.setToolTip(self.tr("校次和校对员"))
        self._who.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._who.setProperty("acts", "reviewer")
        self._who.setAccessibleName(self.tr("校次和校对员"))
        self._passes = QMenu(self._who)
        self._who.setMenu(self._passes)
        self.addWidget(self._who)
        for name in ("find", "dark", "explain"):
            button = self._add(name)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _add(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(self._actions[name].iconText())
        self.addWidget(button)
        return button

    def _export_button(self) -> QToolButton:
        """The formats asked for most, then the rest in their dialog."""
        button = QToolButton(self)
        button.setText(self.tr("导出 ▾"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        menu = self.exports = QMenu(button)
        menu.addActions([self._actions[name] for name in EXPORTS])
        first = self._actions["export"]
        button.setEnabled(first.isEnabled())
        first.enabledChanged.connect(button.setEnabled)
        menu.addSeparator()
        more = menu.addAction(self.tr("更多格式…"))
        export = self._actions["export"]
        more.triggered.connect(export.trigger)
        menu.aboutToShow.connect(lambda: more.setEnabled(export.isEnabled()))
        menu.aboutToShow.connect(self._offer_formats)
        button.setMenu(menu)
        self.addWidget(button)
        return button

    def _offer_formats(self) -> None:
        """Offer only what the page can become."""
        made = self._formats()
        for name in EXPORTS:
            self._actions[name].setVisible(not made or name.removeprefix(FORMAT) in made)

    def _fill_menus(self) -> None:
        for title in MENUS:
            menu = self.menus.addMenu(menu_title(title))
            below: dict[str, QMenu] = {}
            for spec in TABLE:
                if spec.menu != title:
                    continue
                if spec.below and spec.below not in below:
                    if spec.rule:
                        menu.addSeparator()
                    below[spec.below] = menu.addMenu(menu_title(spec.below))
                    if spec.below == EXPORT:
                        below[spec.below].aboutToShow.connect(self._offer_formats)
                if spec.below:
                    below[spec.below].addAction(self._actions[spec.name])
                    continue
                if spec.rule:
                    menu.addSeparator()
                menu.addAction(self._actions[spec.name])
                if title == FILE and spec.name == "open":
                    self._recent_menu = menu.addMenu(self.tr("最近打开"))
                    self._recent_menu.aboutToShow.connect(self._fill_recent)

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for name in self._recent():
            action = self._recent_menu.addAction(Path(name).name)
            action.setToolTip(name)
            action.triggered.connect(lambda _on=False, name=name: self.recent_chosen.emit(Path(name)))
        if self._recent_menu.isEmpty():
            self._recent_menu.addAction(self.tr("还没有")).setEnabled(False)

    def show_safe(self, count: int) -> None:
        """How many findings the button for safe ones would settle."""
        self._actions["accept-safe"].setIconText(
            self.tr("全部安全项 {0}").format(count) if count else self.tr("全部安全项")
        )
        self._actions["accept-safe"].setEnabled(count > 0)

    def show_reviewer(self, reviewer: str, pass_: int) -> None:
        """Who proofs, in which pass."""
        self._who.setText(" · ".join(part for part in (pass_name(pass_), reviewer) if part) + " ▾")
        self._passes.clear()
        group = QActionGroup(self._passes)
        for number in range(1, len(PASSES) + 1):
            action = self._passes.addAction(pass_name(number))
            action.setCheckable(True)
            action.setChecked(number == pass_)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, number=number: self.pass_chosen.emit(number))
        self._passes.addSeparator()
        self._passes.addAction(self._actions["reviewer"])
        self._passes.addAction(self._actions["settings"])

    def paint(self, theme: Theme) -> None:
        """Draw the icons that belong to no action."""
        self._export.setIcon(icon("export", theme.colour("chrome-ink")))
        self._who.setIcon(icon("person", theme.colour("chrome-ink")))


def _stretch(parent: QWidget) -> QWidget:
    widget = QWidget(parent)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return widget
