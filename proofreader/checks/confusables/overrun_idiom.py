"""Idioms that run on into a word that begins with their last character: 供认不讳言, 风雨无阻挡."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.confusables.idiom_table import IdiomTable, idiom_table
from proofreader.checks.confusables.near_idioms import SIZE
from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.checks.kinds import is_mentioned, is_quoted
from proofreader.cjk.chars import is_han
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word

_END = re.compile("[，。；！？、：）]")
_OWN = frozenset(
    "的地得了着过中里上下内外前后旁时夜间处者们型式类般样种个次位辆人家吧吗呢啊呀儿也都就是在来去起出开到成有会不"
    "图志罪学头松水流长声园楼咒相风道读念变使好气病史路事力心法歌曲书城国党军队店馆"
)
"""Characters that stand behind an idiom in their own right."""
_OPEN = frozenset("一之于")
"""Second to last or last characters of idioms that a longer phrase holds: 言行不一致, 一己之私利, 受制于人才."""


@dataclass(frozen=True)
class OverrunIdiom:
    """Only before the end of a clause; never where the end makes a word with more of the idiom: 庐山真面目."""

    info: CheckInfo
    load: Callable[[], IdiomTable] = idiom_table

    @cached_property
    def _idioms(self) -> frozenset[str]:
        table = self.load()
        return frozenset(one for one, rank in table.rank.items() if rank < table.idioms or one[2] in "不无")

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on the idiom with the character behind it, which the fix strikes out."""
        text = block.text
        for end in _END.finditer(text):
            start = end.start() - SIZE - 1
            if start < 0 or text[start : start + SIZE] not in self._idioms:
                continue
            span = Span(start, end.start())
            five, extra = span.of(text), text[span.end - 1]
            if extra in _OWN or five[3] in _OPEN or five[2] in _OPEN or not is_han(extra) or not is_word(five[-2:]):
                continue
            if any(is_word(five[at:]) for at in range(SIZE - 1)) or is_quoted(text, span) or is_mentioned(text, span):
                continue
            last = Span(span.end - 1, span.end)
            yield Hit(span, f"成语“{five[:-1]}”后面多了“{extra}”", (delete(last),), group=five)


CHECK = OverrunIdiom(
    CheckInfo(
        id="confusables.overrun-idiom",
        title="成语后面多了一个字",
        why="成语最后一个字顺手打成了以它开头的词，多出一个字。",
        source="《现代汉语词典》；规则表 9.3",
        severity=Severity.WARNING,
        confidence=0.88,
        examples=(
            ("邮路再远，他也风雨无阻挡。", "邮路再远，他也风雨无阻。"),
            ("面对证据，他供认不讳忌。", "面对证据，他供认不讳。"),
        ),
        allows=(
            "终于见到庐山真面目。",
            "他风雨无阻，天天上山。",
            "青山绿水间，成千上万人。",
            "两人言行不一致，立下愚公移山志。",
        ),
    )
)
