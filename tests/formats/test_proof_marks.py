"""Which mark of GB/T 14706 an edit asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.material import Material, Record
from proofreader.formats.proof.marks import TITLES, Mark, MarkKind, marks_of
from proofreader.formats.reading import read_bytes
from proofreader.review.decision import Verdict


def marked(text: str, *edits: Edit, records: tuple[Record, ...] = ()) -> list[Mark]:
    """The marks of edits on a page of these paragraphs."""
    page = read_bytes(text.encode(), path=None, markdown=False)
    assert page.text == text
    return list(marks_of(Material.of(page, edits, records)))


def test_all_marks_have_names() -> None:
    assert len(TITLES) == len(MarkKind) == 21


@pytest.mark.parametrize(
    ("old", "new", "kind", "margin"),
    [
        ("毒", "读", MarkKind.CHANGE, "读"),
        ("高", "", MarkKind.DELETE, ""),
        ("", "对", MarkKind.INSERT, "对"),
        ("2", "²", MarkKind.SCRIPT, "²"),
        ("经总", "总经", MarkKind.TRANSPOSE, ""),
        ("认真地校对", "校对地认真", MarkKind.TRANSPOSE, ""),
        (" ", "", MarkKind.CLOSE_UP, ""),
        ("", "　", MarkKind.SPACE, "#1"),
        ("", " ", MarkKind.SPACE, "#1/2"),
        ("", "\n", MarkKind.PARAGRAPH, ""),
    ],
)
def test_mark_of_an_edit(old: str, new: str, kind: MarkKind, margin: str) -> None:
    text = f"清晨的渡口上{old}已经有了人声。"
    (mark,) = marked(text, Edit(Span(6, 6 + len(old)), new))
    assert (mark.kind, mark.text) == (kind, margin)


def test_words_in_latin_are_parted() -> None:
    (mark,) = marked("他说Goodmorning就走了。", Edit(Span(6, 6), " "))
    assert mark.kind is MarkKind.PART


def test_a_line_end_that_goes_is_run_on() -> None:
    text = "渡口连着两岸的集市和卫生\n院。"
    (mark,) = marked(text, Edit(Span(12, 13), ""))
    assert mark.kind is MarkKind.RUN_ON and mark.standing.of(text) == "生"


def test_a_line_end_and_more_are_marks_of_their_own() -> None:
    kinds = [mark.kind for mark in marked("集市和卫生,\n院。", Edit(Span(5, 7), ""))]
    assert sorted(kinds) == [MarkKind.DELETE, MarkKind.RUN_ON]


def test_only_what_differs_is_marked() -> None:
    text = "全面贯撤落实新发展理念。"
    (mark,) = marked(text, Edit(Span(0, 11), "全面贯彻落实新发展理念"))
    assert mark.span.of(text) == "撤" and mark.text == "彻"


def test_a_text_that_goes_and_comes_near_by_is_moved() -> None:
    text = "要重视校对工作，提高质量。"
    (mark,) = marked(text, Edit(Span(0, 3), ""), Edit(Span(7, 7), "要重视"))
    assert mark.kind is MarkKind.MOVE and mark.span.of(text) == "要重视" and mark.other == Span(7, 7)


def test_the_same_correction_three_times_has_a_sign() -> None:
    text = "你好,他好,大家好,真好。"
    places = [at for at, char in enumerate(text) if char == ","]
    marks = marked(text, *(Edit(Span(at, at + 1), "，") for at in places))
    assert {mark.kind for mark in marks} == {MarkKind.REPLACE_ALL} and {mark.sign for mark in marks} == {0}
    assert all(mark.kind is MarkKind.CHANGE for mark in marked(text, *(Edit(Span(a, a + 1), "，") for a in places[:2])))


def test_passes_and_doubts_come_from_the_records() -> None:
    text = "清晨的渡口上已经有了人声。"
    edit = Edit(Span(0, 1), "请")
    records = (
        Record(edit.span, (edit,), "别字", Verdict.ACCEPTED, pass_=2),
        Record(Span(3, 5), (), "地名", Verdict.DEFERRED, "请核实"),
    )
    first, second = marked(text, edit, records=records)
    assert first.pass_ == 2
    assert second.kind is MarkKind.NOTE and second.text == "存疑：请核实"


@given(st.data())
def test_no_edit_goes_without_a_mark(data: st.DataObject) -> None:
    text = "清晨的渡口上已经有了人声，船工们\n解开缆绳向对岸摇去。"
    start = data.draw(st.integers(1, len(text) - 2))
    end = data.draw(st.integers(start, min(len(text) - 1, start + 8)))
    new = data.draw(st.text("清晨 \n渡口的，", max_size=6))
    edit = Edit(Span(start, end), new)
    marks = marked(text, edit)
    assert bool(marks) == (apply_edits(text, [edit]) != text)
    assert all(0 <= mark.span.start <= mark.span.end <= len(text) for mark in marks)
