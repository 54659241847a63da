"""Long checks: a line of progress for who looks, and what was done is kept when it is stopped."""

import io
import json
from pathlib import Path

import pytest

from proofreader.cli import check
from proofreader.cli.main import main
from proofreader.cli.progress import ProgressLine


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    """A folder of three pages."""
    folder = tmp_path / "期"
    folder.mkdir()
    for number in range(1, 4):
        (folder / f"A{number}.txt").write_text(f"第{number}版的渡口,天亮了。\n", "utf-8")
    return folder


def test_a_line_writes_over_itself_and_goes() -> None:
    stream = Terminal()
    line = ProgressLine(stream)
    line.show("检查 1/3", at_once=True)
    line.show("短", at_once=True)
    line.clear()
    assert stream.getvalue() == "\r检查 1/3\r短      \r  \r"


def test_nobody_looks_at_a_pipe() -> None:
    stream = io.StringIO()
    line = ProgressLine(stream)
    line.show("检查", at_once=True)
    line.end()
    assert not stream.getvalue()


def test_a_folder_shows_its_pages(
    issue: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = Terminal()
    monkeypatch.setattr("proofreader.cli.check.ProgressLine", lambda: ProgressLine(stream))
    assert main(["check", str(issue), "--spelling", "off"]) == 1
    assert "检查 1/3　A1.txt" in stream.getvalue() and stream.getvalue().endswith("\r")
    assert "检查 1/3" not in capsys.readouterr().out


def test_what_was_checked_is_given_when_it_is_stopped(
    issue: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = check.open_page

    def open_page(name: str) -> object:
        if name.endswith("A3.txt"):
            raise KeyboardInterrupt
        return real(name)

    monkeypatch.setattr(check, "open_page", open_page)
    assert main(["check", str(issue), "--spelling", "off", "--format", "json"]) == 130
    told = capsys.readouterr()
    assert [Path(page["page"]["path"]).name for page in json.loads(told.out)] == ["A1.txt", "A2.txt"]
    assert "3 个版面查了 2 个" in told.err
