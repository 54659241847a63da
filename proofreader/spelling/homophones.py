"""Whole words of two characters that sound like others: what an input method offers in place of the word meant."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, UNKNOWN, Alphabet, Ids
from proofreader.spelling.confusions import Kind

_MOST = 40_000
_BASE = np.uint32(1 << 12)


class Homophones:
    """Words by sound, from a folder that `write_homophones` made."""

    def __init__(self, folder: Path) -> None:
        with np.load(folder / "homophones.npz") as table:
            self._near, self._sound = table["near"], table["sound"]
            self._words: Ids = table["words"]
        self._keys = _keys(self._near, self._words[:, 0], self._words[:, 1])

    def of(self, first: Ids, second: Ids) -> tuple[npt.NDArray[np.int64], Ids, npt.NDArray[np.uint8]]:
        """For each pair of symbols the words that sound alike and share neither character with it in its place.

        (index of the pair, symbols of the word in two columns, how they are alike), one row a word.
        """
        keys = _keys(self._near, first, second)
        start, end = np.searchsorted(self._keys, keys), np.searchsorted(self._keys, keys, side="right")
        sizes = np.where((self._near[first] > 0) & (self._near[second] > 0), end - start, 0)
        owner = np.repeat(np.arange(len(first)), sizes)
        row = start[owner] + np.arange(len(owner)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        words = self._words[row]
        differs = (words[:, 0] != first[owner]) & (words[:, 1] != second[owner])
        owner, words = owner[differs], words[differs]
        same = self._sound[words[:, 0]] == self._sound[first[owner]]
        same &= self._sound[words[:, 1]] == self._sound[second[owner]]
        return owner, words, np.where(same, int(Kind.SOUND | Kind.NEAR), int(Kind.NEAR)).astype(np.uint8)


def _keys(near: npt.NDArray[np.uint16], first: Ids, second: Ids) -> npt.NDArray[np.uint32]:
    keys: npt.NDArray[np.uint32] = near[first].astype(np.uint32) * _BASE + near[second].astype(np.uint32)
    return keys


def write_homophones(folder: Path, alphabet: Alphabet, words: Iterable[str]) -> None:
    """Write the words of two characters, most frequent first, by how they sound (see resources/SOURCES.md)."""
    from proofreader.spelling.train_confusions import near_sound, sounds, toneless

    readings = sounds(alphabet.chars)
    near, sound = np.zeros(SIZE, np.uint16), np.zeros(SIZE, np.uint16)
    numbers: dict[str, int] = {}
    for symbol, char in enumerate(alphabet.chars, 2):
        if readings[char]:
            near[symbol] = numbers.setdefault("~" + near_sound(readings[char][0]), len(numbers) + 1)
            sound[symbol] = numbers.setdefault(toneless(readings[char][0]), len(numbers) + 1)
    rows = [ids for word in words if len(word) == 2 and ((ids := alphabet.encode(word)) > UNKNOWN).all()][:_MOST]
    table = np.array(rows, np.uint16).reshape(-1, 2)
    table = table[(near[table] > 0).all(axis=1)]
    order = np.argsort(_keys(near, table[:, 0], table[:, 1]), kind="stable")
    np.savez_compressed(folder / "homophones.npz", near=near, sound=sound, words=table[order])
