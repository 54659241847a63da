"""The project's own rules, held by machine: style, types and the direction of imports."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["lint-imports"],
    ],
    ids=["ruff", "format", "mypy", "imports"],
)
def test_the_code_keeps_its_rules(command: list[str]) -> None:
    run = subprocess.run([BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_no_module_outgrows_an_idea() -> None:
    for path in (ROOT / "proofreader").rglob("*.py"):
        lines = len(path.read_text("utf-8").splitlines())
        assert lines <= 400, f"{path.relative_to(ROOT).as_posix()} has {lines} lines"


def test_resources_stay_small() -> None:
    files = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert max(path.stat().st_size for path in files) < 20_000_000
    assert sum(path.stat().st_size for path in files) < 60_000_000
