"""Two words of one sense of which one was to go: side by side (举行召开, 日前近日), or run together (踪迹影)."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.checks.kinds import is_mentioned, is_quoted
from proofreader.core.finding import Severity
from proofreader.core.resources import rows
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word

_END = re.compile("[，。；！？、：”）]|$")
TABLE = "synonym-pairs.tsv"
"""Rows of a word and those of its sense that clean text never has behind it: packaging/tables/list_synonyms.py."""
VERBS = LINK = "了"
"""Before a group of verbs in synonyms.txt; behind a word of the table before which 了 may stand as well: 举行了召开."""
FUSED = "＋"
"""Before a group of words with one head, of which only what two become when they run together is listed; behind such a
word of the table."""


def synonym_pairs() -> dict[str, tuple[str, bool, str]]:
    """What stands side by side: the first word, whether 了 stands between, the second word."""
    pairs: dict[str, tuple[str, bool, str]] = {}
    for one, twos in rows("rules", TABLE):
        for entry in twos.split(" "):
            if entry.endswith(FUSED):
                continue
            two = entry.removesuffix(LINK)
            pairs[one + two] = (one, False, two)
            if entry != two:
                pairs[one + LINK + two] = (one, True, two)
    return pairs


def fused_synonyms() -> dict[str, tuple[str, str]]:
    """Three characters in which two words of one head have run together, with the words."""
    found: dict[str, tuple[str, str]] = {}
    for one, twos in rows("rules", TABLE):
        for entry in twos.split(" "):
            if entry.endswith(FUSED):
                found.setdefault(one + entry[1], (one, entry.removesuffix(FUSED)))
    return found


@dataclass(frozen=True)
class SynonymsTogether:
    """Only words that stand as words of the segmented text, and are not spoken of."""

    info: CheckInfo
    load: Callable[[], Mapping[str, tuple[str, bool, str]]] = synonym_pairs

    @cached_property
    def _pairs(self) -> Mapping[str, tuple[str, bool, str]]:
        return self.load()

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(pair) for pair in self._pairs}))

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on both words; the first suggestion keeps the first of them."""
        text, pairs = block.text, self._pairs
        for size in self._lengths:
            for at in range(len(text) - size + 1):
                pair = pairs.get(text[at : at + size])
                if pair is None:
                    continue
                span = Span(at, at + size)
                if _stand_as_words(block, span, pair) and not is_quoted(text, span) and not is_mentioned(text, span):
                    yield _hit(text, span, *pair)


def _hit(text: str, span: Span, one: str, linked: bool, two: str) -> Hit:
    middle = span.end - len(two)
    ends = _END.match(text, span.end) is not None
    first = Span(span.start, middle - linked)
    second = Span(
        middle - (linked and ends), span.end
    )  # 举行了召开大会: what is kept takes the 了, at an end nothing does
    if linked:
        first = Span(span.start, middle)
    fixes = (delete(second, label=f"留“{one}”"), delete(first, label=f"留“{two}”"))
    return Hit(span, f"“{one}”和“{two}”意思相同，留一个", fixes, group=one + two)


def _stand_as_words(block: BlockView, span: Span, pair: tuple[str, bool, str]) -> bool:
    """Whether no word of the text runs across the borders of the pair."""
    borders = {span.start, span.start + len(pair[0]), span.end - len(pair[2]), span.end}
    return not any(
        word.start < border < word.end
        for word in block.words
        for border in borders
        if word.start < span.end and word.end > span.start
    )


@dataclass(frozen=True)
class SynonymsRunTogether:
    """Only where the last character makes no word with what follows, nor the first with what stands before."""

    info: CheckInfo
    load: Callable[[], Mapping[str, tuple[str, str]]] = fused_synonyms

    @cached_property
    def _fused(self) -> Mapping[str, tuple[str, str]]:
        return self.load()

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on the three characters."""
        text, fused = block.text, self._fused
        for at in range(len(text) - 2):
            words = fused.get(text[at : at + 3])
            if words is None:
                continue
            span = Span(at, at + 3)
            edges = (text[max(0, at - 1) : at + 1], text[at + 1 : at + 3], text[at + 2 : at + 4], text[at + 2 : at + 5])
            if any(len(edge) > 1 and is_word(edge) for edge in edges):
                continue
            if is_quoted(text, span) or is_mentioned(text, span):
                continue
            one, two = words
            fixes = (
                delete(Span(at + 2, at + 3), label=f"留“{one}”"),
                delete(Span(at + 1, at + 2), label=f"留“{two}”"),
            )
            yield Hit(span, f"“{one}”和“{two}”并成了“{text[at : at + 3]}”，留一个", fixes, group=one + two)


SYNONYMS = SynonymsTogether(
    CheckInfo(
        id="style.synonyms-together",
        title="两个意思相同的词连用",
        why="改稿时换了说法，原来的词忘了删去；意思相同的两个词紧挨着，留一个就够了。",
        source="9.4语义重复，《现代汉语词典》词义",
        severity=Severity.WARNING,
        confidence=0.85,
        examples=(
            ("图书节在体育馆召开了举行。", "图书节在体育馆召开。"),
            ("要在三天之内以内答复。", "要在三天之内答复。"),
            ("全镇首度首次种上旱稻。", "全镇首度种上旱稻。"),
        ),
        allows=("运动会在体育馆举行。", "他把“首次首度”删去一个。", "大会开幕后，代表前往展厅。"),
    )
)

RUN_TOGETHER = SynonymsRunTogether(
    CheckInfo(
        id="style.synonyms-run-together",
        title="两个近义词并成了三个字",
        why="改用近义词时没有删净，两个开头相同的词并成了三个字。",
        source="9.4语义重复，《现代汉语词典》词义",
        severity=Severity.WARNING,
        confidence=0.85,
        examples=(("野兔早已不见踪迹影。", "野兔早已不见踪迹。"), ("村里派人照顾料孤老。", "村里派人照顾孤老。")),
        allows=("野兔早已不见踪影。", "会上举行办公用品展。", "他四处寻找旧书。"),
    )
)
