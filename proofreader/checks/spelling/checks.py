"""The spelling checks: one analysis of the page by a back end, told apart into five checks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageCheck, PageView, delete, insert, replace
from proofreader.checks.spelling.infos import (
    INFOS,
    MISSING_CHARACTER,
    REDUNDANT_CHARACTER,
    SWAPPED_CHARACTERS,
    WRONG_CHARACTER,
    WRONG_WORD,
)
from proofreader.checks.spelling.pairs import is_advice
from proofreader.core.finding import Severity, Suggestion
from proofreader.core.span import Span
from proofreader.spelling.backend import SpellingBackend
from proofreader.spelling.confusions import Kind
from proofreader.spelling.proposals import Change
from proofreader.spelling.suspicion import Alternative, Sensitivity, Suspicion

CERTAIN = 0.9
"""How probable it must be that what makes no word is a slip, for it to be an error."""

_INFO = {
    Change.WORD: WRONG_WORD,
    Change.ADD: MISSING_CHARACTER,
    Change.DROP: REDUNDANT_CHARACTER,
    Change.SWAP: SWAPPED_CHARACTERS,
}


class Analysis:
    """A back end with the suspicions of the page it saw last, so that five checks cost one reading."""

    def __init__(
        self, backend: SpellingBackend, sensitivity: Sensitivity, cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        self._backend, self._sensitivity, self._cancelled = backend, sensitivity, cancelled
        self._last: tuple[str, list[Suspicion]] | None = None

    def of(self, page: PageView) -> list[Suspicion]:
        """The suspicions of a page."""
        if self._last is None or self._last[0] != page.text:
            self._last = (page.text, self._backend.suspicions(page.text, self._sensitivity, self._cancelled))
        return self._last[1]


@dataclass(frozen=True)
class SpellingCheck:
    """One kind of misspelling, as a page check."""

    info: CheckInfo
    analysis: Analysis

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The suspicions of this kind, but for what stands in a protected place."""
        for suspicion in self.analysis.of(page):
            if info_of(suspicion) is self.info and not _is_protected(page, suspicion):
                yield hit_of(page.text, suspicion)


def spelling_checks(
    backend: SpellingBackend,
    sensitivity: Sensitivity = Sensitivity.NORMAL,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[PageCheck, ...]:
    """The five checks over one back end."""
    analysis = Analysis(backend, sensitivity, cancelled)
    return tuple(SpellingCheck(info, analysis) for info in INFOS)


def info_of(suspicion: Suspicion) -> CheckInfo:
    """The check that speaks of a suspicion."""
    if suspicion.change is Change.CHARACTER:
        return WRONG_WORD if suspicion.real_word else WRONG_CHARACTER
    return _INFO[suspicion.change]


def hit_of(text: str, suspicion: Suspicion) -> Hit:
    """A suspicion as a hit: where something is missing the span covers the characters on both sides."""
    best = suspicion.alternatives[0]
    span = Span(suspicion.start, suspicion.end)
    if suspicion.change is Change.ADD:
        span = Span(max(0, suspicion.start - 1), min(len(text), suspicion.start + 1))
    return Hit(
        span,
        _message(text, suspicion),
        tuple(_suggestion(suspicion, one) for one in suspicion.alternatives),
        best.probability,
        Severity.ERROR if suspicion.non_word and best.probability >= CERTAIN else None,
        group=suspicion.group,
    )


def _suggestion(suspicion: Suspicion, one: Alternative) -> Suggestion:
    if suspicion.change is Change.ADD:
        return insert(suspicion.start, one.text, label=f"补“{one.text}”")
    span = Span(suspicion.start, suspicion.end)
    if suspicion.change is Change.DROP:
        return delete(span)
    return replace(span, one.text)


def _message(text: str, suspicion: Suspicion) -> str:
    old = text[suspicion.start : suspicion.end]
    best = suspicion.alternatives[0]
    match suspicion.change:
        case Change.ADD:
            around = text[max(0, suspicion.start - 1) : suspicion.start + 1].replace("\n", "")
            return f"“{around}”处疑漏“{best.text}”字"
        case Change.DROP:
            return f"“{old}”疑为多字"
        case Change.SWAP:
            return f"“{old}”疑为“{best.text}”之误（字序颠倒）"
    reasons = [alike_in_words(best.alike)]
    if suspicion.cues:
        reasons.append("与" + "".join(f"“{cue}”" for cue in suspicion.cues) + f"搭配的多是“{best.text}”")
    if is_advice(text, suspicion):
        reasons.append("这两个词不易分辨，供参考")
    reason = "；".join(filter(None, reasons))
    return f"“{old}”疑为“{best.text}”之误" + (f"（{reason}）" if reason else "")


def alike_in_words(alike: Kind) -> str:
    """How two characters resemble each other: 同音, 音近, 形近, 五笔码相近."""
    words = []
    if alike & Kind.TONE:
        words.append("同音")
    elif alike & Kind.SOUND:
        words.append("同音不同调")
    elif alike & Kind.NEAR:
        words.append("音近")
    if alike & Kind.SHAPE:
        words.append("形近")
    elif alike & Kind.CODE:
        words.append("五笔码相近")
    return "、".join(words)


def _is_protected(page: PageView, suspicion: Suspicion) -> bool:
    index = page.page.block_at(suspicion.start)
    start = page.start(index)
    span = Span(max(0, suspicion.start - start), max(0, suspicion.end - start))
    return page.blocks[index].is_protected(span)
