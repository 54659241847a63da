"""Idioms that lost their last character at the end of a clause, or their first at its head: 感慨万。"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from proofreader.checks.confusables.near_idioms import SIZE
from proofreader.checks.contract import BlockView, CheckInfo, Hit, insert
from proofreader.checks.kinds import is_mentioned
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.resources import resource
from proofreader.core.span import Span

TABLE = "cut-idioms.txt"
ENDS = "，。；！？、：”’）》…,;!?"
"""Marks that end a clause or stand at its edge."""
_AFTER = re.compile(rf"[{ENDS}的地]")
_BEFORE = tuple("，。；！？、：…“‘")
_TITLES = (BlockKind.HEADLINE, BlockKind.HEADING)
"""What ends without a mark; a paragraph that does is cut in two."""
_EDGE = re.compile(rf"[{ENDS}“‘（《]|$")


@cache
def _cut() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """What is left of idioms without their last character, and without their first, with the idioms."""
    tails: dict[str, list[str]] = {}
    heads: dict[str, list[str]] = {}
    last, first = resource("rules", TABLE).read_text("utf-8").splitlines()
    for line, left, part in ((last, tails, slice(0, SIZE - 1)), (first, heads, slice(1, SIZE))):
        for at in range(0, len(line), SIZE):
            idiom = line[at : at + SIZE]
            left.setdefault(idiom[part], []).append(idiom)
    return tails, heads


@dataclass(frozen=True)
class CutIdiom:
    """Three characters at the edge of a clause that clean text has there only as part of an idiom."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The three characters, with the idiom whole."""
        text, (tails, heads) = block.text, _cut()
        begin = 0
        for edge in _EDGE.finditer(text):
            end = edge.start()
            if end - begin >= SIZE - 1 and (end < len(text) or block.kind in _TITLES):
                for span, table, at in (
                    (Span(end - SIZE + 1, end), tails, end),
                    (Span(begin, begin + SIZE - 1), heads, begin),
                ):
                    idioms = table.get(span.of(text), ())
                    if table is tails and text[end : end + 1] in tuple("“‘（《"):
                        continue
                    if table is heads and (not _AFTER.match(text, span.end) or text[begin - 1 : begin] not in _BEFORE):
                        continue  # 不容辞|职; a paragraph may begin in the middle of a sentence
                    if idioms and not block.is_protected(span) and not is_mentioned(text, span):
                        lost = -1 if table is tails else 0
                        fixes = tuple(insert(at, idiom[lost]) for idiom in idioms)
                        yield Hit(span, f"“{span.of(text)}”疑为“{idioms[0]}”，漏了“{idioms[0][lost]}”", fixes)
            begin = edge.end()


CHECK = CutIdiom(
    CheckInfo(
        id="confusables.cut-idiom",
        title="成语少了头尾一个字",
        why="这三个字在规范文稿里只作为成语的一部分出现，成语少了最后或最前面的一个字。",
        source="《现代汉语词典》；规则表 9.3",
        severity=Severity.WARNING,
        confidence=0.88,
        examples=(
            ("回忆起当年，他感慨万。", "回忆起当年，他感慨万千。"),
            ("会场里座无虚，掌声不断。", "会场里座无虚席，掌声不断。"),
        ),
        allows=("依照前例，不容辞职。", "他感慨万千。", "会场里座无虚席，掌声不断。"),
    )
)
