"""What XML can hold."""


def writable(text: str) -> str:
    """The text, with each character that XML cannot hold replaced by U+FFFD; as long as before."""
    return "".join(char if _is_xml(char) else "\ufffd" for char in text)


def _is_xml(char: str) -> bool:
    return char in "\t\n" or (char >= " " and char not in "\ufffe\uffff" and not "\ud800" <= char <= "\udfff")
