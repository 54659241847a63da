"""Comments of a docx: the reason beside each change."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lxml import etree

from proofreader.formats.docx.names import (
    CONTENT_TYPES,
    MAIN,
    PACKAGE_RELATIONS,
    RELATION,
    SPACE,
    Element,
    serialised,
    value,
    w,
)
from proofreader.formats.docx.package import Package
from proofreader.formats.docx.tracked import Stamp
from proofreader.formats.xml_text import writable

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
PART = "word/comments.xml"


class Comment(NamedTuple):
    """What is said about some elements, in their order in the document; one line of text a paragraph."""

    elements: Sequence[Element]
    lines: Sequence[str]
    stamp: Stamp


def add_comments(package: Package, parts: dict[str, Element], comments: Iterable[Comment]) -> dict[str, bytes]:
    """Put comments beside elements of the parts; the parts of the package that hold them.

    Notes take none in Word, so that a comment on one stands at its reference, and one on a text box where the box is
    anchored; on headers and footers there are none.
    """
    existing = next(package.related("comments", package.main), None)
    root = None if existing is None else package.tree(existing)
    if root is None:
        root = etree.Element(w("comments"), nsmap={"w": MAIN})
    numbers = [int(number) for one in root if (number := value(one, "id") or "").isdecimal()]
    free = max(numbers, default=-1) + 1
    document = parts[package.main]
    order: dict[Element, int] = {element: place for place, element in enumerate(document.iter("*"))}
    added = False
    for comment in comments:
        anchors = [anchor for element in comment.elements for anchor in _anchor(element, document)]
        anchors.sort(key=lambda anchor: order.get(anchor, 0))
        if anchors:
            _enclose(anchors[0], anchors[-1], str(free))
            root.append(_comment(comment, str(free)))
            free += 1
            added = True
    if not added:
        return {}
    if existing is not None:
        return {existing: serialised(root)}
    return {PART: serialised(root), **_registered(package)}


def _anchor(element: Element, document: Element) -> Iterable[Element]:
    """The element of the body that a comment on an element stands beside."""
    root = element.getroottree().getroot()
    if root is not document:
        note = next((one for one in element.iterancestors() if one.tag in (w("footnote"), w("endnote"))), None)
        if note is None:
            return
        for reference in document.iter(f"{note.tag}Reference"):
            if value(reference, "id") == value(note, "id"):
                yield reference.getparent()
                return
        return
    boxes = [one for one in element.iterancestors() if one.tag == w("txbxContent")]
    if boxes:
        element = next((one for one in boxes[-1].iterancestors() if one.tag == w("r")), None)
    if element is not None:
        yield element


def _enclose(first: Element, last: Element, number: str) -> None:
    first, last = _top(first), _top(last)
    start, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
    for mark in (start, end):
        mark.set(w("id"), number)
    run = etree.Element(w("r"))
    etree.SubElement(run, w("commentReference")).set(w("id"), number)
    if first.getparent() is not last.getparent() and _container(first) is not _container(last):
        last = first
    if first.tag == w("p"):
        first.append(start)
    else:
        first.addprevious(start)
    if last.tag == w("p"):
        last.append(end)
    else:
        last.addnext(end)
    end.addnext(run)


def _top(element: Element) -> Element:
    """The element's ancestor right in its paragraph; a paragraph itself."""
    while element.tag != w("p") and element.getparent().tag != w("p"):
        element = element.getparent()
    return element


def _container(element: Element) -> Element:
    paragraph = element if element.tag == w("p") else element.getparent()
    return paragraph.getparent()


def _comment(comment: Comment, number: str) -> Element:
    made = etree.Element(w("comment"))
    made.set(w("id"), number)
    made.set(w("author"), writable(comment.stamp.author))
    made.set(w("initials"), writable(comment.stamp.author[:2]))
    if comment.stamp.date is not None:
        made.set(w("date"), comment.stamp.date)
    for line in comment.lines:
        text = etree.SubElement(etree.SubElement(etree.SubElement(made, w("p")), w("r")), w("t"))
        text.text = writable(line)
        text.set(SPACE, "preserve")
    return made


def _registered(package: Package) -> dict[str, bytes]:
    """The package's lists with a part for comments in them."""
    folder, _, base = package.main.rpartition("/")
    name = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
    relations = package.tree(name)
    if relations is None:
        relations = etree.Element(f"{{{PACKAGE_RELATIONS}}}Relationships", nsmap={None: PACKAGE_RELATIONS})
    used = {relation.get("Id") for relation in relations}
    free = next(id_ for number in range(1, len(used) + 2) if (id_ := f"rIdComments{number}") not in used)
    etree.SubElement(
        relations,
        f"{{{PACKAGE_RELATIONS}}}Relationship",
        {"Id": free, "Type": f"{RELATION}/comments", "Target": f"/{PART}"},
    )
    types = package.tree("[Content_Types].xml")
    if types is None:
        types = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap={None: CONTENT_TYPES})
    etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{PART}", "ContentType": KIND})
    return {name: serialised(relations), "[Content_Types].xml": serialised(types)}
