"""Places of a text that are not prose and that no rule of prose may touch."""

import re

from proofreader.core.span import Span

# Only runs of half-width characters that hold one of these can hold a protected place; most text holds none.
_RUN = re.compile(r"[!-~]*(?:[.@]|://|&)[!-~]+")
_PROTECTED = re.compile(
    r"""
    [a-zA-Z][a-zA-Z0-9+.-]*://[!-~]+                                          # URL with a scheme
    | www\.[\w-]+(?:\.[\w-]+)+(?:/[!-~]*)?
    | [\w.+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+                              # e-mail
    | (?<![\w.])[a-zA-Z0-9][a-zA-Z0-9-]*(?:\.[a-zA-Z0-9-]+)*
      \.(?:com|cn|net|org|gov|edu|io|info|top|cc|tv|hk|tw|mo|mil|int|app|dev|xyz)(?::\d+)?(?:/[\w./?%&=+#~:-]*)?(?!\w)
    | (?<![\w.])[\w-]*                                                        # file name
      \.(?:txt|docx?|xlsx?|pptx?|pdf|html?|jpe?g|png|gif|zip|rar|mp[34]|csv|md|json|xml|exe|apk|py|js)(?!\w)
    | &(?:[a-zA-Z]{2,8}|\#[0-9]{2,6}|\#x[0-9a-fA-F]{2,6});                    # HTML entity
    """,
    re.VERBOSE | re.ASCII,
)


def protected_spans(text: str) -> tuple[Span, ...]:
    """URLs, e-mail addresses, domain and file names and HTML entities of a text, in order."""
    return tuple(Span(*match.span()) for run in _RUN.finditer(text) for match in _PROTECTED.finditer(text, *run.span()))
