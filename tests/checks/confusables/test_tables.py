"""Every entry of the word tables proves itself: its wrong sample is corrected, its right texts are left alone."""

from collections import Counter

import pytest

from proofreader.checks.confusables import CHECKS
from proofreader.checks.kinds import TableCheck
from tests.support.checking import corrected, hits_of

TABLES = [check for check in CHECKS if isinstance(check, TableCheck)]
every_table = pytest.mark.parametrize("check", TABLES, ids=lambda check: check.info.id)


@every_table
def test_samples_are_corrected_and_then_clean(check: TableCheck) -> None:
    wrong = [
        f"line {rule.line}: {rule.sample} -> {corrected(check, rule.sample)}, not {rule.fixed}"
        for rule in check.table.rules
        if corrected(check, rule.sample) != rule.fixed or hits_of(check, rule.fixed)
    ]
    assert wrong == []


@every_table
def test_right_texts_are_left_alone(check: TableCheck) -> None:
    spoken = [
        (rule.line, text, hits_of(check, text))
        for rule in check.table.rules
        for text in rule.allows
        if hits_of(check, text)
    ]
    assert spoken == []


@every_table
def test_no_form_comes_twice_and_every_entry_has_a_source(check: TableCheck) -> None:
    counts = Counter(rule.wrong for rule in check.table.words)
    assert [form for form, count in counts.items() if count > 1] == []
    assert all(rule.source for rule in check.table.rules)


def test_no_word_is_called_right_in_one_table_and_wrong_in_another() -> None:
    words = [rule for check in TABLES for rule in check.table.words]
    wrong = {rule.wrong for rule in words}
    assert [rule.wrong for rule in words if wrong & set(rule.rights)] == []
