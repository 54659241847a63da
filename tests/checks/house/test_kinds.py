"""What entries of each kind find."""

from pathlib import Path

import pytest

from proofreader.checks.contract import CheckInfo
from proofreader.checks.house import INFOS, House, read_table
from proofreader.core.finding import Safety
from proofreader.core.resources import resource
from proofreader.engine.run import check_page
from tests.checks.house.tables import findings, found, house_of, mended
from tests.support.pages import block_page


@pytest.fixture(scope="module")
def sample() -> House:
    """The table that ships as a pattern for one's own."""
    return House((read_table(resource("samples", "house.toml")),))


@pytest.mark.parametrize("info", INFOS, ids=lambda info: info.id)
def test_what_the_reference_says_is_true(sample: House, info: CheckInfo) -> None:
    assert info.examples
    for wrong, right in info.examples:
        assert info.id in {one.check for one in findings(sample, wrong)}
        assert mended(sample, wrong) == right
    for text in info.allows:
        assert found(sample, text) == []


def test_every_message_names_table_and_line(sample: House) -> None:
    (one,) = findings(sample, "游客在售票处购买门票卷。")
    assert one.message == "“门票卷”应改为“门票券”：凭证用“券”（出自 house.toml 第 10 行）"
    assert one.suggestions[0].safety is Safety.SAFE


def test_short_words_cut_through_no_other_word(tmp_path: Path) -> None:
    house = house_of(tmp_path, '[[replace]]\nwrong = "座落"\nright = "坐落"\n')
    assert found(house, "讲座落幕，小区座落在山下。") == [("house-replacement", "座落")]
    anywhere = house_of(tmp_path, '[[forbidden]]\nword = "座落"\nanywhere = true\n')
    assert len(found(anywhere, "讲座落幕，小区座落在山下。")) == 2


def test_neighbours_several_forms_and_deletion(tmp_path: Path) -> None:
    house = house_of(
        tmp_path,
        '[[replace]]\nwrong = "帐号"\nright = ["账号", "账户"]\nnot_before = ["牌"]\n'
        '[[replace]]\nwrong = "的说法的"\nright = ""\n',
    )
    (one,) = findings(house, "登记帐号，不是帐号牌。")
    assert [edit.replacement for way in one.suggestions for edit in way.edits] == ["账", "账户"]
    assert one.suggestions[0].safety is Safety.JUDGEMENT
    assert mended(house, "他的说法的人。") == "他人。"


def test_a_pattern_with_a_capture(tmp_path: Path) -> None:
    house = house_of(tmp_path, "[[pattern]]\npattern = '第(?P<n>\\d)期培训班'\nright = '第\\g<n>届培训班'\n")
    assert mended(house, "第3期培训班和第4届培训班") == "第3届培训班和第4届培训班"


MUST = '[[must]]\nright = "云岭生态示范区"\n[[must]]\nright = "云岭日报"\n[[must]]\nright = "云顶寺"\n'


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("走进云岭生太示范区。", "云岭生太示范区"),
        ("走进运岭生态示范区。", "运岭生态示范区"),
        ("走进云岭生态示范区区内。", None),
        ("走进云岭态示范区。", "云岭态示范区"),
        ("走进云岭生态大示范区。", "云岭生态大示范区"),
        ("走进云岭生态示范区。", None),
        ("云岭晚报报道。", None),  # another paper
        ("云领日报报道。", "云领日报"),
        ("云顶上的雪。", None),
        ("去云鼎寺看雪。", "云鼎寺"),
        ("岭生态示范。", None),
    ],
)
def test_terms_that_must_be_written_so(tmp_path: Path, text: str, wrong: str | None) -> None:
    house = house_of(tmp_path, MUST)
    assert found(house, text) == ([] if wrong is None else [("house-spelling", wrong)])


def test_known_wrong_forms_do_not_count_inside_the_right_one(tmp_path: Path) -> None:
    house = house_of(tmp_path, '[[must]]\nright = "云岭县城"\nwrong = ["岭县"]\nnear = false\n')
    assert found(house, "云岭县城和岭县") == [("house-spelling", "岭县")]


NAMES = 'names = ["云岭广播电视台", "欧阳明远", "高远山"]\n[[name]]\nname = "林书函"\ntitle = ["副县长", "县委常委"]\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者欧杨明远报道。", [("house-name", "欧杨明远")]),
        ("云岭广播电事台播出。", [("house-name", "云岭广播电事台")]),
        ("欧阳明远报道。", []),
        ("县委常委林书涵到会。", [("house-name", "林书涵")]),
        ("林书涵副县长到会。", [("house-name", "林书涵")]),
        ("林书函县长到会。", [("house-title", "县长")]),
        ("县长林书函到会。", [("house-title", "县长")]),
        ("原县长林书函到会。", []),
        ("县委常委、副县长林书函到会。", []),
        ("县长高远山、林书函到会。", []),
    ],
)
def test_names_and_titles(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(house_of(tmp_path, NAMES), text) == expected


def test_long_lists_speak_only_where_the_right_name_is_on_the_page(tmp_path: Path) -> None:
    many = [
        f"{one}{other}{third}"
        for one in "赵钱孙李周吴"
        for other in "甲乙丙丁戊己庚辛壬癸子丑寅卯"
        for third in "一二三四五六七八九十百千万亿"
    ]
    house = house_of(tmp_path, f'names = ["高远山", {", ".join(map(repr, many)).replace(chr(39), chr(34))}]\n')
    assert found(house, "高远珊先发言。") == []
    assert found(house, "高远山先发言。\n高远珊后发言。") == [("house-name", "高远珊")]


def test_allowed_words_and_names_silence_other_checks(tmp_path: Path) -> None:
    page = block_page("店名叫布署酒家。会议布署工作。王家家到会。")
    before = {one.span.of(page.text) for one in check_page(page).findings}
    assert "布署" in before
    house = house_of(tmp_path, 'allow = ["布署酒家"]\nnames = ["王家家"]\n')
    left = check_page(page, house=house).findings
    assert [one.span.start for one in left if one.span.of(page.text) == "布署"] == [page.text.index("布署工作")]
    assert not any("家家" in one.span.of(page.text) for one in left)


def test_what_the_house_forbids_is_found_although_it_is_a_name(tmp_path: Path) -> None:
    text = 'names = ["高远山", "高远"]\n[[forbidden]]\nword = "高远"\nanywhere = true\n'
    assert found(house_of(tmp_path, text), "高远说，高远山说。") == [("house-forbidden", "高远")]


def test_ignores_by_check_text_and_page(tmp_path: Path) -> None:
    page = block_page("会议布署工作,还要布署检查。")
    kinds = {one.check for one in check_page(page).findings}
    assert {"punctuation.ascii-comma", "confusables.non-word"} <= kinds
    by_family = house_of(tmp_path, '[[ignore]]\ncheck = "punctuation"\n')
    assert {one.check for one in check_page(page, house=by_family).findings} == kinds - {"punctuation.ascii-comma"}
    in_passage = house_of(tmp_path, '[[ignore]]\ntext = "布署检查"\ncheck = "confusables.non-word"\n')
    assert [one.span.start for one in check_page(page, house=in_passage).findings] == [2, 6]
    other_page = house_of(tmp_path, '[[ignore]]\npage = "广告*"\n')
    assert len(check_page(page, house=other_page).findings) == 3
