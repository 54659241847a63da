"""Generated documents: with nothing decided nothing changes; with decisions exactly the decided characters do."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.docx.reading import read_docx
from proofreader.formats.docx.source import DocxSource
from proofreader.formats.errors import PageError
from proofreader.formats.export import export
from proofreader.formats.plain import SPACES
from proofreader.formats.reading import read_bytes
from proofreader.formats.xml_text import writable
from tests.formats.docx_files import STYLES, W, box, docx, field, gone, ins, note, p, parts_of, r, settled, table
from tests.support.edits import edited

TEXTS = st.text(st.sampled_from("城市更新，。雨停了 \t\n　\U00020bb7<&a1"), max_size=8)
LOOKS = st.sampled_from(("", "", "<w:b/>", '<w:color w:val="FF0000"/>', "<w:vanish/>"))


def safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def run(text: str, look: str) -> str:
    return r(safe(text), look)


RUNS = st.builds(run, TEXTS, LOOKS)
PIECES = st.one_of(
    RUNS,
    RUNS,
    RUNS,
    st.builds(ins, RUNS),
    st.builds(lambda text: gone(safe(text)), TEXTS),
    st.builds(lambda inner: f'<w:hyperlink w:anchor="x">{inner}</w:hyperlink>', RUNS),
    st.builds(lambda inner: f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>", RUNS),
    st.builds(lambda text: field("REF x", safe(text.replace("\n", ""))), TEXTS),
    st.just('<w:bookmarkStart w:id="7" w:name="m"/>'),
    st.just('<w:r><w:footnoteReference w:id="2"/></w:r>'),
)
MARK = '<w:rPr><w:del w:id="903" w:author="旧编辑"/></w:rPr>'
PARAGRAPHS = st.builds(
    lambda runs, style, mark: p(*(one for one in runs if one), style=style, properties=mark),
    st.lists(PIECES, max_size=5),
    st.sampled_from(("", "", "1", "c")),
    st.sampled_from(("", "", "", MARK)),
)
BLOCKS = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    PARAGRAPHS,
    st.builds(lambda one, two: table((safe(one.strip() or "甲"), safe(two.strip() or "乙"))), TEXTS, TEXTS),
    st.builds(lambda inner: p("框", box(inner)), PARAGRAPHS),
)
FILES = st.builds(
    lambda blocks, foot, head: docx("".join(blocks), styles=STYLES, footnotes=note(2, foot), header=head),
    st.lists(BLOCKS, min_size=1, max_size=6),
    PARAGRAPHS,
    PARAGRAPHS,
)


@given(FILES)
@settings(max_examples=60, deadline=None)
def test_nothing_decided_changes_nothing(data: bytes) -> None:
    try:
        page = read_docx(data, None)
    except PageError as error:
        assert "没有可校对的文字" in error.message
        return
    assert export(page, [], "docx") == data == export(page, [], "docx-tracked")
    source = page.source
    assert isinstance(source, DocxSource)
    assert page.text == "\n".join(block.span.of(page.text) for block in page.blocks)
    for block in page.blocks:
        text = block.span.of(page.text)
        assert text == text.strip() != "" and len(text.splitlines()) == 1
    parts = {name: etree.fromstring(part) for name, part in parts_of(data).items()}
    for position in range(len(page.text)):
        place = source.place(position)
        if place is not None:
            found = list(parts[place.part].iter(W + "r"))[place.run]
            shown = "".join(
                one.text or "" if one.tag == W + "t" else {"tab": "\t", "br": "\n"}[one.tag.removeprefix(W)]
                for one in found.iter(W + "t", W + "tab", W + "br")
            )
            assert shown[place.offset] == page.text[position]


# Breaks between blocks are kept: where two parts, cells or boxes meet, there is none to take out.
LETTERS = st.text(st.sampled_from("改好字，。市\n"), max_size=4)


@given(st.data(), FILES)
@settings(max_examples=60, deadline=None)
def test_exactly_what_is_decided_changes(data: st.DataObject, file: bytes) -> None:
    try:
        page = read_docx(file, None)
    except PageError:
        return
    edits = data.draw(edited(page.text, LETTERS, breaks=False))
    wanted = [line.strip(" \t　") for line in apply_edits(page.text, edits).split("\n")]
    wanted = [line for line in wanted if line]
    if not wanted:
        return
    made = export(page, edits, "docx")
    assert read_docx(made, None).text.split("\n") == wanted
    assert others(made) == others(file)
    tracked = export(page, edits, "docx-tracked")
    assert read_docx(tracked, None).text.split("\n") == wanted
    assert read_docx(settled(tracked, accept=True, author="校对"), None).text.split("\n") == wanted
    assert read_docx(settled(tracked, accept=False, author="校对"), None).text == page.text


def others(data: bytes) -> list[object]:
    """What no edit of the text may touch: deleted text of others, hidden runs, notes' marks, field codes, parts."""
    parts = parts_of(data)
    root = etree.fromstring(parts["word/document.xml"])
    found: list[object] = [*sorted(parts)]
    found += [one.text for one in root.iter(W + "delText", W + "instrText")]
    found += [one.tag for one in root.iter(W + "footnoteReference", W + "bookmarkStart", W + "fldChar", W + "tbl")]
    found += ["".join(one.itertext()) for one in root.iter(W + "r") if one.find(f"{W}rPr/{W}vanish") is not None]
    return found


@given(st.data(), st.lists(PARAGRAPHS, min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_paragraphs_of_the_body_join_and_part(data: st.DataObject, paragraphs: list[str]) -> None:
    try:
        page = read_docx(docx("".join(paragraphs), styles=STYLES), None)
    except PageError:
        return
    places = sorted(data.draw(st.sets(st.integers(0, len(page.text)), max_size=4)))
    edits = [
        Edit(Span(start, end), data.draw(st.text(st.sampled_from("改\n"), max_size=3)))
        for start, end in zip(places[::2], places[1::2], strict=False)
    ]
    wanted = [line for line in (part.strip(" \t　") for part in apply_edits(page.text, edits).split("\n")) if line]
    if not wanted:
        return
    assert read_docx(export(page, edits, "docx"), None).text.split("\n") == wanted
    tracked = export(page, edits, "docx-tracked")
    assert read_docx(tracked, None).text.split("\n") == wanted
    assert read_docx(settled(tracked, accept=False, author="校对"), None).text == page.text


LINES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\r"), max_size=12)


@given(st.data(), st.lists(st.one_of(LINES, TEXTS), min_size=1, max_size=6), st.booleans())
@settings(max_examples=60, deadline=None)
def test_pages_that_came_as_text(data: st.DataObject, raw: list[str], markdown: bool) -> None:
    try:
        page = read_bytes("\n".join(raw).encode(), path=None, markdown=markdown)
    except PageError:
        return
    edits = data.draw(edited(page.text, LETTERS, breaks=False))
    shown = writable(page.text)
    assert read_docx(export(page, [], "docx"), None).text == shown
    wanted = [line for line in (part.strip(SPACES) for part in apply_edits(shown, edits).split("\n")) if line]
    if not wanted:
        return
    assert read_docx(export(page, edits, "docx"), None).text.split("\n") == wanted
    tracked = export(page, edits, "docx-tracked")
    assert read_docx(tracked, None).text.split("\n") == wanted
    assert read_docx(settled(tracked, accept=False), None).text == shown
