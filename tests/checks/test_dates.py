"""Weekdays against dates, and days that do not exist."""

from dataclasses import replace
from pathlib import Path

import pytest

from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from tests.support.checking import assert_corrected, assert_silent, corrected, hits_of
from tests.support.pages import block_page

WEEKDAY, IMPOSSIBLE = "dates.weekday", "dates.impossible-date"
DATELINE = "2021年6月18日 星期五\n\n### 夏粮收购开始\n\n"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("2022年10月1日（星期天）放假。", "2022年10月1日（星期六）放假。"),
        ("2022年10月1日 周五，放假。", "2022年10月1日 周六，放假。"),
        ("二〇二二年十月一日 星期一召开。", "二〇二二年十月一日 星期六召开。"),
        ("定于2022年10月3日（礼拜二）开学。", "定于2022年10月3日（礼拜一）开学。"),
    ],
)
def test_a_wrong_weekday_is_put_right(wrong: str, right: str) -> None:
    assert_corrected(WEEKDAY, wrong, right)


def test_the_year_comes_from_the_dateline() -> None:
    text = DATELINE + "6月21日（星期二）上午，收购点开门。"
    assert hits_of(WEEKDAY, text) == ["星期二"]
    assert "6月21日（星期一）" in corrected(WEEKDAY, text)
    assert_silent(WEEKDAY, DATELINE + "6月21日（星期一）上午，收购点开门。")


@pytest.mark.parametrize(
    "text",
    [
        "6月21日（星期二）没有年份。",
        "2021年6月21日至25日（星期一至星期五）培训。",
        "2021年6月21日周三元同志到岗。",
        "三月初八，星期三之说不可考。",
        "2021年6月21日周年庆典。",
    ],
)
def test_weekdays_that_cannot_be_judged_stay(text: str) -> None:
    assert_silent(WEEKDAY, text)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("截至4月31日，完成过半。", "截至4月30日，完成过半。"),
        ("2026年2月29日见分晓。", "2026年2月28日见分晓。"),
        ("11月28日至31日举行。", "11月28日至30日举行。"),
        ("2月30日前报名。", "2月28日前报名。"),
    ],
)
def test_days_that_do_not_exist(wrong: str, right: str) -> None:
    assert_corrected(IMPOSSIBLE, wrong, right)


def test_a_thirteenth_month_has_no_fix() -> None:
    assert hits_of(IMPOSSIBLE, "2021年13月5日开工。") == ["13月"]
    assert corrected(IMPOSSIBLE, "2021年13月5日开工。") == "2021年13月5日开工。"


@pytest.mark.parametrize(
    "text", ["2020年2月29日出生。", "共计36月龄。", "1月30日、31日休息。", "历时20个月。", "比分为2比30。"]
)
def test_days_that_exist_stay(text: str) -> None:
    assert_silent(IMPOSSIBLE, text)


def leap_day_hits(name: str, text: str) -> list[str]:
    """What is marked on a page of body paragraphs that came from a file of this name."""
    page = replace(block_page(text), path=Path(name))
    found = check_page(page, CheckConfig(only=frozenset({IMPOSSIBLE}))).findings
    return [finding.message for finding in found]


@pytest.mark.parametrize(
    "name", ["晨报-2024-02-28.md", "20240228-A1.txt", "A1_2024.2.28.txt", "晨报2024年2月28日.docx"]
)
def test_the_year_comes_from_the_name_of_the_file_too(name: str) -> None:
    (message,) = leap_day_hits(name, "去年2月29日开工，今年2月29日完工。")
    assert "2023年2月没有29日" in message
    assert leap_day_hits(name, "明年2月29日完工。") and not leap_day_hits(name, "同年2月29日完工。")


@pytest.mark.parametrize("name", ["稿件.txt", "2024.txt", "20240228113.txt", "2024228.txt", "v2024.13.40.txt"])
def test_a_name_without_a_day_says_nothing(name: str) -> None:
    assert leap_day_hits(name, "去年2月29日开工，明年2月29日完工。") == []


def test_a_weekday_of_another_year_is_judged_by_that_year() -> None:
    assert_corrected(WEEKDAY, DATELINE + "去年6月18日（星期五）开工。", DATELINE + "去年6月18日（星期四）开工。")
    assert_silent(WEEKDAY, DATELINE + "同年6月18日（星期二）完工。")


DISAGREE = "dates.weekdays-disagree"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "### 停水\n\n6月3日（星期三）检修，6月5日（周五）恢复，6月6日（周日）回访。",
            "### 停水\n\n6月3日（星期三）检修，6月5日（周五）恢复，6月6日（周六）回访。",
        ),
        (
            "### 灯会\n\n2026年灯会将于9月12日开幕。市民可于9月10日（星期五）起领票。",
            "### 灯会\n\n2026年灯会将于9月12日开幕。市民可于9月10日（星期四）起领票。",
        ),
        (
            "### 集市\n\n6月3日（星期三）起集中布置，6月4日（星期四）试营业。本周六（6月7日）开集。",
            "### 集市\n\n6月3日（星期三）起集中布置，6月4日（星期四）试营业。本周六（6月6日）开集。",
        ),
    ],
)
def test_weekdays_of_a_page_without_a_day_fit_each_other(wrong: str, right: str) -> None:
    assert_corrected(DISAGREE, wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "### 停水\n\n6月3日（星期三）检修，6月5日（周五）恢复。",
        "### 停水\n\n1月7日（星期三）检修，去年10月8日（星期三）也检修过。",
        "### 停水\n\n1月7日（星期三）检修，9月18日（星期二）那次已是旧事。",
        "### 总结\n\n2024年度工作总结会4月10日举行。4月9日（星期四）报到。",
    ],
)
def test_weekdays_that_fit_or_are_of_other_years_stay(text: str) -> None:
    assert_silent(DISAGREE, text)
