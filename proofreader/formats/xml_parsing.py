"""Parsing XML that hostile files cannot abuse."""

from typing import Any

from lxml import etree

from proofreader.formats.errors import PageError

Element = Any
"""An lxml element (lxml ships no type information)."""

MOST_TAGS = 1_000_000
"""Tags a part may have, opening and closing; a page of 10,000 characters has some 30,000."""


def parse_xml(data: bytes, file: str, *, broken: str, doctype: str) -> Element:
    """The root of a part. No entity is expanded, nothing is fetched, no document type is taken.

    Raises PageError: `broken` and `doctype` are what it says, behind the file's name, of XML that is not well formed
    and of a document type.
    """
    if data.count(b"<") > MOST_TAGS:
        raise PageError(f"{file} 的结构太庞大，请拆成一版一个文件")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise PageError(f"{file} {broken}") from error
    if root.getroottree().docinfo.doctype:
        raise PageError(f"{file} {doctype}")
    return root
