"""IDML, web pages and Founder 小样: with nothing decided the file's bytes; with decisions exactly those characters."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proofreader.core.page import Page
from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.errors import PageError
from proofreader.formats.export import export
from proofreader.formats.mapped import MappedSource
from proofreader.formats.plain import SPACES
from proofreader.formats.reading import read_bytes
from tests.support.edits import edited
from tests.support.idml_files import unpacked
from tests.support.marked_up import FBD_FILES, HTML_FILES, idml_files

FORMATS = [("idml", "idml", idml_files()), ("html", "html-page", HTML_FILES), ("fbd", "fbd", FBD_FILES)]
EVERY = pytest.mark.parametrize(("suffix", "to", "files"), FORMATS, ids=[name for name, _, _ in FORMATS])
MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(data: bytes, suffix: str) -> Page | None:
    """The page; None for a document without text."""
    try:
        return read_bytes(data, path=Path(f"稿.{suffix}"), markdown=False)
    except PageError as error:
        assert "没有可校对" in error.message or "只有空白" in error.message or "编码" in error.message
        return None


def parts(data: bytes, suffix: str) -> dict[str, bytes]:
    return unpacked(data) if suffix == "idml" else {"": data}


@EVERY
@MANY
@given(data=st.data())
def test_nothing_decided_changes_nothing(
    data: st.DataObject, suffix: str, to: str, files: st.SearchStrategy[bytes]
) -> None:
    file = data.draw(files)
    page = read(file, suffix)
    if page is None:
        return
    assert export(page, [], to) == file
    assert page.text == "\n".join(block.span.of(page.text) for block in page.blocks)
    for block in page.blocks:
        text = block.span.of(page.text)
        assert text == text.strip(SPACES) != "" and len(text.splitlines()) == 1
    source = page.source
    assert isinstance(source, MappedSource)
    decoded = {part.name: part.decoded.text for part in source.parts}
    for run in source.runs:
        text = decoded[source.parts[run.part].name][run.start : run.end]
        if len(text) == run.length:
            assert text == page.text[run.page : run.page + run.length] or text.isspace() or run.length == 1
        else:
            assert run.length == 1
    for position in range(len(page.text)):
        span = source.to_source(Span(position, position + 1))
        assert span is None or 0 <= span.start <= span.end <= len(source.decoded)
        assert (source.place(position) is None) == (page.text[position] == "\n")


def lines_of(text: str) -> list[str]:
    return [line for line in (part.strip(SPACES) for part in text.split("\n")) if line]


@EVERY
@MANY
@given(data=st.data())
def test_exactly_what_is_decided_changes(
    data: st.DataObject, suffix: str, to: str, files: st.SearchStrategy[bytes]
) -> None:
    file = data.draw(files)
    page = read(file, suffix)
    if page is None:
        return
    letters = "改好字，市\n" if suffix == "fbd" else "改好字，市<&\n"
    # Breaks between blocks are kept here: between two cells, stories or headings there is none to take out.
    edits = data.draw(edited(page.text, st.text(st.sampled_from(letters), max_size=4), breaks=False))
    wanted = lines_of(apply_edits(page.text, edits))
    if not wanted:
        return
    made = export(page, edits, to)
    again = read(made, suffix)
    assert again is not None
    # A note stands behind the paragraph it hangs in: where that is parted, the note comes after its first half.
    order = sorted if suffix == "idml" else list
    assert order(collapsed(again.text)) == order([one for line in wanted for one in collapsed(line)])
    source = page.source
    assert isinstance(source, MappedSource)
    changed = source.splice(edits)
    before, after = parts(file, suffix), parts(made, suffix)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} <= set(changed)


def collapsed(text: str) -> list[str]:
    """The lines as HTML shows them: where characters between two spaces go, one of the spaces goes with them."""
    return [
        " ".join(line.split(" ")).strip(SPACES) for line in text.replace("  ", " ").split("\n") if line.strip(SPACES)
    ]


@EVERY
@MANY
@given(data=st.data())
def test_one_character_for_another_keeps_every_other_byte(
    data: st.DataObject, suffix: str, to: str, files: st.SearchStrategy[bytes]
) -> None:
    file = data.draw(files)
    page = read(file, suffix)
    if page is None:
        return
    at = data.draw(st.integers(0, len(page.text) - 1))
    if page.text[at] not in "城市更新雨停了好":
        return
    codec = page.source.encoding if suffix != "idml" else "utf-8"
    old, new = page.text[at].encode(codec.removesuffix("-sig")), "改".encode(codec.removesuffix("-sig"))
    made = export(page, [Edit(Span(at, at + 1), "改")], to)
    pairs = [
        (one, other) for one, other in zip(parts(file, suffix).values(), parts(made, suffix).values(), strict=True)
    ]
    (pair,) = [(one, other) for one, other in pairs if one != other]
    before, after = pair
    place = next(n for n in range(len(before)) if before[n : n + 1] != after[n : n + 1])
    # Encoded forms may share their first bytes.
    starts = [n for n in range(max(0, place - 3), place + 1) if before[n : n + len(old)] == old]
    assert any(before[:n] + new + before[n + len(old) :] == after for n in starts)
