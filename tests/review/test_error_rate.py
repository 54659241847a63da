import pytest

from proofreader.core.page import BlockKind
from proofreader.review.error_rate import CountedError, error_rate, load_table

BODY = BlockKind.BODY


def weighted(*errors: CountedError) -> float:
    return error_rate(errors, 10_000).weighted


def test_the_worked_example_of_the_rules() -> None:
    errors = [
        CountedError("spelling.wrong-character", "座落", "坐落", BODY),
        CountedError("dates.weekday", "一", "二", BODY),
    ]
    rate = error_rate(errors, 20_000)
    assert rate.per_ten_thousand == 1.0
    assert rate.passes


@pytest.mark.parametrize(
    ("wrong", "right", "weight"),
    [
        ("座落", "坐落", 1),
        ("人员员", "人员", 1),
        ("执行力执行力", "执行力", 2),
        ("按步就班地", "循序渐进地", 2),
        ("一二三四五六", "", 4),
        ("", "漏", 1),
    ],
)
def test_characters_are_weighed_by_how_many_are_wrong(wrong: str, right: str, weight: float) -> None:
    assert weighted(CountedError("confusables.x", wrong, right, BODY)) == weight


def test_a_headline_counts_double_but_only_for_words() -> None:
    assert weighted(CountedError("spelling.wrong-character", "座", "坐", BlockKind.HEADLINE)) == 2
    assert weighted(CountedError("punctuation.x", ",", "，", BlockKind.HEADLINE)) == pytest.approx(0.1)


def test_the_same_word_counts_three_times_at_most() -> None:
    again = [CountedError("spelling.wrong-character", "座", "坐", BODY)] * 7
    assert weighted(*again) == 3
    other = CountedError("spelling.wrong-character", "竟", "竞", BODY)
    assert weighted(*again, other) == 4


def test_the_same_mark_counts_one_at_most() -> None:
    commas = [CountedError("punctuation.ascii-comma", ",", "，", BODY)] * 290
    assert weighted(*commas) == pytest.approx(1.0)


def test_numeral_forms_count_one_at_most_together() -> None:
    numerals = [CountedError("numbers.x", f"{n}千", f"{n}000", BODY) for n in range(1, 30)]
    assert weighted(*numerals) == pytest.approx(1.0)


def test_the_rate_is_unofficial_without_the_page_area() -> None:
    error = CountedError("punctuation.x", ",", "，", BODY)
    assert not error_rate([error], 8_000).official
    assert error_rate([error], 8_000, page_area=True).official


def test_rows_not_checked_against_print_are_named() -> None:
    rate = error_rate([CountedError("script.traditional-character", "馬", "马", BODY)], 10_000)
    assert rate.unverified == ("违规使用繁体字、异体字、不规范汉字",)
    assert error_rate([CountedError("dates.weekday", "一", "二", BODY)], 10_000).unverified == ()


def test_nothing_wrong_and_nothing_there() -> None:
    assert error_rate([], 0).per_ten_thousand == 0


def test_every_family_has_a_kind_and_every_kind_exists() -> None:
    from proofreader.checks.contract import Family

    table = load_table()
    assert {family.value for family in Family} <= set(table.of)
    assert set(table.of.values()) <= set(table.kinds)
