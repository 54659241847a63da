"""An IDML to a Page."""

from pathlib import Path

from proofreader.core.page import Page
from proofreader.formats.encoding import NEWLINE, UTF8_BOM, Decoded
from proofreader.formats.errors import PageError
from proofreader.formats.gathering import LONGEST, Gathered, page_of
from proofreader.formats.idml.layout import reading_order
from proofreader.formats.idml.package import IdmlPackage, open_idml
from proofreader.formats.idml.story import story_blocks
from proofreader.formats.idml.styles import read_styles
from proofreader.formats.mapped import Part
from proofreader.formats.titles import mark_titles
from proofreader.formats.xml_parsing import Element


def read_idml(data: bytes, path: Path | None) -> Page:
    """Make a page of the bytes of an IDML: the stories on its pages in reading order, what its masters print at the
    end. A document whose frames cannot be told is read story by story. Raises PageError.
    """
    file = "标准输入" if path is None else path.name
    package, design = open_idml(data, file)
    styles = read_styles(next((package.tree(name) for name in package.listed(design, "Styles")), None))
    order = reading_order(package, design)
    trees = _stories(package, design)
    stories = list(order.stories) if any(story in trees for story in order.stories) else list(trees)
    parts: list[Part] = []
    blocks: list[Gathered] = []
    done: set[str] = set()
    characters = 0
    waiting = [(story, True) for story in reversed(order.margins)] + [(story, False) for story in reversed(stories)]
    while waiting:
        story, margin = waiting.pop()
        if story not in trees or story in done:
            continue
        done.add(story)
        name, anchored = trees[story]
        part = _part(package, name)
        made = story_blocks(part.decoded.text, len(parts), styles)
        parts.append(part)
        for block in made:
            block.margin = margin
            characters += len(block.text)
        if characters > LONGEST:
            raise PageError(f"{file} 的文字太多，请拆成一版一个文件")
        blocks += made
        waiting += [(inner, margin) for inner in reversed(anchored)]
    mark_titles(blocks)
    return page_of(path, data, "idml", parts, blocks, "utf-8")


def _stories(package: IdmlPackage, design: Element) -> dict[str, tuple[str, list[str]]]:
    """The stories by their ids: the part, and the stories of the frames that are anchored in the text."""
    found: dict[str, tuple[str, list[str]]] = {}
    for name in package.listed(design, "Story"):
        root = package.tree(name)
        for story in () if root is None else root.iterchildren("Story"):
            anchored = [frame.get("ParentStory", "") for frame in story.iter("TextFrame", "TextPath")]
            found.setdefault(story.get("Self", name), (name, anchored))
    return found


def _part(package: IdmlPackage, name: str) -> Part:
    data = package.loaded[name]
    bom = UTF8_BOM if data.startswith(UTF8_BOM) else b""
    try:
        raw = data[len(bom) :].decode("utf-8")
    except UnicodeDecodeError as error:
        raise PageError(f"{package.file} 里的稿件不是 UTF-8 编码，请在 InDesign 里重新导出 IDML") from error
    newline = "\r\n" if "\r\n" in raw else "\r" if "\r" in raw and "\n" not in raw else "\n"
    return Part(name, data, Decoded("utf-8", "utf-8", bom, NEWLINE.sub("\n", raw), newline))
