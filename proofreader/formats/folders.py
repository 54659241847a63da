"""Folders of pages: one day's paper."""

import re
from pathlib import Path

from proofreader.formats.reading import MARKDOWN_SUFFIXES
from proofreader.formats.registry import READERS

SUFFIXES: tuple[str, ...] = (".txt", *MARKDOWN_SUFFIXES, *READERS)
"""What the files of pages end in, in lower case. A file named by itself is read as text whatever it ends in."""


def pages_of_folder(folder: Path) -> list[Path]:
    """The pages in a folder, page 2 before page 10; not in the folders within it. Raises OSError."""
    inside = (
        file
        for file in folder.iterdir()
        if file.suffix.lower() in SUFFIXES and not file.name.startswith((".", "~$")) and file.is_file()
    )
    return sorted(inside, key=_by_number)


def _by_number(file: Path) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d{1,9})", file.name)]
