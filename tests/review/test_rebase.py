"""Decisions on a page file that has changed."""

import time
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.anchor import anchor_at
from proofreader.core.span import Edit, Span, apply_edits, sorted_edits
from proofreader.review.decision import Decision, HandEdit, Verdict
from proofreader.review.rebase import anchors_of, rebase
from tests.support.findings import commas, finding

NOW = datetime(2024, 5, 6, tzinfo=UTC)
TEXT = "市里召开会议,部署防汛工作。\n会后,县里也召开会议,落实责任。\n各乡镇连夜排查隐患,转移群众。"


def accepted(text: str) -> list[Decision]:
    """Every comma of the text accepted."""
    return [
        Decision(one, Verdict.ACCEPTED, one.suggestions[0].edits, anchor_at(text, one.span), "程", 1, NOW)
        for one in commas(text).findings
        if one.check.startswith("punctuation")
    ]


@given(st.integers(0, len(TEXT)), st.text("甲乙丙。\n", max_size=40))
def test_what_is_put_in_elsewhere_moves_decisions_along(at: int, new: str) -> None:
    changed = TEXT[:at] + new + TEXT[at:]
    carried = rebase(accepted(TEXT), changed)
    edits = [edit for decision in carried.decisions for edit in decision.edits]
    assert all(edit.span.of(changed) == "," for edit in edits)
    assert len(carried.decisions) + len(carried.orphans) == 4
    assert not carried.orphans
    assert apply_edits(changed, edits) == changed.replace(",", "，")


@given(st.data())
def test_whatever_happens_to_the_page_nothing_is_lost_and_nothing_overlaps(data: st.DataObject) -> None:
    text = data.draw(st.text("甲乙,", min_size=1, max_size=40))
    changed = data.draw(st.text("甲乙,", max_size=40))
    kept = accepted(text)
    carried = rebase(kept, changed)
    assert len(carried.decisions) + len(carried.orphans) == len(kept)
    edits = sorted_edits({edit for decision in carried.decisions for edit in decision.edits})
    assert all(edit.span.of(changed) == "," for edit in edits)
    for decision in carried.decisions:
        assert decision.anchor == anchor_at(changed, decision.finding.span)


def test_of_two_like_places_each_keeps_its_decision() -> None:
    text = "他说,好。\n" * 6
    kept = accepted(text)
    carried = rebase(kept[2:4], "编者按。\n" + text)
    assert [one.finding.span.start for one in carried.decisions] == [
        kept[2].anchor.span.start + 5,
        kept[3].anchor.span.start + 5,
    ]


def test_edits_outside_the_finding_find_their_own_way() -> None:
    found = finding(TEXT, 0, 2)
    far = TEXT.index("隐患")
    edits = (Edit(Span(0, 2), "县里"), Edit(Span(far, far + 2), "险情"))
    anchor, further = anchors_of(found, edits, TEXT)
    assert len(further) == 1
    decision = Decision(found, Verdict.EDITED, edits, anchor, "程", 1, NOW, "", further)
    changed = TEXT.replace("会后,", "会后,有关部门负责人随即")
    (moved,) = rebase([decision], changed).decisions
    assert [edit.span.of(changed) for edit in moved.edits] == ["市里", "隐患"]
    assert rebase([decision], TEXT[:far]).orphans == (decision,)


def test_typed_text_moves_too() -> None:
    at = TEXT.index("县里")
    hand = HandEdit(Edit(Span(at, at), "各"), anchor_at(TEXT, Span(at, at)), "程", 1, NOW)
    (moved,) = rebase([hand], "按。" + TEXT).hand
    assert moved.edit == Edit(Span(at + 2, at + 2), "各")
    assert rebase([hand], "全不相干").orphans == (hand,)


def test_thousands_of_decisions_take_no_time() -> None:
    text = "".join(f"第{number}号通知,各单位遵照执行。\n" for number in range(3000))
    kept = accepted(text)
    began = time.perf_counter()
    assert not rebase(kept, "新。\n" + text).orphans
    assert len(rebase(kept, "逐,字" * 3000).orphans) == 3000
    assert time.perf_counter() - began < 5
