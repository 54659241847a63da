"""Planted errors are single slips of the kind asked for, the same for the same seed."""

from difflib import SequenceMatcher

import pytest

from proofreader.core.resources import resource
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.planting import Planter, Slip

SENTENCE = "市政府召开专题会议，研究部署秋粮收购和农村道路建设工作。"


@pytest.fixture(scope="module")
def parts() -> Parts:
    folder = resource("models", "spelling")
    return load_parts(folder, folder / "confusions.npz")


@pytest.mark.parametrize("slip", list(Slip))
def test_one_slip(parts: Parts, slip: Slip) -> None:
    planter = Planter(parts, 7)
    made = [planted for _ in range(20) if (planted := planter.plant(SENTENCE, {slip: 1.0}))]
    assert len(made) >= 10
    longer = {Slip.ADDED: 1, Slip.DROPPED: -1}.get(slip, 0)
    for planted in made:
        assert planted.right == SENTENCE
        assert len(planted.wrong) == len(SENTENCE) + longer
        codes = SequenceMatcher(None, planted.wrong, SENTENCE, autojunk=False).get_opcodes()
        most = 2 if slip in (Slip.SWAPPED, Slip.WHOLE_WORD) else 1
        assert sum(tag != "equal" for tag, *_ in codes) <= most


def test_same_seed_same_slips(parts: Parts) -> None:
    runs = [[planter.plant(SENTENCE) for _ in range(5)] for planter in (Planter(parts, 3), Planter(parts, 3))]
    assert runs[0] == runs[1]


def test_what_may_be_left_out_is_no_slip(parts: Parts) -> None:
    sentence = "应当听取群众的意见，给上门做饭的人发补贴，签署了合同。"
    planter = Planter(parts, 5)
    made = {planted.wrong for _ in range(200) if (planted := planter.plant(sentence, {Slip.DROPPED: 1.0}))}
    assert sentence.replace("的人", "人") in made
    for right in ("应听取", "群众意见", "签署合同"):
        assert not any(right in wrong for wrong in made)
