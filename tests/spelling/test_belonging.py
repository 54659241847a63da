"""What the discriminators say of proposals."""

from dataclasses import replace

import numpy as np
import pytest

from proofreader.core.resources import resource
from proofreader.spelling.belonging import NAMES as BELONGING_NAMES
from proofreader.spelling.evidence import NAMES
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.proposals import Change

COLUMN = NAMES.index("belongs_word")


@pytest.fixture(scope="module")
def parts() -> Parts:
    shipped = resource("models", "spelling")
    return load_parts(shipped, shipped / "confusions.npz")


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("经济保持良好石头。", "石", "势"),
        ("要加强对权利的制约和监督。", "利", "力"),
        ("抓好各项工作的落石。", "石", "实"),
    ],
)
def test_the_word_that_belongs_is_spoken_for(parts: Parts, text: str, wrong: str, right: str) -> None:
    for proposals, evidence in parts.evidence(parts.read(text)):
        if proposals.change is Change.CHARACTER:
            new = parts.ngrams.alphabet.decode(proposals.new[:, 0].tolist())
            old = [text[at] for at in (proposals.at - 4).tolist()]
            (row,) = [k for k in range(len(new)) if (old[k], new[k]) == (wrong, right)]
            assert evidence[row, COLUMN] >= 0
            assert evidence[row, NAMES.index("belongs")] > 0


def test_changes_of_the_number_of_characters_have_no_such_evidence(parts: Parts) -> None:
    for proposals, evidence in parts.evidence(parts.read("会议研究研究部署了今年年的防汛工作。")):
        if proposals.change in (Change.DROP, Change.ADD, Change.SWAP):
            assert not evidence[:, -len(BELONGING_NAMES) :].any()


def test_without_discriminators_the_columns_are_empty(parts: Parts) -> None:
    bare = replace(parts, discriminators=None)
    for _, evidence in bare.evidence(bare.read("消费者的合法权力受到法律保护。")):
        assert evidence.shape[1] == len(NAMES)
        assert not np.any(evidence[:, -len(BELONGING_NAMES) :])
