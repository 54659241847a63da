"""LibreOffice accepts all tracked changes to the corrected text, and rejects all to the original."""

import random
from pathlib import Path

import pytest
from lxml import etree

from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.docx.reading import read_docx
from proofreader.formats.docx.source import DocxSource
from proofreader.formats.export import export
from proofreader.formats.material import Record
from proofreader.formats.reading import read_bytes
from proofreader.review.decision import Verdict
from tests.formats import pages
from tests.formats.docx_files import STYLES, W, box, docx, ins, note, p, parts_of, r, settled, table
from tests.formats.libreoffice import missing, settle

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(missing() != "", reason=missing()),
]
BOLD = "<w:b/>"
REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def swap(page: Page, old: str, new: str) -> Edit:
    at = page.text.index(old)
    return Edit(Span(at, at + len(old)), new)


def text_page(raw: str, markdown: bool) -> Page:
    return read_bytes(raw.encode(), path=None, markdown=markdown)


def cases() -> dict[str, tuple[Page, list[Edit]]]:
    """Pages with edits, by what they are about."""
    body = read_docx(
        docx(
            p("城市更新", style="1") + p("发扬再接", r("再励", BOLD), "的精神，一坐城。") + p("第二段。"), styles=STYLES
        ),
        None,
    )
    cells = read_docx(docx(p("表前") + table(("甲", "乙"), ("丙", "丁")) + p("表后。")), None)
    notes = read_docx(docx(p("正文", REFERENCE, "在此。"), footnotes=note(2, p("见附录", r("一", BOLD)))), None)
    torn = read_docx(docx(p("一段被拆") + p("成了两段。") + p("多余的段。") + p("末段。")), None)
    boxed = read_docx(docx(p("正文", box(p("框里的字")), "接着。")), None)
    old = read_docx(docx(p("天", ins(r("气很")), "好。")), None)
    weekly = text_page(pages.WEEKLY, False)
    marked = text_page(pages.MARKDOWN, True)
    return {
        "body": (body, [swap(body, "坐", "座"), swap(body, "第二", "")]),
        "across-runs": (body, [swap(body, "再接再励的", "再接再厉之")]),
        "paragraph-ends": (body, [Edit(Span(4, 4), "啊"), Edit(Span(len(body.text), len(body.text)), "完")]),
        "paragraph-starts": (body, [Edit(Span(0, 0), "论"), swap(body, "第二段", "又第二段")]),
        "table": (cells, [swap(cells, "乙", "已"), swap(cells, "丙", ""), swap(cells, "丁", "丁戊")]),
        "footnote": (
            notes,
            [swap(notes, "附录一", "附录二甲"), swap(notes, "文在", "文不在"), swap(notes, "见", "请见")],
        ),
        "join": (torn, [swap(torn, "\n成了", "成")]),
        "join-whole": (torn, [swap(torn, "\n多余的段。", "")]),
        "part": (torn, [swap(torn, "两段。", "两\n段。\n新段"), Edit(Span(0, 0), "首段\n")]),
        "box": (boxed, [swap(boxed, "里的字", "中之字句")]),
        "others": (old, [swap(old, "气很好", "真好")]),
        "from-text": (weekly, [swap(weekly, "旧院落", "老院落"), swap(weekly, "两年前，", "两年前\n")]),
        "from-markdown": (marked, [swap(marked, "稻米", "大米"), swap(marked, "312", "三百户")]),
    }


def lines(text: str) -> list[str]:
    return [line for line in (part.strip(" \t　") for part in text.split("\n")) if line]


def generated(seed: int) -> tuple[Page, list[Edit]]:
    """A document of runs, tables and notes with edits anywhere, breaks between paragraphs of the body included.

    Notes have one paragraph: LibreOffice 7.4 runs those of a note together when it rejects a new paragraph whose first
    half holds the reference.
    """
    chance = random.Random(seed)

    def text() -> str:
        return "".join(chance.choices("城市更新雨停了，。的一是", k=chance.randint(1, 6)))

    def paragraph() -> str:
        return p(*(r(text(), chance.choice(("", BOLD))) for _ in range(chance.randint(1, 4))))

    body = [paragraph() for _ in range(chance.randint(2, 5))]
    body.insert(chance.randrange(len(body)), table((text(), text()), (text(), text())))
    body.append(p(text(), REFERENCE, text()))
    page = read_docx(docx("".join(body), footnotes=note(2, paragraph())), None)
    places = sorted(chance.sample(range(len(page.text) + 1), min(10, len(page.text))))
    edits = []
    for start, end in zip(places[::2], places[1::2], strict=False):
        if all(page.blocks[page.block_at(at)].kind is BlockKind.BODY for at in (start, end, max(0, start - 1))):
            part = Span(start, end).of(page.text)
            if part.count("\n") < 2 and not _wall(page, start, end):
                edits.append(Edit(Span(start, end), chance.choice(("", "改", "改动\n新段", text()))))
        elif "\n" not in page.text[start:end]:
            edits.append(Edit(Span(start, end), chance.choice(("", "改", text()))))
    return page, edits


def _wall(page: Page, start: int, end: int) -> bool:
    """Whether a break between the two cannot be taken out: beside a table, or between the body and a note."""
    first, last = page.block_at(start), page.block_at(end)
    source = page.source
    assert isinstance(source, DocxSource)
    parts = {
        place.part
        for at in (page.blocks[first].span.start, page.blocks[last].span.start)
        if (place := source.place(at))
    }
    return len(parts) > 1 or any(block.kind is not BlockKind.BODY for block in page.blocks[first : last + 1])


@pytest.mark.parametrize("what", ["cases", "generated"])
def test_libreoffice_accepts_and_rejects(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "tracked"
    folder.mkdir()
    wanted: dict[str, tuple[list[str], list[str]]] = {}
    made = cases() if what == "cases" else {f"{seed:02}": generated(seed) for seed in range(40)}
    for name, (page, edits) in made.items():
        records = [Record(edit.span, (edit,), "错别字", Verdict.ACCEPTED, "原因", "依据", "李校") for edit in edits]
        data = export(page, edits, "docx-tracked", records)
        (folder / f"{name}.docx").write_bytes(data)
        before = lines(read_docx(settled(data, accept=False), None).text)
        wanted[name] = (lines(apply_edits(page.text, edits)), before)
        if name != "others":
            assert before == lines(page.text)
    for accept in (True, False):
        target = tmp_path / str(accept)
        target.mkdir()
        settle(folder, target, accept=accept, home=tmp_path / "home")
        found = {}
        for name in wanted:
            data = (target / f"{name}.docx").read_bytes()
            found[name] = lines(read_docx(data, None).text)
            for part in ("word/document.xml", "word/footnotes.xml"):
                root = etree.fromstring(parts_of(data).get(part, b"<none/>"))
                assert not list(root.iter(W + "ins", W + "del"))
        assert found == {name: one[0 if accept else 1] for name, one in wanted.items()}
