"""Where the program's own data lies. The one function every other module asks."""

import sys
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
