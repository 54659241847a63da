"""Boosted trees: what is read from arrays is what was fitted."""

import json

import numpy as np
import pytest

from proofreader.spelling.classifier import TREE_SHARE, Classifier
from proofreader.spelling.evidence import NAMES
from proofreader.spelling.fitting_trees import SPEAKS_AGAINST, SPEAKS_FOR, fit_trees
from proofreader.spelling.nonword import EXTRA
from proofreader.spelling.trees import Trees, trees_from_json

GAIN, NAME = NAMES.index("gain"), NAMES.index("name")


@pytest.fixture(scope="module")
def evidence() -> np.ndarray:
    return np.random.default_rng(3).normal(size=(4000, len(NAMES))).astype(np.float32)


@pytest.fixture(scope="module")
def fitted(evidence: np.ndarray) -> Trees:
    # Neither reason alone, both together: what no sum of weights can say.
    right = ((evidence[:, GAIN] > 0.3) & (evidence[:, NAME] < 0)).astype(np.float64)
    return fit_trees(NAMES, evidence, right, np.ones(len(right)), rounds=300)


def test_two_reasons_together(fitted: Trees) -> None:
    rows = np.zeros((4, len(NAMES)), np.float32)
    rows[:, GAIN], rows[:, NAME] = [1, 1, -1, -1], [-1, 1, -1, 1]
    both, *others = fitted.log_odds(rows)
    assert both > 2
    assert max(others) < -2


def test_likelier_text_never_speaks_against(fitted: Trees, evidence: np.ndarray) -> None:
    assert set(NAMES) | set(EXTRA) >= SPEAKS_FOR | SPEAKS_AGAINST
    better = evidence.copy()
    better[:, GAIN] += 0.7
    assert (fitted.log_odds(better) >= fitted.log_odds(evidence) - 1e-6).all()


def test_a_tree_by_hand() -> None:
    # At most 0.5 in column 1: -1. Else by column 0: 2 up to 3, 5 above.
    tree = Trees(
        np.array([0], np.int32),
        np.array([1, 0, 0, 0, 0], np.int16),
        np.array([0.5, 0, 3, 0, 0], np.float32),
        np.array([1, 1, 3, 3, 4], np.int32),
        np.array([2, 1, 4, 3, 4], np.int32),
        np.array([0, -1, 0, 2, 5], np.float32),
    )
    rows = np.array([[9, 0.5], [3, 0.6], [3.5, 1]], np.float32)
    assert tree.log_odds(rows).tolist() == [-1, 2, 5]
    assert tree.log_odds(rows[:0]).tolist() == []


def test_kept_as_json(fitted: Trees, evidence: np.ndarray) -> None:
    again = trees_from_json(json.loads(json.dumps(fitted.to_json())))
    close = np.isclose(again.log_odds(evidence), fitted.log_odds(evidence), atol=0.01)
    assert close.mean() > 0.995  # thresholds are rounded: a row in a hundred thousand may fall to the other side


def test_trees_are_asked_behind_the_gate_only(fitted: Trees, evidence: np.ndarray) -> None:
    weights = np.zeros(2 * len(NAMES) + 1)
    weights[1 + GAIN] = 1.0
    linear = Classifier(NAMES, weights)
    both = Classifier(NAMES, weights, trees=fitted, gate=0.0)
    one, other = linear.log_odds(evidence), both.log_odds(evidence)
    shut = one <= 0
    assert np.array_equal(other[shut], one[shut])
    expected = (1 - TREE_SHARE) * one[~shut] + TREE_SHARE * fitted.log_odds(evidence[~shut])
    assert np.allclose(other[~shut], expected)
