"""A page and its edits to a 小样."""

from proofreader.core.span import apply_edits
from proofreader.formats.errors import PageError
from proofreader.formats.founder.reading import founder_text
from proofreader.formats.mapped import MappedSource
from proofreader.formats.material import Material

NEWLINE = "\r\n"


def write_fbd(material: Material) -> bytes:
    """The 小样 with the edits made through its map; with none, the file's own bytes.

    A page of another kind becomes a new 小样 without annotations, one paragraph a line, in GB18030. Raises PageError.
    """
    page = material.page
    source = page.source
    if isinstance(source, MappedSource) and source.kind == "fbd":
        return source.splice(material.edits).get("", source.data)
    lines = [line for line in apply_edits(page.text, material.edits).split("\n") if line.strip()]
    try:
        return "".join(founder_text(line, "gb18030") + NEWLINE for line in lines).encode("gb18030")
    except UnicodeEncodeError as error:
        raise PageError(f"小样存不下 U+{ord(str(error.object)[error.start]):04X} 这个字符，请先换掉") from error
