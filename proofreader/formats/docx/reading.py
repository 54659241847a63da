"""A docx to a Page."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from proofreader.core.page import Block, BlockKind, Page
from proofreader.core.span import Span
from proofreader.formats.docx.drafts import Cut, drafts_of
from proofreader.formats.docx.names import Element, w
from proofreader.formats.docx.package import Package, open_package
from proofreader.formats.docx.source import BlockPlace, DocxSource, UnitPlace
from proofreader.formats.docx.story import Story, Zone, read_story
from proofreader.formats.docx.styles import read_styles
from proofreader.formats.errors import PageError
from proofreader.formats.structure import structure

LONGEST = 2_000_000
"""Code points a page may have."""


def read_docx(data: bytes, path: Path | None) -> Page:
    """Make a page of the bytes of a docx; headers and footers stand at its end. Raises PageError."""
    file = "标准输入" if path is None else path.name
    return page_of(open_package(data, file), path)


def page_of(package: Package, path: Path | None) -> Page:
    """Make a page of an opened docx. Raises PageError."""
    story = read_story(package)
    if sum(len(unit.text) for line in story.lines for unit in line.units) > LONGEST:
        raise PageError(f"{package.file} 的文字太多，请拆成一版一个文件")
    styles = read_styles(next((package.tree(part) for part in package.related("styles", package.main)), None))
    cuts = drafts_of(story.lines, styles)
    if not cuts:
        raise PageError(f"{package.file} 里没有可校对的文字")
    inner = [cut for cut in cuts if cut.zone is not Zone.MARGIN]
    blocks, articles = structure([cut.draft for cut in inner])
    blocks += _margins(cuts[len(inner) :], blocks[-1].span.end + 1 if blocks else 0)
    source = DocxSource(package, sha256(package.data).hexdigest(), _places(cuts, blocks), _units(story))
    return Page(path, "\n".join(cut.draft.text for cut in cuts), blocks, articles, source)


def _margins(cuts: Sequence[Cut], at: int) -> tuple[Block, ...]:
    """Headers and footers: furniture of the page, of no article."""
    blocks: list[Block] = []
    for cut in cuts:
        blocks.append(Block(BlockKind.MASTHEAD, Span(at, at + len(cut.draft.text))))
        at += len(cut.draft.text) + 1
    return tuple(blocks)


def _places(cuts: Sequence[Cut], blocks: Sequence[Block]) -> tuple[BlockPlace, ...]:
    return tuple(BlockPlace(block.span.start, block.span.end, cut.at) for cut, block in zip(cuts, blocks, strict=True))


def _units(story: Story) -> tuple[UnitPlace, ...]:
    numbers: dict[Element, int] = {}
    for root in story.parts.values():
        for tag in (w("p"), w("r")):
            numbers.update((element, number) for number, element in enumerate(root.iter(tag)))
    places: list[UnitPlace] = []
    before: Element | None = None
    offset = 0
    for line in story.lines:
        for unit in line.units:
            offset = offset if unit.run is before else 0
            before = unit.run
            paragraph = next(unit.run.iterancestors(w("p")))
            places.append(UnitPlace(unit.at, len(unit.text), line.part, numbers[paragraph], numbers[unit.run], offset))
            offset += len(unit.text)
    return tuple(places)
