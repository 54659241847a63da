"""Run-in series and declared counts."""

import pytest

from proofreader.core.page import Page
from tests.support.checking import assert_corrected, assert_silent, check_by_id, corrected, findings_on
from tests.support.pages import block_page

SERIES = ("numbering.series-gap", "numbering.series-repeat", "numbering.series-mixed", "numbering.series-lone")
COUNT = "numbering.declared-count"


def found(page: Page, *ids: str) -> list[tuple[str, str]]:
    return [
        (check_id.partition(".")[2], finding.span.of(page.text))
        for check_id in ids
        for finding in findings_on(check_by_id(check_id), page)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一是查隐患，二是补短板，三是强队伍。",
        "一要早动手；二要早谋划；三要早见效。",
        "第一，抢农时。第二，保墒情。第三，防虫害。",
        "其一，路不好走；其二，店铺太少。",
        "首先，查清底数。其次，分类施策。再次，落实责任。最后，加强督查。",
        "一方面要挖潜，另一方面要引进。",
        "一方面挖潜，一方面引进。",
        "带好下列材料：（1）证件；（2）照片；（3）回执。",
        "流程是：①登记；②核验；③领取。",
        "他办事一是一、二是二，从不含糊。",
        "第一产业稳、第三产业快，村里的第一书记很高兴。",
        "全程二十是个好数字，三是个单数。",
        "一是查隐患，二要补短板，三是强队伍。",
        "一是查隐患。第二件事是补短板。三是强队伍。",
        "问题有两个：一是缺钱，再就是缺人。",
        "其一位家属说，一则消息传开了。",
        "他唯一要做的是守好林子，二要巡好路。",
        "护林一要管火源，二要勤巡查，三要备物资。",
        "一是抓早，二是抓小。\n会议还指出，一是守规矩，二是讲实效。",
        "一是抓早。要早谋划。\n二是抓小。要抓细节。\n三是抓实。要见成效。",
    ],
)
def test_right_series_are_left_alone(text: str) -> None:
    assert found(block_page(text), *SERIES) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是查隐患，二是补短板，四是强队伍。", ("series-gap", "四是")),
        ("一要早动手；三要早见效。", ("series-gap", "三要")),
        ("春季护林一要管火源，二要勤巡查，四要备物资。", ("series-gap", "四要")),
        ("今年主要一是抢农时，二是保墒情，四是防虫害。", ("series-gap", "四是")),
        ("出行要一是看天气，二是看路况，二是看车况。", ("series-repeat", "二是")),
        ("第一，抢农时。第三，防虫害。", ("series-gap", "第三，")),
        ("带好：（1）证件；（2）照片；（4）回执。", ("series-gap", "（4）")),
        ("流程是：①登记；③领取。", ("series-gap", "③")),
        ("一是查隐患，二是补短板，二是强队伍。", ("series-repeat", "二是")),
        ("其一，路不好走；其二，店铺太少；其二，灯太暗。", ("series-repeat", "其二，")),
        ("首先，查清底数。第二，分类施策。第三，落实责任。", ("series-mixed", "第二，")),
        ("原因在于一是入夏以来雨水太少。", None),
        ("原因有两条：一是入夏以来雨水太少。", ("series-lone", "一是")),
    ],
)
def test_one_fault_is_one_finding(text: str, expected: tuple[str, str] | None) -> None:
    assert found(block_page(text), *SERIES) == ([] if expected is None else [expected])


def test_headings_are_a_series_of_their_own() -> None:
    right = "要做好三个方面工作：\n" + "\n".join(
        f"#### {n}是办好这一件事。\n这里先讲讲：一要早，二要快。" for n in "一二三"
    )
    assert found(block_page(right), *SERIES, COUNT) == []
    wrong = right.replace("#### 三是", "#### 四是")
    assert found(block_page(wrong), *SERIES) == [("series-gap", "四是")]


def test_a_gap_moves_what_counts_on_from_it() -> None:
    text = "一是查隐患，三是补短板，四是强队伍。"
    assert corrected("numbering.series-gap", text) == "一是查隐患，二是补短板，三是强队伍。"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("要做好五个方面的工作：一是修路，二是架桥，三是种树，四是治水。", "四"),
        ("会议提出两点要求：第一，抢农时。第二，保墒情。第三，防虫害。", "三"),
        ("镇里建立“早会商”“周调度”和“月通报”四项机制。", "三"),
        ("市里印发《林长制办法》《河长制办法》三项制度。", "两"),
        ("开展“送书下乡”“送戏下乡”“送医下乡”两个活动。", "三"),
        ("办好“敬老餐”“敬老车”“敬老灯”等两项实事。", "三"),
        ("推进路网提档、管网提质“三提”行动。", "两"),
        ("聚焦就学、就医、就业四大领域办实事。", "三"),
        ("重点从四个方面发力。\n#### 一是抓源头。\n正文。\n#### 二是抓过程。\n正文。\n#### 三是抓结果。\n正文。", "三"),
        ("下面谈四点体会。\n#### 一、想得深\n正文。\n#### 二、做得实\n正文。", "两"),
    ],
)
def test_wrong_counts(text: str, right: str) -> None:
    page = block_page(text)
    (finding,) = findings_on(check_by_id(COUNT), page)
    assert finding.suggestions[0].edits[0].replacement == right


@pytest.mark.parametrize(
    "text",
    [
        "要做好四个方面的工作：一是修路，二是架桥，三是种树，四是治水。",
        "镇里建立“早会商”“周调度”和“月通报”三项机制，开展“送书”和“送戏”两个活动。",
        "《晨报》特刊从“学有所教”“病有所医”“老有所养”三个方面作了回顾。",
        "会上，“老兵”与“新兵”各打五十分，又选出“标兵”“排头兵”和“尖兵”三个集体。",
        "学习贯彻十八大精神，继承、弘扬、发展和平共处五项原则，建体系、强队伍、打造五大平台。",
        "拍下“清风”和“明月”、“山川”和“大地”两组照片，展出“甲馆”和“乙馆”“丙馆”和“丁馆”三个展厅。",
        "抓好信息共享、流程再造，统筹推进“一证通”和“一窗办”改革四个方面任务。",
        "首次承办的“大赛—2031”“骑行”“登山”两项比赛结束。",
        "加快推进六大产业园建设。一是抓招商，二是抓服务。",
        "谋划实施支部建设、队伍建设等四个专项行动计划。",
        "推进路网提档、管网提质、厂房提级、服务提速“四提”行动。",
        "坚持守底线、守红线，落实“六稳六保”要求。",
        "土地所有权、承包权、经营权“三权”分置稳步推进。",
        "办好“敬老餐”“敬老车”等五项实事。",
        "他读过《渔歌》和牧歌两首曲子的谱。",
        "今年前三个月进展顺利：一是产量增了，二是销路宽了。",
        "这是第三个阶段的任务：一是收尾，二是验收。",
        "来了三四个人，一是看样，二是签约。",
        "谈以下几点体会。\n#### 一、想得深\n正文。\n#### 二、做得实\n正文。",
        "他们连续四年获奖，原因是：一是肯学，二是肯干。",
    ],
)
def test_right_or_open_counts(text: str) -> None:
    assert found(block_page(text), COUNT) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("选种一看产地，二看颗粒，四看成色。", "选种一看产地，二看颗粒，三看成色。"),
        ("防火工作一抓宣传；二抓巡查；二抓值守。", "防火工作一抓宣传；二抓巡查；三抓值守。"),
        ("一查票据、二查库存、五查流向。", "一查票据、二查库存、三查流向。"),
    ],
)
def test_spoken_series(text: str, right: str) -> None:
    assert corrected("numbering.spoken-series", text) == right


@pytest.mark.parametrize(
    "text", ["一看苗情，二看墒情。", "一看就懂，二学就会，四学便精。", "一抓到底，二抓落实，三抓提高。"]
)
def test_right_spoken_series(text: str) -> None:
    assert found(block_page(text), "numbering.spoken-series") == []


INLINE = "numbering.inline-items"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("办法是：（一）先清沟；（三）再铺管。", "办法是：（一）先清沟；（二）再铺管。"),
        ("一、先清沟。二、再铺管。二、后回填。", "一、先清沟。二、再铺管。三、后回填。"),
    ],
)
def test_items_within_a_paragraph_count_on(wrong: str, right: str) -> None:
    assert_corrected(INLINE, wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "报告共十部分：一、回顾；五、展望；六、任务。",
        "依照（一）项办理；（三）项另议。",
        "（一）先清沟；（二）再铺管。（一）查水源；（二）查水质。",
    ],
)
def test_lists_told_in_parts_stay(text: str) -> None:
    assert_silent(INLINE, text)
