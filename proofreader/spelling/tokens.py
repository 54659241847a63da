"""Text as a row of word numbers, marks and figures included."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, Ids, code_points
from proofreader.spelling.associations import SENTENCE_ENDS
from proofreader.spelling.lexicon import LONGEST, Lexicon, Numbers
from proofreader.spelling.retrieval import Keys
from proofreader.spelling.segmentation import cut

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A text as a row of words: lexicon numbers (0 for others), and which of them end a sentence."""

    numbers: Numbers
    ends: npt.NDArray[np.bool_]


def cut_places(text: str) -> tuple[Places, Places, npt.NDArray[np.bool_]]:
    """Where the words of a text start and end, and which of them end a sentence."""
    pieces = cut(text) or [""]
    ends = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)))
    starts = np.concatenate([np.zeros(1, np.int64), ends[:-1]])
    stops = np.fromiter((piece in SENTENCE_ENDS for piece in pieces), np.bool_, len(pieces))
    return starts, ends, stops


@dataclass(frozen=True, slots=True)
class CutText:
    """A text cut into words of a lexicon: the row of them, their keys, where each starts and ends (code points), and
    which are Chinese."""

    row: TokenRow
    keys: Keys
    starts: Places
    ends: Places
    han: npt.NDArray[np.bool_]


def cut_words(lexicon: Lexicon, text: str, ids: Ids) -> CutText:
    """Cut a text, whose symbols are the first of `ids`, into words by the dictionary alone."""
    starts, ends, stops = cut_places(text)
    han = np.append(is_han_code(text), False)[starts]  # an empty text has one empty word
    row, keys = number_words(lexicon, ids, starts, ends, stops, han)
    return CutText(row, keys, starts, ends, han)


def number_words(
    lexicon: Lexicon,
    ids: Ids,
    starts: Places,
    ends: Places,
    stops: npt.NDArray[np.bool_],
    han: npt.NDArray[np.bool_],
) -> tuple[TokenRow, Keys]:
    """The words at these places as a row of numbers, and their keys.

    Of what is no Chinese (`han` tells what is) the first symbol stands for the whole: all figures are one word.
    """
    keys = np.zeros(len(starts), np.uint64)
    sizes = np.where(han, ends - starts, 1)
    for size in range(1, LONGEST + 1):
        rows = np.flatnonzero(sizes == size)
        for place in range(size):
            keys[rows] = keys[rows] * np.uint64(SIZE) + ids[starts[rows] + place].astype(np.uint64)
    numbers = lexicon.numbers(keys)
    return TokenRow(np.where(sizes > LONGEST, 0, numbers).astype(np.int32), stops), keys


def is_han_code(text: str) -> npt.NDArray[np.bool_]:
    """Which code points of a text are ideographs."""
    codes = code_points(text)
    return (codes >= 0x3400) & (codes <= 0x9FFF) | (codes >= 0x20000)
