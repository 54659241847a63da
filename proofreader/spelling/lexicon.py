"""Words, their numbers and how frequent they are, looked up for whole arrays at once."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, UNKNOWN, Alphabet, Ids
from proofreader.spelling.counting import windows
from proofreader.spelling.estimation import Floats
from proofreader.spelling.retrieval import Keys, Layout, Table, build, mapped, mixed

LONGEST = 4
"""Words of more characters are cut into shorter ones."""

MOST = (1 << 17) - 1
"""How many words there may be; 0 is the number of what is no word."""

Numbers = npt.NDArray[np.int32]

_U = np.uint64
_ID_BITS = np.uint32(17)
_FLOOR = np.float32(-17.0)
"""ln of the share of a single character that is no word."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows cut into words: ln p of the best cut, and of its word over one column where it starts (relative to the
    column), how many symbols it has and its number."""

    log_p: Floats
    start: Numbers
    size: Numbers
    word: Numbers


class Lexicon:
    """Words in symbols of an alphabet, numbered by falling frequency, from a folder that `write_lexicon` made."""

    def __init__(self, folder: Path) -> None:
        about = json.loads((folder / "lexicon.json").read_text("utf-8"))
        self._table = Table(Layout(*about["layout"]), mapped(folder / "lexicon.npy"))
        self._log_p = np.load(folder / "frequency.npy").astype(np.float32)
        self._log_p[0] = -np.inf

    def __len__(self) -> int:
        return len(self._log_p) - 1

    def numbers(self, keys: Keys) -> Numbers:
        """The number of each word, given as the key of its symbols."""
        hashes = mixed(keys, self._table.layout.seed)
        cells = self._table.get(hashes)
        found = (cells >> _ID_BITS) == _fingerprints(hashes)
        return np.where(found, cells & np.uint32(MOST), 0).astype(np.int32)

    def log_p(self, words: Numbers) -> Floats:
        """ln of each word's share of running text; -inf for 0."""
        log_p: Floats = self._log_p[words]
        return log_p

    def numbers_of(self, ids: Ids, starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64]) -> Numbers:
        """The numbers of the words at these places of a row of symbols."""
        words = np.zeros(len(starts), np.int32)
        sizes = ends - starts
        for size in range(1, LONGEST + 1):
            rows = np.flatnonzero(sizes == size)
            keys = np.zeros(len(rows), np.uint64)
            for place in range(size):
                keys = keys * _U(SIZE) + ids[starts[rows] + place].astype(np.uint64)
            words[rows] = self.numbers(keys)
        return words

    def number_of(self, word: Ids) -> int:
        """The number of one word, given as its symbols; 0 for none, and for what is longer than any."""
        return int(self.numbers_of(word, np.zeros(1, np.int64), np.array([len(word)]))[0])

    def cut(self, rows: Ids, column: int) -> Cut:
        """Cut each row of symbols into the likeliest words and tell which of them lies over a column."""
        count, length = rows.shape
        wide = rows.astype(np.uint64).T
        keys = wide.copy()
        word: dict[tuple[int, int], Numbers] = {}
        score: dict[tuple[int, int], Floats] = {}
        for size in range(1, LONGEST + 1):
            if size > 1:
                keys = keys[:-1] * _U(SIZE) + wide[size - 1 :]
            numbers = self.numbers(keys.ravel()).reshape(keys.shape)
            if size > 1:
                numbers[wide[: length - size + 1] == 0] = (
                    0  # a word after the text's edge has the key of the word alone
                )
            scores = self._log_p[numbers]
            if size == 1:
                scores = np.maximum(scores, _FLOOR)
            for start in range(length - size + 1):
                word[start, size], score[start, size] = numbers[start], scores[start]
        before = np.full((length + 1, count), -np.inf, np.float32)
        after = before.copy()
        before[0] = after[length] = 0
        for place in range(1, length + 1):
            for size in range(1, min(LONGEST, place) + 1):
                np.maximum(before[place], before[place - size] + score[place - size, size], out=before[place])
        for place in range(length - 1, -1, -1):
            for size in range(1, min(LONGEST, length - place) + 1):
                np.maximum(after[place], after[place + size] + score[place, size], out=after[place])
        best = np.full(count, -np.inf, np.float32)
        starts, sizes, words = (np.zeros(count, np.int32) for _ in range(3))
        for size in range(1, LONGEST + 1):
            for start in range(max(0, column - size + 1), min(column, length - size) + 1):
                total = before[start] + score[start, size] + after[start + size]
                better = total > best
                best[better] = total[better]
                starts[better] = start - column
                sizes[better] = size
                words[better] = word[start, size][better]
        return Cut(best, starts, sizes, words)


def _fingerprints(hashes: Keys) -> npt.NDArray[np.uint32]:
    return ((hashes ^ (hashes >> _U(29))) & _U(0x7FFF)).astype(np.uint32)


def choose_words(alphabet: Alphabet, counts: Mapping[str, float], most: int = MOST) -> dict[str, float]:
    """The words for a lexicon with their counts, most frequent first: those of an alphabet, at most four characters."""
    fine = (
        (word, count)
        for word, count in counts.items()
        if len(word) <= LONGEST and count > 0 and (alphabet.encode(word) > UNKNOWN).all()
    )
    ranked = sorted(fine, key=lambda row: (-row[1], row[0]))
    chosen: dict[str, float] = {}
    seen: set[bytes] = set()
    for word, count in ranked:
        symbols = alphabet.encode(word).tobytes()
        if symbols not in seen:
            seen.add(symbols)
            chosen[word] = count
        if len(chosen) == most:
            break
    return chosen


def write_lexicon(folder: Path, alphabet: Alphabet, words: Mapping[str, float]) -> None:
    """Write words that `choose_words` chose; the first gets number 1."""
    keys = np.array([int(windows(alphabet.encode(word), len(word))[0]) for word in words], np.uint64)
    numbers = np.arange(1, len(keys) + 1, dtype=np.uint32)
    for seed in range(1, 64):
        table = build(keys, numbers | (_fingerprints(mixed(keys, seed)) << _ID_BITS), seed)
        if table.layout.seed == seed:
            break
    layout = table.layout
    np.save(folder / "lexicon.npy", table.slots)
    shares = np.log(np.array(list(words.values())) / sum(words.values()))
    np.save(folder / "frequency.npy", np.concatenate([[0.0], shares]).astype(np.float16))
    (folder / "lexicon.json").write_text(
        json.dumps({"layout": [layout.seed, layout.segment, layout.segments]}), "utf-8"
    )
