"""What commands read and write: pages by name or from standard input, results to a file or standard output."""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from proofreader.cli.errors import CommandError
from proofreader.core.page import Page
from proofreader.formats.folders import pages_of_folder
from proofreader.formats.reading import read_bytes, read_page

STANDARD = "-"
"""The name of standard input and output."""

_HEADING = re.compile(rb"^#{1,6} ", re.MULTILINE)


def open_page(name: str) -> Page:
    """The page of a file, or of standard input (Markdown where it has headings). Raises PageError."""
    if name != STANDARD:
        return read_page(Path(name))
    data = sys.stdin.buffer.read()
    return read_bytes(data, path=None, markdown=_HEADING.search(data) is not None)


def pages_in(names: Iterable[str]) -> Iterator[Path]:
    """Files by name, and of each folder the pages in it. Raises CommandError for a folder without any."""
    for name in names:
        path = Path(name)
        if not path.is_dir():
            yield path
            continue
        inside = pages_of_folder(path)
        if not inside:
            raise CommandError(f"文件夹 {name} 里没有版面文件（.txt、.md、.docx 等）")
        yield from inside


def put_in_folder(files: Iterable[tuple[str, bytes]], folder: Path, keep: Iterable[str]) -> None:
    """Write files by their names into a folder, which is made where its own folder is there. Raises PageError."""
    if not folder.exists() and folder.parent.is_dir():
        folder.mkdir()
    pages = tuple(keep)
    for name, data in files:
        put(data, str(folder / name), pages)


def put(data: bytes, output: str | None, keep: Iterable[str]) -> None:
    """Write a result to a file, or to standard output for None and "-".

    `keep` names the pages, which are never overwritten. Raises PageError.
    """
    if output is None or output == STANDARD:
        sys.stdout.flush()
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:  # a test or an embedding program took standard output over
            sys.stdout.write(data.decode("utf-8", "replace"))
        else:
            buffer.write(data)
            buffer.flush()
        return
    from proofreader.formats.sidecar import sidecar_path
    from proofreader.formats.writing import write_file

    pages = [Path(name) for name in keep if name != STANDARD]
    write_file(Path(output), data, keep=[*pages, *map(sidecar_path, pages)])
