"""Sources of evidence measured one by one."""

from proofreader.spelling.evaluate_evidence import ASSOCIATION_NAMES, SOURCES, Judged, kind_of, rows
from proofreader.spelling.evidence import NAMES
from proofreader.spelling.examples import Example


def test_sources_leave_out_columns_that_there_are() -> None:
    assert len(ASSOCIATION_NAMES) == 4 * 9
    for left_out in SOURCES.values():
        assert left_out <= set(NAMES)


def test_kinds_of_errors() -> None:
    assert kind_of(Example("会议在次召开。", ("会议再次召开。",))) == "错字"
    assert kind_of(Example("会议再次召召开。", ("会议再次召开。",))) == "多字"
    assert kind_of(Example("会议再次召。", ("会议再次召开。",))) == "漏字"


def test_a_sentence_without_suspicions_is_never_touched() -> None:
    clean = [Judged(Example("会议再次召开。"), ())] * 10
    wrong = [Judged(Example("会议在次召开。", ("会议再次召开。",)), ())]
    lines = list(rows("字串", clean, {"文件": wrong}))
    assert lines[0].startswith("文件 全部（1句） | 字串 |   0.0%")
