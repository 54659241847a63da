"""How pairs of words are decided on text."""

from pathlib import Path

from proofreader.core.resources import resource
from proofreader.spelling.evaluate_pairs import Decided, decide, read_pairs_of_words, table
from proofreader.spelling.model import load_parts

SENTENCES = [
    "公民依法享有权利，也要履行义务。",
    "要加强对权力运行的制约和监督。",
    "消费者的各项权利受到保护。",
    "把权力关进制度的笼子里。",
] * 4


def test_words_are_decided_where_they_stand() -> None:
    shipped = resource("models", "spelling")
    parts = load_parts(shipped, shipped / "confusions.npz")
    (decided,), _ = decide(parts, [("权利", "权力"), ("长短", "不一样")], SENTENCES)
    assert decided.places == (8, 8)
    assert decided.accuracy == decided.balanced == 1.0


def test_words_of_one_line_are_paired(tmp_path: Path) -> None:
    path = tmp_path / "pairs.txt"
    path.write_text("# 说明\n权利 权力 全力\n截止 截至\n", "utf-8")
    assert read_pairs_of_words(path) == [("权利", "权力"), ("权利", "全力"), ("权力", "全力"), ("截止", "截至")]


def test_rare_pairs_are_counted_but_not_listed() -> None:
    lines = list(table([Decided(("甲", "乙"), (20, 20), (20, 19)), Decided(("丙", "丁"), (20, 3), (20, 3))]))
    assert "1 对，其中 1 对" in lines[0]
    assert "1 对出现太少" in lines[0]
    assert not any("丙" in line for line in lines[1:])
