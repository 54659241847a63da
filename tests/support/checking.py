"""Words to say what a check must do: `assert_corrected`, `assert_silent`, `hits_of`, `corrected`.

A block check is given one block a line (see `block_page` for the few markers); a page check is given the page that the
program's reader makes of the text as Markdown, an issue check as many of them as the text has parts, parted by form
feeds. Other checks are off.
"""

from pathlib import Path

from proofreader.checks.catalog import CHECKS
from proofreader.checks.contract import BlockCheck, Check, IssueCheck, PageCheck
from proofreader.core.finding import Finding
from proofreader.core.page import Issue, Page
from proofreader.core.span import Edit, apply_edits
from proofreader.engine.config import CheckConfig
from proofreader.engine.issue import check_issue
from proofreader.engine.run import check_page
from tests.support.pages import block_page, read_text


def check_by_id(check_id: str) -> Check:
    """The check of the catalogue with this id. Raises StopIteration when there is none."""
    return next(check for check in CHECKS if check.info.id == check_id)


def page_for(check: Check, text: str) -> Page:
    """The page a block check or page check is shown for an example."""
    if isinstance(check, BlockCheck):
        return block_page(text)
    assert isinstance(check, PageCheck), f"{check.info.id}: examples of issue checks are several pages"
    return read_text(text)


def pages_for(check: Check, text: str) -> tuple[Page, ...]:
    """The pages a check is shown for an example: one, but for issue checks."""
    if isinstance(check, IssueCheck):
        return tuple(read_text(part) for part in text.split("\f"))
    return (page_for(check, text),)


def findings_on(check: Check, page: Page) -> tuple[Finding, ...]:
    """What one check alone finds on a page, advice included."""
    return check_page(page, CheckConfig(only=frozenset({check.info.id})), checks=(check,)).findings


def findings_in(check: Check, text: str) -> tuple[tuple[Page, tuple[Finding, ...]], ...]:
    """What one check alone finds in a text, by page."""
    pages = pages_for(check, text)
    if isinstance(check, IssueCheck):
        wanted = CheckConfig(only=frozenset({check.info.id}))
        found = check_issue(Issue(Path(), pages), wanted, checks=(check,))
        return tuple(zip(pages, found, strict=True))
    return tuple((page, findings_on(check, page)) for page in pages)


def hits_of(check: Check | str, text: str) -> list[str]:
    """The characters of every finding of a check in a text, in order."""
    check = check_by_id(check) if isinstance(check, str) else check
    return [finding.span.of(page.text) for page, found in findings_in(check, text) for finding in found]


def corrected(check: Check | str, text: str) -> str:
    """The text of the pages with the first suggestion of every finding of a check taken."""
    check = check_by_id(check) if isinstance(check, str) else check
    return "\f".join(apply_edits(page.text, first_edits(found)) for page, found in findings_in(check, text))


def first_edits(findings: tuple[Finding, ...]) -> list[Edit]:
    """The edits of the first suggestion of every finding that has one; an edit that several share is made once."""
    edits: dict[Edit, None] = {}
    for finding in findings:
        for edit in finding.suggestions[0].edits if finding.suggestions else ():
            edits[edit] = None
    return list(edits)


def assert_corrected(check: Check | str, wrong: str, right: str) -> None:
    """The check finds something in the wrong text, its first suggestions make it right, and then it is silent.

    A right text that is the same as the wrong one says that the check offers no fix.
    """
    check = check_by_id(check) if isinstance(check, str) else check
    assert hits_of(check, wrong), f"{check.info.id} finds nothing in: {wrong}"
    if wrong == right:
        assert all(not finding.suggestions for _, found in findings_in(check, wrong) for finding in found)
        return
    assert corrected(check, wrong) == "\f".join(page.text for page in pages_for(check, right))
    assert_silent(check, right)


def assert_silent(check: Check | str, text: str) -> None:
    """The check finds nothing in the text."""
    check = check_by_id(check) if isinstance(check, str) else check
    assert hits_of(check, text) == [], f"{check.info.id} speaks of: {text}"
