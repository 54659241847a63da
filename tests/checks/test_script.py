"""Traditional, variant, radical and rare characters."""

import pytest

from proofreader.core.finding import Severity
from tests.support.checking import assert_corrected, assert_silent, check_by_id, findings_on, hits_of, page_for

TRADITIONAL, VARIANT = "script.traditional-character", "script.variant-character"
RADICAL, OUTSIDE = "script.radical-character", "script.character-outside-table"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("推動鄉村振興取得实效。", "推动乡村振兴取得实效。"),
        ("会后發布公告。", "会后发布公告。"),
        ("他頭髮花白。", "他头发花白。"),
        ("關於此事，位於城东。", "关于此事，位于城东。"),
        ("晒乾的玉米和葡萄干。", "晒干的玉米和葡萄干。"),
        ("徵求意见，象徵意义。", "征求意见，象征意义。"),
    ],
)
def test_traditional_characters_become_simplified(wrong: str, right: str) -> None:
    assert_corrected(TRADITIONAL, wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "乾隆帝、乾县、乾坤湾。",
        "瞭望台上枕藉而眠。",
        "於先生是於菟画派传人。",
        "李昇与毕昇，钱锺书。",
        "二〇二一年，〇八号。",
    ],
)
def test_characters_right_in_names_and_readings_stay(text: str) -> None:
    for check in (TRADITIONAL, VARIANT, OUTSIDE):
        assert_silent(check, text)


def test_a_passage_in_traditional_script_is_one_piece_of_advice() -> None:
    check = check_by_id(TRADITIONAL)
    (finding,) = findings_on(check, page_for(check, "橫看成嶺側成峰，遠近高低各不同，識廬山真面目難。"))
    assert finding.severity is Severity.ADVICE
    findings = findings_on(check, page_for(check, "碑上刻有“為國為民，風範長存”八字，游人驻足细看良久不去。"))
    assert [(found.severity, len(found.span)) for found in findings] == [(Severity.ADVICE, 9)]


def test_a_variant_in_a_byline_stays() -> None:
    assert_silent(VARIANT, "作者|王峯")
    assert hits_of(VARIANT, "他登上了山峯。") == ["峯"]


def test_radicals_of_pdf_become_characters() -> None:
    assert_corrected(RADICAL, "⼤⼒发展⽂旅产业，⻓江⻔户。", "大力发展文旅产业，长江门户。")


def test_rare_characters_are_advice() -> None:
    check = check_by_id(OUTSIDE)
    findings = findings_on(check, page_for(check, "居民𠮷某开了早歺店。"))
    assert [(found.severity, bool(found.suggestions)) for found in findings] == [
        (Severity.ADVICE, False),
        (Severity.ADVICE, True),
    ]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("汪懿樑和同学们都来了。", Severity.ADVICE),  # a given name that no dictionary knows
        ("革命先驱杨闇公牺牲了。", Severity.ADVICE),
        ("工匠给旧屋换上新的房樑。", Severity.ERROR),
    ],
)
def test_a_variant_that_ends_a_given_name_is_advice(text: str, severity: Severity) -> None:
    check = check_by_id(VARIANT)
    assert [found.severity for found in findings_on(check, page_for(check, text))] == [severity]
