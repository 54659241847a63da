"""Finding names by a few of their characters, or by the initials of their readings. Pure."""

from functools import lru_cache


def score(wanted: str, text: str) -> float | None:
    """How well a text answers what was typed: less is better; None where it does not.

    A piece of the text is best, then its characters in order, then the initials of its readings (bcsj for 保存设计).
    """
    wanted = "".join(wanted.casefold().split())
    if not wanted:
        return 0.0
    plain = text.casefold()
    at = plain.find(wanted)
    if at >= 0:
        return at + len(plain) / 100
    gaps = _gaps(wanted, plain)
    if gaps is not None:
        return 100 + gaps + len(plain) / 100
    if wanted.isascii():
        letters = initials(text)
        at = letters.find(wanted)
        if at >= 0:
            return 50 + at + len(plain) / 100
        gaps = _gaps(wanted, letters)
        if gaps is not None:
            return 200 + gaps + len(plain) / 100
    return None


def _gaps(wanted: str, text: str) -> int | None:
    """How many characters lie between those wanted, taken in order; None where one is missing."""
    at, first = -1, -1
    for character in wanted:
        at = text.find(character, at + 1)
        if at < 0:
            return None
        first = at if first < 0 else first
    return at - first + 1 - len(wanted)


@lru_cache(maxsize=4096)
def initials(text: str) -> str:
    """The first letter of every reading; what is no Chinese character stays as it is."""
    from pypinyin import Style, lazy_pinyin  # only when somebody types letters

    readings = lazy_pinyin(text, style=Style.NORMAL, errors=list)  # type: ignore[arg-type]
    return "".join(part[:1] for part in readings).casefold()
