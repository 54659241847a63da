"""What the elements of HTML are to a reader."""

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
BLOCKS = frozenset(
    (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "header", "footer", "aside", "main"),
        *("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "address", "figure", "figcaption", "center", "hr"),
        *("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "form", "fieldset", "legend"),
        *("html", "body", "head", "details", "summary", "hgroup", "menu", "dir", "search"),
    )
)
HIDDEN = frozenset(
    (
        *("head", "script", "style", "title", "template", "noscript", "iframe", "object", "svg", "math", "select"),
        *(
            "textarea",
            "button",
            "nav",
            "del",
            "audio",
            "video",
            "canvas",
            "map",
            "xml",
            "dialog",
            "datalist",
            "rt",
            "rp",
        ),
        *("noembed", "noframes", "xmp"),
    )
)
"""Elements that hold nothing to proof: what is not shown, what was deleted, and how to get about on the site."""
BARRIERS = frozenset(
    ("table", "tr", "td", "th", "caption", "thead", "tbody", "tfoot", "hr", "figure", "ul", "ol", "dl")
)
"""Elements whose borders no paragraph crosses."""
CAPTIONS = frozenset(("caption", "figcaption"))
CELLS = frozenset(("td", "th"))
LEVELS = {f"h{number}": number for number in range(1, 7)}
CLOSED_BY = {
    "p": BLOCKS,
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "td": frozenset(("td", "th", "tr")),
    "th": frozenset(("td", "th", "tr")),
    "tr": frozenset(("tr",)),
}
"""Elements that need no end tag, and what ends them."""
