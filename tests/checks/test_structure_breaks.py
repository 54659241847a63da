"""Paragraphs torn by columns and pages."""

from pathlib import Path

import pytest

from proofreader.core.finding import Safety
from proofreader.core.page import Block, BlockKind, Page
from proofreader.core.span import apply_edits
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from proofreader.formats.reading import read_page
from tests.support.checking import check_by_id, findings_on
from tests.support.pages import block_page, read_text

CUT = "structure.cut-paragraph"
OTHERS = ("structure.misplaced-fragment", "structure.missing-end-mark", "structure.hard-wrapped")


def found(page: Page) -> list[tuple[str, str]]:
    return [
        (check_id.partition(".")[2], finding.span.of(page.text))
        for check_id in (CUT, *OTHERS)
        for finding in findings_on(check_by_id(check_id), page)
    ]


START = "今年以来，全县抢抓农时。各乡镇组织人手，"
REST = "，粮食产量稳步提高。下一步，还要疏浚河道，让旱地变成水田。"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("加快推进高标准农", "田建设"),
        ("加快推进高标准", "农田建设"),
        ("把优质稻的种植面积扩大到2", "0万亩"),
        ("推广良种良法，得到", "了农户的欢迎"),
        ("修复水毁堤防，保护", "和利用好老渠道"),
        ("开展“良种", "下乡”活动"),
        ("对照", "全年目标任务"),
        ("修好水渠、", "机耕路和晒场"),
    ],
)
def test_cuts_are_found_and_joined(left: str, right: str) -> None:
    page = block_page(f"县里开了会。\n{START}{left}\n{right}{REST}")
    (finding,) = findings_on(check_by_id(CUT), page)
    end = page.blocks[1].span.end
    assert (finding.span.start, finding.span.end) == (end, end + 1)
    assert apply_edits(page.text, finding.suggestions[0].edits) == f"县里开了会。\n{START}{left}{right}{REST}"
    assert left[-6:] in finding.message and right[:6] in finding.message


def test_only_a_broken_word_is_safe_to_join() -> None:
    for left, right, safety in (("建设高标准农", "田", Safety.SAFE), ("认真对照", "全年任务", Safety.JUDGEMENT)):
        page = block_page(f"{START}{left}\n{right}{REST}")
        (finding,) = findings_on(check_by_id(CUT), page)
        assert finding.suggestions[0].safety is safety


def test_a_few_words_under_a_heading() -> None:
    page = block_page("#### 一是办好学校。\n改善办学\n条件。县里今年新建三所小学，明年再建两所。")
    assert found(page) == [("cut-paragraph", "\n")]


@pytest.mark.parametrize(
    "text",
    [
        # headlines, credits, signatures, news heads
        "县里举办农民丰收节\n近日，全县农民丰收节在青石镇开幕。各乡镇都来了人。",
        "丰收节上，人们载歌载舞。本报记者 林一舟摄\n近日，全县农民丰收节在青石镇开幕。",
        "丰收节上，人们载歌载舞。林一舟 供图\n近日，全县农民丰收节在青石镇开幕。",
        "新华社北京4月1日电（记者 林一舟）全国春播进展顺利。各地抢抓农时。（完）\n近日，青石镇开镰。",
        "春播进展顺利，各地抢抓农时。〔12〕\n近日，青石镇开镰，机手们忙得不亦乐乎。",
        "责任编辑：林一舟\n近日，青石镇开镰，机手们忙得不亦乐乎。",
        # lists, verse, tables, addresses, questions and answers
        "参加会议的有\n王建国、李小山\n赵一平、周大海",
        "春风又绿江南岸，\n明月何时照我还。",
        "远山含黛，近水如烟，\n一叶扁舟，载着少年，\n摇过了童年，\n摇到了天边",
        "地址：青石镇春晖路8号\n电话：12345678\n邮编：471000",
        "问：今年收成怎么样\n答：今年的收成不错。比去年多了两成。",
        "项目 一季度 二季度\n产量 120 135\n销量 110 128",
        # whole paragraphs
        "他说：“今年的收成不错。”\n“明年还要多种几亩。”他又说。",
        "要抓好三件事：\n一是修路。\n二是架桥。",
        "路修好了……\n桥也架起来了。",
        "报名者应当符合下列条件：\n（一）年满十八岁；\n（二）身体健康。",
    ],
)
def test_other_line_ends_are_left_alone(text: str) -> None:
    assert found(block_page(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{START}加快推进渠道和\n### 夜校开课\n夜校昨天开课。", ("misplaced-fragment", "，加快推进渠道和")),
        (f"{START}把新收的稻谷和\n昨天，夜校正式开课。来的人不少。", ("misplaced-fragment", "，把新收的稻谷和")),
        (f"{START}忙得不亦乐乎。\n，大家都说好，明年还要来。", ("misplaced-fragment", "，大家都说好，明")),
        (f"{START}忙得不亦乐乎\n#### 二、抓好夏管\n夏管开始了。", ("missing-end-mark", "忙得不亦乐乎")),
    ],
)
def test_what_cannot_be_joined(text: str, expected: tuple[str, str]) -> None:
    assert found(block_page(text)) == [expected]


def test_a_page_of_cut_lines_is_one_finding() -> None:
    words = (
        "清晨的码头上已经热闹起来，第一批渔船刚刚靠岸，工人们忙着把一筐筐鲜鱼抬上岸来过秤。今年的渔汛比往年早了十来天。"
        * 5
    )
    lines = [words[at : at + 19] for at in range(0, len(words), 19)]
    page = block_page("\n".join(lines))
    assert [kind for kind, _ in found(page)] == ["hard-wrapped"]


def test_many_doubtful_places_and_no_plain_one_are_a_habit_of_the_text() -> None:
    line = "店里上了新货，价格也公道。顾客们挑挑拣拣，忙了一上午，都说这回没有白来一趟"
    page = block_page("\n".join(f"{line}\n今天第{n}家店也开门了，街上热闹起来。" for n in "一二三四五六七八九"))
    assert found(page) == []


@pytest.mark.parametrize("kind", [BlockKind.CAPTION, BlockKind.TABLE_CELL, BlockKind.BYLINE, BlockKind.MASTHEAD])
def test_only_body_text_is_looked_at(kind: BlockKind) -> None:
    page = block_page(f"{START}加快推进高标准农\n田建设{REST}")
    other = Page(None, page.text, tuple(Block(kind, b.span, b.article) for b in page.blocks), (), page.source)
    assert found(other) == []


def test_the_real_page(shared: Path) -> None:
    page = read_page(shared / "pages" / "luoyang-2020-04-30.md")
    result = check_page(page, CheckConfig(only=frozenset({"structure", "numbering"})))
    cuts = [
        page.text[f.span.start - 2 : f.span.start] + "/" + page.text[f.span.end : f.span.end + 2]
        for f in result.findings
        if f.check == CUT
    ]
    assert cuts == [
        "抓好/51", "产业/集聚", "非公/制经", "总体/规划", "多党/合作", "重点/任务", "年轻/干部",
        "对照/中央", "划实/施《", "人民/对美", "发展/国家", "“力/争到", "制约/了金",
    ]  # fmt: skip
    rest = sorted((f.check, f.span.of(page.text)[:6]) for f in result.findings if f.check != CUT)
    assert rest == [
        ("numbering.heading-out-of-level", "。"),
        ("numbering.heading-out-of-level", "。"),
        ("numbering.torn-heading", "\n忧患。"),
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("路还长。只要心里有火，前面就会有", "光。"),
        ("老人笑着说，日子越过越有盼", "头。"),
        ("大雪下了三天，送信的人翻过了", "山。"),
        ("水退了，人在，家就还能再", "建起来！"),
    ],
)
def test_the_last_characters_of_a_paragraph_are_cut_off(left: str, right: str) -> None:
    page = read_text(f"### 山里的路\n\n{left}\n\n{right}\n")
    hits = findings_on(check_by_id("structure.cut-paragraph"), page)
    assert [finding.span.of(page.text) for finding in hits] == ["\n"]


@pytest.mark.parametrize(
    ("left", "right"),
    [("“走吧，天黑了。”老谭说。", "好。"), ("山里的路", "走着。"), ("问：这条路，您走了几年？", "十年。")],
)
def test_a_short_paragraph_of_its_own(left: str, right: str) -> None:
    page = read_text(f"### 山里的路\n\n{left}\n\n{right}\n")
    assert not findings_on(check_by_id("structure.cut-paragraph"), page)
