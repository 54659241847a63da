"""How likely a line end is a break inside a sentence, judged by the words on both sides of it.

A small log-linear model. Its tables hold counted log odds: which words, and which runs of three word classes, stand at
a break made inside a sentence, and which end or begin a paragraph. To that come what only a torn sentence shows: a
word of the dictionary across the break, an open quotation, a comma at the end, a mark at the beginning.
"""

import re
from dataclasses import dataclass
from functools import cache

from proofreader.core.resources import rows
from proofreader.spelling.segmentation import Word, is_word, segment

REACH = 14
"""Code points on either side of the break that are looked at."""

_WIDEN = str.maketrans(",;:?!()", "，；：？！（）")
_POINTS = "，、。！？；："
_OPENING = "“‘（《〈【「『"
_CLOSING = "”’）》〉】」』"
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"))
_QUANTITY = re.compile(r"[0-9.．%％年月日个亿万时分名元家]")
# Log odds of words that the tables do not hold, by length (four stands for four and more).
_RARE_END = (1.67, -0.07, -0.39, -1.12)
_RARE_START = (1.69, 0.67, -0.24, -0.34)


@dataclass(frozen=True, slots=True)
class Join:
    """What stands at a break: `score` is in log odds (natural) for a torn sentence, at even odds beforehand.

    `word` is the dictionary word that the break cuts in two, "" for none or where it could be read otherwise. `end`
    and `start` are the shares of the words on the left and on the right in the score.
    """

    score: float
    word: str
    end: float
    start: float


def widen(text: str) -> str:
    """The text with half-width marks made full-width; positions stay."""
    return text.translate(_WIDEN)


def join_at(left: str, right: str) -> Join:
    """Judge the break between two texts (both widened and not empty)."""
    tail, head = left[-REACH:], right[:REACH]
    last, first = tail[-1], head[0]
    before, after = segment(tail), segment(head)
    tables = _tables()
    end = start = 0.0
    if last not in _OPENING + _POINTS + _CLOSING:
        word = before[-1].text
        end = 0.66 * tables["end-word"].get(word, _RARE_END[min(len(word), 4) - 1])
    if first not in _OPENING + _POINTS + _CLOSING:
        word = after[0].text
        start = 0.69 * tables["start-word"].get(word, _RARE_START[min(len(word), 4) - 1])
    end += 0.8 * tables["end-tags"].get(_classes(before[-3:]), 0.0)
    start += 0.65 * tables["start-tags"].get(_classes(after[:3]), 0.0)
    # 十八大 / 多国: what counts or follows a number belongs to it
    counted = len(before) > 1 and before[-2].tag == "m" and len(before[-1].text) == 1
    torn = "" if counted else _torn_word(tail, head)
    whole = torn if torn and is_word(torn) and torn.startswith(before[-1].text) else ""
    score = end + start - 0.9
    score += (3.2 if is_word(torn) else 1.0) if torn else 0.0
    score += 1.0 if last.isdigit() and _QUANTITY.match(first) else 0.0
    score += 4.8 * (last in "，、") + 2.8 * (last in _OPENING) - 1.1 * (last in _CLOSING)
    score += 7.9 * (first in _POINTS + _CLOSING) - 0.4 * (first in _OPENING)
    score += 1.9 * any(left.count(opening) > left.count(closing) for opening, closing in _PAIRS)
    return Join(score, whole, end, start)


def _torn_word(tail: str, head: str) -> str:
    """The word of the joined text that lies across the break and has a part on either side that is no word there."""
    for word in segment(tail + head):
        if word.span.start < len(tail) < word.span.end:
            return word.text if any("一" <= char <= "鿿" for char in word.text) else ""
    return ""


def _classes(words: tuple[Word, ...]) -> str:
    return " ".join(word.text if word.tag == "x" and len(word.text) == 1 else word.tag for word in words)


@cache
def _tables() -> dict[str, dict[str, float]]:
    tables: dict[str, dict[str, float]] = {}
    for name, weight, *entries in rows("models", "paragraph-edges.tsv"):
        tables.setdefault(name, {}).update(dict.fromkeys(entries, float(weight)))
    return tables
