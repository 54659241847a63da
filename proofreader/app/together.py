"""What the pages of one folder say against one another, added to what was found on each."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from proofreader.app.house import HouseShelf
from proofreader.core.page import Issue, Page
from proofreader.engine.config import CheckConfig
from proofreader.engine.issue import check_issue
from proofreader.engine.run import CheckResult, merged


def checked_together(
    pages: Sequence[Page], results: Sequence[CheckResult], config: CheckConfig, shelf: HouseShelf | None = None
) -> tuple[CheckResult, ...]:
    """The results with those of the issue checks; pages of one folder are one issue, in the order they are given."""
    folders: dict[Path, list[int]] = defaultdict(list)
    for index, page in enumerate(pages):
        if page.path is not None:
            folders[page.path.absolute().parent].append(index)
    made, shelf = list(results), shelf or HouseShelf()
    for folder, members in folders.items():
        if len(members) < 2:
            continue
        found = check_issue(Issue(folder, tuple(pages[index] for index in members)), config)
        for index, findings in zip(members, found, strict=True):
            kept = tuple(shelf.house(pages[index].path).keep(pages[index], findings)) if findings else ()
            if kept:
                made[index] = merged(made[index], CheckResult(kept, 0.0, 0))
    return tuple(made)
