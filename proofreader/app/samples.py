"""The page to try things on: a copy of the user's own, so that the program's folder is left alone."""

from pathlib import Path

from proofreader.app.paths import state_folder
from proofreader.core.resources import resource

NAME = "示例版面.md"


def sample_page() -> Path:
    """The sample page, brought up to date; where no copy can be written, the page in the program's own folder."""
    shipped = resource("samples", "sample.md")
    copy = state_folder() / NAME
    try:
        data = shipped.read_bytes()
        if not copy.exists() or copy.read_bytes() != data:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(data)
    except OSError:
        return shipped
    return copy
