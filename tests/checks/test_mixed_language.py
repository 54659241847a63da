"""Foreign words, widths, look-alikes, invisible characters and mojibake."""

import pytest

from tests.support.checking import assert_corrected, assert_silent, corrected, hits_of

WORD, WIDTH, LETTER = (f"mixed-language.{name}" for name in ("foreign-word", "full-width-letter", "look-alike-letter"))
INVISIBLE, MOJIBAKE, SPACED = (f"mixed-language.{name}" for name in ("invisible-character", "mojibake", "spaced-word"))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("农业 and 农村工作", "农业和农村工作"),
        ("自愿or推荐均可", "自愿或推荐均可"),
        ("群众 of 利益", "群众的利益"),
        ("加强 with 兄弟城市的合作", "加强与兄弟城市的合作"),
        ("我们 are 一家人", "我们是一家人"),
        ("“干劲” and “韧劲”都要有", "“干劲”和“韧劲”都要有"),
        ("经济 And 社会", "经济和社会"),
        ("游客可在river两岸观灯。", "游客可在河两岸观灯。"),
        ("组织villagers清理沟渠。", "组织村民清理沟渠。"),
        ("这项tradition，延续至今。", "这项传统，延续至今。"),
        ("医院新增一台设备equipment，已投用。", "医院新增一台设备，已投用。"),
    ],
)
def test_a_function_word_becomes_chinese(wrong: str, right: str) -> None:
    assert_corrected(WORD, wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "使用APP和GDP数据，5G与AI融合，“1+5+N”体系，WTO、PM2.5、K12。",
        "论文On the Origin of Species出版。",
        "他说：“To be or not to be是名句。”",
        "邮箱for@abc.com，网址www.is-of.com的页面。",
        "影片《爱and恨》上映。",
        "今年最in的打卡地。",
        "单词the出现三次。",
        "AND门电路与OR门电路。",
        "iPhone手机、vivo手机和eVTOL飞行器。",
        "英文里village的意思是村庄。",
        "这家公司叫summit，去年成立。",
        "在终端里输入install就能安装。",
        "她爱唱morning，也爱唱night，更爱唱dream和ocean、river。",
        "年轻人很chill，喜欢style独特的衣服。",
    ],
)
def test_foreign_words_in_their_place_stay(text: str) -> None:
    assert_silent(WORD, text)


def test_full_width_becomes_half_width_and_safe() -> None:
    assert corrected(WIDTH, "共１２．５％，由ＡＢＣ公司承建。") == "共12.5%，由ABC公司承建。"
    assert_silent(WIDTH, "共12.5%，（约）由ABC公司承建！")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("购买Арр会员", "购买App会员"), ("СEO致辞", "CEO致辞"), ("血型为А型", "血型为A型"), ("Μarket指数", "Market指数")],
)
def test_look_alike_letters(wrong: str, right: str) -> None:
    if wrong == "购买Арр会员":
        wrong = "购买Aрр会员"
    assert_corrected(LETTER, wrong, right)


@pytest.mark.parametrize("text", ["Россия与Москва", "μm、Ω、α、Δt、β2", "Café与naïve"])
def test_other_alphabets_stay(text: str) -> None:
    assert_silent(LETTER, text)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("全面\u200b振兴", "全面振兴"),
        ("\ufeff全面振兴", "全面振兴"),
        ("第\u00a03\u00a0名", "第3名"),
        ("Hello\u00a0World合唱", "Hello World合唱"),
        ("上\u202d下", "上下"),
        ("凝心聚力\u00a0再创辉煌", "凝心聚力 再创辉煌"),
        ("左\u2028右", "左右"),
    ],
)
def test_invisible_characters_go(wrong: str, right: str) -> None:
    assert_corrected(INVISIBLE, wrong, right)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("问&nbsp;答&ldquo;好&rdquo;", "问答“好”"),
        ("第一行<br />第二行", "第一行第二行"),
        ("乱码锟斤拷锟斤拷在此", "乱码在此"),
        ("缺字\ufffd\ufffd处", "缺字处"),
        ("测试".encode().decode("gbk"), "测试"),
        ("摘自“" + "城市".encode().decode("gbk") + "”", "摘自“城市”"),
    ],
)
def test_mojibake_is_read_again(wrong: str, right: str) -> None:
    assert_corrected(MOJIBAKE, wrong, right)


@pytest.mark.parametrize(
    "text", ["AT&T与P&G；R&D投入", "x<y，a>b", "娴熟、浣熊、涓涓细流、绗缝", "鈥酸不是常用药", "C:\\temp\\new"]
)
def test_what_only_looks_broken_stays(text: str) -> None:
    assert_silent(MOJIBAKE, text)


def test_a_space_inside_a_word() -> None:
    assert corrected(SPACED, "全市农业农 村工作会议召开。") == "全市农业农村工作会议召开。"
    for text in ("凝心聚力 再创辉煌", "出席的有张 伟、李 娜。", "中共中央 国务院印发意见。", "记者 王某 摄。"):
        assert_silent(SPACED, text)


def test_a_headline_may_hold_spaces() -> None:
    assert hits_of(SPACED, "# 高质量发 展。") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("今年计划plan举办十场", "今年计划举办十场"),
        ("提高产品质量 quality 水平", "提高产品质量水平"),
        ("推进农业 reform 试点", "推进农业改革试点"),
        ("让群众people满意", "让群众满意"),
        ("这项policy深得人心", "这项政策深得人心"),
        ("加强 cooperation 与交流", "加强合作与交流"),
    ],
)
def test_a_content_word_that_repeats_or_replaces_a_chinese_one(wrong: str, right: str) -> None:
    assert_corrected(WORD, wrong, right)


@pytest.mark.parametrize(
    "text", ["他hold住全场", "唱得很high", "推出plan甲", "时尚杂志《生活life馆》", "系统System服务"]
)
def test_fashionable_words_and_names_stay(text: str) -> None:
    assert_silent(WORD, text)
