"""Every action of the desk, in one table: menus, toolbar, shortcuts, sidecar keys and the cheat sheet come from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from proofreader.ui.icons import icon
from proofreader.ui.theme import Theme

FILE, EDIT, REVIEW, VIEW, HELP = "文件", "编辑", "校对", "视图", "帮助"
MENUS = (FILE, EDIT, REVIEW, VIEW, HELP)
EXPORT, TAKE, ALIKE, GO, WORDS = "导出", "取建议", "同类疑点", "前往", "本报用语"
SORT, SIZE = "筛选", "文字大小"
"""Submenus."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `keys` work in the whole window; `single` only in the sidecar, and with Alt anywhere.

    `shown` is how the keys are written in menus and the cheat sheet. `rule` draws a line above it in its menu;
    `below` is the submenu that it stands in; `page` means that it needs an open page.
    """

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
    shown: str = ""
    icon: str = ""
    tip: str = ""
    rule: bool = False
    page: bool = True
    checkable: bool = False
    below: str = ""


TABLE: tuple[ActionSpec, ...] = (
    ActionSpec("open", "打开…", FILE, ("Ctrl+O",), icon="open", tip="打开一个版面", page=False),
    ActionSpec("open-folder", "打开一期（文件夹）…", FILE, ("Ctrl+Shift+O",), tip="打开文件夹里的全部版面", page=False),
    ActionSpec("paste-page", "从剪贴板新建…", FILE, ("Ctrl+Shift+V",), page=False,
               tip="把从 Word、WPS 或网页复制的内容存成一个版面"),
    ActionSpec("sample", "打开示例版面", FILE, page=False),
    ActionSpec("next-page", "下一个版面", FILE, ("Ctrl+Tab", "Ctrl+PgDown")),
    ActionSpec("previous-page", "上一个版面", FILE, ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    ActionSpec("close", "关闭版面", FILE, ("Ctrl+W",)),
    ActionSpec("export", "导出…", FILE, ("Ctrl+E",), rule=True, icon="export", tip="选格式，先看再存，原稿不动"),
    ActionSpec("export-txt", "导出纯文本…", FILE, ("Ctrl+S",), tip="把处理后的文字另存为文本，原稿不动",
               below=EXPORT),
    ActionSpec("export-md", "导出 Markdown…", FILE, below=EXPORT),
    ActionSpec("export-docx-tracked", "导出 Word 修订稿…", FILE, below=EXPORT,
               tip="每一处改动都是修订，编辑可以逐处接受"),
    ActionSpec("export-docx", "导出 Word 文档…", FILE, below=EXPORT),
    ActionSpec("export-pdf-marked", "导出校样 PDF…", FILE, tip="按校对符号标出改动", below=EXPORT),
    ActionSpec("export-diff", "导出修改对照…", FILE, below=EXPORT),
    ActionSpec("export-json", "导出处理清单…", FILE, below=EXPORT),
    ActionSpec("reviewer", "校对员姓名…", FILE, rule=True, page=False, tip="处理、修订和清单上署的名字"),
    ActionSpec("settings", "设置…", FILE, ("Ctrl+,",), page=False),
    ActionSpec("quit", "退出", FILE, ("Ctrl+Q",), page=False),
    ActionSpec("undo", "撤销", EDIT, ("Ctrl+Z",), ("Z",), "Z　Ctrl+Z", "undo", "撤销上一次处理或改动"),
    ActionSpec("redo", "重做", EDIT, ("Ctrl+Y", "Ctrl+Shift+Z"), ("Shift+Z",), "Shift+Z　Ctrl+Y", "redo", "重做"),
    ActionSpec("find", "查找和替换…", EDIT, ("Ctrl+F",), icon="search", tip="在版面里查找和替换", rule=True),
    ActionSpec("accept", "接受", REVIEW, (), ("Return", "Enter"), "⏎", "accept", "接受建议，转到下一处"),
    ActionSpec("reject", "拒绝", REVIEW, (), ("Backspace", "Delete"), "⌫", "reject", "原文不错，转到下一处"),
    ActionSpec("edit", "改…", REVIEW, (), ("E",), "E", "edit", "自己写替换的文字"),
    ActionSpec("defer", "存疑…", REVIEW, (), ("D",), "D", "defer", "留待核实，可写一句附注"),
    ActionSpec("reject-why", "拒绝并写理由…", REVIEW, (), ("R",), "R", tip="保留原文，记下为什么"),
    ActionSpec("reject-remember", "拒绝并记住", REVIEW, (), ("Shift+R",), "Shift+R",
               tip="保留原文，这个词今后不再提示"),
    ActionSpec("reopen", "恢复为待处理", REVIEW, (), ("U",), "U", tip="撤回这一处的处理"),
    ActionSpec("reopen-group", "恢复这一组", REVIEW, (), ("Shift+U",), "Shift+U", tip="撤回同类各处同样的处理"),
    ActionSpec("take-1", "取建议 1", REVIEW, (), ("1",), "1", rule=True, below=TAKE),
    ActionSpec("take-2", "取建议 2", REVIEW, (), ("2",), "2", below=TAKE),
    ActionSpec("take-3", "取建议 3", REVIEW, (), ("3",), "3", below=TAKE),
    ActionSpec("take-4", "取建议 4", REVIEW, (), ("4",), "4", below=TAKE),
    ActionSpec("take-5", "取建议 5", REVIEW, (), ("5",), "5", below=TAKE),
    ActionSpec("accept-group", "接受同类全部", REVIEW, ("Ctrl+Return", "Ctrl+Enter"), (), "Ctrl+⏎", below=ALIKE),
    ActionSpec("reject-group", "拒绝同类全部", REVIEW, ("Ctrl+Backspace",), (), "Ctrl+⌫", below=ALIKE),
    ActionSpec("group", "查看同类…", REVIEW, (), ("G",), "G", tip="列出同类各处，去掉不要的再一起处理", below=ALIKE),
    ActionSpec("issue", "本期同样处理…", REVIEW, (), ("Shift+G",), "Shift+G",
               tip="列出打开的版面和同一文件夹里同样的疑点，选了再处理", below=ALIKE),
    ActionSpec("accept-safe", "接受全部安全项", REVIEW, ("Ctrl+Shift+Return",), (), "Ctrl+Shift+⏎", "accept-all",
               "接受所有不必细看的建议，可以一次撤销"),
    ActionSpec("next", "下一处", REVIEW, ("F8",), ("J", "Down"), "J　↓", "next", "转到下一处疑点", rule=True),
    ActionSpec("previous", "上一处", REVIEW, ("Shift+F8",), ("K", "Up"), "K　↑", "previous", "转到上一处疑点"),
    ActionSpec("next-same", "下一处同类型", REVIEW, (), ("Shift+J", "Shift+Down"), "Shift+J", below=GO),
    ActionSpec("previous-same", "上一处同类型", REVIEW, (), ("Shift+K", "Shift+Up"), "Shift+K", below=GO),
    ActionSpec("first", "第一处", REVIEW, (), ("Home",), "Home", below=GO),
    ActionSpec("last", "最后一处", REVIEW, (), ("End",), "End", below=GO),
    ActionSpec("remember-word", "记住这个词", REVIEW, ("Ctrl+M",), rule=True,
               tip="选中的词或这一处的文字今后不再提示，写进本报用语表", below=WORDS),
    ActionSpec("always-replace", "今后都改成…", REVIEW, ("Ctrl+Shift+M",), tip="给本报用语表添一条", below=WORDS),
    ActionSpec("ignore-passage", "今后不再提示这一处", REVIEW, ("Ctrl+Shift+J",),
               tip="同样的文字再出现，不再提示同一类疑点，写进本报用语表", below=WORDS),
    ActionSpec("quiet-check", "本版不再提示这一类", REVIEW, ("Ctrl+Shift+N",), tip="可以撤销", below=WORDS),
    ActionSpec("tables", "用语表…", REVIEW, tip="本版用到的用语表，哪里有误，放在哪里", below=WORDS),
    ActionSpec("recheck", "重新检查", REVIEW, ("F5",), rule=True),
    ActionSpec("stop", "停下正在做的", REVIEW, ("Ctrl+.",), page=False, tip="停下打开、检查"),
    ActionSpec("filter", "筛选疑点", VIEW, (), ("F",), "F", "filter", "按状态和类型筛选", below=SORT),
    ActionSpec("filter-types", "按类型筛选", VIEW, (), ("Shift+F",), "Shift+F", below=SORT),
    ActionSpec("filter-more", "按程度、稿件、校对员筛选", VIEW, ("Ctrl+Shift+F",), below=SORT),
    ActionSpec("outline", "目录栏", VIEW, ("F9",), checkable=True),
    ActionSpec("original", "看原文", VIEW, ("F4",), ("O",), "O", tip="改前和改后来回切换", checkable=True, rule=True),
    ActionSpec("compare", "改前改后对照…", VIEW, ("F6",), tip="左边原文，右边改后，一起滚动"),
    ActionSpec("proof", "版面小样…", VIEW, ("F7",), tip="整版缩小在一页上，疑点标出，点击前往"),
    ActionSpec("numbers", "行号", VIEW, ("Ctrl+Shift+H",), tip="页边显示行号", checkable=True),
    ActionSpec("ruler", "逐行读（唱校）", VIEW, ("Ctrl+Shift+R",), checkable=True,
               tip="只突出一行，↓ 下一行，↑ 上一行，Esc 结束"),
    ActionSpec("statistics", "统计…", VIEW, ("Ctrl+T",), tip="按类型、稿件、校对员和日期统计差错"),
    ActionSpec("show-rejected", "标出已拒绝的地方", VIEW, checkable=True),
    ActionSpec("switch", "在版面和疑点之间切换", VIEW, (), ("Tab",), "Tab", rule=True),
    ActionSpec("panes", "下一个面板", VIEW, ("Ctrl+F6",), tip="目录、查找、版面图、版面、疑点轮流", page=False),
    ActionSpec("larger", "放大文字", VIEW, ("Ctrl+=", "Ctrl++"), rule=True, below=SIZE),
    ActionSpec("smaller", "缩小文字", VIEW, ("Ctrl+-",), below=SIZE),
    ActionSpec("normal-size", "原大小", VIEW, ("Ctrl+0",), below=SIZE),
    ActionSpec("dark", "深色", VIEW, ("Ctrl+Shift+L",), icon="theme", tip="浅色和深色", rule=True, page=False,
               checkable=True),
    ActionSpec("palette", "找命令、文章和检查…", VIEW, ("Ctrl+P", "Ctrl+Shift+P"), tip="打几个字就能找到任何命令",
               rule=True, page=False),
    ActionSpec("explain", "这条检查的说明", HELP, ("F1",), icon="help", page=False),
    ActionSpec("reference", "检查一览", HELP, ("Shift+F1",), page=False),
    ActionSpec("keys", "全部按键", HELP, ("Ctrl+F1",), ("?", "Shift+?"), "?", page=False),
    ActionSpec("tour", "看一遍导览", HELP, page=False),
    ActionSpec("about", "关于", HELP, rule=True, page=False),
)  # fmt: skip

_SIGNS = {"Return": "⏎", "Enter": "⏎", "Backspace": "⌫", "Delete": "Del"}


def keys_shown(spec: ActionSpec) -> str:
    """How the action's keys are written for people."""
    if spec.shown or not spec.keys:
        return spec.shown
    return key_shown(spec.keys[0])


def key_shown(key: str) -> str:
    """How one key is written for people."""
    return "+".join(_SIGNS.get(part, part) for part in key.split("+"))


def action_title(spec: ActionSpec) -> str:
    """What an action is called, in the language of the desk."""
    return QCoreApplication.translate("Actions", spec.text).rstrip("…")


def menu_title(menu: str) -> str:
    """What a menu is called, in the language of the desk."""
    return QCoreApplication.translate("Actions", menu)


class Actions:
    """The QActions of one window, by name."""

    def __init__(self, parent: QObject, handlers: Mapping[str, Callable[[], object]]) -> None:
        """`handlers` holds one callable for every name of the table. Raises KeyError when one is missing."""
        self._specs = {spec.name: spec for spec in TABLE}
        self._details: dict[str, str] = {}
        self._made = {spec.name: self._make(spec, parent, handlers[spec.name]) for spec in TABLE}
        self.rebind(lambda spec: spec)

    def rebind(self, bound: Callable[[ActionSpec], ActionSpec]) -> None:
        """Give every action its keys; `bound` answers an action of the table with the keys in effect."""
        self._specs = {spec.name: bound(spec) for spec in TABLE}
        self._single = {
            QKeySequence(key).toString(): spec.name
            for spec in self._specs.values()
            for key in spec.single
            if key != "Tab"
        }
        for spec in self._specs.values():
            self._give_keys(self._made[spec.name], spec, self._details.get(spec.name, ""))

    def keys_of(self, name: str) -> str:
        """How the keys of an action are written for people; empty where it has none."""
        return keys_shown(self._specs[name])

    def first_key(self, name: str) -> str:
        """The one key to be written on a button; empty where there is none."""
        return self.keys_of(name).partition("　")[0]

    def hint(self, name: str) -> str:
        """The end of a notice: which key does what; empty where there is no key. Where the focus is in a text, a
        single key would be written into it: then it is one that works there.
        """
        spec, key = self._specs[name], self.first_key(name)
        if spec.single and isinstance(QApplication.focusWidget(), QPlainTextEdit | QTextEdit | QLineEdit):
            key = key_shown(spec.keys[0] if spec.keys else f"Alt+{spec.single[0]}")
        return f"　{key} {self._made[name].iconText()}" if key else ""

    def detail(self, name: str, words: str) -> None:
        """Say behind the name of an action what it is about just now; empty words take that away."""
        if self._details.get(name, "") != words:
            self._details[name] = words
            self._give_keys(self._made[name], self._specs[name], words)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def all(self) -> list[QAction]:
        """Every action, in the order of the table."""
        return list(self._made.values())

    def for_key(self, pressed: QKeySequence) -> QAction | None:
        """The action of a single key pressed in the sidecar."""
        name = self._single.get(pressed.toString())
        return self._made[name] if name else None

    def enable_page(self, on: bool) -> None:
        """Enable or disable what needs an open page."""
        for spec in TABLE:
            if spec.page:
                self._made[spec.name].setEnabled(on)

    def paint(self, theme: Theme) -> None:
        """Draw the icons in the theme's colour."""
        for spec in TABLE:
            if spec.icon:
                self._made[spec.name].setIcon(icon(spec.icon, theme.colour("chrome-ink")))

    @staticmethod
    def _make(spec: ActionSpec, parent: QObject, handler: Callable[[], object]) -> QAction:
        action = QAction(parent)
        action.setObjectName(spec.name)
        action.setIconText(action_title(spec))
        action.setCheckable(spec.checkable)
        action.triggered.connect(lambda _checked=False: handler())
        return action

    @staticmethod
    def _give_keys(action: QAction, spec: ActionSpec, detail: str) -> None:
        shown, title = keys_shown(spec), action.iconText()
        text = QCoreApplication.translate("Actions", spec.text)
        if detail:
            text = QCoreApplication.translate("Actions", "{0}：{1}").format(text, detail.replace("&", "&&"))
        action.setText(f"{text}\t{shown}" if shown else text)
        action.setIconText(title)
        tip = QCoreApplication.translate("Actions", spec.tip) if spec.tip else action_title(spec)
        action.setToolTip(QCoreApplication.translate("Actions", "{0}（{1}）").format(tip, shown) if shown else tip)
        with_alt = [f"Alt+{key}" for key in spec.single if key not in ("Tab", "?", "Shift+?")]
        action.setShortcuts([QKeySequence(key) for key in (*spec.keys, *with_alt)])
