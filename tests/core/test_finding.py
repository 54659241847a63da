from proofreader.core.finding import Severity, Suggestion, fingerprint, suggested_text
from proofreader.core.span import Edit, Span

TEXT = "增强执行力执行力，提高战斗力。"
SPAN = Span(2, 8)


def test_identity_is_pinned_because_sidecars_hold_it() -> None:
    assert fingerprint("duplication.repeated-word", TEXT, SPAN, 0) == "cb4ead96e749defd"


def test_identity_knows_check_quote_context_and_occurrence() -> None:
    identities = {
        fingerprint("duplication.repeated-word", TEXT, SPAN, 0),
        fingerprint("duplication.repeated-word", TEXT, SPAN, 1),
        fingerprint("duplication.repeated-character", TEXT, SPAN, 0),
        fingerprint("duplication.repeated-word", TEXT.replace("增强", "强化"), SPAN, 0),
        fingerprint("duplication.repeated-word", TEXT, Span(2, 7), 0),
    }
    assert len(identities) == 5


def test_identity_does_not_know_the_position() -> None:
    page = "一二三四五六七八" + TEXT
    assert fingerprint("x.y", page, SPAN.shift(8), 0) == fingerprint("x.y", "九" + page, SPAN.shift(9), 0)


def test_suggested_text_is_what_the_finding_becomes() -> None:
    suggestion = Suggestion((Edit(Span(5, 8), ""),))
    assert suggested_text(TEXT, SPAN, suggestion) == "执行力"


def test_edits_outside_the_finding_do_not_show_in_its_text() -> None:
    suggestion = Suggestion((Edit(Span(0, 0), "再"), Edit(Span(2, 5), "")))
    assert suggested_text(TEXT, SPAN, suggestion) == "执行力"


def test_a_deletion_that_reaches_beyond_the_finding_empties_it() -> None:
    suggestion = Suggestion((Edit(Span(0, 9), ""),))
    assert suggested_text(TEXT, SPAN, suggestion) == ""
    assert suggested_text(TEXT, Span(8, 11), suggestion) == "提高"


def test_gravest_first() -> None:
    assert sorted(Severity, key=lambda severity: severity.rank) == [Severity.ERROR, Severity.WARNING, Severity.ADVICE]
