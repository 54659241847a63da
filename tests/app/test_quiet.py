"""A check that is told to be quiet on a page, and house tables in a session."""

from pathlib import Path

import pytest

from proofreader.app.house import HouseShelf
from proofreader.app.session import DecisionError, Session, Verdict, check_snapshot
from proofreader.engine.run import BlockCache

COMMA = "punctuation.ascii-comma"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PROOFREADER_HOME", str(tmp_path / "home"))
    path = tmp_path / "A1.txt"
    path.write_text("农机下田,种子备足,干部进村。\n专家讲课,农民听课。\n", "utf-8")
    return path


def checked(page: Path) -> Session:
    session = Session.open(page)
    snapshot = session.snapshot()
    session.take(snapshot, check_snapshot(snapshot))
    return session


def commas(session: Session) -> list[str]:
    return [entry.id for entry in session.entries if entry.finding.check == COMMA]


def test_quiet_lasts_and_can_be_undone(page: Path) -> None:
    with checked(page) as session:
        first, *others = commas(session)
        session.decide(first, Verdict.ACCEPTED)
        change = session.set_quiet(COMMA)
        assert change.listed and commas(session) == [first]  # what is settled stays
        session.clear(first)
        assert commas(session) == []
        with pytest.raises(DecisionError):
            session.set_quiet(COMMA)
    with checked(page) as session:
        assert session.quiet == (COMMA,) and commas(session) == []
        session.undo()
        session.undo()
        assert session.quiet == () and commas(session) == [first, *others]
        session.redo()
        assert commas(session) == [first]
        session.set_quiet(COMMA, False)
        assert len(commas(session)) == 1 + len(others)


def test_quiet_stays_when_the_page_file_changes(page: Path) -> None:
    with checked(page) as session:
        session.set_quiet(COMMA)
    page.write_text("新的一段。\n" + page.read_text("utf-8"), "utf-8")
    with checked(page) as session:
        assert session.quiet == (COMMA,) and commas(session) == []


def test_faults_of_tables_are_warnings_of_the_session(page: Path) -> None:
    shelf, cache = HouseShelf(), BlockCache()
    table = page.parent / "proofreader.toml"

    def check(session: Session) -> set[str]:
        snapshot = session.snapshot()
        session.take(snapshot, check_snapshot(snapshot, cache=cache, house=shelf.house(page)))
        return {session.quote(entry.id) for entry in session.entries}

    with Session.open(page) as session:
        table.write_text('[[forbidden]]\nword = "干部进村"\n[[must]]\n', "utf-8")
        assert "干部进村" in check(session)
        assert session.warnings == ("proofreader.toml 第3行：缺少 right",)
        table.write_text('[[forbidden]]\nword = "专家讲课"\n', "utf-8")
        assert check(session) >= {"专家讲课"} and "干部进村" not in check(session)  # although blocks are kept
        assert session.warnings == ()
