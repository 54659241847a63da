"""Fits boosted trees beside the linear classifiers (LightGBM; only for fitting, the program reads `trees` itself).

Two weak reasons that agree are often a strong one, which a sum of weights cannot say. Trees are bound to be monotone
where the reason is plain: likelier text never speaks against a proposal, and a name never for one.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from proofreader.spelling.proposals import Change
from proofreader.spelling.trees import Trees

CHANGES = (Change.CHARACTER, Change.DROP, Change.ADD)
"""The kinds of change that trees judge better; of the others there are too few."""

EVEN = (Change.ADD,)
"""Of these too few were found for them to count more than planted ones: then trees learn less than weights do."""

SPEAKS_FOR = frozenset(
    (
        *("gain", "gain_low", "gain_high", "region", "cover_gain", "repeat_new", "belongs", "belongs_word"),
        *("change_near", "change_near_best", "change_next_best", "change_next_left", "change_next_right"),
        *("ratio", "word_ratio", "tag", "tag_char", "tag_both"),
    )
)
SPEAKS_AGAINST = frozenset(("repeat_old", "name", "proper", "quoted", "titled", "foreign"))

ROUNDS = 600
SETTINGS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 6,
    "learning_rate": 0.04,
    "min_child_samples": 40,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "deterministic": True,
    "force_row_wise": True,
    "seed": 1,
    "verbose": -1,
    "num_threads": 2,
}


def fit_trees(
    names: Sequence[str],
    evidence: npt.NDArray[np.float32],
    right: npt.NDArray[np.float64],
    weights: npt.NDArray[np.float64],
    rounds: int = ROUNDS,
) -> Trees:
    """Trees that tell right proposals (1) from wrong ones (0) by named evidence; rows without weight are left out.

    Raises ImportError where LightGBM is not installed.
    """
    import lightgbm  # an extra, `fit`: this module is also loaded where nothing is fitted

    kept = weights > 0
    rows = lightgbm.Dataset(evidence[kept], right[kept], weight=weights[kept], free_raw_data=True)
    settings = SETTINGS | {"monotone_constraints": [(one in SPEAKS_FOR) - (one in SPEAKS_AGAINST) for one in names]}
    return packed(lightgbm.train(settings, rows, rounds).dump_model()["tree_info"])


def packed(forest: Iterable[dict[str, Any]]) -> Trees:
    """LightGBM's trees, as it dumps them, in the arrays of `Trees`."""
    roots: list[int] = []
    nodes: list[tuple[int, float, int, int, float]] = []

    def add(branch: dict[str, Any]) -> int:
        number = len(nodes)
        nodes.append((0, 0.0, number, number, float(branch.get("leaf_value", 0.0))))
        if "leaf_value" not in branch:
            sides = add(branch["left_child"]), add(branch["right_child"])
            nodes[number] = (int(branch["split_feature"]), float(branch["threshold"]), *sides, 0.0)
        return number

    for tree in forest:
        roots.append(add(tree["tree_structure"]))
    column, threshold, left, right, value = zip(*nodes, strict=True)
    return Trees(
        np.array(roots, np.int32),
        np.array(column, np.int16),
        np.array(threshold, np.float32),
        np.array(left, np.int32),
        np.array(right, np.int32),
        np.array(value, np.float32),
    )
