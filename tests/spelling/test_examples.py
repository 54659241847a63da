"""Pairs of sentences become the proposals that would mend them."""

from pathlib import Path

from proofreader.spelling.examples import Example, edits, read_pairs, truths
from proofreader.spelling.proposals import Change


def _truths(wrong: str, right: str) -> set[tuple[Change, int, str]]:
    return set(truths(Example(wrong, (right,))))


def test_kinds_of_change() -> None:
    assert _truths("工做顺利", "工作顺利") == {(Change.CHARACTER, 1, "作")}
    assert _truths("工作顺顺利", "工作顺利") == {(Change.DROP, 2, ""), (Change.DROP, 3, "")}
    assert _truths("工顺利", "工作顺利") == {(Change.ADD, 1, "作")}
    assert (Change.SWAP, 2, "顺利") in _truths("工作利顺", "工作顺利")
    assert (Change.WORD, 0, "工程") in _truths("攻城顺利", "工程顺利")


def test_a_doubled_character_may_be_put_back_at_either_end() -> None:
    assert _truths("常常", "常常常") == {(Change.ADD, place, "常") for place in range(3)}


def test_edits_rebuild_the_sentence() -> None:
    wrong, right = "他们在再次会谈时候", "他们再次会谈的时候"
    text = wrong
    for at, old, new in reversed(list(edits(wrong, right))):
        assert text[at : at + len(old)] == old
        text = text[:at] + new + text[at + len(old) :]
    assert text == right


def test_reading_pairs(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("工做\t工作\t工做【##看上下文##】\n都对\n一样\t一样\n", "utf-8")
    first, second, third = read_pairs(path)
    assert first == Example("工做", ("工作",)) and not first.is_right
    assert second.is_right and third.is_right
    assert first.fold == Example("工坐", ("工作",)).fold
