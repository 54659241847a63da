"""House tables on the command line."""

from pathlib import Path

import pytest

from proofreader.cli.main import main


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROOFREADER_HOME", str(tmp_path / "home"))


def test_a_table_beside_the_page_is_used(right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(right)]) == 0
    (right.parent / "本报.rules.toml").write_text('[[replace]]\nwrong = "村口"\nright = "村头"\n', "utf-8")
    assert main(["check", str(right)]) == 1
    assert "出自 本报.rules.toml 第 1 行" in capsys.readouterr().out
    assert main(["check", str(right), "--skip", "phrases.house-replacement"]) == 0


def test_a_fault_is_a_line_and_no_reason_to_stop(right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (right.parent / "本报.rules.toml").write_text('allow = ["甲"]\n[[replace]]\nwrong = "村口"\n', "utf-8")
    assert main(["check", str(right), str(right)]) == 0
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "本报.rules.toml 第2行" in told
    assert main(["stats", str(right)]) == 0
    assert "第2行" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ('[[replace]]\nwrong = "村口"\nright = "村头"\n', 0, "通过　 第1行 替换“村口”"),
        (
            '[[replace]]\nwrong = "村口"\nright = "村头"\nsample = "进村"\n',
            1,
            "不通过 第1行 替换“村口”　没有查出：进村",
        ),
        ('[[replace]]\nwrong = "村口"\n', 2, "没有条目"),
    ],
)
def test_entries_are_tried(
    tmp_path: Path, text: str, status: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.rules.toml"
    path.write_text(text, "utf-8")
    assert main(["rules", "--test", str(path)]) == status
    assert words in capsys.readouterr().out


def test_a_missing_table_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--test", str(tmp_path / "没有.toml")]) == 2
    assert "读不出来" in capsys.readouterr().err
