"""A decision that joins what a format keeps apart is told, not dropped."""

from pathlib import Path

import pytest

from proofreader.cli.main import main
from proofreader.core.page import Page
from proofreader.core.span import Edit, Span
from proofreader.formats.apart import apart_line, kept_breaks
from proofreader.formats.docx.reading import read_docx
from proofreader.formats.export import export
from proofreader.formats.reading import read_bytes
from tests.formats import pages
from tests.formats.docx_files import box, docx, note, p, table
from tests.support.idml_files import cell, chars, frame, idml, para, spread, story

REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
WORD = docx(
    p("第一段") + p("第二段", REFERENCE) + table(("甲格", "乙格")) + p("框外", box(p("框里"))) + p("末段"),
    footnotes=note(2, p("注文")),
)
DESIGN = idml(
    {
        "u1": story(
            "u1",
            para(chars("<Content>第一段</Content><Br/><Content>第二段</Content><Br/>")),
            para(chars(f"<Table>{cell(0, 0, '甲格')}{cell(1, 0, '乙格')}</Table>")),
        ),
        "u2": story("u2", para(chars("<Content>别的文章</Content>"))),
    },
    spreads=[spread(frame("u1", 0, 0, 90, 60), frame("u2", 300, 0, 90, 60))],
)
WEB = "<p>第一段</p><p>第二段</p><table><tr><td>甲格<td>乙格</table>".encode()


def read(data: bytes, suffix: str) -> Page:
    return read_bytes(data, path=Path(f"版.{suffix}"), markdown=False)


def break_before(page: Page, text: str) -> Edit:
    at = page.text.index("\n" + text)
    return Edit(Span(at, at + 1), "")


@pytest.mark.parametrize(
    ("page", "to", "joined", "apart"),
    [
        (read(WORD, "docx"), "docx", ["第二段"], ["乙格", "框里", "注文"]),
        (read(WORD, "docx"), "docx-tracked", ["第二段"], ["乙格", "框里", "注文"]),
        (read(WORD, "docx"), "txt", ["第二段", "乙格", "框里"], []),
        (read(DESIGN, "idml"), "idml", ["第二段"], ["乙格", "别的文章"]),
        (read(WEB, "html"), "html-page", ["第二段"], ["乙格"]),
        (read(WEB, "html"), "fbd", ["第二段", "乙格"], []),
        (read("第一段\r\n第二段\r\n".encode("gb18030"), "fbd"), "fbd", ["第二段"], []),
    ],
)
def test_what_stays_apart_is_told(page: Page, to: str, joined: list[str], apart: list[str]) -> None:
    for text in joined:
        edit = break_before(page, text)
        assert kept_breaks(page, [edit], to) == [] and apart_line(page, [edit], to) == ""
    for text in apart:
        edit = break_before(page, text)
        assert kept_breaks(page, [edit], to) == [edit.span.start]
        line = apart_line(page, [edit], to)
        assert "\n" not in line and text in line and "1 处" in line
        again = read(export(page, [edit], to), to.partition("-")[0])
        assert text in again.text.split("\n")
    edits = [break_before(page, text) for text in dict.fromkeys((*joined, *apart))]
    assert len(kept_breaks(page, sorted(edits), to)) == len(apart)


def test_pages_that_came_as_text_join_anywhere() -> None:
    page = read_bytes(pages.MARKDOWN.encode(), path=None, markdown=True)
    for to in ("md", "txt", "docx", "html-page"):
        for at in [at for at, char in enumerate(page.text) if char == "\n"]:
            edit = Edit(Span(at, at + 1), "")
            if not kept_breaks(page, [edit], to) and to == "docx":
                lines = read_docx(export(page, [edit], to), None).text.split("\n")
                assert len(lines) == page.text.count("\n")


def test_the_command_tells_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROOFREADER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("proofreader.app.session.Session.edits", lambda session, extra="none": [
        break_before(session.page, "乙格")
    ])  # fmt: skip
    path = tmp_path / "版.docx"
    path.write_bytes(WORD)
    assert main(["export", str(path), "--to", "docx", "-o", str(tmp_path / "新.docx")]) == 0
    told = capfd.readouterr().err
    assert "“甲格”／“乙格”" in told and told.count("\n") == 1
