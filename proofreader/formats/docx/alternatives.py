"""Text boxes stand twice in a docx, for new programs and for old ones: both must say the same."""

from copy import deepcopy

from proofreader.formats.docx.names import MC, Element, w

_COMMENTS = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))


def doubled(root: Element) -> list[tuple[Element, Element]]:
    """Pairs of text box contents, as new and as old programs show them, that say the same."""
    pairs: list[tuple[Element, Element]] = []
    for alternate in root.iter(MC + "AlternateContent"):
        new = [box for choice in alternate.findall(MC + "Choice")[:1] for box in choice.iter(w("txbxContent"))]
        old = [box for fallback in alternate.findall(MC + "Fallback") for box in fallback.iter(w("txbxContent"))]
        if len(new) == len(old) and all(map(_same, new, old)):
            pairs += zip(new, old, strict=True)
    return pairs


def repeat(pairs: list[tuple[Element, Element]]) -> None:
    """Make the old of each pair say what the new says now."""
    for new, old in pairs:
        if not _same(new, old):
            copy = deepcopy(new)
            for mark in list(copy.iter(*_COMMENTS)):
                mark.getparent().remove(mark)
            copy.tail = old.tail
            old.getparent().replace(old, copy)


def _same(one: Element, other: Element) -> bool:
    return _said(one) == _said(other)


def _said(box: Element) -> list[tuple[str, str]]:
    """Texts and what is tracked of them."""
    kinds = (w("t"), w("delText"), w("p"), w("ins"), w("del"), w("br"), w("tab"))
    return [(element.tag, element.text or "" if element.tag in kinds[:2] else "") for element in box.iter(*kinds)]
