"""What was confirmed as wrong on a page, counted in four ways."""

from collections import Counter
from dataclasses import dataclass

from proofreader.app.entries import Entry, State
from proofreader.app.rate import CONFIRMED, session_rate
from proofreader.app.session import Session
from proofreader.core.page import Page
from proofreader.review.error_rate import ErrorRate


@dataclass(frozen=True, slots=True)
class Statistics:
    """Confirmed errors (accepted, or changed by hand), each list in the order to be shown. `families` holds ids, ""
    for what a person found; `days` are local dates, YYYY-MM-DD. `found` and `rejected` count findings by family.
    """

    families: tuple[tuple[str, int], ...]
    articles: tuple[tuple[str, int], ...]
    reviewers: tuple[tuple[str, int], ...]
    days: tuple[tuple[str, int], ...]
    found: Counter[str]
    rejected: Counter[str]
    total: int
    rate: ErrorRate | None


def statistics_of(session: Session) -> Statistics:
    """Count the entries of a session."""
    families: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    reviewers: Counter[str] = Counter()
    days: Counter[str] = Counter()
    found: Counter[str] = Counter()
    rejected: Counter[str] = Counter()
    for entry in session.entries:
        family = entry.finding.family
        found[family] += not entry.is_hand
        rejected[family] += entry.state is State.REJECTED
        made = entry.decision or entry.hand
        if entry.state not in CONFIRMED or made is None:
            continue
        families[family] += 1
        articles[article_of(session.page, entry)] += 1
        reviewers[made.reviewer] += 1
        days[f"{made.time.astimezone():%Y-%m-%d}"] += 1
    return Statistics(
        tuple(families.most_common()),
        tuple(articles.most_common()),
        tuple(reviewers.most_common()),
        tuple(sorted(days.items())),
        found,
        rejected,
        sum(families.values()),
        session_rate(session),
    )


def article_of(page: Page, entry: Entry) -> str:
    """The title of the article that an entry stands in; "" for what belongs to none."""
    if not page.blocks:
        return ""
    at = page.blocks[page.block_at(min(entry.finding.span.start, len(page.text)))].article
    return "" if at is None else page.articles[at].title
