"""Sentences that are far too long."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

LIMIT = 160
"""Code points between two full stops beyond which a sentence is worth a second look."""

_SENTENCE = re.compile(r"[^。！？；!?;…]+[。！？；!?;…]?")


@dataclass(frozen=True)
class LongSentenceCheck:
    """Body sentences longer than LIMIT; the fix puts a full stop at the comma nearest to the middle."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """One hit a sentence."""
        if block.kind is not BlockKind.BODY or len(block.text) <= LIMIT:
            return
        for match in _SENTENCE.finditer(block.text):
            length = match.end() - match.start()
            if length <= LIMIT:
                continue
            middle = match.start() + length // 2
            commas = [at for at in range(match.start() + 20, match.end() - 20) if block.text[at] in "，,"]
            if not commas:
                continue
            at = min(commas, key=lambda comma: abs(comma - middle))
            yield Hit(
                Span(match.start(), match.end()),
                f"一句话长{length}字，读者读不下来，宜拆成几句",
                (replace(Span(at, at + 1), "。"),),
            )


_CLAUSE = "我们要把每一项工作都做到位做扎实做出成效来"
_LONG = "，".join([_CLAUSE] * 9)
_HALF = _LONG.split("，")

CHECKS = (
    LongSentenceCheck(
        CheckInfo(
            "style.sentence-too-long",
            "句子太长",
            f"一句话超过{LIMIT}字还没有句号，读者难以一口气读完，容易出语病，也容易漏标点。",
            "新闻写作惯例",
            Severity.ADVICE,
            0.4,
            ((_LONG + "。", "，".join(_HALF[:5]) + "。" + "，".join(_HALF[5:]) + "。"),),
            ("，".join([_CLAUSE] * 4) + "。",),
        )
    ),
)
