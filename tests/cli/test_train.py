"""`proofreader train` and `proofreader bench spelling`."""

import random
from pathlib import Path

import pytest

from proofreader.cli.main import main
from proofreader.spelling.ngram import NgramModel


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    draw = random.Random(1)
    who = ("市民", "记者", "村民", "专家", "干部", "代表")
    did = ("参观了", "建设了", "走访了", "报道了", "关心着")
    what = ("新农村", "图书馆", "污水处理厂", "科技展览", "老城区", "群众生活")
    lines = [f"{draw.choice(who)}{draw.choice(did)}{draw.choice(what)}。" for _ in range(4000)]
    path = tmp_path / "archive.txt"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_model_from_plain_text(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "new" / "model"
    assert main(["train", f"{corpus}=2", "-o", str(output)]) == 0
    told = capsys.readouterr()
    assert "%" in told.err and str(output) in told.out
    assert NgramModel(output).alphabet.number("村") > 0
    assert [path.name for path in output.parent.iterdir()] == ["model"]
    assert main(["train", str(corpus), "-o", str(output)]) == 0  # a model may be made anew


def test_what_cannot_be_trained(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "note.txt").write_text("稿件", "utf-8")
    empty = tmp_path / "empty.txt"
    empty.touch()
    for words, line in (
        ([str(tmp_path / "none.txt"), "-o", str(tmp_path / "m")], "没有这个文件"),
        ([f"{corpus}=much", "-o", str(tmp_path / "m")], "权重"),
        ([str(corpus), "-o", str(taken)], "别的文件"),
        ([str(empty), "-o", str(tmp_path / "m")], "语料太少"),
        ([str(corpus)], "缺少"),
    ):
        assert main(["train", *words]) == 2
        assert line in capsys.readouterr().err
    assert (taken / "note.txt").read_text("utf-8") == "稿件"
    assert not (tmp_path / "m").exists()


def test_stopped_midway_nothing_is_left(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("proofreader.spelling.train.train", stopped)
    assert main(["train", str(corpus), "-o", str(tmp_path / "m")]) == 130
    assert {path.name for path in tmp_path.iterdir()} == {"archive.txt"}


def test_the_table_of_back_ends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs, clean = tmp_path / "pairs.tsv", tmp_path / "clean.txt"
    pairs.write_text("会议强调，要全面贯彻落实党中央决策步署。\t会议强调，要全面贯彻落实党中央决策部署。\n", "utf-8")
    clean.write_text("村民们一早就来到地里干活。\n", "utf-8")
    assert main(["bench", "spelling", str(pairs), "--clean", str(clean), "--spelling", "builtin,off"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [tuple(line.split()[:2]) for line in lines[1:]] == [
        ("pairs.tsv", "builtin"),
        ("clean.txt", "builtin"),
        ("pairs.tsv", "off"),
        ("clean.txt", "off"),
    ]
    assert "100.0%" in lines[1]


def test_what_cannot_be_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "spelling", str(tmp_path / "none.tsv")]) == 2
    assert "没有这个文件" in capsys.readouterr().err
    assert main(["bench", "spelling", __file__, "--spelling", "magic"]) == 2
    assert "magic" in capsys.readouterr().err
