"""Cutting runs, wrappers and paragraphs of a part without losing anything in them."""

from copy import deepcopy

from lxml import etree

from proofreader.formats.docx.names import SPACE, Element, w
from proofreader.formats.docx.story import shown
from proofreader.formats.xml_text import writable

CHANGES = frozenset(map(w, ("ins", "del", "moveTo", "moveFrom")))
"""Wrappers of tracked changes: one must not hold another's insertion."""
EMPTY = frozenset(map(w, ("ins", "hyperlink", "smartTag")))
"""Wrappers that go when nothing is left in them."""
TEXTS = frozenset(map(w, ("t", "delText")))
"""Elements that hold characters; others of a run stand for one."""
MARKS = frozenset(map(w, ("ins", "del", "moveFrom", "moveTo")))
"""What tells, among the properties of a paragraph's mark, that it was inserted or deleted."""
_LAST = frozenset(map(w, ("sectPr", "pPrChange")))


def set_text(element: Element, text: str) -> None:
    """Write the text of a `w:t`, saying that white space at its ends counts."""
    element.text = writable(text)
    if text != text.strip(" \t\r\n"):
        element.set(SPACE, "preserve")


def cut_run(element: Element, offset: int) -> tuple[Element | None, Element | None]:
    """Cut the run of an element at an offset among its characters; what stands before and after.

    The element stays with what is before, where there is any of it. None for a side with nothing on it.
    """
    run = element.getparent()
    text = shown(element) if element.tag in TEXTS else "-"
    if 0 < offset < len(text):
        rest = deepcopy(element)
        set_text(element, text[:offset])
        set_text(rest, text[offset:])
        rest.tail = None
        element.addnext(rest)
        first = rest
    else:
        first = element if offset <= 0 else element.getnext()
    if first is None:
        return run, None
    if all(child.tag == w("rPr") for child in first.itersiblings(preceding=True)):
        return None, run
    after = etree.Element(run.tag, run.attrib)
    properties = run.find(w("rPr"))
    if properties is not None:
        after.append(deepcopy(properties))
    moved = [first, *first.itersiblings()]
    run.addnext(after)
    after.extend(moved)
    return run, after


def new_run(model: Element, text: str) -> Element:
    """A run of the same formatting as another with a text; tabs become elements."""
    run = etree.Element(w("r"))
    properties = model.find(w("rPr"))
    if properties is not None:
        copy = deepcopy(properties)
        copy.tail = None
        for child in list(copy):
            if child.tag in MARKS or child.tag == w("rPrChange"):
                copy.remove(child)
        run.append(copy)
    for number, part in enumerate(text.split("\t")):
        if number:
            etree.SubElement(run, w("tab"))
        if part:
            set_text(etree.SubElement(run, w("t")), part)
    return run


def marker_at(element: Element, offset: int) -> Element:
    """Put a marker where an insertion among an element's characters goes; in no tracked change."""
    before, after = cut_run(element, offset)
    marker = etree.Element("marker")
    if before is not None:
        before.addnext(marker)
    elif after is not None:
        after.addprevious(marker)
    while marker.getparent().tag in CHANGES:
        lift(marker)
    return marker


def lift(marker: Element) -> None:
    """Move a marker out of its parent, which is cut in two where the marker stood between things."""
    parent = marker.getparent()
    following = list(marker.itersiblings())
    if not len(list(marker.itersiblings(preceding=True))):
        parent.addprevious(marker)
        return
    parent.addnext(marker)
    if following:
        clone = etree.Element(parent.tag, parent.attrib)
        marker.addnext(clone)
        clone.extend(following)


def can_part(marker: Element) -> bool:
    """Whether the paragraph can be cut at a marker: a content control or a ruby cannot."""
    for ancestor in marker.iterancestors():
        if ancestor.tag == w("p"):
            return True
        if ancestor.tag not in CHANGES and ancestor.tag not in map(w, ("hyperlink", "smartTag", "customXml")):
            return False
    return False


def part_paragraph(marker: Element) -> tuple[Element, Element]:
    """Cut the paragraph at a marker: a new paragraph with what stands before it, and the old one with the rest."""
    while marker.getparent().tag != w("p"):
        lift(marker)
    old = marker.getparent()
    new = etree.Element(w("p"))
    properties = old.find(w("pPr"))
    if properties is not None:
        copy = deepcopy(properties)
        copy.tail = None
        for child in list(copy):
            if child.tag in _LAST:
                copy.remove(child)
        for child in list(copy.iterfind(f"{w('rPr')}/*")):
            if child.tag in MARKS or child.tag == w("rPrChange"):
                child.getparent().remove(child)
        new.append(copy)
    new.extend([child for child in marker.itersiblings(preceding=True) if child.tag != w("pPr")][::-1])
    old.addprevious(new)
    return new, old


def paragraph_mark(paragraph: Element) -> Element:
    """The properties of a paragraph's mark (`w:pPr/w:rPr`), made where there are none."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    mark = properties.find(w("rPr"))
    if mark is None:
        mark = etree.Element(w("rPr"))
        last = next((child for child in properties if child.tag in _LAST), None)
        if last is None:
            properties.append(mark)
        else:
            last.addprevious(mark)
    return mark


def swept(run: Element) -> None:
    """Take out a run that has nothing left in it, and wrappers that held nothing else."""
    element = run
    while element.getparent() is not None and all(child.tag == w("rPr") for child in element):
        if element.tag != w("r") and element.tag not in EMPTY:
            return
        parent = element.getparent()
        parent.remove(element)
        element = parent
