"""Small read-only maps from 64-bit keys to 8, 16 or 32 bits, without the keys: binary fuse filters that carry values.

Thomas Mueller Graf and Daniel Lemire, "Binary Fuse Filters" (2022); values as in Bloomier filters. A key that was
not put in answers something arbitrary, so values carry a fingerprint where that matters. About 1.13 slots a key; a
look-up is three reads, made for whole arrays of keys at once.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64]
Slots = npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | npt.NDArray[np.uint32]

_U = np.uint64


def mixed(keys: Keys, seed: int) -> Keys:
    """Keys spread evenly over 64 bits (the finaliser of MurmurHash3)."""
    spread: Keys = keys + _U(seed)
    spread ^= spread >> _U(33)
    spread *= _U(0xFF51AFD7ED558CCD)
    spread ^= spread >> _U(33)
    spread *= _U(0xC4CEB9FE1A85EC53)
    spread ^= spread >> _U(33)
    return spread


def fingerprint8(hashes: Keys) -> npt.NDArray[np.uint8]:
    """Eight bits of a mixed key that its slots do not depend on much."""
    return ((hashes ^ (hashes >> _U(29))) & _U(0xFF)).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the three slots of a key lie."""

    seed: int
    segment: int
    segments: int

    @property
    def size(self) -> int:
        """How many slots there are."""
        return (self.segments + 2) * self.segment

    def slots(self, hashes: Keys) -> tuple[npt.NDArray[np.int64], ...]:
        """The three slots of each mixed key."""
        reach = _U(self.segments * self.segment)
        mask = _U(self.segment - 1)
        first = ((hashes >> _U(32)) * reach) >> _U(32)
        second = (first + _U(self.segment)) ^ ((hashes >> _U(14)) & mask)
        third = (first + _U(2 * self.segment)) ^ (hashes & mask)
        return first.astype(np.int64), second.astype(np.int64), third.astype(np.int64)


def layout_for(count: int, seed: int) -> Layout:
    """The layout for so many keys."""
    count = max(count, 2)
    segment = 1 << max(2, min(18, math.floor(math.log(count) / math.log(3.33) + 2.25)))
    factor = max(1.125, 0.875 + 0.25 * math.log(1_000_000) / math.log(max(count, 10)))
    segments = max(1, math.ceil(count * factor / segment) - 2)
    return Layout(seed, segment, segments)


@dataclass(frozen=True, slots=True)
class Table:
    """A built map."""

    layout: Layout
    slots: Slots

    def get(self, hashes: Keys) -> Slots:
        """The values of keys mixed with the layout's seed."""
        one, two, three = self.layout.slots(hashes)
        slots = self.slots
        found: Slots = slots[one] ^ slots[two] ^ slots[three]
        return found


def mapped(path: Path) -> Slots:
    """The slots in a file, memory-mapped, as a plain array (numpy's memmap class makes each read slow)."""
    slots: Slots = np.asarray(np.load(path, mmap_mode="r"))
    return slots


def build(keys: Keys, values: Slots, seed: int = 1) -> Table:
    """The map from distinct keys to values (uint8, uint16 or uint32). Raises ValueError when keys repeat."""
    for attempt in range(64):
        layout = layout_for(len(keys), seed + attempt)
        peeled = _peel(layout, mixed(keys, layout.seed))
        if peeled is not None:
            return Table(layout, _fill(layout, mixed(keys, layout.seed), values, peeled))
    raise ValueError("the keys of a table must be distinct")


_Round = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]


def _peel(layout: Layout, hashes: Keys) -> list[_Round] | None:
    """Rounds of (keys, the slot that each has for itself); None when some keys cannot be told apart."""
    places = np.stack(layout.slots(hashes))
    numbers = np.arange(len(hashes), dtype=np.int64)
    load = np.zeros(layout.size, np.int32)
    owner = np.zeros(layout.size, np.int64)
    for row in places:
        load += np.bincount(row, minlength=layout.size).astype(np.int32)
        np.bitwise_xor.at(owner, row, numbers)
    rounds: list[_Round] = []
    left = len(hashes)
    frontier = np.flatnonzero(load == 1)
    while len(frontier):
        keys, first = np.unique(owner[frontier], return_index=True)
        rounds.append((keys, frontier[first]))
        left -= len(keys)
        touched = places[:, keys]
        for row in touched:
            np.subtract.at(load, row, np.int32(1))
            np.bitwise_xor.at(owner, row, keys)
        around = np.unique(touched)
        frontier = around[load[around] == 1]
    return rounds if left == 0 else None


def _fill(layout: Layout, hashes: Keys, values: Slots, rounds: list[_Round]) -> Slots:
    table = np.zeros(layout.size, values.dtype)
    for keys, own in reversed(rounds):
        one, two, three = layout.slots(hashes[keys])
        table[own] = 0
        table[own] = values[keys] ^ table[one] ^ table[two] ^ table[three]
    return table
