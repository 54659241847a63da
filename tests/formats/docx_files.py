"""Docx files put together for tests, part by part, and what becomes of one when its changes are rejected."""

import io
import zipfile
from collections.abc import Iterable

from lxml import etree

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{W_URI}}}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = (
    f'xmlns:w="{W_URI}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)
KINDS = {"header": "header1.xml", "footer": "footer1.xml", "footnotes": "footnotes.xml", "styles": "styles.xml"}

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="o"><w:name w:val="栏目"/><w:basedOn w:val="1"/></w:style>'
)


def docx(body: str, **parts: str) -> bytes:
    """A docx of a body; `header`, `footer`, `footnotes` and `styles` are the content of those parts."""
    types = "".join(
        f'<Override PartName="/word/{KINDS[kind]}" '
        f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for kind in parts
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{KINDS[kind]}"/>'
        for number, kind in enumerate(parts, 1)
    )
    section = "".join(
        f'<w:{kind}Reference w:type="default" r:id="rId{number}"/>'
        for number, kind in enumerate(parts, 1)
        if kind in ("header", "footer")
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
    }
    roots = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "styles": "styles"}
    for kind, content in parts.items():
        files[f"word/{KINDS[kind]}"] = f"<w:{roots[kind]} {SPACES}>{content}</w:{roots[kind]}>"
    return packed(files)


def packed(files: dict[str, str | bytes]) -> bytes:
    """A zip archive of files by their names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a docx by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph; plain strings become runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    head = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{head}{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run; a tab or a line end becomes its element."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    parts = text.replace("\t", "\0<w:tab/>\0").replace("\n", "\0<w:br/>\0").split("\0")
    inner = "".join(one if one.startswith("<") else f'<w:t xml:space="preserve">{one}</w:t>' for one in parts if one)
    return f"<w:r>{head}{inner}</w:r>"


def ins(*runs: str) -> str:
    """Runs that somebody inserted."""
    return f'<w:ins w:id="901" w:author="旧编辑" w:date="2024-01-02T03:04:05Z">{"".join(runs)}</w:ins>'


def gone(text: str) -> str:
    """A run that somebody deleted."""
    return f'<w:del w:id="902" w:author="旧编辑"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def table(*rows: Iterable[str]) -> str:
    """A table of cells, each with one paragraph."""
    lines = ("".join(f"<w:tc><w:tcPr/>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def box(*paragraphs: str) -> str:
    """A run with a text box, for new programs and for old ones."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def note(number: int, *paragraphs: str) -> str:
    """A footnote."""
    return f'<w:footnote w:id="{number}">{"".join(paragraphs)}</w:footnote>'


def field(code: str, result: str) -> str:
    """A field with its result."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText> {code} </w:instrText></w:r>{marks[1]}{r(result)}{marks[2]}"


def settled(data: bytes, *, accept: bool, author: str | None = None) -> bytes:
    """The docx with the tracked changes (of one author) accepted or rejected: the rules of the standard, written anew
    and as plainly as may be."""
    parts = parts_of(data)
    for name in ("word/document.xml", "word/footnotes.xml", "word/header1.xml"):
        if name in parts:
            root = etree.fromstring(parts[name])
            _settle(root, accept, author)
            parts[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return packed(dict(parts))


def _settle(root: etree._Element, accept: bool, author: str | None) -> None:
    def ours(element: etree._Element) -> bool:
        return author is None or element.get(W + "author") == author

    joined = []
    for paragraph in root.iter(W + "p"):
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        for change in [] if mark is None else [one for one in mark if one.tag in (W + "ins", W + "del") and ours(one)]:
            if (change.tag == W + "del") == accept:
                joined.append(paragraph)
            mark.remove(change)
    for tag, stays in ((W + "ins", accept), (W + "del", not accept)):
        for change in [one for one in root.iter(tag) if ours(one)]:
            parent = change.getparent()
            if stays:
                for text in change.iter(W + "delText"):
                    text.tag = W + "t"
                for child in list(change):
                    change.addprevious(child)
            parent.remove(change)
    for paragraph in reversed(joined):
        following = paragraph.getnext()
        while following is not None and following.tag != W + "p":
            following = following.getnext()
        if following is None:
            continue
        at = 0 if following.find(W + "pPr") is None else 1
        for child in reversed([one for one in paragraph if one.tag != W + "pPr"]):
            following.insert(at, child)
        paragraph.getparent().remove(paragraph)
