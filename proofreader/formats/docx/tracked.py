"""Changes made as tracked changes that Word, WPS and LibreOffice accept and reject."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import NamedTuple

from lxml import etree

from proofreader.core.span import Edit
from proofreader.formats.docx.editing import Hand, Stretch
from proofreader.formats.docx.names import Element, value, w
from proofreader.formats.docx.story import Unit
from proofreader.formats.docx.surgery import cut_run, marker_at, new_run, paragraph_mark
from proofreader.formats.xml_text import writable

NOBODY = "校对"
"""The author where nobody gave a name."""


class Stamp(NamedTuple):
    """Who changed something, and when."""

    author: str = NOBODY
    time: datetime | None = None

    @property
    def date(self) -> str | None:
        """The time as Word writes it: that of the clock on the wall, marked Z all the same."""
        return None if self.time is None else self.time.astimezone().strftime("%Y-%m-%dT%H:%M:%SZ")


class TrackedHand(Hand):
    """Makes changes that can be taken back. `touched` tells, for each edit, the elements that carry its changes: a
    `w:ins` or `w:del`, or the paragraph where only its mark changed.
    """

    def __init__(self, stamp_of: Callable[[Edit], Stamp], first_id: int) -> None:
        self._stamp_of = stamp_of
        self._ids = count(first_id)
        self.touched: dict[Edit, list[Element]] = {}

    def delete(self, stretch: Stretch, edit: Edit) -> None:
        self._delete(stretch, edit)

    def _delete(self, stretch: Stretch, edit: Edit) -> Element:
        element = stretch.unit.element
        cut_run(element, stretch.end)
        _, run = cut_run(element, stretch.start)
        assert run is not None  # the characters themselves stand behind the cut
        following = run.getnext()
        change = self._change("del", edit)
        run.addprevious(change)
        change.append(run)
        for text in run.iterchildren(w("t")):
            text.tag = w("delText")
        if following is not None and following.tag == change.tag and following in self.touched.get(edit, ()):
            change.extend(list(following))
            change.getparent().remove(following)
            self.touched[edit].remove(following)
        self._touch(edit, change)
        return change

    def insert(self, unit: Unit, offset: int, text: str, edit: Edit) -> None:
        marker = marker_at(unit.element, offset)
        self.put(marker, unit, text, edit)
        marker.getparent().remove(marker)

    def replace(self, stretches: Sequence[Stretch], text: str, edit: Edit) -> None:
        paragraph = _paragraph(stretches[0].unit)
        near = [stretch for stretch in stretches if _paragraph(stretch.unit) is paragraph][-1]
        marker = marker_at(near.unit.element, near.end)
        self.put(marker, stretches[0].unit, text, edit)
        marker.getparent().remove(marker)
        for stretch in reversed(stretches):
            self._delete(stretch, edit)

    def put(self, marker: Element, model: Unit, text: str, edit: Edit) -> None:
        change = self._change("ins", edit)
        run = new_run(model.element.getparent(), "" if text == "\n" else text)
        if text == "\n":
            etree.SubElement(run, w("br"))
        change.append(run)
        marker.addprevious(change)
        self._touch(edit, change)

    def part(self, paragraph: Element, edit: Edit) -> None:
        paragraph_mark(paragraph).insert(0, self._change("ins", edit))
        self._touch(edit, paragraph)

    def join(self, chain: Sequence[Element], *, keeps: tuple[bool, bool], last: bool, edit: Edit) -> None:
        """The marks of all but the last go. Of a paragraph that goes whole it is the own mark, so that the paragraph
        before it keeps its style.
        """
        following = chain[-1].getnext()
        whole = keeps[0] and not keeps[1] and last and following is not None and following.tag == w("p")
        ends_section = chain[-1].find(f"{w('pPr')}/{w('sectPr')}") is not None
        for paragraph in chain[1:] if whole and not ends_section else chain[:-1]:
            mark = paragraph_mark(paragraph)
            if mark.find(w("del")) is None:
                mark.insert(0 if mark.find(w("ins")) is None else 1, self._change("del", edit))
                self._touch(edit, paragraph)

    def finish(self) -> None:
        return

    def _touch(self, edit: Edit, element: Element) -> None:
        self.touched.setdefault(edit, []).append(element)

    def _change(self, kind: str, edit: Edit) -> Element:
        stamp = self._stamp_of(edit)
        change = etree.Element(w(kind))
        change.set(w("id"), str(next(self._ids)))
        change.set(w("author"), writable(stamp.author))
        if stamp.date is not None:
            change.set(w("date"), stamp.date)
        return change


def _paragraph(unit: Unit) -> Element:
    return next(unit.element.iterancestors(w("p")))


def first_free_id(parts: Mapping[str, Element]) -> int:
    """A number that no tracked change, bookmark or comment of the parts has."""
    numbers = [
        int(number)
        for root in parts.values()
        for element in root.iter(w("ins"), w("del"), w("moveTo"), w("moveFrom"), w("rPrChange"), w("pPrChange"),
                                 w("bookmarkStart"), w("commentRangeStart"), w("cellIns"), w("cellDel"))
        if (number := value(element, "id") or "").isdecimal()
    ]  # fmt: skip
    return max(numbers, default=0) + 1
