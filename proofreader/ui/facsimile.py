"""The facsimile of a PDF page beside its text: findings boxed on it, clicks and the current finding kept in step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from proofreader.app.change import Change
from proofreader.app.entries import State
from proofreader.formats.pdf.source import PdfSource
from proofreader.ui.bridge import Bridge
from proofreader.ui.card_list import mark_colour
from proofreader.ui.card_model import CardModel
from proofreader.ui.facsimile_view import STEP, Boxed, FacsimileView
from proofreader.ui.jobs import Jobs
from proofreader.ui.theme import Theme


class Facsimile(QWidget):
    """The page as it was laid out. `asked` tells a code point of the original text that the user wants to see."""

    asked = Signal(int)

    def __init__(self, source: PdfSource, bridge: Bridge, model: CardModel, theme: Theme) -> None:
        super().__init__()
        self._source, self._bridge, self._model = source, bridge, model
        self._jobs = Jobs(self)
        self.view = FacsimileView(source, theme, self._jobs, self)
        self._place = QLabel(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(6, 3, 6, 3)
        several = len(source.sheets) > 1
        if several:
            self._button(bar, "‹", self.tr("上一页"), lambda: self.view.turn_to(self.view.number - 1))
            bar.addWidget(self._place)
            self._button(bar, "›", self.tr("下一页"), lambda: self.view.turn_to(self.view.number + 1))
        bar.addStretch(1)
        self._button(bar, "－", self.tr("缩小版面图"), lambda: self.view.zoom(1 / STEP))
        self._button(bar, "＋", self.tr("放大版面图"), lambda: self.view.zoom(STEP))
        self._button(bar, self.tr("适合宽度"), self.tr("版面图与窗口一样宽"), self.view.fit)
        self._place.setVisible(several)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)
        self.view.picked.connect(self.asked)
        self.view.turned.connect(self._show_place)
        bridge.changed.connect(self._on_changed)
        model.current_changed.connect(self._on_current)
        model.filter_changed.connect(self.refresh)
        self._show_place()

    def close_file(self) -> None:
        """End the drawing and let go of the file."""
        self.view.close_file()
        self._jobs.close()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.view.theme = theme
        self.view.viewport().update()

    def refresh(self) -> None:
        """Box the findings anew."""
        hidden, current = self._model.filter.hidden, self._model.current
        boxes = [
            Boxed(self._source.places(entry.finding.span), mark_colour(entry), entry.id == current)
            for entry in self._bridge.session.entries
            if entry.id == current or (entry.state is not State.REJECTED and entry.finding.family not in hidden)
        ]
        self.view.show_boxes(sorted(boxes, key=lambda boxed: boxed.current))

    def _on_changed(self, _change: Change, _initiator: object) -> None:
        self.refresh()

    def _on_current(self, id_: str | None) -> None:
        self.refresh()
        if id_ is not None:
            self.view.reveal(self._source.places(self._bridge.session.entry(id_).finding.span))

    def _show_place(self) -> None:
        self._place.setText(self.tr("第 {0} 页，共 {1} 页").format(self.view.number + 1, len(self._source.sheets)))

    def _button(self, bar: QHBoxLayout, text: str, tip: str, do: "object") -> None:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.clicked.connect(do)
        bar.addWidget(button)


def facsimile_of(bridge: Bridge, model: CardModel, theme: Theme) -> Facsimile | None:
    """The facsimile of the page of a session; None for a page that has none."""
    source = bridge.session.page.source
    return Facsimile(source, bridge, model, theme) if isinstance(source, PdfSource) else None


def side_by_side(facsimile: Facsimile | None, page: QWidget) -> QWidget:
    """The facsimile to the left of the text, the border between them movable; the text alone without one."""
    if facsimile is None:
        return page
    both = QSplitter(Qt.Orientation.Horizontal)
    both.setHandleWidth(1)
    both.setChildrenCollapsible(False)
    both.addWidget(facsimile)
    both.addWidget(page)
    facsimile.setMinimumWidth(180)
    both.setSizes([500, 500])
    return both
