"""Sayings with one character wrong or missing; the table as a whole."""

import random
from collections import defaultdict

import pytest

from proofreader.checks.alike import syllables
from proofreader.checks.confusables.idiom import CHECKS as IDIOMS
from proofreader.checks.confusables.idiom_table import idiom_table
from proofreader.checks.confusables.saying import CHECKS, sayings
from proofreader.checks.contract import BlockView
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.resources import resource
from tests.support.checking import corrected, findings_in, hits_of

CHECK = CHECKS[0]


def severities(text: str) -> list[Severity]:
    return [finding.severity for _, found in findings_in(CHECK, text) for finding in found]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("老话说人无远虑，必有进忧。", "老话说人无远虑，必有近忧。"),
        ("他常说吃一堑，长一志。", "他常说吃一堑，长一智。"),
        ("村里人都明白众人拾火焰高。", "村里人都明白众人拾柴火焰高。"),
        ("真是丈二和尚摸着不头脑。", "真是丈二和尚摸不着头脑。"),
    ],
)
def test_one_character_is_put_right(wrong: str, right: str) -> None:
    assert corrected(CHECK, wrong) == right


def test_another_word_in_a_saying_is_only_doubted() -> None:
    assert severities("他写道：人生自古谁无错。") == [Severity.ADVICE]


def test_all_that_stands_in_the_table_is_right() -> None:
    assert [saying for saying in sayings() if hits_of(CHECK, f"老人说，{saying}。")] == []


def test_homophones_in_any_place_are_found() -> None:
    """Of the everyday idioms and the sayings, whichever character is replaced by another of the same sound."""
    table, by_sound = idiom_table(), defaultdict(set)
    sounds = syllables(resource("rules", "sounds.tsv"))
    common = set("".join(list(table.rank)[: table.everyday]))
    for char in common:
        for syllable in sounds.get(char, ()):
            by_sound[syllable].add(char)
    draw = random.Random(7)
    known = [*sorted(table.rank, key=lambda word: table.rank[word])[: table.everyday], *sayings()]
    tried = found = 0
    for words in draw.sample(known, 250):
        for at, char in enumerate(words):
            others = sorted(set().union(*(by_sound[one] for one in sounds.get(char, ()))) - {char})
            wrong = words[:at] + draw.choice(others) + words[at + 1 :] if others else words
            if wrong == words or wrong in table.rank or wrong in table.right or wrong in known:
                continue
            block = BlockView(BlockKind.BODY, f"老人说，{wrong}，这话很对。")
            tried += 1
            found += any(list(check.block_hits(block)) for check in (CHECK, IDIOMS[0]))
    assert found >= 0.97 * tried > 700
