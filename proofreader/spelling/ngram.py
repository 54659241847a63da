"""The character model: how likely each character is after the four before it. Memory-mapped, scored in batches."""

import json
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, Alphabet
from proofreader.spelling.counting import ORDER
from proofreader.spelling.estimation import Estimate, Floats, places_of
from proofreader.spelling.retrieval import Layout, Table, build, fingerprint8, mapped, mixed

_U = np.uint64
_LEVELS = {2: 128, 3: 128, 4: 128, 5: 256}
_FORMAT = "proofreader.ngram/1"


class ModelError(ValueError):
    """A model that cannot be used; the message is one line of Chinese."""


@dataclass(frozen=True, slots=True)
class Scores:
    """ln p of each symbol of some rows given the symbols before it, and how many symbols the longest n-gram had."""

    log_p: Floats
    order: npt.NDArray[np.int8]


class NgramModel:
    """A model in a folder. Raises ModelError when the folder holds none."""

    def __init__(self, folder: Path) -> None:
        try:
            about = json.loads((folder / "ngram.json").read_text("utf-8"))
            if about["format"] != _FORMAT:
                raise ModelError(f"语言模型的格式不认识：{folder}")
            self.alphabet = Alphabet(about["alphabet"])
            base = np.load(folder / "order1.npy")
            self._uni, self._rest1 = base[0], base[1]
            self._grams: dict[int, tuple[Table, Floats]] = {}
            self._rests: dict[int, tuple[Table, Floats]] = {}
            for kind, tables in (("order", self._grams), ("rest", self._rests)):
                for order, row in about[kind].items():
                    slots = mapped(folder / f"{kind}{order}.npy")
                    layout = Layout(*row["layout"])
                    tables[int(order)] = (Table(layout, slots), np.array(row["values"], np.float32))
        except (OSError, KeyError, json.JSONDecodeError) as error:
            raise ModelError(f"语言模型读不出来：{folder}（{error}）") from error

    def score(self, rows: npt.NDArray[np.uint16], most: int = ORDER) -> Scores:
        """Score rows of symbols (a matrix); each symbol sees those before it in its own row, at most `most` - 1."""
        wide = rows.astype(np.uint64)
        log_p = self._uni[rows]
        longest = np.ones(rows.shape, np.int8)
        keys = wide
        there = np.ones(rows.shape, np.bool_)
        opens = there
        rest = self._rest1[rows]
        for order in range(2, most + 1):
            if rows.shape[1] < order:
                break
            log_p[:, order - 1 :] += rest[:, :-1]
            asked = there[:, 1:] & opens[:, :-1]
            at = np.flatnonzero(asked)
            longer = keys[:, :-1] * _U(SIZE) + wide[:, order - 1 :]
            found, values, flags = self._find(order, longer.ravel()[at])
            hit = at[found]
            there = np.zeros(asked.shape, np.bool_)
            there.ravel()[hit] = True
            view = log_p[:, order - 1 :]
            view[there] = values[found]
            longest[:, order - 1 :][there] = order
            if order == most:
                break
            opens = np.zeros(asked.shape, np.bool_)
            rest = np.zeros(asked.shape, np.float32)
            onward = at[found & flags]
            opens.ravel()[onward] = True
            table, codes = self._rests[order]
            rest.ravel()[onward] = codes[table.get(mixed(longer.ravel()[onward], table.layout.seed))]
            keys = longer
        return Scores(log_p, longest)

    def frequency(self, symbols: npt.NDArray[np.uint16]) -> Floats:
        """ln p of each symbol without context."""
        log_p: Floats = self._uni[symbols]
        return log_p

    def pair(self, left: npt.NDArray[np.uint16], right: npt.NDArray[np.uint16]) -> Floats:
        """ln p of each right symbol after its left one alone."""
        found, values, _ = self._find(2, left.astype(np.uint64) * _U(SIZE) + right.astype(np.uint64))
        log_p: Floats = self._uni[right] + self._rest1[left]
        log_p[found] = values[found]
        return log_p

    def _find(
        self, order: int, keys: npt.NDArray[np.uint64]
    ) -> tuple[npt.NDArray[np.bool_], Floats, npt.NDArray[np.bool_]]:
        table, codes = self._grams[order]
        hashes = mixed(keys, table.layout.seed)
        cells = table.get(hashes)
        found = (cells >> 8).astype(np.uint8) == fingerprint8(hashes)
        low = (cells & 0xFF).astype(np.uint8)
        if order == ORDER:
            return found, codes[low], found
        return found, codes[low & 0x7F], low >= 0x80


def table_bytes(counts: list[int]) -> float:
    """About how many bytes a model with so many n-grams (orders 2 to 5) takes."""
    histories = [min(count, longer * 0.4) for count, longer in pairwise(counts)]
    return 1.13 * (2 * sum(counts) + sum(histories))


def write_model(folder: Path, alphabet: Alphabet, unigram: npt.NDArray[np.float64], estimates: list[Estimate]) -> None:
    """Write a model; `estimates` are orders 2 to 5."""
    folder.mkdir(parents=True, exist_ok=True)
    base = np.zeros((2, SIZE), np.float32)
    base[0] = np.log(unigram)
    base[1][estimates[0].histories.astype(np.int64)] = estimates[0].log_rest
    np.save(folder / "order1.npy", base)
    about: dict[str, object] = {"format": _FORMAT, "alphabet": alphabet.chars}
    orders: dict[str, object] = {}
    rests: dict[str, object] = {}
    for order, made in enumerate(estimates, 2):
        codes, values = _quantised(made.log_p, _LEVELS[order])
        if order < ORDER:
            longer = estimates[order - 1]
            at, there = places_of(made.keys, longer.histories)
            codes[at[there]] |= 0x80
            rest_codes, rest_values = _quantised(longer.log_rest, 256)
            table = build(longer.histories, rest_codes, seed=17 * order)
            np.save(folder / f"rest{order}.npy", table.slots)
            rests[str(order)] = _row(table, rest_values)
        seed = 1000 * order
        cells = codes.astype(np.uint16)
        table = _with_fingerprints(made, cells, seed)
        np.save(folder / f"order{order}.npy", table.slots)
        orders[str(order)] = _row(table, values)
    about["order"], about["rest"] = orders, rests
    (folder / "ngram.json").write_text(json.dumps(about, ensure_ascii=False), "utf-8")


def _with_fingerprints(made: Estimate, cells: npt.NDArray[np.uint16], seed: int) -> Table:
    """Fingerprints depend on the seed, which a failed build raises: so build one attempt at a time."""
    for attempt in range(64):
        hashes = mixed(made.keys, seed + attempt)
        table = build(made.keys, cells | (fingerprint8(hashes).astype(np.uint16) << np.uint16(8)), seed + attempt)
        if table.layout.seed == seed + attempt:
            return table
    raise ValueError("the n-grams of a model must be distinct")


def _row(table: Table, values: Floats) -> dict[str, object]:
    layout = table.layout
    return {"layout": [layout.seed, layout.segment, layout.segments], "values": [round(float(v), 4) for v in values]}


def _quantised(figures: Floats, levels: int) -> tuple[npt.NDArray[np.uint8], Floats]:
    """The nearest of so many evenly spaced values for each figure."""
    low, high = np.quantile(figures, [0.0005, 0.9995]) if len(figures) else (0.0, 1.0)
    values = np.linspace(low, max(high, low + 1e-3), levels, dtype=np.float32)
    step = (values[-1] - values[0]) / (levels - 1)
    codes = np.clip(np.rint((figures - values[0]) / step), 0, levels - 1).astype(np.uint8)
    return codes, values
