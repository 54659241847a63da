from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.finding import Finding, Severity
from proofreader.core.span import Span
from proofreader.engine.overlap import resolve_overlaps


def finding(
    check: str, start: int, end: int, severity: Severity = Severity.WARNING, confidence: float = 0.5
) -> Finding:
    return Finding(f"{check}{start}", check, Span(start, end), severity, confidence, "", "")


def test_the_graver_stays_and_names_the_other() -> None:
    kept = resolve_overlaps([finding("a.warn", 0, 9), finding("b.err", 3, 4, Severity.ERROR)])
    assert [(one.check, one.also) for one in kept] == [("b.err", ("a.warn",))]


def test_then_the_surer_then_the_longer_then_the_id() -> None:
    assert resolve_overlaps([finding("a.x", 0, 9), finding("b.x", 3, 4, confidence=0.9)])[0].check == "b.x"
    assert resolve_overlaps([finding("a.x", 3, 4), finding("b.x", 2, 6)])[0].check == "b.x"
    assert resolve_overlaps([finding("b.x", 3, 4), finding("a.x", 3, 4)])[0].check == "a.x"


def test_neighbours_both_stay() -> None:
    assert len(resolve_overlaps([finding("a.x", 0, 3), finding("b.x", 3, 5)])) == 2


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 6)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(st.tuples(st.sampled_from("abc"), SPANS, st.sampled_from(list(Severity)), st.sampled_from([0.2, 0.9]))))
def test_no_two_that_stay_overlap_and_no_place_is_lost(
    drawn: list[tuple[str, tuple[int, int], Severity, float]],
) -> None:
    findings = [finding(f"{name}.x", *span, severity, sure) for name, span, severity, sure in drawn]
    kept = resolve_overlaps(findings)
    cells = [cell for one in kept for cell in range(one.span.start, max(one.span.end, one.span.start + 1))]
    assert len(cells) == len(set(cells))
    for one in findings:
        reach = range(one.span.start, max(one.span.end, one.span.start + 1))
        assert set(reach) & set(cells)
