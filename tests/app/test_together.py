"""The pages of a folder against one another: on the command line, and quiet where the house says so."""

import json
from pathlib import Path

import pytest

from proofreader.cli.main import main

FRONT = "2024年3月5日 第1版\n\n### 春耕开始\n\n农机下田，种子入库。（下转第3版）\n"
BACK = "2024年3月5日 第3版\n\n### 春耕开始\n\n（上接第2版）水渠也修好了。\n"
JUMPS = ("structure.jump-without-end", "structure.jump-without-start")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's own tables are not the tester's."""
    monkeypatch.setenv("PROOFREADER_HOME", str(tmp_path / "home"))


def found(capsys: pytest.CaptureFixture[str], *pages: Path) -> list[tuple[str, str]]:
    """Page and check of the findings about jumps."""
    main(["check", *map(str, pages), "--format", "json", "--spelling", "off"])
    reports = json.loads(capsys.readouterr().out)
    return [
        (Path(report["page"]["path"]).name, finding["check"])
        for report in (reports if isinstance(reports, list) else [reports])
        for finding in report["findings"]
        if finding["check"] in JUMPS
    ]


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    folder = tmp_path / "0305"
    folder.mkdir()
    (folder / "1.md").write_text(FRONT, "utf-8")
    (folder / "3.md").write_text(BACK, "utf-8")
    return folder


def test_a_jump_that_is_not_answered_is_told(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys, issue) == [("1.md", JUMPS[0])], "of page 2, which is not there, nothing can be said"
    (issue / "3.md").write_text(BACK.replace("第2版", "第1版"), "utf-8")
    assert found(capsys, issue) == []


def test_one_page_alone_and_pages_of_different_folders_say_nothing(
    issue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert found(capsys, issue / "1.md") == []
    other = tmp_path / "0306" / "3.md"
    other.parent.mkdir()
    (issue / "3.md").rename(other)
    assert found(capsys, issue / "1.md", other) == []


def test_the_house_can_be_quiet_about_it(issue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (issue / "proofreader.toml").write_text(f'[[ignore]]\ncheck = "{JUMPS[0]}"\n', "utf-8")
    assert found(capsys, issue) == []
