"""Numbers and facts beyond the examples that every check carries."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.checks.facts.calendar import lunar_of, lunar_text, term_day
from proofreader.checks.facts.values import Interval, printed, value
from tests.support.checking import assert_corrected, assert_silent, corrected, hits_of


@given(st.integers(1, 10**6), st.integers(0, 3))
def test_a_printed_number_stands_for_itself_and_for_what_rounds_to_it(number: int, places: int) -> None:
    exact = Fraction(number, 10**places)
    text = printed(exact, places)
    assert value(text).exact == exact
    assert value(text).within().meets(Interval(exact, exact))


def test_scale_words_widen_the_step() -> None:
    assert value("3.5", "亿").step == 10_000_000


@pytest.mark.parametrize(
    ("day", "text"),
    [(date(2020, 1, 25), "正月初一"), (date(2020, 5, 25), "闰四月初三"), (date(2025, 1, 28), "腊月二十九")],
)
def test_lunar_calendar(day: date, text: str) -> None:
    assert lunar_text(*lunar_of(day)) == text


@pytest.mark.parametrize(
    ("term", "day"),
    [("清明", date(2020, 4, 4)), ("冬至", date(2021, 12, 21)), ("小寒", date(2022, 1, 5)), ("立春", date(2021, 2, 3))],
)
def test_solar_terms(term: str, day: date) -> None:
    assert term_day(term, day.year) == day


@pytest.mark.parametrize(
    "text",
    [
        "从2012年的53.9万亿元增长到2021年的114.4万亿元，增长112%。",
        "由33.2%上升为36.4%，提高3.2个百分点。",
        "从718项减少到595项，减少17.1%。",
        "从9对增加到21对，2014年又增加3对。",
        "从54个增加到1603个，6年间增长近30倍。",
        "由2010年的0.02上升至2014年的1.2，增长了59倍。",
        "森林覆盖率由35%提高到38%，提高了近3个百分点。",
    ],
)
def test_true_changes_are_left_alone(text: str) -> None:
    for check in ("direction-against-figures", "wrong-difference", "wrong-growth-rate", "wrong-multiple"):
        assert hits_of(f"numbers.{check}", text) == []


def test_rounding_is_allowed_for() -> None:
    assert hits_of("numbers.wrong-growth-rate", "产值从1.2亿元增加到1.6亿元，增长36%。") == []
    assert hits_of("numbers.wrong-growth-rate", "产值从1.2亿元增加到1.6亿元，增长63%。") == ["63"]


def test_half_width_commas_are_read_like_full_width_ones() -> None:
    assert corrected("numbers.parts-do-not-sum", "全班共120人,其中男70人,女60人。") == "全班共130人,其中男70人,女60人。"


def test_overlapping_parts_need_not_sum() -> None:
    assert hits_of("numbers.parts-do-not-sum", "全村共120户，其中党员户70户，种粮大户80户。") == []


def test_the_page_gives_the_year_that_a_date_leaves_out() -> None:
    page = "2020年4月2日 星期四\n\n### 标题文字\n\n4月5日，清明。"
    assert hits_of("dates.wrong-solar-term", page) == ["4月5日"]
    assert hits_of("dates.wrong-solar-term", "### 标题文字\n\n4月5日，清明。") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请来三、四位师傅", "三、四位"),
        ("每隔五、六里地设一个站", "五、六里地"),
        ("运来两、三车沙子", "两、三车"),
        ("摆开七、八十张桌子", "七、八十"),
        ("攒下三、四万元", "三、四万"),
        ("下午四、五点钟", "四、五点钟"),
    ],
)
def test_a_comma_in_an_approximate_number_before_any_measure_word(text: str, found: str) -> None:
    assert hits_of("numbers.comma-in-approximate-number", text) == [found]


@pytest.mark.parametrize(
    "text", ["大学三、四年级", "三、四号楼", "高三、四班", "上世纪七、八十年代", "五、六月份", "三、四环之间"]
)
def test_neighbouring_ordinals_keep_their_comma(text: str) -> None:
    assert hits_of("numbers.comma-in-approximate-number", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("收到2百余条建议", "收到200余条建议"),
        ("拍下6千多张照片", "拍下6000多张照片"),
        ("栽下4十余株", "栽下40余株"),
        ("3百多公里长", "300多公里长"),
        ("救助7百多只候鸟", "救助700多只候鸟"),
    ],
)
def test_hundreds_and_thousands_before_any_measure_word(text: str, right: str) -> None:
    assert corrected("numbers.arabic-with-hundred-or-thousand", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "共有学生90名，其中走读学生40名，寄宿学生60名。",
        "全县有图书室50个，其中村图书室30个，社区图书室15个，学校图书室12个。",
        "共获奖项20个，其中一等奖5个、二等奖7个、三等奖9个。",
        "共产生冠军18个，其中男子9个，女子8个，混合3个。",
        "收到信件70封，其中北城区30封，南城区25封，东城区20封。",
    ],
)
def test_exclusive_parts_that_exceed_their_total(text: str) -> None:
    assert hits_of("numbers.parts-do-not-sum", text)


@pytest.mark.parametrize(
    "text",
    [
        "全县有图书室60个，其中村图书室30个，社区图书室15个，学校图书室12个。",
        "表彰先进个人60名，其中女职工40名，一线职工50名。",
        "平均每户收入3000元，其中农村居民2000元，城镇居民4000元。",
        "比上年增加20人，其中男生60人，女生50人。",
        "共有企业90家，其中外贸企业50家，科技企业60家。",
    ],
)
def test_parts_that_may_overlap_or_leave_something_out(text: str) -> None:
    assert hits_of("numbers.parts-do-not-sum", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("已拆除老屋45间，占应拆60间的65%。", "已拆除老屋45间，占应拆60间的75%。"),
        ("其中党员18名，占总人数40名的40%。", "其中党员18名，占总人数40名的45%。"),
        ("收割小麦27万亩，为种植面积30万亩的80%。", "收割小麦27万亩，为种植面积30万亩的90%。"),
        ("完成投资2.4亿元，达到年计划3.0亿元的70%。", "完成投资2.4亿元，达到年计划3.0亿元的80%。"),
    ],
)
def test_shares_are_reckoned(text: str, right: str) -> None:
    assert corrected("numbers.wrong-share-of-whole", text) == right


@pytest.mark.parametrize(
    ("day", "text", "right"),
    [
        ("2026年7月31日 星期五", "为庆祝建军98周年，驻地官兵来到社区。", "为庆祝建军99周年，驻地官兵来到社区。"),
        ("2024年9月28日 星期六", "喜迎新中国成立76周年", "喜迎新中国成立75周年"),
        ("2025年9月3日 星期三", "纪念中国人民抗日战争胜利八十一周年", "纪念中国人民抗日战争胜利八十周年"),
        ("2022年5月4日 星期三", "庆祝中国共产主义青年团成立101周年", "庆祝中国共产主义青年团成立100周年"),
        ("2020年1月5日 星期日", "庆祝澳门回归祖国21周年的灯会", "庆祝澳门回归祖国20周年的灯会"),
    ],
)
def test_anniversaries_near_their_day(day: str, text: str, right: str) -> None:
    head = f"{day}\n\n### 标题文字\n\n"
    assert corrected("dates.anniversary-against-page-date", head + text).endswith(right)


@pytest.mark.parametrize(
    "text",
    [
        "2025年6月，庆祝建军98周年文艺晚会上",
        "去年，庆祝建军98周年时",
        "在庆祝建军98周年大会上的讲话",
        "庆祝建军90周年阅兵",
        "庆祝新中国成立76周年",
    ],
)
def test_anniversaries_of_other_years(text: str) -> None:
    page = f"2026年7月31日 星期五\n\n### 标题文字\n\n{text}"
    assert hits_of("dates.anniversary-against-page-date", page) == []


@pytest.mark.parametrize(
    ("check", "wrong", "right"),
    [
        (
            "numbers.parts-do-not-sum",
            "热线共受理诉求300件，其中已办结250件、正在办理60件。",
            "热线共受理诉求310件，其中已办结250件、正在办理60件。",
        ),
        (
            "numbers.parts-do-not-sum",
            "买房花了90万元，其中首付30万元、贷款50万元。",
            "买房花了80万元，其中首付30万元、贷款50万元。",
        ),
        (
            "numbers.growth-over-two-years",
            "去年有蜂箱40个，今年增至60个，增长1.5倍。",
            "去年有蜂箱40个，今年增至60个，增长50%。",
        ),
        (
            "numbers.each-times-count",
            "赛龙舟有8支队伍，每队22人，队员总数186人，岸上观众两千人左右。",
            "赛龙舟有8支队伍，每队22人，队员总数176人，岸上观众两千人左右。",
        ),
        ("numbers.area-in-metres", "厂房总占地面积达1.8万米，", "厂房总占地面积达1.8万平方米，"),
        ("numbers.play-of-many-hours", "话剧共四幕，时长90小时。", "话剧共四幕，时长90分钟。"),
        ("numbers.approximate-twice", "合格率提高近8%左右。", "合格率提高近8%。"),
        ("numbers.more-in-the-wrong-place", "拖欠货款1万2千元多，", "拖欠货款1万2千多元，"),
        ("numbers.more-in-the-wrong-place", "桥封了三个多月多。", "桥封了三个多月。"),
        ("numbers.and-so-on-before-count", "孙某等等四人受到处罚。", "孙某等四人受到处罚。"),
        ("dates.day-as-month", "花展5月1日至5月在公园举行。", "花展5月1日至5日在公园举行。"),
    ],
)
def test_figures_that_do_not_agree(check: str, wrong: str, right: str) -> None:
    assert_corrected(check, wrong, right)


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("numbers.parts-do-not-sum", "热线共受理诉求310件，其中已办结250件、正在办理60件。"),
        ("numbers.growth-over-two-years", "去年有蜂箱40个，今年增至60个，增长0.5倍。"),
        ("numbers.each-times-count", "有8支队伍，每队22人左右，队员总数186人。"),
        ("numbers.area-in-metres", "总建筑面积3万平方米，沿河绿化800米。"),
        ("numbers.play-of-many-hours", "志愿者服务演出，累计时长90小时。"),
        ("numbers.approximate-twice", "最近5公里左右的路段，靠近30米左右。"),
        ("dates.day-as-month", "花展5月1日至7月在公园举行。"),
    ],
)
def test_figures_that_agree_stay(check: str, text: str) -> None:
    assert_silent(check, text)


@pytest.mark.parametrize(
    ("check", "wrong", "right"),
    [
        ("numbers.more-behind-exact-number", "收回图书283余册、桌椅41余套。", "收回图书283册、桌椅41套。"),
        ("numbers.height-in-centimetres", "他身高1.9厘米。", "他身高1.9米。"),
        ("numbers.length-in-square-kilometres", "新修绿道26平方公里。", "新修绿道26公里。"),
        ("numbers.vaccine-in-litres", "猪疫苗每针0.2升，耳后注射。", "猪疫苗每针0.2毫升，耳后注射。"),
        ("numbers.clock-in-minutes", "下午2点15分钟，闸门打开。", "下午2点15分，闸门打开。"),
        ("punctuation.pause-before-and-so-on", "青石镇、白塔乡、等地下了雨。", "青石镇、白塔乡等地下了雨。"),
        ("style.prevent-not-at-length", "防止已脱贫的农户不再返贫。", "防止已脱贫的农户返贫。"),
    ],
)
def test_units_and_marks_that_cannot_be(check: str, wrong: str, right: str) -> None:
    assert_corrected(check, wrong, right)
