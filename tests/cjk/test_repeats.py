"""Adjacent repeats, widths, look-alikes and encodings as plain functions of text."""

from hypothesis import given
from hypothesis import strategies as st

from proofreader.cjk.encodings import repaired
from proofreader.cjk.homoglyphs import in_one_script
from proofreader.cjk.radicals import ideograph_of
from proofreader.cjk.repeats import Repeat, adjacent_repeats
from proofreader.cjk.variants import CharacterTable, to_simplified
from proofreader.cjk.width import to_half_width


def test_a_whole_repeat_and_a_restart() -> None:
    assert list(adjacent_repeats("强化执行力执行力", 2, 30, 2)) == [Repeat(2, 3, 3)]
    assert list(adjacent_repeats("深入推进深入推工作", 2, 30, 2)) == [Repeat(0, 4, 3)]
    assert list(adjacent_repeats("没有重复的一句话", 2, 30, 2)) == []


@given(st.text(alphabet="一二三四五", max_size=30))
def test_every_repeat_is_one(text: str) -> None:
    for repeat in adjacent_repeats(text, 2, 30, 2):
        first = text[repeat.start : repeat.start + repeat.matched]
        second = repeat.start + repeat.period
        assert text[second : second + repeat.matched] == first
        assert len(first) == repeat.matched <= repeat.period


@given(
    st.text(
        alphabet="甲乙丙丁戊己庚辛",
        min_size=2,
        max_size=12,
    ).filter(lambda unit: len(set(unit)) == len(unit))
)
def test_a_planted_repeat_is_found(unit: str) -> None:
    found = list(adjacent_repeats("前面" + unit + unit + "后面", 2, 30, 0))
    assert Repeat(2, len(unit), len(unit)) in found


@given(st.text())
def test_width_and_scripts_keep_the_length(text: str) -> None:
    assert len(to_half_width(text)) == len(text)
    assert len(in_one_script(text)) == len(text)
    assert all(len(ideograph_of(char)) == 1 for char in text)


@given(st.text(alphabet="中国经济社会发展改革开放的人民，。“”", min_size=1, max_size=12))
def test_chinese_is_not_repaired(text: str) -> None:
    assert repaired(text) == []


def test_utf8_read_as_gbk_is_repaired() -> None:
    assert repaired("测试".encode().decode("gbk")) == [(0, 3, "测试")]


def test_phrases_decide_what_is_simplified() -> None:
    assert to_simplified("乾隆年間天氣乾燥，頭髮發白") == "乾隆年间天气干燥，头发发白"


def test_a_character_table_is_read() -> None:
    table = CharacterTable.parse("# 说明\nstandard\t一乙\ntraditional\t國国\nvariant\t峯峰\nsimplified\t国")
    assert table.outside("一國峯〇囯A") == {"囯"}
    assert table.traditional == {"國": "国"} and table.variant == {"峯": "峰"}
