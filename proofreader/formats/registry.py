"""Formats that need a library of their own: which module reads or writes them, imported when it is asked for."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, cast

from proofreader.core.page import Page
from proofreader.formats.material import Material


class Reader(NamedTuple):
    """`function(data, path) -> Page` in `module`; `largest` is how many bytes a file may have."""

    module: str
    function: str
    largest: int

    def read(self, data: bytes, path: Path) -> Page:
        """Make a page of the bytes of a file. Raises PageError."""
        function = cast(Callable[[bytes, Path], Page], getattr(import_module(self.module), self.function))
        return function(data, path)


class Writer(NamedTuple):
    """`function(material) -> bytes` in `module`."""

    module: str
    function: str

    def write(self, material: Material) -> bytes:
        """Make the bytes of a file. Raises PageError."""
        function = cast(Callable[[Material], bytes], getattr(import_module(self.module), self.function))
        return function(material)


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".docx": Reader("proofreader.formats.docx.reading", "read_docx", 100 * 1024 * 1024),
        ".pdf": Reader("proofreader.formats.pdf.reading", "read_pdf", 200 * 1024 * 1024),
        ".idml": Reader("proofreader.formats.idml.reading", "read_idml", 200 * 1024 * 1024),
        ".html": Reader("proofreader.formats.web.reading", "read_html", 20 * 1024 * 1024),
        ".htm": Reader("proofreader.formats.web.reading", "read_html", 20 * 1024 * 1024),
        ".fbd": Reader("proofreader.formats.founder.reading", "read_fbd", 10 * 1024 * 1024),
    }
)
"""By suffix in lower case."""

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "docx": Writer("proofreader.formats.docx.writing", "write_docx"),
        "docx-tracked": Writer("proofreader.formats.docx.writing", "write_tracked"),
        "pdf-marked": Writer("proofreader.formats.proof.marked", "write_marked"),
        "pdf-annotated": Writer("proofreader.formats.proof.annotated", "write_annotated"),
        "html": Writer("proofreader.formats.report.html", "write_html"),
        "xlsx": Writer("proofreader.formats.report.xlsx", "write_xlsx"),
        "csv": Writer("proofreader.formats.report.csv", "write_csv"),
        "idml": Writer("proofreader.formats.idml.writing", "write_idml"),
        "html-page": Writer("proofreader.formats.web.writing", "write_page"),
        "fbd": Writer("proofreader.formats.founder.writing", "write_fbd"),
    }
)
"""By the name that `export` takes."""


def reader_of(path: Path | None) -> Reader | None:
    """The reader of a file by its suffix; None for text and Markdown."""
    return None if path is None else READERS.get(path.suffix.lower())
