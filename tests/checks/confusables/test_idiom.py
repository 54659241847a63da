"""Idioms written wrong that stand in no table."""

import time

import pytest

from proofreader.checks.confusables.idiom_table import idiom_table
from proofreader.checks.confusables.likeness import Likeness, Likenesses, near_sound
from proofreader.checks.confusables.near_idioms import Near, NearIdioms
from proofreader.core.finding import Finding, Severity
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from tests.support.checking import check_by_id, corrected, hits_of
from tests.support.pages import block_page

IDIOM = "confusables.idiom"


def found(text: str) -> tuple[Finding, ...]:
    return check_page(block_page(text), CheckConfig(only=frozenset({IDIOM}))).findings


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("大家一目了燃", "大家一目了然"),
        ("此事不能一愁莫展", "此事不能一筹莫展"),
        ("他们再接再砺地干", "他们再接再厉地干"),
        ("此人道貌安然", "此人道貌岸然"),
        ("山上祟山峻岭，路难走", "山上崇山峻岭，路难走"),
        ("两人一见如顾", "两人一见如故"),
        ("赢得举瞩世目的成就", "赢得举世瞩目的成就"),
    ],
)
def test_the_odd_character_is_put_right(wrong: str, right: str) -> None:
    assert corrected(check_by_id(IDIOM), wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "一年四季风雨无阻，大家全心全意",
        "这样的话也就是说一切都是为了明天",
        "让我们勠力同心、共克时艰",
        "他把有的放在左边，有的放失误率低的",
        "北京时间八时整，一年一次的比赛开始",
        "不以为然和不以为意，意思不同",
        "常有人把“再接再厉”误写成“再接再励”",
    ],
)
def test_right_texts_are_left_alone(text: str) -> None:
    assert hits_of(IDIOM, text) == []


def test_words_played_with_in_quotation_marks_are_only_advised_on() -> None:
    (plain,) = found("防汛要有备无换。")
    (played,) = found("店名叫“有备无换”。")
    assert (plain.severity, played.severity) == (Severity.ERROR, Severity.ADVICE)


def test_near_idioms_are_found_at_every_place() -> None:
    near = NearIdioms(("风雨无阻",))
    assert list(near.within("甲风雨无祖")) == [Near(1, "风雨无阻", 3, False)]
    assert list(near.within("凤雨无阻")) == [Near(0, "风雨无阻", 0, False)]
    assert list(near.within("风无雨阻")) == [Near(0, "风雨无阻", 1, True)]
    assert list(near.within("雨风无阻")) == [Near(0, "风雨无阻", 0, True)]
    assert list(near.within("风雨阻无")) == [Near(0, "风雨无阻", 2, True)]
    for text in ("风雨无阻", "风雨", "风无", "", "风雨有组", "雨无阻"):
        assert list(near.within(text)) == []


def test_how_characters_are_alike() -> None:
    alike = Likenesses({"则": {"ze"}, "责": {"ze"}, "遮": {"zhe"}, "末": {"mo"}, "未": {"wei"}}, {"末": "未"})
    assert alike.between("则", "责") is Likeness.SOUND
    assert alike.between("遮", "责") is Likeness.NEAR
    assert alike.between("末", "未") is alike.between("未", "末") is Likeness.SHAPE
    assert alike.between("末", "责") is Likeness.NONE


@pytest.mark.parametrize(("one", "other"), [("zhang", "zan"), ("ning", "lin"), ("huang", "fuan"), ("sheng", "sen")])
def test_near_sounds(one: str, other: str) -> None:
    assert near_sound(one) == near_sound(other)


def test_the_table_holds_each_word_once_and_knows_its_idioms_right() -> None:
    table = idiom_table()
    assert not table.right & set(table.rank)
    assert len(table.rank) > table.idioms > table.everyday > 3000
    assert {"敷衍塞责", "风雨无阻", "有备无患", "一目了然"} <= set(list(table.rank)[: table.idioms])


def test_reading_time_grows_with_the_text() -> None:
    check = check_by_id(IDIOM)
    page = block_page("会议要求各地各部门再接再厉、真抓实干，把各项任务落到实处，不断取得新的成绩。" * 180)
    check_page(page, CheckConfig(only=frozenset({IDIOM})), checks=(check,))
    began = time.perf_counter()
    check_page(page, CheckConfig(only=frozenset({IDIOM})), checks=(check,))
    assert time.perf_counter() - began < 0.5  # about 3 ms on a quiet machine
