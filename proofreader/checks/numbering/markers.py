"""Markers at the beginning of headings and paragraphs: 一、 （一） 1. （1） ①, and the number they carry."""

import re
from dataclasses import dataclass
from enum import StrEnum

from proofreader.checks.contract import BlockView
from proofreader.cjk.numerals import like, to_int
from proofreader.core.span import Span


class Style(StrEnum):
    """The kinds of marker, by the order GB/T 9704—2012 7.3.3 gives them."""

    CHINESE = "一、"
    CHINESE_BRACKETED = "（一）"
    ARABIC = "1."
    ARABIC_BRACKETED = "（1）"
    CIRCLED = "①"


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at the head of a block. Spans are in code points of the block's text.

    `span` covers the whole marker, `number` its numeral. `dress` is what stands around the numeral, widths kept.
    """

    style: Style
    value: int
    span: Span
    number: Span
    numeral: str
    dress: str

    def renumbered(self, value: int) -> str:
        """The numeral for another value, written the same way. Raises ValueError where it cannot be written so."""
        return like(self.numeral, value)


_CN = "[一二三四五六七八九十]{1,3}"
_FORMS = (
    (Style.CHINESE, re.compile(rf"({_CN})([、.．，,])(?!\d)")),
    (Style.CHINESE_BRACKETED, re.compile(rf"[（(]({_CN})[）)]")),
    (Style.CHINESE_BRACKETED, re.compile(r"([㈠-㈩])")),
    (Style.ARABIC, re.compile(r"(\d{1,2})[.．、](?!\d)")),
    (Style.ARABIC_BRACKETED, re.compile(r"[（(](\d{1,2})[）)]")),
    (Style.ARABIC_BRACKETED, re.compile(r"(\d{1,2})[）)]")),
    (Style.ARABIC_BRACKETED, re.compile(r"([⑴-⒇])")),
    (Style.CIRCLED, re.compile(r"([①-⑳])")),
)
_FIRST = re.compile(r"[一二三四五六七八九十（(\d①-⑳⑴-⒇㈠-㈩]")
# “一，” and “二、三产业” are words, not markers
_NOT_MARKER = re.compile(rf"{_CN}[、，,]{_CN}[、，,是要产类等线级区者月年度期季方]")


def marker_of(block: BlockView) -> Marker | None:
    """The marker at the head of a block, None where it has none."""
    return marker_in(block.text)


def marker_in(text: str) -> Marker | None:
    """The marker at the head of a text, None where it has none."""
    if not _FIRST.match(text) or _NOT_MARKER.match(text):
        return None
    for style, form in _FORMS:
        match = form.match(text)
        if match:
            value = to_int(match[1])
            if value and len(text) > match.end():
                number = Span(match.start(1), match.end(1))
                dress = text[: number.start] + "#" + text[number.end : match.end()]
                return Marker(style, value, Span(0, match.end()), number, match[1], dress)
    return None
