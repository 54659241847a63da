"""Numbers at the head of a line: headings, list items, headings that run into their paragraph."""

import re

NUMERALS = "一二三四五六七八九十百零〇"

_NUMBERED = re.compile(
    rf"(?:第?[{NUMERALS}]{{1,3}}[、，,．.]|[（(][{NUMERALS}]{{1,3}}[）)]|第[{NUMERALS}]{{1,3}}[章节编部](?!分)|[{NUMERALS}]是|[{NUMERALS}]要"
    r"|\d{1,2}[.．、](?![\d年月日])|[（(]\d{1,2}[）)]|[①-⑳])"
)
_HEADING_NUMBER = re.compile(
    rf"(?P<han>(?:第?[{NUMERALS}]{{1,3}}、|[（(][{NUMERALS}]{{1,3}}[）)]|第[{NUMERALS}]{{1,3}}[章节编部](?!分))\s*)"
    r"|(?P<digits>(?:\d{1,2}[.．、](?![\d年月日])|[（(]\d{1,2}[）)])\s*)"
)
HEADING_LENGTH = 40
"""Code points a heading line may have; a run-in heading has fewer."""
LEAD_LENGTH = 32


def is_numbered(text: str) -> bool:
    """Whether a text begins with the number of a heading or a list item."""
    return _NUMBERED.match(text) is not None


def is_short_numbered(text: str) -> bool:
    """Whether a line is “一、…” or “（一）…”, short and without the end of a sentence."""
    match = _HEADING_NUMBER.match(text)
    return bool(match and match["han"] and len(text) <= HEADING_LENGTH and not _ENDED.search(text))


def heading_number(text: str) -> str | None:
    """How a line is numbered like a heading: "han" (一、（一）), "digits" (1. （1）), None where it is not."""
    match = _HEADING_NUMBER.match(text)
    return match.lastgroup if match else None


_ENDED = re.compile(r"[。！？；!?;，,](?=[”’」』）)]*$)|。")


def run_in_heading(text: str) -> int:
    """How many characters at the head of a paragraph are a numbered heading that ends in its own full stop; 0 for none.

    “一、突出重点，精准发力。加快……”: a number, one short sentence, and a good deal more after it.
    """
    match = _HEADING_NUMBER.match(text)
    if match is None:
        return 0
    stop = text.find("。", match.end(), LEAD_LENGTH)
    if stop < 0 or stop - match.end() < 2 or len(text) - stop < 16:
        return 0
    head = text[match.end() : stop]
    return 0 if re.search(r"[；;：:？！“”]", head) or head.count("，") > 2 else stop + 1
