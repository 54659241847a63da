"""Characters that make no word: found with the right one first; what only looks like it is left alone."""

import pytest

from proofreader.checks.spelling.checks import CERTAIN, hit_of
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.spelling.backend import SpellingBackend, load_backend
from proofreader.spelling.caution import caution
from proofreader.spelling.model import load_parts
from proofreader.spelling.nonword import COINED, nonword_caution
from proofreader.spelling.proposals import Change
from proofreader.spelling.reading import PAD
from proofreader.spelling.suspicion import Sensitivity

SLIPS = [
    ("县里组织农民参加技术陪训。", "陪", "培"),
    ("工程近日通过峻工验收。", "峻", "竣"),
    ("全村粮食生产再获风收。", "风", "丰"),
    ("展览吸引了众多市民前来参欢。", "欢", "观"),
    ("代表们对报告进行了认真审仪。", "仪", "议"),
    ("消防员迅速赶到现场扑灭大伙。", "伙", "火"),
    ("老人把毕生积畜捐给了学校。", "畜", "蓄"),
    ("有关部门将依法追纠责任。", "纠", "究"),
    ("街道办事处开展垃圾分类宣穿活动。", "穿", "传"),
    ("乐队演揍了欢快的民歌。", "揍", "奏"),
    ("气象台发布了暴雨橙色予警。", "予", "预"),
    ("政府出台措施刺激消废。", "废", "费"),
    ("干部走村入户了解群众需术。", "术", "求"),
    ("法院依法判绝被告赔偿损失。", "绝", "决"),
    ("民警成功破荻一起盗窃案。", "荻", "获"),
    ("医院引进了先进的诊疗设奋。", "奋", "备"),
    ("她从小热爱舞蹈和绘话。", "话", "画"),
    ("市场监管部门开展食品安全抽捡。", "捡", "检"),
    ("果农正在采摘成熟的苹裹。", "裹", "果"),
    ("工厂排放的污水严重污梁河流。", "梁", "染"),
    ("居民对小区物业服务表示满义。", "义", "意"),
    ("全省旅游市场秩续明显好转。", "续", "序"),
    ("海关查货一批走私香烟。", "货", "获"),
    ("两国领导人在会谈后共同会见计者。", "计", "记"),
    ("社区医院为老人免费体捡。", "捡", "检"),
    ("商场推出多项优慧活动。", "慧", "惠"),
    ("这家企业拖欠工人工姿。", "姿", "资"),
    ("南方多地遭遇特大洪劳灾害。", "劳", "涝"),
    ("电影节将于下月开慕。", "慕", "幕"),
    ("双方签定了长期合作斜议。", "斜", "协"),
    ("志愿者为游客提供问询和翻泽服务。", "泽", "译"),
    ("新规将于明年一月起施形。", "形", "行"),
    ("民政局为困难家庭发放补帖。", "帖", "贴"),
    ("公安机关加大了巡罗力度。", "罗", "逻"),
    ("农技员下田查看小麦长式。", "式", "势"),
    ("记者从市教育局获息，新学期将增设课程。", "息", "悉"),
    ("志愿军老战士讲述战斗经力。", "力", "历"),
    ("水库水位已超过警介线。", "介", "戒"),
    ("两地之间的经贸往莱日益密切。", "莱", "来"),
    ("救援人员连夜搜救被困矿供。", "供", "工"),
    ("警方提醒市民谨防电信诈编。", "编", "骗"),
    ("夏粮收购工作全面展并。", "并", "开"),
    ("球队在客场以一比零险盛对手。", "盛", "胜"),
    ("他主动承但起照顾邻居的责任。", "但", "担"),
    ("部队官兵紧急驰缓灾区。", "缓", "援"),
    ("调查组对事故原因进行了分晰。", "晰", "析"),
    ("医护人员为老人测量血呀。", "呀", "压"),
    ("电线老化导至火灾。", "至", "致"),
    ("现场气份十分热烈。", "份", "氛"),
    ("运动员全力冲剌。", "剌", "刺"),
    ("民警每天坚持训炼两小时。", "炼", "练"),
    ("市领导为获奖者颂奖。", "颂", "颁"),
    ("各项准备工作已经就序。", "序", "绪"),
    ("党员干部要格守职业道德。", "格", "恪"),
    ("市政府召开新闻发布汇。", "汇", "会"),
    ("全市森林覆概率达到百分之四十。", "概", "盖"),
    ("各地要加强基础设施建社。", "社", "设"),
    ("代表团圆满结束了访问行呈。", "呈", "程"),
    ("我国成功发射一颗遥感卫腥。", "腥", "星"),
]
"""Sentence, what is wrong in it, what is right."""

RIGHT = [
    "安德烈科娃和贝伦古埃尔进入第二轮。",
    "演出由指挥家郑小瑛执棒。",
    "记者来到位于岙底村的育苗基地。",
    "老城区的巷弄里飘着桂花香。",
    "他把这首小诗题作《秋兴》。",
    "一众青年演员登台献艺。",
    "列车由此向北，驶向草原深处。",
    "全省已建成县级矛调中心九十个。",
]


@pytest.fixture(scope="module")
def backend() -> SpellingBackend:
    return load_backend("builtin")


@pytest.mark.parametrize(("sentence", "wrong", "right"), SLIPS, ids=[row[0] for row in SLIPS])
def test_a_character_that_makes_no_word(backend: SpellingBackend, sentence: str, wrong: str, right: str) -> None:
    (found,) = backend.suspicions(sentence)
    best = found.alternatives[0].text
    assert sentence[: found.start] + best + sentence[found.end :] == sentence.replace(wrong, right)


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("城区海拨1600米，空气稀薄。", "拔"),
        ("医生提醒要注意预仿流感。", "防"),
        ("他的事迹在当地广为留传。", "流"),
        ("展销会吸引了各地客伤。", "商"),
        ("车间里机器声轰呜。", "鸣"),
        ("桥梁施工采用了新型材科。", "料"),
        ("主队成功卫勉冠军。", "冕"),
    ],
)
def test_a_slip_that_printed_copy_often_has_takes_a_thorough_look(
    backend: SpellingBackend, sentence: str, right: str
) -> None:
    (found,) = backend.suspicions(sentence, Sensitivity.THOROUGH)
    assert found.alternatives[0].text == right


@pytest.mark.parametrize("sentence", RIGHT)
def test_what_is_meant_to_be_odd(backend: SpellingBackend, sentence: str) -> None:
    assert backend.suspicions(sentence) == []


def test_what_is_certain_is_an_error(backend: SpellingBackend) -> None:
    text = "社区招幕志愿者五十名。"
    (found,) = backend.suspicions(text)
    hit = hit_of(text, found)
    assert found.non_word and hit.confidence is not None and hit.confidence >= CERTAIN
    assert hit.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("text", "at", "new", "more"),
    [("共设三十个考室，监考两人。", 6, "试", COINED), ("代表们对报告进行了认真审仪。", 12, "议", 0.0)],
)
def test_a_suffix_that_makes_words_takes_more(text: str, at: int, new: str, more: float) -> None:
    shipped = resource("models", "spelling")
    parts = load_parts(shipped, shipped / "confusions.npz")
    reading = parts.read(text)
    (proposals, evidence), *_ = (made for made in parts.evidence(reading) if made[0].change is Change.CHARACTER)
    rows, own = parts.nonwords(reading, proposals, evidence)
    chosen = proposals.only(rows)
    extra = nonword_caution(reading, chosen, own) - caution(reading, chosen)
    put = parts.ngrams.alphabet.decode(chosen.new[:, 0].tolist())
    assert [
        float(one) for one, char, where in zip(extra, put, chosen.at, strict=True) if (char, where) == (new, at + PAD)
    ] == [more]
