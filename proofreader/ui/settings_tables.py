"""The page of house tables: which are in effect on the page, what is wrong in them, where they lie."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from proofreader.app.house import house_files, load_table
from proofreader.app.paths import config_folder


class TablesPage(QWidget):
    """Shows files; they are written with any editor, and count as soon as they are saved."""

    def __init__(self, page: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        about = QLabel(
            self.tr(
                "本报的用语表放在版面所在的文件夹、它上面三层以内的文件夹，或者设置文件夹里；存盘就生效。"
                "写法见帮助里的“本报自己的规定”。"
            ),
            self,
        )
        about.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("用语表"))
        self.list.setWordWrap(True)
        self._none = QLabel(self.tr("还没有用语表。"), self)
        self._none.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        buttons = [(self.tr("打开所在文件夹"), self._open_current), (self.tr("打开设置文件夹"), self._open_own)]
        made = []
        for text, do in buttons:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            row.addWidget(button)
            made.append(button)
        self._at = made[0]
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(about)
        column.addWidget(self.list, 1)
        column.addWidget(self._none)
        column.addLayout(row)
        self._fill()

    def _fill(self) -> None:
        for path in house_files(self._page):
            table = load_table(path)
            line = self.tr("{0}　{1} 条").format(path.name, sum(table.counts.values()))
            for fault in table.faults:
                line += f"\n⚠ {fault}"
            item = QListWidgetItem(line, self.list)
            item.setToolTip(str(path))
            item.setData(256, str(path))
        self._none.setVisible(not self.list.count())
        self._at.setEnabled(bool(self.list.count()))
        self.list.setCurrentRow(0)

    def _open_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            _open(Path(item.data(256)).parent)

    def _open_own(self) -> None:
        config_folder().mkdir(parents=True, exist_ok=True)
        _open(config_folder())


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
