"""Boosted decision trees over evidence, kept as arrays and asked for all rows at once with numpy alone."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees of one forest, node by node; the odds of a row are the sum of the leaves it comes to.

    A row goes to `left`, the next node, where its evidence is at most the threshold. A leaf is its own child on both
    sides.
    """

    roots: npt.NDArray[np.int32]
    """The first node of each tree."""
    column: npt.NDArray[np.int16]
    """By node the column of the evidence asked for; 0 for a leaf."""
    threshold: npt.NDArray[np.float32]
    left: npt.NDArray[np.int32]
    right: npt.NDArray[np.int32]
    value: npt.NDArray[np.float32]
    """By node the log odds it adds; 0 for what is no leaf."""

    def log_odds(self, evidence: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """The sum of what all trees say of each row."""
        node = np.broadcast_to(self.roots, (len(evidence), len(self.roots)))
        rows = np.arange(len(evidence))[:, None]
        while True:
            beyond = np.where(
                evidence[rows, self.column[node]] <= self.threshold[node], self.left[node], self.right[node]
            )
            if np.array_equal(beyond, node):
                break
            node = beyond
        total: npt.NDArray[np.float64] = self.value[node].sum(axis=1, dtype=np.float64)
        return total

    def to_json(self) -> dict[str, list[float]]:
        """The arrays as lists of numbers: the right child of a leaf is 0, left children need no telling."""
        leaf = self.right == np.arange(len(self.right))
        return {
            "roots": self.roots.tolist(),
            "column": self.column.tolist(),
            "threshold": [_short(one, 5) for one in self.threshold.tolist()],
            "right": np.where(leaf, 0, self.right).tolist(),
            "value": [_short(one, 4) for one in self.value.tolist()],
        }


def _short(number: float, digits: int) -> float:
    """A number of so many digits; a whole one as an integer, which is written without a point."""
    rounded = float(f"{number:.{digits}g}")
    return int(rounded) if rounded.is_integer() else rounded


def trees_from_json(table: dict[str, list[float]]) -> Trees:
    """What `Trees.to_json` made. Raises KeyError where a row is missing, ValueError where one has no numbers."""
    right = np.array(table["right"], np.int32)
    nodes = np.arange(len(right), dtype=np.int32)
    leaf = right == 0
    return Trees(
        np.array(table["roots"], np.int32),
        np.array(table["column"], np.int16),
        np.array(table["threshold"], np.float32),
        np.where(leaf, nodes, nodes + 1).astype(np.int32),
        np.where(leaf, nodes, right).astype(np.int32),
        np.array(table["value"], np.float32),
    )
