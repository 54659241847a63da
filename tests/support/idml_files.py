"""IDML files put together for tests: stories, frames and styles in as few words as the format allows."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

PKG = 'xmlns:idPkg="http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging" DOMVersion="16.0"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MIME = b"application/vnd.adobe.indesign-idml-package"
EPOCH = (2024, 1, 2, 3, 4, 6)


def content(text: str) -> str:
    """Characters; line ends become paragraph ends."""
    return "<Br/>".join(f"<Content>{escape(line)}</Content>" if line else "" for line in text.split("\n"))


def chars(inner: str, attributes: str = "") -> str:
    """A range of characters set alike; what is no markup is text."""
    inner = inner if inner.startswith("<") else content(inner)
    style = 'AppliedCharacterStyle="CharacterStyle/$ID/[No character style]"'
    font = '<Properties><AppliedFont type="string">方正书宋</AppliedFont></Properties>'
    return f"<CharacterStyleRange {style} {attributes}>{font}{inner}</CharacterStyleRange>"


def para(*parts: str, style: str = "正文") -> str:
    """A range of paragraphs set alike."""
    inner = "".join(part if part.startswith("<CharacterStyleRange") else chars(part) for part in parts)
    return f'<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/{style}">{inner}</ParagraphStyleRange>'


BR = chars("<Br/>")


def cell(column: int, row: int, text: str) -> str:
    """A cell of a table."""
    return f'<Cell Self="c{column}{row}" Name="{column}:{row}">{para(text)}</Cell>'


def story(name: str, *paragraphs: str) -> str:
    """The part of a story."""
    inner = "".join(paragraphs)
    about = '<StoryPreference StoryDirection="LeftToRightDirection"/><InCopyExportOption IncludeAllResources="true"/>'
    return f'{HEAD}<idPkg:Story {PKG}>\n\t<Story Self="{name}">{about}{inner}</Story>\n</idPkg:Story>\n'


def frame(name: str, left: float, top: float, width: float, height: float, extra: str = "") -> str:
    """A text frame of a story whose own origin is its middle, as InDesign writes them."""
    x, y = width / 2, height / 2
    corners = [(-x, -y), (-x, y), (x, y), (x, -y)]
    points = "".join(f'<PathPointType Anchor="{a} {b}"/>' for a, b in corners)
    path = f'<GeometryPathType PathOpen="false"><PathPointArray>{points}</PathPointArray></GeometryPathType>'
    return (
        f'<TextFrame Self="f{name}{left:g}" ParentStory="{name}" ItemTransform="1 0 0 1 {left + x} {top + y}" {extra}>'
        f"<Properties><PathGeometry>{path}</PathGeometry></Properties></TextFrame>"
    )


def spread(*items: str, pages: int = 1, master: str = "m1", tag: str = "Spread", name: str = "s1") -> str:
    """A spread of pages of 400 by 600 points, whose origin is the top left corner of the first."""
    bounds = f'AppliedMaster="{master}" GeometricBounds="0 0 600 400"'
    made = "".join(f'<Page Self="{name}p{n}" {bounds} ItemTransform="1 0 0 1 {400 * n} 0"/>' for n in range(pages))
    return f'{HEAD}<idPkg:{tag} {PKG}><{tag} Self="{name}">{made}{"".join(items)}</{tag}></idPkg:{tag}>'


def styles(sizes: Mapping[str, float]) -> str:
    """Paragraph styles by name and size in points."""
    made = "".join(
        f'<ParagraphStyle Self="ParagraphStyle/{name}" Name="{name}" PointSize="{size}"/>'
        for name, size in sizes.items()
    )
    group = f'<RootParagraphStyleGroup Self="u7a">{made}</RootParagraphStyleGroup>'
    return f"{HEAD}<idPkg:Styles {PKG}>{group}</idPkg:Styles>"


def parts_of_idml(
    stories: Mapping[str, str],
    spreads: Sequence[str] = (),
    masters: Sequence[str] = (),
    sizes: Mapping[str, float] | None = None,
    layers: str = "",
) -> dict[str, bytes]:
    """The parts of a document; without spreads every story stands in a frame of its own, one under the other."""
    if not spreads:
        spreads = [spread(*(frame(name, 20, 20 + 30 * n, 300, 25) for n, name in enumerate(stories)), pages=1)]
    parts = {f"Stories/Story_{name}.xml": text for name, text in stories.items()}
    parts |= {f"Spreads/Spread_{n}.xml": text for n, text in enumerate(spreads)}
    parts |= {f"MasterSpreads/MasterSpread_{n}.xml": text for n, text in enumerate(masters)}
    parts["Resources/Styles.xml"] = styles(sizes or {"正文": 10.5, "标题": 28})
    kinds = {"Stories": "Story", "Spreads": "Spread", "MasterSpreads": "MasterSpread", "Resources": "Styles"}
    listed = "".join(f'<idPkg:{kinds[name.split("/")[0]]} src="{name}"/>' for name in parts)
    design = f'{HEAD}<?aid style="50"?><Document {PKG} Self="d">{layers}{listed}</Document>'
    made = {"mimetype": MIME, "designmap.xml": design.encode()}
    made |= {name: text.encode() for name, text in parts.items()}
    return {**made, "META-INF/metadata.xml": b"<x/>\r\n", "Resources/Graphic.xml": b"<idPkg:Graphic/>"}


def packed(parts: Mapping[str, bytes], stored: Iterable[str] = ("mimetype",)) -> bytes:
    """Parts as a zip."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, EPOCH), part, kind)
    return made.getvalue()


def idml(stories: Mapping[str, str], **more: object) -> bytes:
    """A document of stories. See parts_of_idml."""
    return packed(parts_of_idml(stories, **more))  # type: ignore[arg-type]


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
