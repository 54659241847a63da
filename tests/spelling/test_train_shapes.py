"""Look-alikes by what characters are put together from, and five-stroke neighbours by their codes."""

from pathlib import Path

import pytest

from proofreader.spelling.train_confusions import near_sound, unbreathed
from proofreader.spelling.train_shapes import Shapes, five_stroke_neighbours


@pytest.fixture
def shapes(tmp_path: Path) -> Shapes:
    files = {
        "houbb_sijiao.txt": "检 48919\n险 78219\n林 44990\n",
        "houbb_strokes_count.txt": "检 11\n险 9\n佥 7\n木 4\n阝 2\n林 8\n",
        "houbb_structure.txt": "检 1\n险 1\n林 1\n",
        "houbb_radicals.txt": "检 木\n险 阝\n林 木\n",
        "mapull_related_shape_chars.json": "[]",
        "plome_same_stroke.txt": "",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    return Shapes(tmp_path, {"检": [["木", "佥"]], "险": [["阝", "佥"]], "林": [["木", "木"]]})


def test_a_common_phonetic_makes_look_alikes(shapes: Shapes) -> None:
    assert shapes.shared("检", "险") == pytest.approx(7 / 11)


def test_a_common_radical_does_not(shapes: Shapes) -> None:
    assert shapes.shared("检", "林") == 0
    assert shapes.shared("林", "木") == 0.5


def test_five_stroke_neighbours() -> None:
    codes = {"检": ["swgi", "sw"], "险": ["bwgi", "bwg"], "析": ["srh", "sr"], "打": ["swg"], "佳": ["swgu"]}
    found = five_stroke_neighbours(codes, codes)
    assert found["检"] == {"打", "佳"}, "the last key left out, or the one beside it"


def test_near_sounds() -> None:
    assert near_sound("zhang1") == near_sound("zan4")
    assert near_sound("liu2") == near_sound("niu2")
    assert unbreathed("zao4") == unbreathed("cao1")
    assert unbreathed("bao3") != unbreathed("dao3")
