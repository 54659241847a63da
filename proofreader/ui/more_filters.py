"""The filters that are wanted less often: by severity, reviewer and article."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from proofreader.core.finding import Severity
from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.ui.card_model import CardModel
from proofreader.ui.rows import Filter, reviewer_of
from proofreader.ui.wording import in_line, severity_name

if TYPE_CHECKING:
    from proofreader.app.session import Session


def _tr(text: str) -> str:
    return QCoreApplication.translate("MoreFilters", text)


def article_spans(page: Page) -> list[tuple[str, Span]]:
    """The articles of a page: title, and range of the original in code points."""
    made: dict[int, tuple[int, int]] = {}
    for block in page.blocks:
        if block.article is not None:
            start, _end = made.get(block.article, (block.span.start, 0))
            made[block.article] = (start, block.span.end + 1)
    return [(page.articles[at].title or _tr("无题"), Span(*ends)) for at, ends in made.items()]


def more_words(wanted: Filter, session: "Session") -> str:
    """What these filters let through, in a few words."""
    words = []
    if wanted.severity is not None:
        words.append(severity_name(wanted.severity))
    if wanted.reviewer is not None:
        words.append(wanted.reviewer or _tr("未署名"))
    if wanted.article is not None:
        title = next((title for title, span in article_spans(session.page) if span == wanted.article), "")
        words.append(in_line(title, 8))
    return " · ".join(words) or _tr("更多")


def fill_more(menu: QMenu, session: "Session", model: CardModel) -> None:
    """Fill the menu for what the page holds now."""
    menu.clear()
    wanted = model.filter
    severities = [(severity_name(one), one) for one in Severity]
    _choices(menu.addMenu(_tr("轻重")), model, "severity", severities, wanted.severity)
    people = dict.fromkeys(name for name in map(reviewer_of, session.entries) if name is not None)
    reviewers = [(name or _tr("未署名"), name) for name in people]
    _choices(menu.addMenu(_tr("校对员")), model, "reviewer", reviewers, wanted.reviewer)
    articles = [(in_line(title, 30), span) for title, span in article_spans(session.page)]
    _choices(menu.addMenu(_tr("稿件")), model, "article", articles, wanted.article)
    menu.addSeparator()
    clear = menu.addAction(_tr("去掉全部筛选"))
    clear.triggered.connect(lambda _on=False: model.set_filter(Filter(hidden=model.filter.hidden)))


def _choices(menu: QMenu, model: CardModel, field: str, choices: Iterable[tuple[str, object]], chosen: object) -> None:
    group = QActionGroup(menu)
    for text, value in ((_tr("全部"), None), *choices):
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(value == chosen)
        group.addAction(action)
        action.triggered.connect(lambda _on=False, value=value: _choose(model, field, value))


def _choose(model: CardModel, field: str, value: object) -> None:
    wanted = {field: value}
    if field == "reviewer" and value is not None:
        wanted["state"] = None  # what is open has no reviewer
    model.set_filter(replace(model.filter, **wanted))  # type: ignore[arg-type]
