"""The bottom line: how far the review is, counts, size, the last check, the file, and long work with a cross."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from proofreader.app.entries import Counts
from proofreader.review.error_rate import ErrorRate
from proofreader.ui.elided import Elided
from proofreader.ui.rate_words import count_line, rate_lines
from proofreader.ui.wording import thousands

_NOTICE = 260
"""Pixels that a notice finds at least, while the line is not full of other things."""
_LONGEST_NOTICE = 520
"""Pixels for which a long notice has other things give way; what is longer still is cut."""


class Progress(QWidget):
    """A thin bar. Qt's own repaints at once when its value changes, and everything else with it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._share = 0.0

    def show_share(self, share: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._share = share
        self.setAccessibleDescription(f"{share:.0%}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The part done in a stronger colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(whole, 3, 3)
        if self._share:
            whole.setWidth(max(6.0, whole.width() * self._share))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(whole, 3, 3)
        painter.end()


class Status(QWidget):
    """Shows numbers that it is given."""

    cancelled = Signal()
    tables_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._done, self._bar = QLabel(self), Progress(self)
        self._bar.setFixedSize(110, 6)
        self._bar.setAccessibleName(self.tr("进度"))
        self._counts, self._size, self._check = QLabel(self), QLabel(self), QLabel(self)
        self.rate, self._file = QLabel(self), Elided(self, Qt.TextElideMode.ElideMiddle)
        self._notice = Elided(self, Qt.TextElideMode.ElideMiddle)
        self.tables = QToolButton(self)
        self.tables.setAutoRaise(True)
        self.tables.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tables.setProperty("acts", "tables")
        self.tables.setAccessibleName(self.tr("用语表"))
        self.tables.setStyleSheet("padding: 0 5px;")
        self.tables.clicked.connect(self.tables_wanted)
        self._notice.setStyleSheet("font-weight: 600;")
        self._work, self._work_bar, self._cross = QLabel(self), QProgressBar(self), QToolButton(self)
        self._work_bar.setRange(0, 0)
        self._work_bar.setTextVisible(False)
        self._work_bar.setFixedWidth(90)
        self._cross.setText("×")
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setToolTip(self.tr("取消"))
        self._cross.setAccessibleName(self.tr("取消"))
        self._cross.setProperty("acts", "stop")
        self._cross.setStyleSheet("padding: 0 5px;")
        self._cross.clicked.connect(self.cancelled)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 4)
        row.setSpacing(24)
        for label in (self._done, self._bar, self._counts, self._size, self._check, self.rate, self.tables):
            row.addWidget(label)
        row.addWidget(self._notice, 1)
        self._notice.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        right: tuple[QWidget, ...] = (self._work, self._work_bar, self._cross, self._file)
        for widget in right:
            row.addWidget(widget)
        for label in (self._counts, self._size, self._check, self.rate, self._file, self._work, self._done):
            label.setProperty("role", "muted")
        self.show_work("")
        self.show_notice("")
        self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow line the time of the last check is the first to go, then the number of characters."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        row = self._row
        found = (item.widget() for place in range(row.count()) if (item := row.itemAt(place)) is not None)
        giving = (self._size, self._check)
        kept = [one for one in found if one is not None and one not in giving and not one.isHidden()]
        margins = row.contentsMargins()
        wanted = sum(max(one.minimumSizeHint().width(), one.minimumWidth()) for one in kept if one is not self._notice)
        wanted += row.spacing() * len(kept) + margins.left() + margins.right()
        wanted += max(_NOTICE, min(_LONGEST_NOTICE, self._notice.sizeHint().width()))
        for label in giving:
            needed = label.sizeHint().width() + row.spacing()
            label.setVisible(wanted + needed <= self.width())
            wanted += needed
        tallest = self.sizeHint().height()
        if tallest > self.minimumHeight():  # a line that grows and shrinks moves the page above it at each check
            self.setMinimumHeight(tallest)

    def clear(self) -> None:
        """No page."""
        for label in (self._done, self._counts, self._size, self._check, self.rate):
            label.clear()
        self._file.say("")
        self._bar.hide()
        self.tables.hide()

    def show_counts(self, counts: Counts, characters: int) -> None:
        """Progress and counts; `characters` of the corrected text."""
        self._done.setText(self.tr("已处理 {0} / {1}").format(thousands(counts.settled), thousands(counts.total)))
        self._bar.setVisible(counts.total > 0)
        self._bar.show_share(counts.settled / max(1, counts.total))
        words = self.tr("接受 {0} · 拒绝 {1} · 改 {2} · 存疑 {3}").format(
            thousands(counts.accepted), thousands(counts.rejected),
            thousands(counts.edited + counts.hand), thousands(counts.deferred),
        )  # fmt: skip
        self._counts.setText(words)
        self._size.setText(self.tr("{0} 字", "", characters).format(thousands(characters)))
        self._size.setToolTip(count_line())
        self._fit()

    def show_check(self, seconds: float | None) -> None:
        """How long the last check took, in seconds; None while none has ended."""
        self._check.setText("" if seconds is None else self.tr("检查完成 {0:.2f} 秒").format(seconds))
        self._fit()

    def show_rate(self, rate: ErrorRate | None) -> None:
        """Confirmed errors per 10,000 characters, and how that was made; None while nothing is confirmed."""
        if rate is None:
            self.rate.setText(self.tr("差错率 —"))
            self.rate.setToolTip(self.tr("还没有确认的差错；接受疑点或手改之后才有"))
        else:
            self.rate.setText(self.tr("差错率 {0:.1f}/万").format(rate.per_ten_thousand))
            self.rate.setToolTip("\n".join(rate_lines(rate)))
        self._fit()

    def show_tables(self, count: int, faults: int) -> None:
        """How many of the house's tables are in effect, and whether something is wrong in them; none is not shown."""
        words = self.tr("用语表 {0} 份").format(count)
        self.tables.setText(words + (self.tr("　⚠ {0} 处有误").format(faults) if faults else ""))
        self.tables.setToolTip(self.tr("本版用到的用语表：点击查看"))
        self.tables.setAccessibleName(self.tables.text())
        self.tables.setVisible(count > 0)
        self._fit()

    def show_file(self, name: str, tip: str) -> None:
        """The file and its state."""
        self._file.say(name, tip)

    def show_notice(self, text: str) -> None:
        """Something that has just been done."""
        self._notice.say(text)
        self._fit()

    def show_work(self, text: str) -> None:
        """Long work under way; empty when there is none."""
        for widget in (self._work, self._work_bar, self._cross):
            widget.setVisible(bool(text))
        self._work.setText(text)
        self._fit()
