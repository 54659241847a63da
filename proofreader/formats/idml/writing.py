"""A page and its edits to an IDML."""

from proofreader.formats.errors import PageError
from proofreader.formats.idml.package import open_idml
from proofreader.formats.mapped import MappedSource
from proofreader.formats.material import Material


def write_idml(material: Material) -> bytes:
    """The IDML with corrected stories, every other part and every other story byte for byte the same; with no edits,
    the file's own bytes. Raises PageError for a page that is no IDML.
    """
    page = material.page
    source = page.source
    if not isinstance(source, MappedSource) or source.kind != "idml":
        raise PageError("只有从 IDML 打开的版面才能导出 IDML，请改用 docx 或 txt")
    if not material.edits:
        return source.data
    package, _ = open_idml(source.data, page.path.name if page.path else "标准输入")
    return package.rewritten(source.splice(material.edits))
