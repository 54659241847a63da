"""What the discriminators say of proposals."""

from dataclasses import replace

import numpy as np
import pytest

from proofreader.core.resources import resource
from proofreader.spelling.belonging import NAMES as BELONGING_NAMES
from proofreader.spelling.belonging import without
from proofreader.spelling.discriminators import NOTHING
from proofreader.spelling.evidence import NAMES
from proofreader.spelling.lexicon import Cut
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.proposals import Change
from proofreader.spelling.reading import PAD

COLUMN = NAMES.index("belongs_word")
COLUMNS = [NAMES.index(name) for name in BELONGING_NAMES]


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


@pytest.mark.parametrize(
    ("text", "change", "new", "at"),
    [
        ("上级提出了明确的要。", Change.ADD, "求", 9),
        ("双方合作前十分广阔。", Change.ADD, "景", 5),
        ("会议研究部署了今年的防汛的工作。", Change.DROP, "", 12),
    ],
)
def test_a_character_more_or_less_is_held_against_the_words_around(
    parts: Parts, text: str, change: Change, new: str, at: int
) -> None:
    for proposals, evidence in parts.evidence(parts.read(text)):
        if proposals.change is change:
            put = [parts.ngrams.alphabet.decode(row.tolist()) for row in proposals.new]
            (row,) = [k for k in range(len(put)) if (put[k], int(proposals.at[k]) - PAD) == (new, at)]
            assert evidence[row, NAMES.index("belongs")] > 0


def test_what_is_left_of_a_word_without_a_character(parts: Parts) -> None:
    text = "中共中央政治局会议"
    rows = np.tile(parts.ngrams.alphabet.encode(text), (4, 1))
    starts, sizes = np.array([0, 0, -2, 0], np.int32), np.array([1, 3, 3, 2], np.int32)
    cut = Cut(np.zeros(4, np.float32), starts, sizes, np.zeros(4, np.int32))
    found = without(parts.lexicon, rows, cut).tolist()
    # Column PAD is the fifth character, 政: of 政, 政治局, 中央政, 政治.
    known = [parts.lexicon.number_of(parts.ngrams.alphabet.encode(word)) for word in ("治局", "中央", "治")]
    assert found == [NOTHING, *known]


def test_a_swap_has_no_such_evidence(parts: Parts) -> None:
    for proposals, evidence in parts.evidence(parts.read("会议研究研究部署了今年年的汛防工作。")):
        if proposals.change is Change.SWAP:
            assert not evidence[:, COLUMNS].any()


def test_without_discriminators_the_columns_are_empty(parts: Parts) -> None:
    bare = replace(parts, discriminators=None)
    for _, evidence in bare.evidence(bare.read("消费者的合法权力受到法律保护。")):
        assert evidence.shape[1] == len(NAMES)
        assert not np.any(evidence[:, COLUMNS])
