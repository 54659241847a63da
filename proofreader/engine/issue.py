"""Checking what only all pages of one day's paper together can tell."""

from collections.abc import Iterable

from proofreader.checks.contract import Check, IssueCheck
from proofreader.core.finding import Finding
from proofreader.core.page import Issue
from proofreader.engine.config import CheckConfig
from proofreader.engine.overlap import resolve_overlaps
from proofreader.engine.run import catalogue, findings_of


def check_issue(
    issue: Issue, config: CheckConfig | None = None, *, checks: Iterable[Check] | None = None
) -> tuple[tuple[Finding, ...], ...]:
    """The findings of the wanted issue checks, by page. `checks` None means the whole catalogue."""
    config = config or CheckConfig()
    found: list[list[Finding]] = [[] for _ in issue.pages]
    for check in catalogue() if checks is None else checks:
        if not isinstance(check, IssueCheck) or not config.wants(check.info):
            continue
        hits = list(check.issue_hits(issue))
        for index, page in enumerate(issue.pages):
            own = [hit for of, hit in hits if of == index]
            found[index] += findings_of(check.info, page.text, own, config)
    return tuple(resolve_overlaps(one) for one in found)
