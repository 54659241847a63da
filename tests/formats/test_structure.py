"""What the blocks of whole pages are."""

from pathlib import Path

import pytest

from proofreader.core.page import BlockKind, Page
from proofreader.formats.bylines import is_byline
from proofreader.formats.captions import is_caption
from proofreader.formats.furniture import page_furniture
from proofreader.formats.numbered import run_in_heading
from proofreader.formats.reading import read_bytes, read_page
from tests.formats import pages


def page_of(raw: str, markdown: bool) -> Page:
    return read_bytes(raw.encode(), path=None, markdown=markdown)


def kinds(page: Page) -> list[str]:
    return [block.kind.value for block in page.blocks]


def words(text: str) -> list[str]:
    return text.split()


def texts(page: Page, kind: BlockKind) -> list[str]:
    return [block.span.of(page.text) for block in page.blocks if block.kind is kind]


def leads(page: Page) -> list[str]:
    return [block.lead.of(page.text) for block in page.blocks if block.lead is not None]


def test_indented_text_page() -> None:
    page = page_of(pages.WEEKLY, markdown=False)
    assert kinds(page) == words(
        "dateline masthead headline headline byline body heading body heading body heading body caption "
        "headline byline body"
    )
    assert [(article.title, article.first_block, article.end_block) for article in page.articles] == [
        ("老旧小区改造让居民住得更舒心", 2, 13),
        ("北山果园迎来采摘季", 13, 16),
    ]
    assert [block.article for block in page.blocks[:3]] == [None, None, 0]


def test_bare_text_page() -> None:
    page = page_of(pages.BARE, markdown=False)
    assert kinds(page) == ["headline", "byline", "body", "body", "body", "body"]
    assert leads(page) == ["一、规划要听得见脚步声。", "二、管理要有分寸。"]
    assert len(page.articles) == 1


def test_markdown_page() -> None:
    page = page_of(pages.MARKDOWN, markdown=True)
    assert kinds(page) == words(
        "masthead dateline headline headline byline body heading body body body table-cell table-cell table-cell "
        "table-cell caption headline byline body body body masthead"
    )
    assert page.text.split("\n")[5] == "近年来,河口县把产业振兴放在首位,详见全县规划一张图。"
    assert leads(page) == ["(一)强链条。"]
    assert [article.title for article in page.articles] == ["深耕一产 做强二产 壮大三产", "让阅读成为习惯"]
    assert [block.level for block in page.blocks if block.kind is BlockKind.HEADING] == [3]


@pytest.mark.parametrize(
    ("raw", "markdown", "wanted", "titles"),
    [
        (
            pages.PLAIN,
            False,
            "masthead dateline masthead masthead headline body body headline headline body masthead",
            ["市委常委会召开会议 研究部署春耕生产工作", "我市三项工程 入选省级重点"],
        ),
        (
            pages.FEATURE,
            False,
            "headline headline byline body heading body caption body",
            ["在困难面前挺起脊梁"],
        ),
        (
            pages.BOLD,
            True,
            "masthead headline byline body body heading heading body body headline byline body",
            ["以新质生产力推动老工业基地振兴", "激活基层治理的“一池春水”"],
        ),
    ],
)
def test_pages_of_many_makes(raw: str, markdown: bool, wanted: str, titles: list[str]) -> None:
    page = page_of(raw, markdown)
    assert kinds(page) == words(wanted)
    assert [article.title for article in page.articles] == titles


def test_the_real_page(shared: Path) -> None:
    path = shared / "pages" / "luoyang-2020-04-30.md"
    page = read_page(path)
    count = {kind: len(texts(page, kind)) for kind in BlockKind}
    assert len(page.articles) == 4
    assert (count[BlockKind.MASTHEAD], count[BlockKind.DATELINE]) == (1, 1)
    assert (count[BlockKind.HEADLINE], count[BlockKind.BYLINE], count[BlockKind.HEADING]) == (4, 4, 13)
    assert len(leads(page)) == 3


@pytest.mark.parametrize(
    ("raw", "headlines", "headings"),
    [
        ("# 主标题\n\n正文。\n\n## 小标题\n\n正文。\n\n## 又一个\n\n正文。\n", ["主标题"], ["小标题", "又一个"]),
        ("# 要闻\n\n## 第一篇稿件\n\n正文。\n\n## 第二篇稿件\n\n正文。\n", ["第一篇稿件", "第二篇稿件"], []),
        ("# 第一篇稿件\n\n王小明\n\n正文。\n\n## 第二篇稿件\n\n李大江\n\n正文。\n", ["第一篇稿件", "第二篇稿件"], []),
        (
            "### 甲稿的标题\n\n#### 一、其一\n\n文。\n\n### 乙稿的标题\n\n文。\n",
            ["甲稿的标题", "乙稿的标题"],
            ["一、其一"],
        ),
        ("#### 甲稿的标题\n\n王小明\n\n文。\n\n#### 一是抓实。\n\n文。\n", ["甲稿的标题"], ["一是抓实。"]),
        ("没有标题的正文。\n\n一、小标题\n\n正文。\n", [], ["一、小标题"]),
        ("甲稿的标题\n===\n\n正文。\n\n###乙稿的标题\n\n正文。\n", ["甲稿的标题"], ["乙稿的标题"]),
        ("**一、加粗的小标题**\n\n正文在这里。\n", [], ["一、加粗的小标题"]),
    ],
)
def test_markdown_headings(raw: str, headlines: list[str], headings: list[str]) -> None:
    page = page_of(raw, markdown=True)
    assert (texts(page, BlockKind.HEADLINE), texts(page, BlockKind.HEADING)) == (headlines, headings)


@pytest.mark.parametrize(
    "line",
    [
        "编辑:马春生 校对:程小辉 组版:中文",
        "责编/张三 美编/李四",
        "责任编辑　张三　　版式　李 四",
        "第A05版 综合",
        "03版 要闻",
        "国内统一刊号：CN41-0035　邮发代号：35-41",
        "新闻热线：0379-65233520",
        "报头",
        "□责编 王平 □校对 李静",
    ],
)
def test_mastheads(line: str) -> None:
    assert page_furniture(line) is BlockKind.MASTHEAD


@pytest.mark.parametrize(
    "line",
    [
        "2020年4月30日 星期四",
        "星期四　2020年4月30日　农历庚子年四月初八",
        "二〇二〇年四月三十日",
        "2020-04-30 星期四 第3版",
        "青川晚报 2023 年 5 月 16 日 星期二 责编:林晓",
    ],
)
def test_datelines(line: str) -> None:
    assert page_furniture(line) is BlockKind.DATELINE


@pytest.mark.parametrize(
    "line",
    ["2020年4月30日，全市召开动员大会。", "校对工作要细", "主任 张三出席会议", "经济", "一是抓落实", "：", "设计 未来"],
)
def test_text_is_no_furniture(line: str) -> None:
    assert page_furniture(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "王琰君",
        "何  伟",
        "何　伟",
        "欧阳明月",
        "张三 李四",
        "张三、李四光",
        "本报记者 张三 通讯员 李四",
        "本报记者张三",
        "□ 李四",
        "文/李四 图/王五",
        "张三 文/图",
        "（记者 张三）",
        "市委组织部部长 何伟",
        "陈小欣（市委统战部部长）",
        "本报评论员",
        "阿不都·热合曼",
        "新华社记者 张三 李四",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line, after_headline=True)


@pytest.mark.parametrize(
    "line", ["强化责任担当", "前言", "近年来，全市加快发展。", "抢抓机遇 务实重干", "本报讯 昨日，市里召开会议"]
)
def test_text_is_no_byline(line: str) -> None:
    assert not is_byline(line, after_headline=True)


def test_a_bare_name_needs_a_headline() -> None:
    assert not is_byline("王琰君", after_headline=False)
    assert is_byline("本报记者 张三", after_headline=False)


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("图为改造后的小区。", True),
        ("孩子们在书店里看书。本报记者 张三 摄", True),
        ("樱桃红了。（资料图片）", True),
        ("▲新修的步道两旁种满了月季", True),
        ("他最拿手的是拍摄", False),
        ("会议指出，要绘好发展蓝图", False),
        ("全年实现税收翻番，经济蓬勃发", False),
    ],
)
def test_captions(line: str, caption: bool) -> None:
    assert is_caption(line) is caption


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("一、突出重点，精准发力。加快建设综合交通枢纽，推动产业转型升级。", "一、突出重点，精准发力。"),
        ("（二）坚持底线思维。各级各部门要把安全放在第一位，层层压实责任。", "（二）坚持底线思维。"),
        ("1.加强领导。各乡镇要成立专班，主要负责同志亲自抓、负总责。", "1.加强领导。"),
        ("一是抓运行。把稳增长放在首位，全面落实各项要求，强化要素保障。", ""),
        ("2.5亿元投资到位。项目建设加快推进，力争年底前建成投产使用。", ""),
        ("一、公司名称：青川市某某有限公司。住所在建设路一百二十号院内。", ""),
    ],
)
def test_run_in_headings(text: str, head: str) -> None:
    assert text[: run_in_heading(text)] == head


def test_lines_of_a_text_page_are_never_joined() -> None:
    page = page_of("近年来，全市深入推进城市\n更新，改造老旧小区一百多\n个，惠及居民三万户。\n", markdown=False)
    assert len(page.blocks) == 3


def test_lines_of_a_markdown_paragraph_are_one_block() -> None:
    page = page_of("近年来，全市推进\n城市更新 with new\nideas 和方法。\n", markdown=True)
    assert page.text == "近年来，全市推进城市更新 with new ideas 和方法。"


def test_a_date_that_signs_a_notice_is_text() -> None:
    page = page_of("# 关于停水的公告\n\n因管道检修，明日停水。\n\n2023年5月16日\n", markdown=True)
    assert kinds(page) == ["headline", "body", "body"]


def test_text_ahead_of_the_first_headline_has_its_own_article() -> None:
    page = page_of("（上接第一版）继续推进。\n\n## 新的一篇稿件\n\n正文。\n", markdown=True)
    assert [article.title for article in page.articles] == ["", "新的一篇稿件"]


def test_items_of_news_behind_one_sign_are_text() -> None:
    page = page_of("# 简讯\n\n△东村新修了一座桥。\n\n△西村新打了三口井。\n", markdown=True)
    assert kinds(page) == ["headline", "body", "body"]
    page = page_of("# 新桥通车\n\n△新桥夜景十分好看\n\n△桥头的老树立了百年\n\n正文在此，足够长了。\n", markdown=True)
    assert kinds(page)[1:3] == ["caption", "caption"]
