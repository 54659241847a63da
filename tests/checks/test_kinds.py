"""Rule kinds: what they match, where they stay silent."""

import re
from collections.abc import Iterable

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.kinds import CueRule, PatternRule, PhraseRule, RuleTable, TableCheck, WordRule
from proofreader.core.finding import Safety, Severity
from proofreader.core.page import BlockKind

INFO = CheckInfo("confusables.non-word", "错字", "写错了字", "自拟", Severity.ERROR, 0.9, ())


def hits(table: RuleTable, text: str) -> list[Hit]:
    return list(TableCheck(INFO, lambda: table).block_hits(BlockView(BlockKind.BODY, text)))


def places(found: Iterable[Hit], text: str) -> list[str]:
    return [hit.span.of(text) for hit in found]


def word(wrong: str, *rights: str, **more: tuple[str, ...]) -> RuleTable:
    return RuleTable(words=(WordRule(wrong, rights, wrong, rights[0], **more),))


def test_a_word_does_not_cut_through_a_word_of_the_dictionary() -> None:
    table = word("座落", "坐落")
    assert hits(table, "讲座落幕") == []
    assert places(hits(table, "小区座落在山下"), "小区座落在山下") == ["座落"]


def test_only_the_wrong_character_is_edited_and_one_right_form_is_safe() -> None:
    (hit,) = hits(word("再接再励", "再接再厉"), "希望再接再励")
    (edit,) = hit.suggestions[0].edits
    assert (edit.span.start, edit.span.end, edit.replacement) == (5, 6, "厉")
    assert hit.suggestions[0].safety is Safety.SAFE


def test_several_right_forms_are_alternatives_and_none_is_safe() -> None:
    (hit,) = hits(word("侍侯", "侍候", "伺候"), "小心侍侯")
    assert [suggestion.safety for suggestion in hit.suggestions] == [Safety.JUDGEMENT] * 2


def test_neighbours_can_forbid_a_hit() -> None:
    table = word("堪察", "勘察", not_before=("加",))
    assert hits(table, "俄罗斯堪察加半岛") == []
    assert len(hits(table, "现场堪察")) == 1


def test_cues_must_stand_in_the_same_clause_and_near() -> None:
    rule = CueRule("记录", ("纪录",), "打破记录", "打破纪录", before=("打破",), gap=4, unless=("会议",))
    table = RuleTable(cues=(rule,))
    assert len(hits(table, "打破世界记录")) == 1
    assert hits(table, "打破常规，记录下来") == []
    assert hits(table, "打破了多年以来的惯例记录") == []
    assert hits(table, "打破会议记录") == []


def test_a_pattern_replaces_its_group() -> None:
    rule = PatternRule("", ("截至",), "", "", pattern=re.compile("(?P<wrong>截止)(?=目前)"), needles=("截止",))
    text = "截止目前，报名截止"
    found = hits(RuleTable(patterns=(rule,)), text)
    assert [(hit.span.start, hit.span.end) for hit in found] == [(0, 2)]


def test_a_text_about_spelling_may_name_the_wrong_form() -> None:
    assert hits(word("布署", "部署"), "有人把“部署”误写成“布署”") == []


def test_rare_ideographs_before_a_word_do_not_move_it() -> None:
    text = "𠮷𬭳人布署工作"
    assert places(hits(word("布署", "部署"), text), text) == ["布署"]


def test_a_phrase_is_wrong_anywhere_but_beside_what_forbids_it_and_its_fix_is_never_safe() -> None:
    rule = PhraseRule(
        "开展研究", ("研究",), "开展研究", "研究", not_after="共同|联合", not_before="[所院]", needs="会议"
    )
    table = RuleTable(phrases=(rule,))
    (hit,) = hits(table, "会议展开展研究工作")
    assert hit.suggestions[0].safety is Safety.JUDGEMENT
    for text in ("会议共同开展研究", "会议开展研究所工作", "大家开展研究"):
        assert hits(table, text) == []
