"""The same finding on the other pages of an issue."""

from pathlib import Path

import pytest

from proofreader.app.issue import (
    ChangedError,
    Sought,
    look_into,
    pages_beside,
    places_in,
    reading_of,
    settle_in,
    sought_of,
)
from proofreader.app.session import Session, State, Verdict, check_snapshot
from proofreader.engine.config import CheckConfig

CONFIG, READING = CheckConfig(), reading_of("off", "normal")


@pytest.fixture
def issue(tmp_path: Path) -> list[Path]:
    """Three pages; two hold the same slip twice and once."""
    texts = (
        "渡口天亮了,船工解缆 and 撑篙。\n\n孩子们 and 老人都来了。\n",
        "桥头的灯 and 渡口的灯。\n\n人到了,船开了。\n",
        "今天没有什么可说的。\n",
    )
    pages = [tmp_path / f"A{number}.txt" for number in range(1, 4)]
    for page, text in zip(pages, texts, strict=True):
        page.write_text(text, "utf-8")
    return pages


def checked(path: Path) -> Session:
    session = Session.open(path, reviewer="程")
    session.take(session.snapshot(), check_snapshot(session.snapshot()))
    return session


def sought_in(session: Session) -> Sought:
    sought = sought_of(session, next(entry.id for entry in session.entries if "and" in session.quote(entry.id)))
    assert sought is not None
    return sought


def test_the_same_words_by_the_same_check_are_the_same(issue: list[Path]) -> None:
    with checked(issue[0]) as session:
        sought = sought_in(session)
        places = places_in(session, sought)
        assert len(places) == 2 and places[0].before.endswith("解缆") and places[0].after.startswith("撑篙")
        session.decide(places[0].id, Verdict.REJECTED)
        assert len(places_in(session, sought)) == 1  # what is settled is left alone
        assert pages_beside(issue[0]) == issue[1:]


def test_a_page_that_is_not_open_is_looked_into_and_settled(issue: list[Path]) -> None:
    with checked(issue[0]) as session:
        sought = sought_in(session)
    looked = look_into(issue[1], sought, CONFIG, READING)
    assert len(looked.places) == 1 and not look_into(issue[2], sought, CONFIG, READING).places
    before = issue[1].read_bytes()
    assert settle_in(looked, [looked.places[0].id], Verdict.ACCEPTED, "程", 2) == 1
    assert issue[1].read_bytes() == before
    with checked(issue[1]) as session:
        entry = session.entry(looked.places[0].id)
        assert entry.state is State.ACCEPTED and entry.decision is not None and entry.decision.reviewer == "程"
        assert "桥头的灯和渡口的灯" in session.text and session.counts.open == 1
        session.undo()
        assert session.counts.open == 2
    assert settle_in(look_into(issue[1], sought, CONFIG, READING), (), Verdict.ACCEPTED, "程", 2) == 0


def test_a_page_changed_meanwhile_is_left_alone(issue: list[Path]) -> None:
    with checked(issue[0]) as session:
        looked = look_into(issue[1], sought_in(session), CONFIG, READING)
    issue[1].write_text("换了一版 and 别的。\n", "utf-8")
    with pytest.raises(ChangedError, match=r"A2\.txt"):
        settle_in(looked, [place.id for place in looked.places], Verdict.ACCEPTED, "程", 1)


def test_a_fix_somewhere_else_is_not_looked_for(tmp_path: Path) -> None:
    page = tmp_path / "A1.txt"
    page.write_text("他说：“渡口亮了。船开了。\n\n第二段在这里。\n", "utf-8")
    with checked(page) as session:
        for entry in session.entries:
            suggestions = entry.finding.suggestions
            if suggestions and session.preview(entry.id) == session.quote(entry.id):
                assert sought_of(session, entry.id) is None
                break
        else:
            pytest.fail("no finding mends another place")
