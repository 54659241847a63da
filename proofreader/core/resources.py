"""Where the program's own data lies, which every other module asks here."""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path


@cache
def resource(*parts: str) -> Path:
    """The path of a file or folder in resources/, in a checkout, an installed wheel or a frozen program.

    Raises FileNotFoundError when the program was installed without it.
    """
    package = Path(__file__).resolve().parent.parent
    roots = [package / "_resources", package.parent / "resources"]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        roots.insert(0, Path(frozen) / "resources")
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing from this installation")


def rows(*parts: str) -> Iterator[list[str]]:
    """The cells of each line of a table in resources/: parted by tabs; not empty lines and those that begin with #."""
    for line in resource(*parts).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
