"""Phrases of two halves that say what belongs to which, with the ends exchanged: 横向到底、纵向到边."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo
from proofreader.checks.kinds import PhraseRule, RuleTable, TableCheck
from proofreader.core.finding import Severity
from proofreader.core.resources import rows

TABLE = "paired-phrases.txt"
"""Lines such as 横向|到边、纵向|到底: what stays, and what may have come to the wrong half."""
_PARTS = re.compile(
    r"(?P<one>[^|]+)\|(?P<end>[^|；，、]+|[^|；]+(?=；))(?P<mark>[；，、])(?P<other>[^|]+)\|(?P<last>[^|]+)"
)
_MARKS = ("，", "、", "")


def wrong_forms(line: str) -> Iterator[tuple[str, str]]:
    """Each wrong form of a line with the right one of the same marks. Raises ValueError for a line not of two parts."""
    parts = _PARTS.fullmatch(line)
    if parts is None:
        raise ValueError(line)
    one, end, other, last = (parts[name] for name in ("one", "end", "other", "last"))
    for mark in dict.fromkeys((parts["mark"], *_MARKS)):
        for first, second in ((last, end), (last, last), (end, end)):
            yield f"{one}{first}{mark}{other}{second}", f"{one}{end}{mark}{other}{last}"


def _load() -> RuleTable:
    return RuleTable(
        phrases=tuple(
            PhraseRule(wrong=wrong, rights=(right,), sample=wrong, fixed=right, note="：两半的搭配是固定的")
            for (line,) in rows("rules", TABLE)
            for wrong, right in wrong_forms(line)
            if wrong != right
        )
    )


PAIRED = TableCheck(
    CheckInfo(
        id="phrases.halves-exchanged",
        title="对举的两半搭配错位",
        why="成对的说法、诗句里哪半配哪半是固定的，换了位置意思就反了。",
        source="PH-08，《现代汉语词典》和通行文本",
        severity=Severity.ERROR,
        confidence=0.93,
        examples=(
            ("网格管理要横向到底、纵向到边。", "网格管理要横向到边、纵向到底。"),
            ("要晓之以情，动之以理。", "要晓之以理，动之以情。"),
            ("真是近朱者黑，近墨者赤。", "真是近朱者赤，近墨者黑。"),
        ),
        allows=(
            "网格管理要横向到边、纵向到底。",
            "要动之以情，晓之以理。",
            "真是近朱者赤，近墨者黑。",
            "有人量力而为，也有人尽力而为。",
        ),
    ),
    _load,
)
