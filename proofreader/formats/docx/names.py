"""Names of WordprocessingML, and parsing that hostile files cannot abuse."""

from lxml import etree

from proofreader.formats.xml_parsing import Element as Element
from proofreader.formats.xml_parsing import parse_xml

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

W = f"{{{MAIN}}}"
MC = f"{{{COMPATIBILITY}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """The qualified name of WordprocessingML."""
    return W + name


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of WordprocessingML; None where the element or the attribute is missing."""
    return None if element is None else element.get(W + name)


def is_on(element: Element | None) -> bool:
    """Whether a switch such as `w:b` is on: there, and not said to be off."""
    return element is not None and value(element) not in ("0", "false", "off", "none")


def properties(element: Element) -> Element | None:
    """The properties of a paragraph or run, which stand first in it; None where it has none."""
    first = next(element.iterchildren("*"), None)
    return first if first is not None and first.tag in _PROPERTIES else None


_PROPERTIES = frozenset((w("pPr"), w("rPr")))


def parse(data: bytes, file: str) -> Element:
    """The root of a part. No entity is expanded, nothing is fetched, no document type is taken. Raises PageError."""
    return parse_xml(
        data,
        file,
        broken="里的 XML 已损坏，请在 Word 或 WPS 里打开后另存一份 docx",
        doctype="里有 Word 文档不该有的 XML 声明（DTD），为安全起见不打开，请另存一份 docx",
    )


def serialised(root: Element) -> bytes:
    """A part as bytes, with the declaration Word writes."""
    made: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    return made
