"""A page and its edits to a docx: corrected, or with tracked changes and the reason of each."""

from collections.abc import Iterator, Mapping, Sequence

from proofreader.core.page import Page
from proofreader.core.span import Edit
from proofreader.formats.docx.alternatives import doubled, repeat
from proofreader.formats.docx.clean import CleanHand
from proofreader.formats.docx.comments import Comment, add_comments
from proofreader.formats.docx.editing import Hand, carry_out, kept_apart
from proofreader.formats.docx.fresh import fresh_page
from proofreader.formats.docx.names import Element, serialised, w
from proofreader.formats.docx.source import DocxSource
from proofreader.formats.docx.story import Story, read_story
from proofreader.formats.docx.tracked import NOBODY, Stamp, TrackedHand, first_free_id
from proofreader.formats.material import Material, Record
from proofreader.review.decision import Verdict


def write_docx(material: Material) -> bytes:
    """The corrected docx; with no edits, the file's own bytes. A page that is no docx becomes a new one."""
    page = _docx(material.page)
    source = _source(page)
    if not material.edits:
        return source.package.data
    story = read_story(source.package)
    changed = _change(page, material.edits, story, CleanHand())
    return source.package.rewritten({part: serialised(story.parts[part]) for part in changed})


def write_tracked(material: Material) -> bytes:
    """The docx with each edit as a tracked change, and a comment with the reason of each record.

    Findings put off (存疑) get a comment and no change. With nothing to say, the file's own bytes.
    """
    page = _docx(material.page)
    package = _source(page).package
    story = read_story(package)
    owners = _owners(material)
    hand = TrackedHand(lambda edit: _stamp(owners.get(edit)), first_free_id(story.parts))
    queries = [(record, _runs(page, story, record)) for record in material.records if _is_query(record)]
    changed = _change(page, material.edits, story, hand)
    comments = [*_reasons(material, owners, hand), *(_comment(record, runs, page.text) for record, runs in queries)]
    extra = add_comments(package, story.parts, (comment for comment in comments if comment.elements))
    if extra:
        changed.add(package.main)
    return package.rewritten({**{part: serialised(story.parts[part]) for part in changed}, **extra})


def kept_breaks(page: Page, edits: Sequence[Edit]) -> list[int]:
    """The line ends of the page that edits take out and a docx keeps: between cells, text boxes, notes, sections."""
    page = _docx(page)
    return [join.at for join in kept_apart(page, edits, read_story(_source(page).package))]


def _docx(page: Page) -> Page:
    return page if isinstance(page.source, DocxSource) else fresh_page(page)


def _source(page: Page) -> DocxSource:
    assert isinstance(page.source, DocxSource)
    return page.source


def _change(page: Page, edits: tuple[Edit, ...], story: Story, hand: Hand) -> set[str]:
    pairs = [pair for root in story.parts.values() for pair in doubled(root)]
    changed = carry_out(page, edits, story, hand)
    repeat(pairs)
    return changed


def _owners(material: Material) -> Mapping[Edit, Record]:
    """The record behind each edit: the one that asked for it, else one that it has grown over."""
    asked = {edit: record for record in reversed(material.records) for edit in record.edits}
    near = {
        edit: record
        for edit in material.edits
        if edit not in asked
        for record in material.records
        if any(edit.span.overlaps(other.span) for other in record.edits)
    }
    return {**near, **asked}


def _reasons(material: Material, owners: Mapping[Edit, Record], hand: TrackedHand) -> Iterator[Comment]:
    for record in material.records:
        elements = [
            element for edit in material.edits if owners.get(edit) is record for element in hand.touched.get(edit, ())
        ]
        # A paragraph stands for its mark alone; where there is more to see, the comment goes beside that.
        elements = [element for element in elements if element.tag != w("p")] or elements
        if elements and (record.message or record.note):
            yield _comment(record, elements)


def _comment(record: Record, elements: list[Element], text: str = "") -> Comment:
    """A comment of a record: what is wrong, why, and what the reviewer noted; a query quotes the words it is about,
    because it stands beside their whole runs.
    """
    message = f"存疑“{record.span.of(text)}”：{record.message}" if _is_query(record) else record.message
    lines = [f"【{record.category}】{message}" if record.category else message, record.why, record.note]
    return Comment(elements, [line for text in lines for line in text.split("\n") if line], _stamp(record))


def _is_query(record: Record) -> bool:
    return record.verdict is Verdict.DEFERRED and not record.edits


def _runs(page: Page, story: Story, record: Record) -> list[Element]:
    """The runs that hold the characters a record speaks of."""
    source = _source(page)
    block = source.blocks[source.block_index(record.span.start)]
    start = min(record.span.start, block.last - 1)
    first = block.at + start - block.first
    last = first + max(0, min(record.span.end, block.last) - start - 1)
    return [
        unit.run for line in story.lines for unit in line.units if unit.at <= last and first < unit.at + len(unit.text)
    ]


def _stamp(record: Record | None) -> Stamp:
    return Stamp() if record is None else Stamp(record.reviewer or NOBODY, record.time)
