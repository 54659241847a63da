"""A small network that reads both sides of every character and tells what seems wrong there, and what belongs there.

Gated convolutions (Dauphin et al., 2017) over characters, the words over them and what the n-grams say: one pass over
a text, in plain NumPy. It was learned from running text with slips planted all over (`tagger_training`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import Ids
from proofreader.spelling.estimation import Floats
from proofreader.spelling.lexicon import Lexicon, Numbers
from proofreader.spelling.reading import PAD, Reading
from proofreader.spelling.vectors import WordVectors

REACHES = (1, 2, 4, 8, 1, 2)
"""How far to either side each layer looks, in characters."""

FIELD = sum(REACHES)
"""How far to either side a character can have a say."""

FIGURES = 8
"""Numbers that `figures` gives for each character."""

_RAREST = -20.0
_PIECE = 2048  # code points at a time
_ROWS = 512  # proposals at a time
_SMALL = np.float32(1e-5)


class State(IntEnum):
    """What is wrong at a character of the text."""

    RIGHT = 0
    WRONG = 1
    EXTRA = 2
    """It should not be there."""
    AFTER_GAP = 3
    """Something is missing before it."""
    SWAPPED = 4
    """It and the next one should change places."""


def figures(reading: Reading, lexicon: Lexicon) -> tuple[Numbers, Floats]:
    """For each code point of a text the number of the word over it, and what n-grams and words say, a row each."""
    count = reading.count
    words = reading.words(lexicon)
    token = words.before[:count] + 1
    number = words.tokens.numbers[token] if count else np.zeros(0, np.int32)
    new = np.concatenate([[True], token[1:] != token[:-1]])[:count]
    size = np.bincount(token, minlength=1)[token] if count else token
    symbols = slice(PAD, PAD + count)
    ahead = reading.reach[1]
    columns = [
        np.maximum(reading.log_p[symbols], _RAREST) / 5,
        reading.order[symbols] / 5,
        ahead[symbols] / 5,
        new,
        np.append(new[1:], np.ones(min(count, 1))),
        number == 0,
        np.maximum(lexicon.log_p(number), _RAREST) / 10,
        np.minimum(size, 8) / 4,
    ]
    return number, np.stack(columns, axis=1).astype(np.float32)


MOST_ODDS = 15.0
"""Log odds are no further from nothing than this."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the network says of a text: log odds for each code point, a column a State, and what it looks for there."""

    odds: Floats
    """Against all being right; that column is -MOST_ODDS."""
    _wanted: Mapping[State, Floats]
    _symbols: Floats
    _bias: Floats

    def log_p(self, state: State, places: npt.NDArray[np.int64], symbols: Ids) -> Floats:
        """ln p of each symbol in a place (code points) where something is wrong or missing."""
        order = np.argsort(places, kind="stable")
        found = np.empty(len(places), np.float32)
        for start in range(0, len(order), _ROWS):  # of each place a number for every symbol: not all at once
            part = order[start : start + _ROWS]
            distinct, which = np.unique(places[part], return_inverse=True)
            found[part] = self._log_p(state, distinct)[which, symbols[part]]
        return found

    def likeliest(self, state: State, places: npt.NDArray[np.int64], most: int) -> Ids:
        """So many of the likeliest symbols of each place where something is wrong or missing."""
        if not len(places):
            return np.zeros((0, most), np.uint16)
        pieces = np.split(places, range(_ROWS, len(places), _ROWS))
        ranked = [np.argpartition(-self._log_p(state, piece), most, axis=1)[:, :most] for piece in pieces]
        return np.concatenate(ranked).astype(np.uint16)

    def _log_p(self, state: State, places: npt.NDArray[np.int64]) -> Floats:
        scores: Floats = self._wanted[state][places] @ self._symbols.T + self._bias
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return scores


class Tagger:
    """The network's weights, from a folder that `write_tagger` wrote."""

    def __init__(self, folder: Path, vectors: WordVectors, lexicon: Lexicon) -> None:
        self._vectors, self._lexicon = vectors, lexicon
        with np.load(folder / "tagger.npz") as table:
            self._weights: dict[str, Floats] = {
                name: table[name] * table[f"{name}_scale"] if f"{name}_scale" in table.files else table[name]
                for name in table.files
                if not name.endswith("_scale")
            }

    def read(self, reading: Reading) -> Tagged:
        """Tag a text."""
        number, rows = figures(reading, self._lexicon)
        ids = reading.ids[PAD : PAD + reading.count]
        pieces = []
        for start in range(0, max(reading.count, 1), _PIECE):
            first, last = max(0, start - FIELD), min(reading.count, start + _PIECE + FIELD)
            hidden = self._pass(ids[first:last], number[first:last], rows[first:last])
            hidden = hidden[start - first : min(start + _PIECE, reading.count) - first]
            pieces.append([self._linear(name, hidden) for name in ("out", "wrong", "gap")])
        states, wrong, gap = (np.concatenate(column) for column in zip(*pieces, strict=True))
        odds = np.clip(states - states[:, :1], -MOST_ODDS, MOST_ODDS)
        odds[:, State.RIGHT] = -MOST_ODDS
        wanted = {State.WRONG: wrong, State.AFTER_GAP: gap}
        return Tagged(odds, wanted, self._weights["symbols"], self._weights["symbols_bias"])

    def _pass(self, ids: Ids, number: Numbers, rows: Floats) -> Floats:
        symbols = self._weights["symbols"][ids]
        hidden = self._linear("in", np.concatenate([symbols, self._vectors.of(number), rows], axis=1))
        count, width = hidden.shape
        wide = np.zeros((count, 3 * width), np.float32)
        for layer, reach in enumerate(REACHES):
            even = self._even(f"norm{layer}", hidden)
            wide[:, width : 2 * width] = even
            wide[:reach, :width] = 0
            wide[reach:, :width] = even[: max(count - reach, 0)]
            wide[max(count - reach, 0) :, 2 * width :] = 0
            wide[: max(count - reach, 0), 2 * width :] = even[reach:]
            mixed = self._linear(f"layer{layer}", wide)
            gate = np.exp(-mixed[:, width:])
            gate += 1
            hidden += mixed[:, :width] / gate
        return self._even("norm", hidden)

    def _linear(self, name: str, rows: Floats) -> Floats:
        made: Floats = rows @ self._weights[name]
        made += self._weights[f"{name}_bias"]
        return made

    def _even(self, name: str, rows: Floats) -> Floats:
        centred: Floats = rows - rows.mean(axis=1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + _SMALL)
        centred /= spread
        centred *= self._weights[name]
        centred += self._weights[f"{name}_bias"]
        return centred


def write_tagger(folder: Path, weights: Mapping[str, Floats]) -> None:
    """Write weights by name: matrices in eight bits, a scale a column, the rest whole."""
    table: dict[str, npt.NDArray[Any]] = {}
    for name, values in weights.items():
        if values.ndim == 1:
            table[name] = values.astype(np.float32)
            continue
        largest = np.abs(values).max(axis=0, keepdims=True)
        scale = np.maximum(largest, 1e-8) / 127
        table[name], table[f"{name}_scale"] = np.rint(values / scale).astype(np.int8), scale.astype(np.float32)
    np.savez(folder / "tagger.npz", **table)  # type: ignore[arg-type]  # numpy's stubs take the names for options
