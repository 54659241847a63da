"""What is proposed at all: the right character must be among the candidates, and no candidate may be a slip itself."""

import pytest

from proofreader.core.resources import resource
from proofreader.spelling.confusions import Kind
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.proposals import Change
from proofreader.spelling.reading import PAD

REAL_WORDS = [
    ("县里制订了三年行动计划，并报上级批准。", 3, "定"),
    ("他一只走在队伍最前面，从不叫苦。", 2, "直"),
    ("这项权力受宪法保护，任何人不得剥夺。", 3, "利"),
    ("企业营利能力稳步增强，职工收入提高。", 2, "盈"),
    ("大会的议成已经全部完成。", 4, "程"),
    ("群众反应的问题要逐条答复。", 3, "映"),
    ("这里的事故处理必须做到公证合理。", 12, "正"),
    ("两地签署了合作意象书。", 8, "向"),
    ("会议要求年终以前完成道路改造公程。", 14, "工"),
    ("演出受到观众的热烈欢应。", 10, "迎"),
]
DOUBLES = [
    "走进文化创意圆园，听取负责人介绍。",
    "走进文化创意园，听取负责人介绍。",
    "参观团来到文化创意园区，大家表示赞赏。",
    "建成文化创意缘区三个。",
    "今年新建农家书屋屋十座。",
]
CONFUSED = ["燥糙", "险检", "检险", "遂逐", "频濒", "谒遏", "络赂", "愧瑰", "珍殄", "劵券", "扑赴"]


@pytest.fixture(scope="module")
def parts() -> Parts:
    folder = resource("models", "spelling")
    return load_parts(folder, folder / "confusions.npz")


def _proposed(parts: Parts, text: str) -> set[tuple[Change, int, str]]:
    return {
        (made.change, int(at) - PAD, parts.ngrams.alphabet.decode(new.tolist()))
        for made, _ in parts.evidence(parts.read(text))
        for at, new in zip(made.at, made.new, strict=True)
    }


@pytest.mark.parametrize(("text", "at", "meant"), REAL_WORDS)
def test_one_real_word_for_another_is_proposed(parts: Parts, text: str, at: int, meant: str) -> None:
    assert (Change.CHARACTER, at, meant) in _proposed(parts, text)


@pytest.mark.parametrize("text", DOUBLES)
def test_no_proposal_doubles_a_character_that_makes_no_word_twice(parts: Parts, text: str) -> None:
    for change, at, new in _proposed(parts, text):
        if change in (Change.CHARACTER, Change.ADD):
            made = text[:at] + new + text[at + change.old :]
            assert made[at : at + 2] not in ("园园", "屋屋") and made[at - 1 : at + 1] not in ("园园", "屋屋")


def test_a_doubled_word_may_be_completed(parts: Parts) -> None:
    assert any(change is Change.ADD and new == "常" for change, _, new in _proposed(parts, "他常来村里看望老人。"))


@pytest.mark.parametrize("pair", CONFUSED)
def test_confusable_characters(parts: Parts, pair: str) -> None:
    wrong, right = (parts.ngrams.alphabet.number(char) for char in pair)
    assert parts.confusions.kind(wrong, right) != Kind(0)
