"""Choosing what to export, with a look at it first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from proofreader.ui.app_lines import line_of, said
from proofreader.ui.dialogs import dialog_buttons
from proofreader.ui.exporting import Choice, ExportError, Maker, Product, formats, kind_of, profiles
from proofreader.ui.fonts import body_font
from proofreader.ui.jobs import Job, Jobs
from proofreader.ui.positions import displayed
from proofreader.ui.theme import Theme, load_theme
from proofreader.ui.tracked_look import tracked_html
from proofreader.ui.wording import thousands

if TYPE_CHECKING:
    from proofreader.app.session import Session
    from proofreader.formats.pdf.tiles import Picture

LONGEST = 6_000
"""Characters of the preview."""


class ExportDialog(QDialog):
    """Formats at the left, the result at the right. With `jobs`, what takes long is made off the interface thread."""

    def __init__(
        self, parent: QWidget, session: "Session", chosen: str, jobs: Jobs | None = None, theme: Theme | None = None
    ) -> None:
        """`chosen` is the key of a `Choice`."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出"))
        self.resize(min(960, parent.width() - 60), min(640, parent.height() - 60))
        self._session, self._jobs, self._theme = session, jobs, theme or load_theme("light")
        self._maker = Maker(session)
        self._job: Job | None = None
        self.product: Product | None = None
        """What was chosen, made; None while it is not."""
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("格式"))
        self.list.setFixedWidth(190)
        names = formats(session.page)
        for name in names:
            item = QListWidgetItem(kind_of(name).title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(100, 32))
            self.list.addItem(item)
        kept = Choice.from_key(chosen)
        self._purpose = QLabel(self)
        self._purpose.setWordWrap(True)
        self._make_profiles(kept.profile)
        self._make_looks()
        self._notes = QLabel(self)
        self._notes.setWordWrap(True)
        self._left = QLabel(self._open_words(), self)
        self._left.setProperty("role", "muted")
        self._buttons = dialog_buttons(self, self.tr("选位置保存…"))
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.profile.currentIndexChanged.connect(lambda _row: self._show())
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.setCurrentRow(names.index(kept.format) if kept.format in names else 0)
        self.list.setFocus()

    def _make_profiles(self, chosen: str) -> None:
        known, self._fault = profiles()
        self._profile_name = QLabel(self.tr("方案："), self)
        self.profile = QComboBox(self)
        self.profile.setAccessibleName(self.tr("导出方案"))
        self.profile.addItem(self.tr("与原文件一致"), "")
        for name, title, purpose in known:
            self.profile.addItem(title, name)
            self.profile.setItemData(self.profile.count() - 1, purpose, Qt.ItemDataRole.ToolTipRole)
        self.profile.setCurrentIndex(max(0, self.profile.findData(chosen)))
        self._profile_name.setBuddy(self.profile)

    def _make_looks(self) -> None:
        self._preview = QTextEdit(self)
        self._preview.setReadOnly(True)
        self._preview.setAccessibleName(self.tr("预览"))
        self._preview.setFont(body_font(14))
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sheet = QScrollArea(self)
        sheet.setWidget(self._picture)
        sheet.setWidgetResizable(True)
        sheet.setAccessibleName(self.tr("第一页的样子"))
        self._looks = QStackedWidget(self)
        self._looks.addWidget(self._preview)
        self._looks.addWidget(sheet)

    def _lay_out(self) -> None:
        right, middle, column, row = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self), QHBoxLayout()
        row.addWidget(self._profile_name)
        row.addWidget(self.profile, 1)
        right.addWidget(self._purpose)
        right.addLayout(row)
        right.addWidget(self._looks, 1)
        right.addWidget(self._notes)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addWidget(self._left)
        column.addWidget(self._buttons)

    @property
    def chosen(self) -> Choice:
        """The format, with the profile where it has any."""
        name = str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
        return Choice(name, str(self.profile.currentData()) if name == "txt" else "")

    def _open_words(self) -> str:
        counts = self._session.counts
        made = counts.accepted + counts.edited + counts.hand
        words = self.tr("导出已接受和手改的 {0} 处", "", made).format(thousands(made))
        if counts.open or counts.deferred:
            words += self.tr("；待处理 {0} 处、存疑 {1} 处保留原文").format(
                thousands(counts.open), thousands(counts.deferred)
            )
        return words + self.tr("。原稿不动。")

    # -- the look ------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        choice = self.chosen
        kind, text = kind_of(choice.format), choice.format == "txt"
        self.product = None
        self._profile_name.setVisible(text)
        self.profile.setVisible(text)
        purpose = str(self.profile.currentData(Qt.ItemDataRole.ToolTipRole) or "") if choice.profile else ""
        self._purpose.setText(purpose or kind.purpose)
        self._note(self._fault if text else "")
        self._enable(False)
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._jobs is None or kind.look == "text":
            try:
                self._on_made(self._maker.make(choice, look=True))
            except ExportError as error:
                self._on_failed(error)
            return
        self._say(self.tr("正在生成…"))
        maker = self._maker
        self._job = self._jobs.start(lambda _stop: maker.make(choice, look=True), self._on_made, self._on_failed)

    def _note(self, line: str) -> None:
        """What is to be known of the result; nothing takes no room."""
        self._notes.setText(said(line))
        self._notes.setVisible(bool(line))

    def _on_made(self, product: Product) -> None:
        self._job, self.product = None, product
        self._enable(True)
        if note := product.note or product.undone:
            self._note(note)
        if product.picture is not None:
            self._picture.setPixmap(_pixmap(product.picture))
            self._looks.setCurrentIndex(1)
            return
        if product.rows:
            self._preview.setHtml(tracked_html(product.rows, self._theme))
            self._looks.setCurrentIndex(0)
            return
        text = product.text
        left = len(text) - LONGEST
        more = self.tr("\n……（还有 {0} 字）", "", left).format(thousands(left)) if left > 0 else ""
        self._say(displayed(text[:LONGEST]) + more if text else self.tr("（没有内容：还没有改动）"))

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._say(self.tr("这一版不能存成这种格式：{0}").format(line_of(error)))

    def _say(self, text: str) -> None:
        self._preview.setPlainText(text)
        self._looks.setCurrentIndex(0)

    def _enable(self, on: bool) -> None:
        for button in self._buttons.buttons():
            if self._buttons.buttonRole(button) == self._buttons.ButtonRole.AcceptRole:
                button.setEnabled(on)

    def accept(self) -> None:
        """Only what has been made can be saved."""
        if self.product is not None:
            super().accept()

    def done(self, result: int) -> None:
        """Wait for nothing that is still being made."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    @classmethod
    def ask(
        cls, parent: QWidget, session: "Session", chosen: str, jobs: Jobs | None = None, theme: Theme | None = None
    ) -> tuple[Choice, Product] | None:
        """What was chosen and made; None when the user thought better of it."""
        dialog = cls(parent, session, chosen, jobs, theme)
        try:
            return (dialog.chosen, dialog.product) if dialog.exec() and dialog.product is not None else None
        finally:
            dialog.deleteLater()


def _pixmap(picture: "Picture") -> QPixmap:
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    return QPixmap.fromImage(image.copy())
