"""From evidence to a probability: logistic regression, and boosted trees where they judge better."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from proofreader.spelling.trees import Trees

Matrix = npt.NDArray[np.float64]

TREE_SHARE = 2 / 3
"""How much trees count beside the linear log odds."""


@dataclass(frozen=True, slots=True)
class Classifier:
    """Weights over named evidence. `names` are the columns they were fitted on; others are passed over."""

    names: tuple[str, ...]
    weights: Matrix
    shift: float = 0.0
    """Added to the log odds: what calibration on clean copy found."""
    trees: Trees | None = None
    gate: float = -np.inf
    """Trees are asked about what has more linear log odds than this; the rest is hopeless."""

    def log_odds(self, evidence: npt.NDArray[np.float32]) -> Matrix:
        """The log odds that each row is right."""
        odds: Matrix = expand(evidence) @ self.weights + self.shift
        if self.trees is not None:
            open_ = np.flatnonzero(odds > self.gate)
            # The sum of weights keeps the trees from what only the errors they were fitted on have.
            odds[open_] += TREE_SHARE * (self.trees.log_odds(evidence[open_]) - odds[open_])
        return odds


def expand(evidence: npt.NDArray[np.float32]) -> Matrix:
    """The evidence with a constant column and products with the gain: where it is great, the rest weighs otherwise."""
    rows = evidence.astype(np.float64)
    gain = rows[:, :1]
    return np.concatenate([np.ones((len(rows), 1)), rows, gain * rows], axis=1)


def fit(
    evidence: Matrix,
    right: Matrix,
    weights: Matrix,
    strength: float = 3.0,
    start: Matrix | None = None,
    rounds: int = 15,
) -> Matrix:
    """Weights for expanded evidence by Newton's method with a ridge of that strength; `weights` weigh the rows.

    `start` is a guess at the result, such as the weights for almost the same rows.
    """
    width = evidence.shape[1]
    found = np.zeros(width) if start is None else start.copy()
    ridge = np.eye(width) * strength
    ridge[0, 0] = 1e-6
    for _ in range(rounds):
        probability = 1 / (1 + np.exp(-np.clip(evidence @ found, -30, 30)))
        spread = weights * probability * (1 - probability) + 1e-9
        slope = evidence.T @ (weights * (right - probability)) - ridge @ found
        step = np.linalg.solve((evidence * spread[:, None]).T @ evidence + ridge, slope)
        found += step
        if np.abs(step).max() < 1e-3:
            break
    return found
