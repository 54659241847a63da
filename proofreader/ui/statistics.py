"""Statistics of a page, drawn: errors by family, article, reviewer and day, and the error rate against the limit."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from proofreader.app.statistics import Statistics
from proofreader.ui.rate_words import rate_lines
from proofreader.ui.theme import Theme
from proofreader.ui.wording import family_name, thousands

BAR = 26
"""Height of one bar with its room, in pixels."""
MOST = 12
"""Bars of one plot; the rest is summed up."""


class Bars(QWidget):
    """Horizontal bars, each with a name before it and its number behind it."""

    def __init__(self, title: str, bars: Sequence[tuple[str, int]], colour: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._bars, self._colour, self._theme = bars, colour, theme
        words = "，".join(f"{name} {count}" for name, count in bars)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setMinimumSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """One line a bar."""
        return QSize(380, max(1, len(self._bars)) * BAR + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars from a common line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, colour = QFontMetrics(self.font()), self._theme.colour
        if not self._bars:
            painter.setPen(colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "—")
        widest = max((metrics.horizontalAdvance(name) for name, _count in self._bars), default=0)
        names = min(self.width() * 45 // 100, widest) + 10
        most = max((count for _name, count in self._bars), default=1)
        room = self.width() - names - metrics.horizontalAdvance("00,000") - 8
        for row, (name, count) in enumerate(self._bars):
            top = row * BAR
            box = QRect(0, top, names - 10, BAR)
            painter.setPen(colour("chrome-ink"))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names - 10)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
            width = max(2.0, room * count / most)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._colour))
            painter.drawRoundedRect(QRectF(names, top + 5, width, BAR - 10), 3, 3)
            painter.setPen(colour("chrome-ink"))
            rest = QRect(round(names + width) + 6, top, 80, BAR)
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, thousands(count))
        painter.end()


class Gauge(QWidget):
    """The error rate on a line, with the limit marked."""

    def __init__(self, rate: float, limit: float, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rate, self._limit, self._theme = rate, limit, theme
        self.setAccessibleName(self.tr("差错率"))
        self.setAccessibleDescription(f"{rate:.2f}/{limit:g}")
        self.setMinimumHeight(58)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar up to the rate, a line at the limit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        whole = max(self._limit * 2, self._rate * 1.15)
        width = self.width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("line"))
        painter.drawRoundedRect(QRectF(0, 26, width, 14), 4, 4)
        painter.setBrush(colour("error" if self._rate > self._limit else "accepted"))
        painter.drawRoundedRect(QRectF(0, 26, max(3.0, width * self._rate / whole), 14), 4, 4)
        x = width * self._limit / whole
        painter.setPen(QPen(colour("chrome-ink"), 2))
        painter.drawLine(QPointF(x, 20), QPointF(x, 46))
        words = self.tr("合格线 万分之 {0:g}").format(self._limit)
        left = min(x - 4, self.width() - QFontMetrics(self.font()).horizontalAdvance(words) - 4.0)
        painter.drawText(QRectF(left, 0, 200, 18), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class StatisticsDialog(QDialog):
    """One page's figures."""

    def __init__(self, parent: QWidget, figures: Statistics, characters: int, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("统计"))
        self.resize(min(920, parent.width() - 60), min(700, parent.height() - 60))
        inner = QWidget(self)
        sheet = QVBoxLayout(inner)
        sheet.setContentsMargins(22, 16, 22, 12)
        sheet.setSpacing(8)
        rate = figures.rate
        head = QLabel(self._headline(figures, characters), inner)
        head.setStyleSheet("font-size: 16px; font-weight: 600;")
        head.setWordWrap(True)
        sheet.addWidget(head)
        if rate is not None:
            sheet.addWidget(Gauge(rate.per_ten_thousand, rate.limit, theme, inner))
            made = QLabel("\n".join(rate_lines(rate)), inner)
            made.setProperty("role", "muted")
            made.setWordWrap(True)
            sheet.addWidget(made)
        sheet.addLayout(self._plots(figures, theme, inner))
        found, rejected = sum(figures.found.values()), sum(figures.rejected.values())
        foot = QLabel(self.tr("程序提示 {0} 处，拒绝 {1} 处").format(thousands(found), thousands(rejected)), inner)
        foot.setProperty("role", "muted")
        sheet.addWidget(foot)
        sheet.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inner)
        close = QPushButton(self.tr("关闭"), self)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 22, 0)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        wanted = inner.sizeHint().height() + close.sizeHint().height() + 30
        self.resize(self.width(), min(self.height(), wanted))

    def _plots(self, figures: Statistics, theme: Theme, inner: QWidget) -> QHBoxLayout:
        both, sides = QHBoxLayout(), (QVBoxLayout(), QVBoxLayout())
        both.setSpacing(36)
        none, nobody = self.tr("不属于稿件"), self.tr("未署名")
        plots = (
            (self.tr("按类型"), [(family_name(name), count) for name, count in figures.families], "error"),
            (self.tr("按稿件"), [(name or none, count) for name, count in figures.articles], "advice"),
            (self.tr("按校对员"), [(name or nobody, count) for name, count in figures.reviewers], "deferred"),
            (self.tr("按日期"), list(figures.days)[-MOST:], "accepted"),
        )
        for at, (title, bars, colour) in enumerate(plots):
            label = QLabel(title, inner)
            label.setStyleSheet("font-weight: 600; padding: 8px 0 0 0;")
            label.setIndent(0)  # else a style sheet sets it in
            side = sides[at > 0]  # there are more types than anything else
            side.addWidget(label)
            side.addWidget(Bars(title, self._cut(bars), colour, theme, inner))
        for side in sides:
            side.setSpacing(4)
            side.addStretch(1)
            both.addLayout(side, 1)
        return both

    def _headline(self, figures: Statistics, characters: int) -> str:
        words = self.tr("确认差错 {0} 处，全文 {1} 字", "", figures.total)
        words = words.format(thousands(figures.total), thousands(characters))
        if figures.rate is None:
            return words
        verdict = self.tr("超过合格线") if figures.rate.per_ten_thousand > figures.rate.limit else self.tr("合格")
        return words + self.tr("，差错率 万分之 {0:.2f}（{1}）").format(figures.rate.per_ten_thousand, verdict)

    def _cut(self, bars: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
        if len(bars) <= MOST:
            return list(bars)
        return [*bars[: MOST - 1], (self.tr("其余"), sum(count for _name, count in bars[MOST - 1 :]))]
