"""Text that was read in the wrong encoding, and what it was."""

import re

_LEADS = bytes(range(0xE4, 0xEA))
# What UTF-8 read as GBK begins with: lead bytes E4 to E9 of ideographs, and of “ ” ， 。 and their kin.
_GBK_LEADS = "".join(
    bytes([first, second]).decode("gbk", "ignore") for first in (*_LEADS, 0xE3, 0xEF) for second in range(0x80, 0xC0)
)
_UTF8_AS_GBK = re.compile(f"(?:[{re.escape(_GBK_LEADS)}]|鈥)[^\x00-\x7f]+")
_UTF8_AS_LATIN = re.compile(r"(?:[Â-ô][\x80-\xbfŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{1,3}){2,}")
FILLERS = re.compile("(?:锟斤拷|锟斤|斤拷锟|烫烫烫|屯屯屯|锘挎|锘縙)+|\ufffd+")


def repaired(text: str) -> list[tuple[int, int, str]]:
    """Places (start, end, right text) of UTF-8 that was read as GBK or Windows-1252. In order, not overlapping."""
    places: list[tuple[int, int, str]] = []
    for match in _UTF8_AS_GBK.finditer(text):
        for size in range(len(match[0]), 2, -1):
            right = _decoded(match[0][:size], "gb18030")
            if right is not None:
                places.append((match.start(), match.start() + size, right))
                break
    for match in _UTF8_AS_LATIN.finditer(text):
        right = _decoded(match[0], "cp1252")
        if right is not None:
            places.append((*match.span(), right))
    return sorted(places)


def _decoded(text: str, wrong: str) -> str | None:
    try:
        right = text.encode(wrong).decode("utf-8")
    except UnicodeError:
        return None
    return right if right != text and all(_common(char) for char in right) else None


def _common(char: str) -> bool:
    """Whether plain Chinese text has this character: two bytes in the oldest national standard, or ASCII."""
    try:
        return len(char.encode("gb2312")) <= 2
    except UnicodeError:
        return False
