"""Pairs of words that the models were seen to tell apart badly: a card that puts one for the other says so.

It says so and no more: what is shown at all is far surer than the words are on average. Of 51 such suspicions in a
million characters of news and in sentences with errors at least 45 were right; as advice, which few switch on, they
would have hidden 9 % of what spelling puts right there.
"""

from functools import cache

from proofreader.core.resources import rows
from proofreader.spelling.proposals import Change
from proofreader.spelling.segmentation import cut
from proofreader.spelling.suspicion import Suspicion

_AROUND = 12
"""Characters to either side that tell whether a character stands as a word of its own."""


@cache
def badly_told() -> frozenset[frozenset[str]]:
    """The pairs of words that held-out text showed to be told apart too badly."""
    return frozenset(frozenset(row[:2]) for row in rows("rules", "word-pairs-advice.tsv"))


def is_advice(text: str, suspicion: Suspicion) -> bool:
    """Whether a word is suspected in place of another that the models do not tell from it well enough."""
    if suspicion.non_word or suspicion.change not in (Change.CHARACTER, Change.WORD):
        return False
    old, new = text[suspicion.start : suspicion.end], suspicion.alternatives[0].text
    if frozenset((old, new)) not in badly_told():
        return False
    before = text[max(0, suspicion.start - _AROUND) : suspicion.start].rpartition("\n")[2]
    behind = text[suspicion.end : suspicion.end + _AROUND].partition("\n")[0]
    return all(_is_word(before, word, behind) for word in (old, new))


def _is_word(before: str, word: str, behind: str) -> bool:
    """Whether this part of a sentence is a word, and not a part of one or several."""
    at = 0
    for piece in cut(before + word + behind):
        if at == len(before):
            return piece == word
        at += len(piece)
    return False
