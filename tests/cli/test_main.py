"""The program as a whole: rules, help, the desk, real processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from proofreader.app.reference import all_infos
from proofreader.app.worker import Worker
from proofreader.checks.catalog import CHECKS
from proofreader.cli.main import COMMANDS, main


def test_rules_list_every_check(capsys: pytest.CaptureFixture[str]) -> None:
    ids = [info.id for info in all_infos()]
    assert {check.info.id for check in CHECKS} <= set(ids)
    assert main(["rules"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ids
    assert main(["rules", "--json"]) == 0
    assert [rule["id"] for rule in json.loads(capsys.readouterr().out)] == ids
    assert main(["rules", "--markdown"]) == 0
    reference = capsys.readouterr().out
    assert all(f"`{name}`" in reference for name in ids) and reference.startswith("# ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"用法：proofreader {command}")


def test_usage_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert all(f"proofreader {command}" in told for command in COMMANDS)
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("proofreader ")


def test_pages_open_the_desk(wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[list[Path]] = []

    def desk(paths: list[Path], worker: Worker) -> int:
        opened.append(paths)
        return 0

    monkeypatch.setattr("proofreader.ui.main.main", desk)
    assert main([str(wrong)]) == 0 and main([]) == 0
    assert opened == [[wrong], []]


def run(*words: object, text: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """A real run of the program, in an environment without UTF-8."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""}
    command = [sys.executable, "-m", "proofreader", *map(str, words)]
    return subprocess.run(command, input=text, capture_output=True, env=environment, timeout=60, check=False)


def test_a_real_check_through_a_pipe(wrong: Path) -> None:
    done = run("check", "-", "--format", "json", "-o", "-", text=wrong.read_bytes())
    assert done.returncode == 1 and done.stderr == b""
    assert json.loads(done.stdout)["findings"]


def test_a_real_failure_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "图.md"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = run("check", path)
    assert done.returncode == 2 and done.stdout == b""
    assert done.stderr.count(b"\n") == 1 and b"Traceback" not in done.stderr


def test_a_real_check_imports_no_window(wrong: Path) -> None:
    code = (
        "import sys; from proofreader.cli.main import main; main(sys.argv[1:]); "
        "sys.exit(any(name.startswith(('PySide6', 'pycorrector', 'charset_normalizer')) for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(wrong)], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
