"""Word tables, places, formulas and consistency beyond the examples that every check carries."""

import time
from pathlib import Path

import pytest

from proofreader.checks import consistency, facts, numbers, phrases, style
from proofreader.checks.contract import Check
from proofreader.checks.phrases.gazetteer import GAZETTEER, shortened
from proofreader.checks.phrases.wordlist import TableError, TableFile, WordListCheck
from proofreader.core.finding import Severity
from proofreader.engine.run import check_page
from proofreader.formats.reading import read_page
from tests.support.checking import assert_corrected, assert_silent, corrected, hits_of

MINE: tuple[Check, ...] = (*numbers.CHECKS, *facts.CHECKS, *phrases.CHECKS, *style.CHECKS, *consistency.CHECKS)
LISTS = [check for check in MINE if isinstance(check, WordListCheck)]


@pytest.mark.parametrize("check", LISTS, ids=lambda check: check.info.id)
def test_every_entry_finds_its_sample(check: WordListCheck) -> None:
    for rule in check.table.phrases:
        assert rule.sample != rule.fixed, rule.wrong
        assert any(rule.wrong in hit for hit in hits_of(check, rule.sample)), rule.sample
        for right in rule.rights:
            assert rule.wrong not in hits_of(check, rule.sample.replace(rule.wrong, right)), right


@pytest.mark.parametrize("check", LISTS, ids=lambda check: check.info.id)
def test_no_entry_stands_twice(check: WordListCheck) -> None:
    wrongs = [rule.wrong for rule in check.table.phrases]
    assert len(wrongs) == len(set(wrongs))


def test_a_bad_entry_is_named() -> None:
    class Broken(TableFile):
        tables = {"x": {"entry": [{"wrong": "甲乙", "sample": "{}"}]}}  # type: ignore[assignment]  # noqa: RUF012

    with pytest.raises(TableError, match="第1条（甲乙）"):
        _ = WordListCheck("phrases.broken", Broken("broken.toml"), "x").table.rules


def test_words_that_only_contain_a_wrong_one_are_left_alone() -> None:
    assert hits_of("phrases.wrong-title", "支付书记费用，检查长途汽车") == []
    assert hits_of("phrases.country-or-organisation", "内蒙古政府网站") == []


def test_gazetteer_knows_what_lies_where() -> None:
    assert GAZETTEER.city_parents["洛阳市"] == "河南省"
    assert "兰考县" in GAZETTEER.counties_of["开封市"]
    assert shortened("恩施土家族苗族自治州") == "恩施"
    assert shortened("内蒙古自治区") == "内蒙古"


def test_a_district_name_that_many_towns_use_is_left_alone() -> None:
    assert hits_of("phrases.place-under-wrong-parent", "漯河市西城区管委会") == []


def test_peoples_in_the_wrong_order() -> None:
    wrong = "积石山东乡族保安族撒拉族自治县"
    assert corrected("phrases.autonomous-area-name", wrong) == "积石山保安族东乡族撒拉族自治县"


def test_the_commoner_spelling_of_a_name_wins() -> None:
    page = "### 标题文字\n\n李建国市长到会。\n\n李健国市长讲话。会后，李健国市长去了工地。"
    assert hits_of("consistency.name-in-two-spellings", page) == ["李建国"]


def test_the_real_page_has_nothing_wrong_flagged(shared: Path) -> None:
    page = read_page(shared / "pages" / "luoyang-2020-04-30.md")
    found = check_page(page, checks=MINE).findings
    grave = [(f.check, f.span.of(page.text)) for f in found if f.severity is not Severity.ADVICE]
    # Both are real: a formula without its verb, and 建国 for 新中国成立.
    assert grave == [("phrases.formula-verb", "牢牢"), ("phrases.period-name", "建国初期")]


def test_the_real_page_is_checked_fast(shared: Path) -> None:
    page = read_page(shared / "pages" / "luoyang-2020-04-30.md")
    check_page(page, checks=MINE)
    best = min(_seconds(lambda: check_page(page, checks=MINE)) for _ in range(5))
    assert best < 0.3  # 15 ms on a quiet core; a loaded one is allowed its time


def _seconds(work: object) -> float:
    began = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - began


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("照镜子、整衣冠、洗洗澡、治治病", "照镜子、正衣冠、洗洗澡、治治病"),
        ("坚持尊重自然、顺从自然和保护自然", "坚持尊重自然、顺应自然和保护自然"),
        ("弘扬奉献、友爱、互助、进取的志愿精神", "弘扬奉献、友爱、互助、进步的志愿精神"),
        ("政策沟通、设施连通、贸易畅通", "政策沟通、设施联通、贸易畅通"),
        ("增强脚力、眼力、脑力、毅力", "增强脚力、眼力、脑力、笔力"),
        ("有法可依、有法必依、执法必严、违法必纠", "有法可依、有法必依、执法必严、违法必究"),
        ("海内存知己，天涯若彼邻", "海内存知己，天涯若比邻"),
    ],
)
def test_an_item_of_a_known_list_with_one_character_wrong(text: str, right: str) -> None:
    assert corrected("phrases.series-item", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "生产发展、生活宽裕、乡风文明",
        "依法治省、依法执政、依法行政共同推进",
        "老有所养、老有所依、老有所乐",
        "谋发展、抓改革、调结构、惠民生",
        "坚持统一规划、分步实施",
        "推动创新、协调、绿色发展",
        "与各国和平共处、合作共赢",
    ],
)
def test_lists_that_only_resemble_a_known_one(text: str) -> None:
    assert hits_of("phrases.series-item", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("推动构建人类命连共同体", "推动构建人类命运共同体"),
        ("践行社会主义核心价植观", "践行社会主义核心价值观"),
        ("全心全意为人名服务", "全心全意为人民服务"),
        ("铸劳中华民族共同体意识", "铸牢中华民族共同体意识"),
        ("功成不必再我", "功成不必在我"),
        ("发展全过程人民明主", "发展全过程人民民主"),
        ("把权力关近制度的笼子", "把权力关进制度的笼子"),
    ],
)
def test_a_saying_with_one_character_wrong(text: str, right: str) -> None:
    assert corrected("phrases.saying-one-character-off", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "把领导干部的权力关进制度的笼子",
        "我国的粮食安全",
        "国家治理体系与治理能力现代化",
        "《社会主义核心价值观系列挂图》",
        "一张蓝图干到底",
        "为人民服务",
    ],
)
def test_other_words_beside_a_saying(text: str) -> None:
    assert hits_of("phrases.saying-one-character-off", text) == []


def article(*paragraphs: str) -> str:
    return "### 标题文字\n\n" + "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("paragraphs", "wrong"),
    [
        (("老人叫葛慕白，今年七十岁。", "葛慕白常来。“葛暮白老师讲得好。”有人说。"), "葛暮白"),
        (("村民孙玉梅介绍，今年收成不错。", "孙玉梅说，明年再种。临走时，孙玉媒端来了茶。"), "孙玉媒"),
        (("“水退了。”陈志钢说。", "队员陈志刚一夜没睡。天亮后，陈志刚又上了堤。"), "陈志钢"),
        (("教练周海洋认为，胜负难料。", "赛后，周海杨教练表示满意。周海洋笑着离场。"), "周海杨"),
        (("负责人冯晓燕介绍了情况。", "冯小燕表示，下月开工。"), "冯小燕"),
    ],
)
def test_one_person_with_two_spellings_in_an_article(paragraphs: tuple[str, ...], wrong: str) -> None:
    assert hits_of("consistency.name-in-two-spellings", article(*paragraphs)) == [wrong]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("村民孙玉梅、孙玉媒姐妹俩介绍，今年收成不错。",),
        ("选手高红伟夺冠。", "高宏观在场边助威。"),
        ("校长周海洋到会。", "医生周海杨讲课。"),
        ("队员陈志刚一夜没睡。", "陈志远说，水退了。"),
        ("教练方成功认为，胜负难料。", "大家对此，方程工整地写在纸上。"),
    ],
)
def test_names_of_two_persons(paragraphs: tuple[str, ...]) -> None:
    assert hits_of("consistency.name-in-two-spellings", article(*paragraphs)) == []


def test_a_deputy_called_head_once() -> None:
    page = article("县水利局副局长葛明远介绍了情况。", "县水利局局长葛明远提醒家长。", "县水利局副局长葛明远表示感谢。")
    assert hits_of("consistency.deputy-or-not", page) == ["局长葛明远"]
    assert "县水利局副局长葛明远提醒" in corrected("consistency.deputy-or-not", page)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("副校长李建国介绍情况。", "前校长李建国的儿子也来了，原校长李建国退休多年。"),
        ("市政协副主席、工商联主席李建国到会。", "市政协副主席李建国讲话。"),
        ("县文联副主席李建国到会。", "县作协主席李建国讲话。"),
        ("副院长李建国到会。", "会上，李建国被任命为院长。院长李建国讲话。"),
    ],
)
def test_titles_that_may_both_be_right(paragraphs: tuple[str, ...]) -> None:
    assert hits_of("consistency.deputy-or-not", article(*paragraphs)) == []


@pytest.mark.parametrize(
    ("check", "wrong", "right"),
    [
        ("phrases.name-of-crime", "法院以蓄意伤害罪判处彭某有期徒刑一年。", "法院以故意伤害罪判处彭某有期徒刑一年。"),
        ("phrases.name-of-crime", "三人犯盗取罪，被判处拘役。", "三人犯盗窃罪，被判处拘役。"),
        ("phrases.name-of-crime", "他因涉嫌偷税罪被提起公诉。", "他因涉嫌逃税罪被提起公诉。"),
        ("phrases.no-such-body", "国家文化部公布了名单。", "文化和旅游部公布了名单。"),
        ("phrases.no-such-body", "国家金融监督管理局发布通知。", "国家金融监督管理总局发布通知。"),
        ("phrases.no-such-body", "镇上设了法律援救中心。", "镇上设了法律援助中心。"),
    ],
)
def test_crimes_and_bodies_have_names_of_their_own(check: str, wrong: str, right: str) -> None:
    assert_corrected(check, wrong, right)


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("phrases.name-of-crime", "法院以故意伤害罪判处彭某有期徒刑一年。"),
        ("phrases.name-of-crime", "剧中人背着杀人罪的骂名。"),
        ("phrases.name-of-crime", "英国一法院以杀人罪判处其监禁。"),
        ("phrases.no-such-body", "1983年，国家文化部举办会演。"),
        ("phrases.no-such-body", "他是原国家农业部的干部。"),
    ],
)
def test_right_names_and_former_ones_stay(check: str, text: str) -> None:
    assert_silent(check, text)


@pytest.mark.parametrize(
    ("paragraphs", "wrong"),
    [
        (("楼栋长卞玉芝松了一口气。", "“大家的事大家办。”卞玉枝掰着指头说。"), "卞玉枝"),
        (("老邻居管立群在这里住了半辈子。", "关立群所在的院子要修了，管立群高兴。"), "关立群"),
    ],
)
def test_a_name_is_known_by_a_gesture_or_where_it_is(paragraphs: tuple[str, ...], wrong: str) -> None:
    assert hits_of("consistency.name-in-two-spellings", article(*paragraphs)) == [wrong]
