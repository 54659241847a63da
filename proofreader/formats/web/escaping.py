"""New characters as HTML has them."""

import re
from html import unescape

_WRITTEN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"}
_OPENED = re.compile(r"&#?[0-9A-Za-z]*\Z")


def html_text(text: str, codec: str) -> str:
    """The text with markup escaped; what the codec lacks is written by its number."""
    return "".join(_WRITTEN.get(char) or (char if _holds(codec, char) else f"&#{ord(char)};") for char in text)


def _holds(codec: str, char: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return "\ud800" <= char <= "\udfff"  # no number stands for half a character: let the encoder say so
    return True


def parted(before: str, behind: str) -> str:
    """An empty comment where characters before a place would become a reference with those behind it (&amp and ;)."""
    opened = _OPENED.search(before)
    if opened is None or unescape(opened[0] + behind) == unescape(opened[0]) + unescape(behind):
        return ""
    return "<!---->"
