"""New characters as HTML has them."""

_WRITTEN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;"}


def html_text(text: str, codec: str) -> str:
    """The text with markup escaped; what the codec lacks is written by its number."""
    return "".join(_WRITTEN.get(char) or (char if _holds(codec, char) else f"&#{ord(char)};") for char in text)


def _holds(codec: str, char: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return "\ud800" <= char <= "\udfff"  # no number stands for half a character: let the encoder say so
    return True
