"""Places of a text that are not prose and that no rule of prose may touch."""

import re

from proofreader.core.span import Span

_PROTECTED = re.compile(
    r"""
    [a-zA-Z][a-zA-Z0-9+.-]*://[^\s，。；！？、（）《》“”‘’一-鿿]+   # URL with a scheme
    | www\.[\w-]+(?:\.[\w-]+)+(?:/[^\s，。；！？、（）《》“”‘’一-鿿]*)?
    | [\w.+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+                              # e-mail
    | (?<![\w.])[a-zA-Z0-9][a-zA-Z0-9-]*(?:\.[a-zA-Z0-9-]+)*\.(?:com|cn|net|org|gov|edu|io|info|top)(?:/[\w./?%&=+#-]*)?(?!\w)
    | (?<![\w.])[\w-]+\.(?:txt|docx?|xlsx?|pptx?|pdf|html?|jpe?g|png|zip|md|json|exe|apk)(?!\w) # file name
    """,
    re.VERBOSE | re.ASCII,
)


def protected_spans(text: str) -> tuple[Span, ...]:
    """URLs, e-mail addresses, domain and file names of a text, in order."""
    return tuple(Span(*match.span()) for match in _PROTECTED.finditer(text))
