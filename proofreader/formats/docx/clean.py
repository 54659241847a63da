"""Changes made in the runs themselves: every run keeps its formatting, nothing is cut that need not be."""

from collections.abc import Sequence

from lxml import etree

from proofreader.core.span import Edit
from proofreader.formats.docx.editing import Hand, Stretch
from proofreader.formats.docx.names import Element, w
from proofreader.formats.docx.story import Unit, shown
from proofreader.formats.docx.surgery import MARKS, new_run, paragraph_mark, set_text, swept


class CleanHand(Hand):
    """Makes changes so that no trace of them is left."""

    def __init__(self) -> None:
        self._emptied: list[Element] = []

    def delete(self, stretch: Stretch, edit: Edit) -> None:
        element = stretch.unit.element
        if element.tag == w("t"):
            text = shown(element)
            set_text(element, text[: stretch.start] + text[stretch.end :])
            if element.text:
                return
        self._emptied.append(element)

    def insert(self, unit: Unit, offset: int, text: str, edit: Edit) -> None:
        element = unit.element
        if element.tag == w("t") and "\t" not in text:
            old = shown(element)
            set_text(element, old[:offset] + text + old[offset:])
            return
        parts = [child for child in new_run(element.getparent(), text) if child.tag != w("rPr")]
        if element.tag == w("t"):
            old = shown(element)
            set_text(element, old[:offset])
            rest = etree.Element(w("t"))
            set_text(rest, old[offset:])
            parts.append(rest)
        for part in parts if offset == 0 and element.tag != w("t") else reversed(parts):
            if offset == 0 and element.tag != w("t"):
                element.addprevious(part)
            else:
                element.addnext(part)

    def replace(self, stretches: Sequence[Stretch], text: str, edit: Edit) -> None:
        first = stretches[0]
        if first.unit.element.tag != w("t"):
            self.insert(first.unit, first.start, text, edit)
        for stretch in reversed(stretches):
            self.delete(stretch, edit)
        if first.unit.element.tag == w("t"):
            self.insert(first.unit, first.start, text, edit)

    def put(self, marker: Element, model: Unit, text: str, edit: Edit) -> None:
        run = model.element.getparent()
        if text == "\n":
            made = new_run(run, "")
            etree.SubElement(made, w("br"))
        else:
            made = new_run(run, text)
        marker.addprevious(made)

    def part(self, paragraph: Element, edit: Edit) -> None:
        return

    def join(self, chain: Sequence[Element], *, keeps: tuple[bool, bool], last: bool, edit: Edit) -> None:
        """The paragraph keeps the properties of the first, unless nothing is left of that."""
        target, final = chain[0], chain[-1]
        properties = final.find(w("pPr"))
        section = None if properties is None else properties.find(w("sectPr"))
        own = target.find(w("pPr"))
        if not keeps[0]:
            if own is not None:
                target.remove(own)
            if properties is not None:
                target.insert(0, properties)
        else:
            if section is not None:
                paragraph_mark(target).getparent().append(section)
            _take_mark(target, final)
        for paragraph in chain[1:]:
            between = list(paragraph.itersiblings(preceding=True))
            for element in reversed(between[: between.index(target)]):
                target.append(element)
            target.extend([child for child in paragraph if child.tag != w("pPr")])
            paragraph.getparent().remove(paragraph)

    def finish(self) -> None:
        for element in self._emptied:
            run = element.getparent()
            if run is not None and (element.tag != w("t") or not element.text):
                run.remove(element)
                swept(run)


def _take_mark(target: Element, final: Element) -> None:
    """Give a paragraph the changes that others made to another's mark, in the place of those to its own."""
    path = f"{w('pPr')}/{w('rPr')}/*"
    own = [child for child in target.iterfind(path) if child.tag in MARKS]
    taken = [child for child in final.iterfind(path) if child.tag in MARKS]
    for child in own:
        child.getparent().remove(child)
    for child in reversed(taken):
        paragraph_mark(target).insert(0, child)
