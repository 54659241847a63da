"""Half-width marks: one decision settles them all, and what is no Chinese stays."""

import pytest

from proofreader.checks.punctuation import CHECKS
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from tests.support.pages import block_page

ASCII = CheckConfig(only=frozenset(check.info.id for check in CHECKS if ".ascii-" in check.info.id))


def found(text: str) -> list[str]:
    page = block_page(text)
    return [finding.span.of(page.text) for finding in check_page(page, ASCII).findings]


def test_all_marks_of_a_page_form_one_group_of_safe_fixes() -> None:
    page = block_page('抓住机遇,加快发展;推动"双创"(含乡镇),好吗?好!结果:成功.')
    findings = check_page(page, ASCII).findings
    assert {finding.group for finding in findings} == {"punctuation.ascii"}
    assert all(finding.suggestions[0].safety.value == "safe" for finding in findings)
    assert len(findings) == 11


@pytest.mark.parametrize(
    "text",
    [
        "每公斤售价12.80元，共1,234,567元，比分3:1，15:40开赛，比例尺为1:500",
        "他用英语说：“Ladies and gentlemen, welcome to Luoyang!”全场鼓掌",
        "电话0379-63912345，传真(0379)63912346",
        "设f(x)=ax+b，当x!=0时y=3.14",
        "打开http://news.example.com:8080/a,b;c?d=1!查看",
        "请查收report(final).docx",
        "1.加强领导 2.健全机制",
        "第(1)项和第(a)项",
        "WTO、GDP、5G、1+5+N、C919、U.S.A.、No.1",
        "Rock 'n' Roll和It's OK都是英语",
        "3:2(1:1,2:1)",
    ],
)
def test_numbers_formulas_and_foreign_text_stay(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("他说,“好的”,然后走了", [",", ","]),
        ("占5.7%,居第一", [","]),
        ("使用APP,方便快捷", [","]),
        ("时间:15:40,地点:会议室", [":", ",", ":"]),
        ("《计划(2020—2025年)》", ["(", ")"]),
        ("各县（市)", [")"]),
        ('"双创"与"放管服"', ['"', '"', '"', '"']),
        ("真的吗?!", ["?", "!"]),
    ],
)
def test_marks_beside_chinese_are_found(text: str, marks: list[str]) -> None:
    assert found(text) == marks
