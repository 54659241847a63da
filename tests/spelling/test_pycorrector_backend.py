"""pycorrector behind its pipe. The library is an extra: here the real worker runs with a stand-in for it."""

import importlib
import importlib.util
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from proofreader.spelling.backend import BackendError, load_backend
from proofreader.spelling.evaluate import table
from proofreader.spelling.proposals import Change
from proofreader.spelling.pycorrector_backend import PycorrectorBackend, plan_of, suspicion
from proofreader.spelling.pycorrector_worker import differences

LIBRARY = """
import os, sys, time
print("what a library prints, on the way in")

class Base:
    def __init__(self, *args, **options):
        self.options = options
    def correct(self, text):
        print("and at every sentence", end="")
        if "死" in text:
            os._exit(3)
        if "慢" in text:
            time.sleep(30)
        if "怪" in text:
            raise ValueError(text)
        return {"source": text, "target": text.replace("因该", "应该"), "errors": []}

class Corrector(Base):
    def check_detector_initialized(self):
        if "bad" in self.options["language_model_path"]:
            raise OSError("Cannot read model\\nat all")
        if "none" in self.options["language_model_path"]:
            raise ImportError("please pip install kenlm to install it")
    def check_corrector_initialized(self):
        pass

class MacBertCorrector(Base):
    def __init__(self, folder):
        assert os.path.exists(os.path.join(folder, "config.json"))

class ProperCorrector(Base):
    def correct(self, text):
        return {"source": text, "target": text.replace("自暴自气", "自暴自弃"), "errors": []}

class ConfusionCorrector(Base):
    def __init__(self, path):
        pass
    def correct(self, text):
        at = text.find("因该")
        errors = [("因该", "理当", at)] if at >= 0 else []
        return {"source": text, "target": text.replace("因该", "理当"), "errors": errors}
"""
TEXT = "先说一句。少先队员因该让座。\n\n“他因该去。”\n我们都因该去"


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., PycorrectorBackend]]:
    """Starts a back end on the stand-in; files named are made in its folder of models."""
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "pycorrector.py").write_text(textwrap.dedent(LIBRARY), "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "library"))
    monkeypatch.delitem(sys.modules, "pycorrector", raising=False)
    importlib.invalidate_caches()
    started: list[PycorrectorBackend] = []

    def begin(*files: str, seconds: float = 20.0) -> PycorrectorBackend:
        models = tmp_path / "models"
        models.mkdir(exist_ok=True)
        for file in files:
            (models / file).write_text("", "utf-8")
        started.append(PycorrectorBackend(models, seconds=seconds))
        return started[-1]

    yield begin
    for backend in started:
        backend.close()


@pytest.mark.parametrize("file", ["chars.klm", "chars.arpa", "config.json"])
def test_suspicions_stand_where_the_text_has_them(start: Callable[..., PycorrectorBackend], file: str) -> None:
    found = start(file).suspicions(TEXT)
    assert [(one.change, TEXT[one.start : one.end], one.alternatives[0].text) for one in found] == [
        (Change.CHARACTER, "因", "应")
    ] * 3
    assert [one.start for one in found] == [TEXT.index("因"), TEXT.index("因该去"), TEXT.rindex("因")]


def test_lists_alone_are_enough_and_confusions_come_first(start: Callable[..., PycorrectorBackend]) -> None:
    backend = start("proper_name.txt", "confusion.txt")
    text = "他因该不会自暴自气。"
    assert [(text[one.start : one.end], one.alternatives[0].text) for one in backend.suspicions(text)] == [
        ("因该", "理当"),
        ("气", "弃"),
    ]


def test_a_sentence_that_fails_leaves_the_others(start: Callable[..., PycorrectorBackend]) -> None:
    text = "怪事因该说。这也因该说。"
    assert [one.start for one in start("a.klm").suspicions(text)] == [text.rindex("因")]


def test_a_crash_is_one_line(start: Callable[..., PycorrectorBackend]) -> None:
    backend = start("a.klm")
    for text in ("因该死。", "因该。"):
        with pytest.raises(BackendError, match=r"^pycorrector 的进程退出了；其他检查照常$"):
            backend.suspicions(text)
    assert not backend.alive


def test_no_answer_is_one_line(start: Callable[..., PycorrectorBackend]) -> None:
    backend = start("a.klm", seconds=0.3)
    with pytest.raises(BackendError, match=r"没有回答，已停用；其他检查照常$"):
        backend.suspicions("慢。")
    assert not backend.alive


def test_cancelling_does_not_wait_for_the_sentence(start: Callable[..., PycorrectorBackend]) -> None:
    backend = start("a.klm")
    calls = iter([False, False, True, True])
    began = time.monotonic()
    assert backend.suspicions("慢。", cancelled=lambda: next(calls, True)) == []
    assert time.monotonic() - began < 10 and backend.alive


@pytest.mark.parametrize(("file", "why"), [("bad.klm", "Cannot read model at all"), ("none.klm", "pip install kenlm")])
def test_a_model_that_does_not_load_is_one_line(start: Callable[..., PycorrectorBackend], file: str, why: str) -> None:
    with pytest.raises(BackendError, match=why) as caught:
        start(file)
    assert "\n" not in str(caught.value) and str(caught.value).endswith("其他检查照常")


def test_the_bench_goes_on_without_it(start: Callable[..., PycorrectorBackend], tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("少先队员因该让座。\t少先队员应该让座。\n", "utf-8")
    with pytest.raises(BackendError, match="没有KenLM"):
        start()
    _, broken, off = table(("pycorrector", "off"), (pairs,), tmp_path / "models")
    assert "没有KenLM" in broken and "off" in off
    (tmp_path / "models" / "a.klm").write_text("", "utf-8")
    assert " 100.0% 100.0% 100.0%" in table(("pycorrector",), (pairs,), tmp_path / "models")[1]
    backend = load_backend("pycorrector", tmp_path / "models")
    assert backend is load_backend("pycorrector", tmp_path / "models")  # it takes long to start
    with pytest.raises(BackendError):
        backend.suspicions("死。")
    again = load_backend("pycorrector", tmp_path / "models")
    assert len(again.suspicions("因该。")) == 1
    assert isinstance(again, PycorrectorBackend)
    again.close()


def test_what_a_folder_holds(tmp_path: Path) -> None:
    (tmp_path / "macbert4csc").mkdir()
    for name in ("macbert4csc/config.json", "people.klm", "people.arpa", "place_name.txt"):
        (tmp_path / name).write_text("", "utf-8")
    assert plan_of(tmp_path) == {
        "macbert": str(tmp_path / "macbert4csc"),
        "kenlm": str(tmp_path / "people.klm"),
        "places": str(tmp_path / "place_name.txt"),
    }
    assert plan_of(tmp_path / "people.arpa") == {"kenlm": str(tmp_path / "people.arpa")}
    with pytest.raises(BackendError, match="没有KenLM"):
        plan_of(tmp_path / "nothing")


def test_differences_by_place() -> None:
    assert differences("一样", {"target": "一样"}) == []
    assert differences("甲乙丙丁戊", {"target": "甲乐内丁午"}) == [(1, 3, "乐内"), (4, 5, "午")]
    # pycorrector splices at places of the source in a sentence that has grown: its list of errors is what counts
    broken = {"target": "甲乙乙丙", "errors": [("丁", "丁戊", 3), ("甲", "甲乙", 0)]}
    assert differences("甲乙丙丁戊", broken) == [(0, 1, "甲乙"), (3, 4, "丁戊")]
    assert differences("我们的的家", {"target": "我们的家", "errors": [("", "家", 9)]}) == [(3, 4, "")]


def test_differences_are_suspicions() -> None:
    one = suspicion(3, 4, "应", 10)
    assert (one.change, one.start, one.end, one.alternatives[0].text) == (Change.CHARACTER, 13, 14, "应")
    assert suspicion(3, 5, "应当", 0).change is Change.WORD
    assert suspicion(3, 4, "", 0).change is Change.DROP
    assert suspicion(3, 3, "应", 0).change is Change.ADD


@pytest.mark.skipif(importlib.util.find_spec("pycorrector") is not None, reason="pycorrector is installed")
def test_it_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(BackendError, match="没有安装 pycorrector"):
        PycorrectorBackend(tmp_path)


@pytest.mark.slow
@pytest.mark.skipif(
    not all(importlib.util.find_spec(name) for name in ("pycorrector", "torch")),
    reason="the extra pycorrector is not installed",
)
def test_the_real_one_knows_names(tmp_path: Path) -> None:
    (tmp_path / "proper_name.txt").write_text("清风书院\n", "utf-8")
    backend = PycorrectorBackend(tmp_path)
    text = "上周六，青风书院开放。"
    try:
        assert [(one.start, one.alternatives[0].text) for one in backend.suspicions(text)] == [(4, "清")]
    finally:
        backend.close()
