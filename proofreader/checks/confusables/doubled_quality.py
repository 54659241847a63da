"""Qualities of three characters whose doubled end is written wrong: 沉淀淀 for 沉甸甸, 湿辘辘 for 湿漉漉."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.confusables.idiom_table import likenesses
from proofreader.checks.confusables.likeness import Likeness, Likenesses
from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.kinds import is_mentioned
from proofreader.checks.matching import smallest
from proofreader.core.finding import Severity
from proofreader.core.resources import rows
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word

TABLE = "doubled-qualities.tsv"
_RUN = re.compile(r"(?=([一-鿿])([一-鿿])\2(?!\2))")


def qualities() -> dict[str, str]:
    """The characters that stand doubled behind a first one, by the first one."""
    return dict(rows("rules", TABLE))


@dataclass(frozen=True)
class MiswrittenQuality:
    """Only an end that sounds or looks like one of the table, makes no word with its neighbours and is none itself."""

    info: CheckInfo
    load: Callable[[], Mapping[str, str]] = qualities
    likenesses: Callable[[], Likenesses] = likenesses

    @cached_property
    def _ends(self) -> Mapping[str, str]:
        return self.load()

    @cached_property
    def _alike(self) -> Likenesses:
        return self.likenesses()

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on the three characters; the fix changes the doubled ones."""
        for match in _RUN.finditer(block.text):
            first, end = match[1], match[2]
            known = self._ends.get(first, "")
            if not known or end in known or end == first:
                continue
            span = Span(match.start(), match.start() + 3)
            rights = [right for right in known if self._alike.between(end, right) in (Likeness.SOUND, Likeness.SHAPE)]
            if not rights or is_word(end * 2) or is_word(first + end * 2) or not _stands_apart(block, span):
                continue
            if block.is_protected(span) or is_mentioned(block.text, span):
                continue
            wrong = span.of(block.text)
            words = [first + right * 2 for right in rights[:2]]
            message = f"“{wrong}”应为" + "或".join(f"“{word}”" for word in words)
            yield Hit(span, message, tuple(smallest(span, wrong, word) for word in words), group=wrong)


def _stands_apart(block: BlockView, span: Span) -> bool:
    """Whether no word of the dictionary reaches into the place from outside: 月光|淋淋."""
    return not any(
        word.span.overlaps(span) and not span.contains(word.span) and is_word(word.text) for word in block.words
    )


CHECKS = (
    MiswrittenQuality(
        CheckInfo(
            id="confusables.doubled-quality",
            title="叠音形容词的叠字写错",
            why="“沉甸甸”“湿漉漉”这样的词叠字固定，这里换成了音同或形近的字。",
            source="《现代汉语词典》；规则表 9.3",
            severity=Severity.WARNING,
            confidence=0.9,
            examples=(
                ("田里是沉淀淀的谷穗", "田里是沉甸甸的谷穗"),
                ("衣服湿鹿鹿的", "衣服湿漉漉的"),
            ),
            allows=("田里是沉甸甸的谷穗，娃娃胖嘟嘟", "水泡泡在水里，水库库区"),
        )
    ),
)
