"""All kinds of slips measured together: a back end that does nothing finds nothing and touches nothing."""

from pathlib import Path

from proofreader.core.resources import resource
from proofreader.spelling.backend import OffBackend, load_backend
from proofreader.spelling.evaluate_planted import KINDS, fresh_sentences, measure_planted
from proofreader.spelling.model import load_parts

SENTENCES = [
    "市政府召开专题会议，研究部署秋粮收购工作。",
    "全县新建农村公路一百多公里，方便群众出行。",
    "学校开展丰富多彩的读书活动，师生踊跃参加。",
    "医院引进先进设备，提高诊疗水平和服务质量。",
] * 12


def test_off_and_builtin() -> None:
    folder = resource("models", "spelling")
    parts = load_parts(folder, folder / "confusions.npz")
    nothing, something = (
        measure_planted(backend, parts, SENTENCES) for backend in (OffBackend(), load_backend("builtin"))
    )
    assert set(nothing.scores) == set(KINDS)
    assert nothing.touched == 0 and nothing.clean == 12
    assert all(score.hits == 0 and score.wanted > 0 for score in nothing.scores.values())
    assert something.scores["错字"].recall > 0
    assert len(something.lines()) == len(KINDS) + 2


def test_fresh_sentences_of_a_small_file(tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    path.write_text("\n".join(f"第{number}个村今年新修了水渠和道路。" for number in range(2000)), "utf-8")
    found = fresh_sentences(path, 10)
    assert found and all("村" in sentence for sentence in found)
