"""Short names of places: what looks like one, and of several the one that is named beside its neighbour."""

import json
from pathlib import Path

import pytest

from proofreader.core.resources import resource
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.places import ShortNames
from proofreader.spelling.reading import read

TEXT = "加快建设扬泰、扬镇、扬淮三条产业带，推进扬溽合作区建设。"


@pytest.fixture(scope="module")
def model() -> NgramModel:
    return NgramModel(resource("models", "spelling"))


def _meant(tmp_path: Path, model: NgramModel, together: dict[str, dict[str, float]]) -> str:
    table = {
        "provinces": {char: ["32"] for char in "扬泰镇淮溧沭"},
        "alike": {"溧": "溽", "沭": "溽"},
        "together": together,
    }
    path = tmp_path / "places.json"
    path.write_text(json.dumps(table), "utf-8")
    (found,) = ShortNames(path).suspicions(read(model, TEXT), model)
    assert TEXT[found.start : found.end] == "溽"
    return "".join(one.text for one in found.alternatives)


def test_what_is_named_beside_the_neighbour_comes_first(tmp_path: Path, model: NgramModel) -> None:
    assert _meant(tmp_path, model, {"溧": {"扬": 0.1}, "沭": {"扬": 0.4}}) == "沭溧"
    assert _meant(tmp_path, model, {"溧": {"扬": 0.4}, "沭": {"镇": 0.9}}) == "溧沭"


def test_the_shipped_table_orders_by_neighbour(model: NgramModel) -> None:
    table = json.loads(resource("models", "spelling", "places.json").read_text("utf-8"))
    assert len(table["together"]) > 20
    assert all(0 < share <= 1 for row in table["together"].values() for share in row.values())
