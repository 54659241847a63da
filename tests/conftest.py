"""Shared by all tests: Qt draws offscreen, and ../shared is optional."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def shared() -> Path:
    """The folder of real pages and corpora; tests that read it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no shared folder beside this checkout: real pages and corpora are not part of the project")
    return SHARED
