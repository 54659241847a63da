"""The parts of an IDML file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from proofreader.formats.archive import Archive
from proofreader.formats.errors import PageError
from proofreader.formats.refusal import being, named_binary
from proofreader.formats.xml_parsing import Element, parse_xml

DESIGN = "designmap.xml"
KINDS = ("Styles", "MasterSpread", "Spread", "Story")
LARGEST_TEXT = 64 * 1024 * 1024
"""Bytes that stories, spreads and styles may unpack to together."""
MOST_TAGS = 800_000
"""Tags they may have together."""
PACKAGING = "{http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging}"


@dataclass(frozen=True, slots=True)
class IdmlPackage(Archive):
    """An IDML file. `loaded` are the parts that say what is printed: stories, spreads, masters and styles."""

    loaded: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    MEND: ClassVar[str] = "请在 InDesign 里重新导出 IDML"
    AGAIN: ClassVar[str] = "请在 InDesign 里重新导出 IDML"

    def tree(self, name: str) -> Element | None:
        """The root element of a part; None where there is none. Raises PageError."""
        data = self.loaded.get(name)
        if data is None:
            data = self.read(name)
        if data is None:
            return None
        return parse_xml(
            data,
            self.file,
            broken="里的 XML 已损坏，请在 InDesign 里重新导出 IDML",
            doctype="里有 IDML 不该有的 XML 声明（DTD），为安全起见不打开，请在 InDesign 里重新导出 IDML",
        )

    def listed(self, design: Element, kind: str) -> Iterator[str]:
        """The parts of a kind (Story, Spread, MasterSpread, Styles) that the map of the document names, in order."""
        known = frozenset(self.names)
        for entry in design.iterchildren(PACKAGING + kind):
            name = entry.get("src", "")
            if name in known:
                yield name


def open_idml(data: bytes, file: str) -> tuple[IdmlPackage, Element]:
    """Look into a file; with the map of the document. Raises PageError where it is no IDML that can be read."""
    if not data:
        raise PageError(f"{file} 是空文件，没有可校对的内容")
    if not data.startswith(b"PK"):
        binary = named_binary(data)
        raise PageError(f"{file} 不是 IDML 文件" + (f"，{being(binary)}" if binary else "，请检查文件的后缀"))
    package = IdmlPackage.opened(data, file)
    design = package.tree(DESIGN)
    if design is None or design.tag != "Document":
        raise PageError(f"{file} 不是 IDML 文件，请检查文件的后缀")
    names = dict.fromkeys(name for kind in KINDS for name in package.listed(design, kind))
    loaded = package.read_all(names, LARGEST_TEXT)
    if sum(part.count(b"<") for part in loaded.values()) > MOST_TAGS:
        raise PageError(f"{file} 的结构太庞大，请拆成一版一个文件")
    return IdmlPackage(data, file, package.names, loaded), design
