"""What an export tells of a review: who decided what, when, and what it counts for."""

import io
import zipfile
from datetime import UTC, datetime

from lxml import etree

from proofreader.app.records import records_of
from proofreader.app.session import Session, Verdict, check_snapshot
from proofreader.core.span import Span
from proofreader.formats.docx.reading import read_docx
from proofreader.formats.export import FORMATS
from proofreader.formats.reading import read_bytes
from proofreader.review.error_rate import CountedError, error_rate
from tests.formats.docx_files import W, docx, p
from tests.support.findings import commas
from tests.support.pages import block_page

TEXT = "市里召开会议,部署防汛工作。\n会后,县里也召开会会议,落实责任。"
TIME = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)


def opened() -> Session:
    session = Session.of(block_page(TEXT), reviewer="程", pass_=2, now=lambda: TIME)
    snapshot = session.snapshot()
    assert session.take(snapshot, commas(snapshot.page.text))
    return session


def test_settled_findings_and_hand_edits_are_told_in_the_order_of_the_page() -> None:
    session = opened()
    first, second, doubled, last = (entry.id for entry in session.entries)
    session.decide(last, Verdict.REJECTED, note="照旧")
    session.decide(doubled, Verdict.ACCEPTED)
    session.decide(second, Verdict.DEFERRED)
    session.hand_edit(Span(0, 1), "县")
    told = records_of(session.page, session.entries, session.edits(), extra=False)
    assert [record.verdict for record in told] == [
        Verdict.EDITED, Verdict.DEFERRED, Verdict.ACCEPTED, Verdict.REJECTED,
    ]  # fmt: skip
    assert told[0].category == "手改" and told[2].category == "重复"
    assert {(record.reviewer, record.pass_, record.time) for record in told} == {("程", 2, TIME)}
    assert told[3].note == "照旧" and told[3].weight is None and not told[3].edits
    assert [edit for record in told for edit in record.edits] == list(session.edits())
    more = records_of(session.page, session.entries, session.edits("all"), extra=True)
    assert [record.verdict for record in more].count(None) == 1
    assert first not in {record.message for record in more}


def test_weights_are_those_of_the_error_rate() -> None:
    session = opened()
    session.decide([entry.id for entry in session.entries], Verdict.ACCEPTED)
    told = records_of(session.page, session.entries, session.edits(), extra=False)
    errors = [
        CountedError(entry.finding.check, edit.span.of(TEXT), edit.replacement, session.page.blocks[0].kind)
        for entry in session.entries
        for edit in entry.edits
    ]
    assert sum(record.weight or 0 for record in told) == error_rate(errors, 1).weighted


def test_a_session_exports_tracked_changes_of_its_reviewer() -> None:
    page = read_docx(docx(p("市里召开会议,部署防汛工作。")), None)
    session = Session.of(page, reviewer="程", now=lambda: TIME)
    snapshot = session.snapshot()
    session.take(snapshot, check_snapshot(snapshot))
    session.accept_safe()
    with zipfile.ZipFile(io.BytesIO(session.export("docx-tracked"))) as archive:
        change = next(etree.fromstring(archive.read("word/document.xml")).iter(W + "ins"))
        assert "半角" in archive.read("word/comments.xml").decode()
    assert change.get(W + "author") == "程"
    assert change.get(W + "date") == TIME.astimezone().strftime("%Y-%m-%dT%H:%M:%SZ")


def test_every_format_can_be_made_of_every_page() -> None:
    text = read_bytes("市里召开会议,部署防汛工作。".encode(), path=None, markdown=False)
    word = read_docx(docx(p("市里召开会议,部署防汛工作。")), None)
    for page in (text, word):
        session = Session.of(page)
        session.hand_edit(Span(0, 2), "县里")
        made = {
            to: session.export(to)
            for to in FORMATS
            if to in ("txt", "md", "docx", "docx-tracked", "html", "xlsx", "csv", "diff", "json")
        }
        assert all(made.values())
