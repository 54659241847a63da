"""Pages with planted errors for the command line."""

from pathlib import Path

import pytest

WRONG = """\
### 让阅读成为习惯

李书香

书店开到了村口,孩子们放学后先去看书看书看书。他们的的习惯慢慢养成，家长 and 老师都很高兴。
"""
RIGHT = """\
### 让阅读成为习惯

李书香

书店开到了村口，孩子们放学后先去看书。
"""


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A page with errors."""
    path = tmp_path / "三版.md"
    path.write_text(WRONG, encoding="utf-8")
    return path


@pytest.fixture
def right(tmp_path: Path) -> Path:
    """A page without any."""
    path = tmp_path / "四版.md"
    path.write_text(RIGHT, encoding="utf-8")
    return path
