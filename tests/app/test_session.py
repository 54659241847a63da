"""What a review comes to: decisions, typed text, undo, groups, clashes."""

import time

import pytest

from proofreader.app.session import Change, ChangeKind, DecisionError, Session, State, Verdict, check_snapshot
from proofreader.core.span import Edit, Span, apply_edits
from tests.support.findings import commas, finding, result_of
from tests.support.pages import block_page

TEXT = "市里召开会议,部署防汛工作。\n会后,县里也召开会会议,落实责任。"


def opened(text: str = TEXT) -> Session:
    session = Session.of(block_page(text), reviewer="程")
    check(session)
    return session


def check(session: Session) -> None:
    snapshot = session.snapshot()
    assert session.take(snapshot, commas(snapshot.page.text))


def ids(session: Session) -> list[str]:
    return [entry.id for entry in session.entries]


def test_findings_are_listed_in_the_order_of_the_text() -> None:
    session = opened()
    assert [session.quote(id_) for id_ in ids(session)] == [",", ",", "会会", ","]
    assert {entry.state for entry in session.entries} == {State.OPEN}
    assert session.counts.open == session.counts.total == 4
    assert session.characters == len(TEXT) - 1


def test_accepting_puts_the_suggestion_into_the_corrected_text() -> None:
    session = opened()
    change = session.decide(ids(session)[0], Verdict.ACCEPTED)
    assert session.text == TEXT.replace(",", "，", 1)
    assert change.kind is ChangeKind.DECIDED and change.patches == (Edit(Span(6, 7), "，"),)
    entry = session.entry(change.ids[0])
    assert entry.state is State.ACCEPTED and entry.decision is not None and entry.decision.reviewer == "程"
    assert session.page.text == TEXT
    assert session.revision == 1


def test_a_group_is_one_step() -> None:
    session = opened()
    group = session.group_of(ids(session)[1])
    assert len(group) == 3
    session.decide(group, Verdict.ACCEPTED)
    assert session.text == TEXT.replace(",", "，")
    assert session.counts.accepted == 3
    session.undo()
    assert session.text == TEXT and session.counts.open == 4
    session.redo()
    assert session.text == TEXT.replace(",", "，")


def test_a_group_leaves_out_what_was_decided() -> None:
    session = opened()
    first, second, _, third = ids(session)
    session.decide(first, Verdict.REJECTED)
    assert session.group_of(second) == (second, third)
    assert session.group_of(first) == (first, second, third)


def test_all_safe_ones() -> None:
    session = opened()
    change = session.accept_safe()
    assert change is not None and len(change.ids) == 3
    assert "会会" in session.text
    assert session.accept_safe() is None


def test_all_safe_ones_of_a_filter() -> None:
    session = opened()
    session.accept_safe([ids(session)[0], ids(session)[2]])
    assert session.counts.accepted == 1


def test_rejected_and_deferred_leave_the_text() -> None:
    session = opened()
    first, second, *_ = ids(session)
    session.decide(first, Verdict.REJECTED)
    session.decide(second, Verdict.DEFERRED, note="问记者")
    assert session.text == TEXT
    assert session.counts.rejected == session.counts.deferred == 1
    decision = session.entry(second).decision
    assert decision is not None and decision.note == "问记者"


def test_a_note_can_be_changed() -> None:
    session = opened()
    first, second, *_ = ids(session)
    session.decide(first, Verdict.ACCEPTED)
    session.note(first, "已核")
    decision = session.entry(first).decision
    assert decision is not None and decision.note == "已核" and decision.edits
    with pytest.raises(DecisionError):
        session.note(second, "未处理")


def test_a_replacement_of_ones_own() -> None:
    session = opened()
    third = ids(session)[2]
    session.decide(third, Verdict.EDITED, replacement="紧急会")
    assert "也召开紧急会议" in session.text
    assert session.entry(third).state is State.EDITED
    with pytest.raises(DecisionError):
        session.decide(third, Verdict.EDITED)


def test_other_suggestions() -> None:
    session = Session.of(block_page("帐号"))
    session.take(session.snapshot(), result_of([finding("帐号", 0, 1, "账", "户")]))
    (id_,) = ids(session)
    assert [session.preview(id_, number) for number in (0, 1)] == ["账", "户"]
    session.decide(id_, Verdict.ACCEPTED, suggestion=1)
    assert session.text == "户号"
    session.decide(id_, Verdict.ACCEPTED)
    assert session.text == "账号"
    with pytest.raises(DecisionError):
        session.decide(id_, Verdict.ACCEPTED, suggestion=2)


def test_what_has_no_suggestion_is_skipped() -> None:
    session = Session.of(block_page("甲乙"))
    session.take(
        session.snapshot(), result_of([finding("甲乙", 0, 1, group="g"), finding("甲乙", 1, 2, "丙", group="g")])
    )
    bare, other = ids(session)
    assert session.decide([bare, other], Verdict.ACCEPTED).skipped == (bare,)
    with pytest.raises(DecisionError, match="没有修改建议"):
        session.decide(bare, Verdict.ACCEPTED)


def test_open_again() -> None:
    session = opened()
    first, second, *_ = ids(session)
    session.decide(first, Verdict.ACCEPTED)
    session.clear(first)
    assert session.text == TEXT and session.entry(first).state is State.OPEN
    with pytest.raises(DecisionError):
        session.clear(second)
    session.undo()
    assert session.entry(first).state is State.ACCEPTED


def test_where_edits_overlap_the_later_decision_wins() -> None:
    session = Session.of(block_page("甲乙丙丁"))
    session.take(session.snapshot(), result_of([finding("甲乙丙丁", 0, 2, "子")]), "rules")
    wide = finding("甲乙丙丁", 2, 3, "丑", check="structure.sample")
    wide_edit = Edit(Span(1, 3), "丑")
    session.take(session.snapshot(), result_of([wide]), "other")
    first, second = ids(session)
    session.decide(first, Verdict.ACCEPTED)
    change = session.decide(second, Verdict.EDITED, edits=[wide_edit])
    assert session.text == "甲丑丁"
    assert set(change.ids) == {first, second}
    assert session.entry(first).state is State.OPEN
    session.undo()
    assert session.text == "子丙丁" and session.entry(first).state is State.ACCEPTED


def test_in_one_step_the_first_in_the_text_wins() -> None:
    text = "甲乙丙丁"
    session = Session.of(block_page(text))
    session.take(session.snapshot(), result_of([finding(text, 1, 3, "丑", check="b.b")]), "b")
    session.decide(ids(session)[0], Verdict.REJECTED)
    session.take(session.snapshot(), result_of([]), "b")
    session.take(session.snapshot(), result_of([finding(text, 0, 2, "子", check="a.a")]), "a")
    first, second = ids(session)
    assert session.decide([second, first], Verdict.ACCEPTED).skipped == (second,)
    assert session.text == "子丙丁"


def test_equal_edits_of_two_findings_do_not_disturb_each_other() -> None:
    session = Session.of(block_page("甲,乙"))
    session.take(session.snapshot(), result_of([finding("甲,乙", 1, 2, "，")]))
    (first,) = ids(session)
    session.decide(first, Verdict.ACCEPTED)
    other = finding("甲,乙", 0, 1, check="a.a")
    session.take(session.snapshot(), result_of([finding("甲,乙", 1, 2, "，"), other]))
    session.decide(other.id, Verdict.EDITED, edits=[Edit(Span(1, 2), "，")])
    assert session.counts.accepted == session.counts.edited == 1
    session.clear(first)
    assert session.text == "甲，乙"
    session.clear(other.id)
    assert session.text == "甲,乙"


def test_typing_is_a_hand_edit_of_its_own() -> None:
    session = opened()
    session.hand_edit(Span(0, 0), "全")
    session.hand_edit(Span(1, 1), "国", join=True)
    assert session.text == "全国" + TEXT
    hand = session.entries[0]
    assert hand.is_hand and hand.state is State.EDITED and hand.edits == (Edit(Span(0, 0), "全国"),)
    assert session.counts.hand == 1 and session.counts.total == 4
    assert session.span_of(hand.id) == Span(0, 2)
    session.undo()
    assert session.text == TEXT and session.counts.hand == 0
    session.redo()
    session.clear(hand.id)
    assert session.text == TEXT


def test_typing_steps_join_only_when_asked() -> None:
    session = opened()
    session.hand_edit(Span(0, 0), "全")
    session.hand_edit(Span(1, 1), "国")
    session.undo()
    assert session.text == "全" + TEXT
    session.hand_edit(Span(1, 1), "市", join=True)
    session.undo()
    assert session.text == "全" + TEXT, "an undo ends the word"


def test_typing_what_is_there_is_no_step() -> None:
    session = opened()
    assert session.hand_edit(Span(0, 2), "市里") == Change(ChangeKind.HAND)
    assert not session.can_undo


def test_typing_inside_an_accepted_fix_edits_the_decision() -> None:
    session = opened()
    third = ids(session)[2]
    session.decide(third, Verdict.EDITED, replacement="紧急会")
    at = session.text.index("紧急会")
    session.hand_edit(Span(at + 1, at + 2), "迫")
    entry = session.entry(third)
    assert entry.state is State.EDITED and entry.edits[0].replacement == "紧迫会"
    assert session.counts.hand == 0
    session.clear(third)
    assert session.text == TEXT


def test_typing_beside_an_accepted_fix_leaves_the_decision() -> None:
    session = opened()
    first = ids(session)[0]
    session.decide(first, Verdict.ACCEPTED)
    session.hand_edit(Span(7, 7), "并")
    assert session.text.startswith("市里召开会议，并部署")
    assert session.entry(first).state is State.ACCEPTED and session.counts.hand == 1


def test_typing_over_several_fixes_is_a_hand_edit() -> None:
    session = opened()
    first, second, _, fourth = ids(session)
    session.accept_safe()
    end = session.text.index("县里")
    session.hand_edit(Span(0, end), "近日，")
    assert session.text == "近日，县里也召开会会议，落实责任。"
    assert session.counts.edited == 2 and session.counts.hand == 1
    assert session.entry(first).edits == () == session.entry(second).edits
    assert session.entry(fourth).state is State.ACCEPTED
    session.undo()
    assert session.text == TEXT.replace(",", "，")


def test_accepted_findings_keep_their_id_and_place_when_the_page_is_checked_again() -> None:
    session = opened()
    before = ids(session)
    session.accept_safe()
    check(session)
    assert ids(session) == before
    session.hand_edit(Span(0, 0), "本报讯 ")
    check(session)
    assert [entry.id for entry in session.entries if not entry.is_hand] == before
    assert session.span_of(before[0]) == Span(10, 11)


def test_typing_next_to_a_decision_does_not_lose_it() -> None:
    session = opened()
    first = ids(session)[0]
    session.decide(first, Verdict.REJECTED)
    session.hand_edit(Span(5, 6), "")  # the word before it: its context, and so its fingerprint, is another now
    check(session)
    assert session.entry(first).state is State.REJECTED and session.entry(first).current
    assert session.counts.open == 3


def test_a_stale_result_is_refused() -> None:
    session = opened()
    snapshot = session.snapshot()
    session.decide(ids(session)[0], Verdict.ACCEPTED)
    assert session.take(snapshot, commas(snapshot.page.text)), "decisions do not change what is checked"
    session.hand_edit(Span(0, 1), "县")
    assert not session.take(snapshot, commas(snapshot.page.text))


def test_findings_in_typed_text_can_be_accepted() -> None:
    session = opened()
    session.hand_edit(Span(0, 0), "昨天,今天,")
    check(session)
    assert [session.quote(id_) for id_ in ids(session)][:3] == ["", ",", ","]
    first, second = (entry.id for entry in session.entries if not entry.is_hand and session.span_of(entry.id).end <= 6)
    assert session.span_of(first) == Span(2, 3) and session.span_of(second) == Span(5, 6)
    assert session.preview(first) == "，"
    session.decide([first, second], Verdict.ACCEPTED)
    assert session.text == "昨天，今天，" + TEXT
    assert session.entry(first).state is State.ACCEPTED
    check(session)
    assert session.counts.open == 4 and session.counts.accepted == 2
    session.undo()
    assert session.text == "昨天,今天," + TEXT


def test_a_finding_whose_words_were_typed_over_goes_until_it_is_found_again() -> None:
    session = opened()
    third = ids(session)[2]
    at = TEXT.index("会会")
    session.hand_edit(Span(at, at + 1), "")
    assert third not in ids(session)
    check(session)
    assert session.counts.open == 3
    session.undo()
    check(session)
    assert third in ids(session)


def test_a_fix_whose_place_was_typed_over_is_not_taken() -> None:
    text = "甲乙丙丁"
    session = Session.of(block_page(text))
    far = finding(text, 0, 1, check="structure.sample")
    session.take(session.snapshot(), result_of([far]))
    session.hand_edit(Span(3, 4), "戊己")
    with pytest.raises(DecisionError, match="刚刚改过"):
        session.decide(far.id, Verdict.EDITED, edits=[Edit(Span(3, 4), "庚")])
    assert session.text == "甲乙丙戊己"


def test_stages_come_one_after_the_other() -> None:
    session = opened()
    at = TEXT.index("防汛")
    late = finding(TEXT, at, at + 2, "防讯", check="spelling.sample")
    session.take(session.snapshot(), result_of([late]), "spelling")
    assert session.counts.open == 5
    check(session)
    assert session.counts.open == 5
    session.take(session.snapshot(), result_of([]), "spelling")
    assert session.counts.open == 4


def test_where_stages_overlap_the_policy_tells() -> None:
    session = opened()
    overlapping = finding(TEXT, 5, 8, check="spelling.sample")
    session.take(session.snapshot(), result_of([overlapping]), "spelling")
    assert session.counts.open == 4


def test_listeners_are_told_who_did_what() -> None:
    session = opened()
    heard: list[tuple[Change, object]] = []
    end = session.subscribe(lambda change, initiator: heard.append((change, initiator)))
    change = session.decide(ids(session)[0], Verdict.ACCEPTED, initiator="cards")
    session.undo(initiator="keys")
    end()
    session.redo()
    assert [(one.kind, who) for one, who in heard] == [(ChangeKind.DECIDED, "cards"), (ChangeKind.UNDO, "keys")]
    assert heard[0][0] is change


def test_patches_turn_the_old_text_into_the_new() -> None:
    session = opened()
    texts = [session.text]
    session.subscribe(lambda change, _: texts.append(apply_edits(texts[-1], change.patches)))
    session.accept_safe()
    session.hand_edit(Span(4, 9), "大会")
    session.undo()
    session.undo()
    session.redo()
    assert texts[-1] == session.text == TEXT.replace(",", "，")


def test_entries_within_a_range() -> None:
    session = opened()
    session.hand_edit(Span(0, 0), "一二三四五")
    check(session)
    start = session.text.index("县里")
    inside = session.entries_within(Span(start, len(session.text)))
    assert [session.quote(entry.id) for entry in inside] == [",", "会会", ","]


def test_export_adds_open_ones_when_asked() -> None:
    session = opened()
    session.decide(ids(session)[0], Verdict.REJECTED)
    session.hand_edit(Span(len(TEXT), len(TEXT)), "完,")
    check(session)
    assert apply_edits(TEXT, session.edits()) == TEXT + "完,"
    safe = apply_edits(TEXT, session.edits("safe"))
    assert safe == "市里召开会议,部署防汛工作。\n会后，县里也召开会会议，落实责任。完，"
    assert apply_edits(TEXT, session.edits("all")) == safe.replace("会会", "会")
    assert session.text == TEXT + "完,"


def test_lines_can_be_joined_and_broken_by_hand() -> None:
    session = opened()
    session.hand_edit(Span(TEXT.index("\n"), TEXT.index("\n") + 1), "")
    assert len(session.snapshot().page.blocks) == 1
    session.hand_edit(Span(3, 3), "\n")
    page = session.snapshot().page
    assert [block.span.of(page.text) for block in page.blocks] == session.text.split("\n")


def test_a_closed_session_takes_no_steps() -> None:
    session = opened()
    session.close()
    session.close()
    with pytest.raises(DecisionError):
        session.hand_edit(Span(0, 0), "x")
    with pytest.raises(DecisionError):
        session.undo()


def test_strangers() -> None:
    session = opened()
    with pytest.raises(KeyError):
        session.decide("nobody", Verdict.REJECTED)
    with pytest.raises(ValueError, match="outside"):
        session.hand_edit(Span(0, 999), "")
    with pytest.raises(DecisionError):
        session.decide([], Verdict.REJECTED)
    assert session.undo() is None and session.redo() is None


def test_a_whole_issue_in_one_page_stays_quick() -> None:
    line = "市里召开会议,部署防汛工作,要求各级干部下沉一线,"
    session = Session.of(block_page("\n".join([line * 3] * 2900)))
    snapshot = session.snapshot()
    found = [
        finding(snapshot.page.text, at, at + 1, "，", occurrence=at)
        for at in range(len(snapshot.page.text))
        if snapshot.page.text[at] == "," and at % 4
    ]
    assert len(snapshot.page.text) > 200_000 and len(found) > 6_000
    session.take(snapshot, result_of(found))
    session.accept_safe(ids(session)[:3000])
    times: list[float] = []
    for id_ in ids(session)[3000:3010]:
        for step in (lambda id_=id_: session.decide(id_, Verdict.ACCEPTED), session.undo):
            began = time.perf_counter()
            step()
            times.append(time.perf_counter() - began)
    assert sorted(times)[len(times) // 2] < 0.06, "10 ms on a free core; the median leaves room for a busy one"


def test_a_worker_brings_findings_back_as_the_session_itself_would() -> None:
    sessions = [Session.of(block_page("近日,市里召开会议。\n会后,县里也召开会议。")) for _ in range(2)]
    for session in sessions:
        session.hand_edit(Span(0, 0), "昨天,")
        snapshot = session.snapshot()
        checked = check_snapshot(snapshot)
        result = checked if session is sessions[0] else result_of(checked.findings)
        assert session.take(snapshot, result)
    first, second = ([(entry.finding, session.span_of(entry.id)) for entry in session.entries] for session in sessions)
    assert first == second and len(first) >= 4


def test_of_like_sentences_each_keeps_its_own_decision_when_one_is_deleted() -> None:
    line = "一二三四五六七八九,一二三四五六七八九\n"
    session = opened(line * 4)
    second, third = ids(session)[1:3]
    session.decide(second, Verdict.DEFERRED)
    session.decide(third, Verdict.REJECTED)
    session.hand_edit(Span(0, len(line)), "")
    check(session)
    assert [entry.state for entry in session.entries if not entry.is_hand] == [
        State.DEFERRED,
        State.REJECTED,
        State.OPEN,
    ]
    assert [entry.id for entry in session.entries if entry.decision] == [second, third]
    session.undo()
    check(session)
    assert [entry.state for entry in session.entries] == [State.OPEN, State.DEFERRED, State.REJECTED, State.OPEN]
    assert len(set(ids(session))) == 4
