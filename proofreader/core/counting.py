"""How many characters a text has: the one definition that every figure of the program goes by (字数)."""

_BLANK = "\n\t \u3000\u00a0\u2003\u200b\ufeff"


def characters_in(text: str) -> int:
    """Code points of a text without white space and line ends; punctuation, digits and Latin letters count each."""
    return len(text) - sum(map(text.count, _BLANK))
