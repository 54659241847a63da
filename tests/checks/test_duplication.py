"""Repeats that are slips, and repeats that are Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.checks.contract import BlockView
from proofreader.checks.duplication.character import RepeatedCharacter
from proofreader.checks.duplication.word import RepeatedWord
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.engine.run import check_page
from tests.support.checking import assert_corrected, assert_silent, corrected, hits_of
from tests.support.pages import read_text

CHARACTER, WORD, ITEM = "duplication.repeated-character", "duplication.repeated-word", "duplication.repeated-item"
SENTENCE, PARAGRAPH = "duplication.repeated-sentence", "duplication.repeated-paragraph"

WRONG_CHARACTERS = """
这是全体村民的的心愿。|这是全体村民的心愿。
产业链链主企业不断壮大，产业链链工作有力。|产业链链主企业不断壮大，产业链工作有力。
会议在在县城召开。|会议在县城召开。
我们要不断推进改革发展展的步伐。|我们要不断推进改革发展的步伐。
全市工作会议议上午召开。|全市工作会议上午召开。
老人们们脸上笑开了花。|老人们脸上笑开了花。
他已经经离开了车间。|他已经离开了车间。
这一举措得到了了群众好评。|这一举措得到了群众好评。
学校与与企业签订协议。|学校与企业签订协议。
农业和和农村工作座谈会召开。|农业和农村工作座谈会召开。
这就就是我们的答案。|这就是我们的答案。
小区环境境大为改观。|小区环境大为改观。
进进一步深化改革。|进一步深化改革。
要坚持持问题导向。|要坚持问题导向。
提高服务务水平。|提高服务水平。
干部群众众齐心协力。|干部群众齐心协力。
推动经济社社会发展。|推动经济社会发展。
两人当场身亡亡。|两人当场身亡。
全面推推进乡村振兴。|全面推进乡村振兴。
项目总投资三百百万元。|项目总投资三百万元。
新建厂房面积8000万万平方米。|新建厂房面积8000万平方米。
粮粮食产量再创新高。|粮食产量再创新高。
各地要加加强领导。|各地要加强领导。
增强责任感感和使命感。|增强责任感和使命感。
城市建设设取得进展。|城市建设取得进展。
保护生态环环境人人有责。|保护生态环境人人有责。
让大家以以苦干换新颜。|让大家以苦干换新颜。
纠纷绝绝不上交。|纠纷绝不上交。
件件件都有回音。|件件都有回音。
我们要把把堤坝修好。|我们要把堤坝修好。
全县组织督查查检查三十次。|全县组织督查检查三十次。
""".strip().splitlines()

RIGHT_DOUBLES = """
人人参与，户户受益。
天天打扫，处处干净。
慢慢来，别着急。
让我看看，你也试试看。
孩子们高高兴兴上学去。
要实实在在办好每件事。
屋里干干净净、整整齐齐。
大大小小的工程有上百个。
方方面面都照顾到了。
家家户户挂起了红灯笼。
星星点点的灯火亮了起来。
一步步推进，一件件落实。
想想办法，动动脑筋。
爸爸妈妈和爷爷奶奶都来了。
哥哥姐姐在田里帮忙。
他往往工作到深夜。
天色渐渐暗了下来。
这仅仅是开始。
老人常常来这里散步。
层层压实责任，级级抓好落实。
步步为营，节节胜利。
种种迹象表明，情况正在好转。
大家纷纷点赞。
连连丰收，年年有余。
远远望去，山峦起伏。
轻轻地放下，默默地离开。
微微一笑，淡淡的花香。
茫茫草原，滚滚长江。
熊熊大火被扑灭。
小朋友莉莉和圆圆一起画画。
他叫陈晨晨，今年八岁。
某某同志在某某单位工作。
哈哈大笑，呵呵一乐。
谢谢大家，再见。
散散步，聊聊天，跳跳舞。
说说笑笑，打打闹闹。
吃吃喝喝，拉拉扯扯。
勤勤恳恳，兢兢业业，踏踏实实。
明明白白消费，清清楚楚记账。
热热闹闹过大年，红红火火迎新春。
绿油油的麦田，金灿灿的稻谷。
沉甸甸的果实，笑盈盈的脸。
冷冰冰的地面，亮晶晶的眼睛。
白茫茫一片，黑乎乎一团。
目的的确达到了。
北京的的士司机很热情。
民营企业企业家发言。
人民日报报道了此事。
上海海关开通绿色通道。
发展中国家中国有话说。
他担任市长长期抓农业。
大学学生会换届。
研究生生活丰富多彩。
国家家具质量监督中心成立。
体育教育育人功能。
北京市市长在会上讲话。
教师师德建设年。
参加加工贸易企业座谈。
与会会员一致通过。
社会会计制度改革。
开展展览展示活动。
全省省级示范区名单。
新闻闻名全国的村庄。
发展展望未来。
中国国家博物馆开放。
我国国民经济稳中向好。
人民民主不断发展。
合作作出新贡献。
对对方的意见表示尊重。
现在在建项目有十个。
存在在所难免的问题。
反对对外贸易保护主义。
作为为民服务的窗口。
一一列举，三三两两，七七八八。
二二八运动和九九重阳节。
二〇二二年开工。
弯弯的小河，圆圆的月亮。
滴滴汗水，点点星光。
区区小事，何足挂齿。
谆谆教诲，殷殷嘱托。
欣欣向荣，蒸蒸日上。
生生不息，源源不断。
面面俱到，头头是道。
洋洋洒洒，浩浩荡荡。
比比皆是，历历在目。
除除夕外都上班，他也来献献丑。
你仔细照照看，路边一排排新树。
新农机让乡亲们用用看。
各单位的情况各各不同，分分钟就能办完。
历史上赔款二万万两。
老区区区都通了公路，“买买买”成了习惯。
产业链链长到任。
代表来自某地华粮粮食储备有限公司。
他们手手相传，你追我赶。
社区区歌唱响了。
""".strip().splitlines()

WRONG_WORDS = """
不断提高执行力执行力和创新力。|不断提高执行力和创新力。
各地要深入推进深入推进农村改革。|各地要深入推进农村改革。
要认真贯彻落实认真贯彻落实会议精神。|要认真贯彻落实会议精神。
全县干部群众全县干部群众齐心抗旱。|全县干部群众齐心抗旱。
大力发展乡村旅游大力发展乡村旅游产业。|大力发展乡村旅游产业。
我们我们一定努力。|我们一定努力。
这个这个项目进展顺利。|这个项目进展顺利。
市民市民反映的问题已解决。|市民反映的问题已解决。
他负责项目项目的协调。|他负责项目的协调。
通过通过各方努力，工程完工。|通过各方努力，工程完工。
因为因为降雨，比赛推迟。|因为降雨，比赛推迟。
公司公司负责人到场。|公司负责人到场。
会议强调强调了安全生产。|会议强调了安全生产。
进行了进行了深入调研。|进行了深入调研。
营商环境营商环境持续优化。|营商环境持续优化。
关于关于做好防汛工作的通知。|关于做好防汛工作的通知。
第三批第三批学员结业。|第三批学员结业。
已经已经完成任务。|已经完成任务。
高质量发展高质量发展迈出新步伐。|高质量发展迈出新步伐。
如期完成脱贫攻坚任务如期完成脱贫攻坚任务。|如期完成脱贫攻坚任务。
全面体现便民服务服务的宗旨。|全面体现便民服务的宗旨。
交通部门部门昨天封路。|交通部门昨天封路。
救援行动被迫取消取消。|救援行动被迫取消。
我县取得的成绩成绩来之不易。|我县取得的成绩来之不易。
建好合作社合作社带动增收。|建好合作社带动增收。
经济经济长期向好。|经济长期向好。
这是这是一项民心工程。|这是一项民心工程。
村民村民们十分满意。|村民们十分满意。
""".strip().splitlines()

RIGHT_WORDS = """
这件事要研究研究再定。
大家讨论讨论，想出个办法。
请您考虑考虑。
一起去锻炼锻炼。
先休息休息，再出发。
一个一个问题解决，一户一户走访。
一步一步往前走，一点一点积累。
一件一件抓落实，一项一项对账。
一代一代传下去，一年一年变好。
很多很多人来了。
非常非常高兴，真的真的感谢。
很久很久以前，有一座山。
大片大片的花海，大口大口地吃饭。
走着走着天就黑了，说着说着哭了。
雨哗啦哗啦地下，钟滴答滴答地走。
民营企业企业家座谈会召开。
支队支队长到现场指挥。
加油加油加油，看台上喊声一片。
八九八九不离十。
雪白雪白的墙，通红通红的脸。
好多好多年过去了。
请您给我们指导指导，明天能展示展示吗？
孩子还要照顾照顾，这事再合计合计。
他说没关系没关系，路上差不多差不多。
会议主席团会议主持人到场，冬残奥会冬残奥村开村。
歌曲《前进前进》响彻会场。
""".strip().splitlines()


@pytest.mark.parametrize("line", WRONG_CHARACTERS)
def test_a_doubled_character_goes(line: str) -> None:
    wrong, right = line.split("|")
    assert_corrected(CHARACTER, wrong, right)


@pytest.mark.parametrize("text", RIGHT_DOUBLES)
def test_chinese_doubles_stay(text: str) -> None:
    assert_silent(CHARACTER, text)
    assert_silent(WORD, text)


@pytest.mark.parametrize("line", WRONG_WORDS)
def test_a_repeated_word_goes(line: str) -> None:
    wrong, right = line.split("|")
    assert_corrected(WORD, wrong, right)


@pytest.mark.parametrize("text", RIGHT_WORDS)
def test_words_said_twice_on_purpose_stay(text: str) -> None:
    assert_silent(WORD, text)
    assert_silent(CHARACTER, text)


@given(st.text(alphabet="的了在人民企业家一步发展研究、，。A1𠮷", max_size=40))
def test_any_text_gets_spans_within_it(text: str) -> None:
    view = BlockView(BlockKind.BODY, text)
    for check in (RepeatedCharacter(), RepeatedWord()):
        for hit in check.block_hits(view):
            assert 0 <= hit.span.start < hit.span.end <= len(text)
            assert all(hit.span.contains(edit.span) for fix in hit.suggestions for edit in fix.edits)


def test_an_item_twice_in_a_list() -> None:
    assert corrected(ITEM, "涉及水利、交通、电力、交通、通信等领域。") == "涉及水利、交通、电力、通信等领域。"
    assert hits_of(ITEM, "托运、邮寄、快递的物品，应当在托运、邮寄、快递前登记。") == []


def test_a_sentence_twice_in_an_article() -> None:
    text = "各村要在月底前完成管网改造任务。资金由县财政统筹。各村要在月底前完成管网改造任务。"
    assert hits_of(SENTENCE, text) == ["各村要在"]  # where the second one begins
    assert corrected(SENTENCE, text) == "各村要在月底前完成管网改造任务。资金由县财政统筹。"


def test_a_sentence_twice_says_where_it_stood_first() -> None:
    from tests.support.checking import check_by_id, findings_on, page_for

    check = check_by_id(SENTENCE)
    text = "各村要在月底前完成管网改造任务。资金由县财政统筹。\n\n此外还有别的话。\n\n各村要在月底前完成管网改造任务。"
    (finding,) = findings_on(check, page_for(check, text))
    assert "第1段" in finding.message


def test_short_sentences_and_refrains_may_come_again() -> None:
    assert_silent(SENTENCE, "他笑了。大家也笑了。他笑了。")
    refrain = "让每一个孩子都能在阳光下健康成长。"
    assert_silent(
        SENTENCE, "\n\n".join([refrain + "春天来了。", refrain + "夏天来了。", refrain + "秋天来了。", refrain])
    )


def test_a_paragraph_nearly_the_same_is_a_warning() -> None:
    first = "截至上月底，全县建成高标准农田二十万亩，修复灌渠三百公里，新打机井一千眼，惠及六万农户，亩均增收多，"
    first += "群众满意。"
    second = first.replace("群众满意", "群众称赞")
    assert hits_of(PARAGRAPH, f"{first}\n\n其他工作也在推进之中，成效明显。\n\n{second}") == [second[:4]]


def test_a_paragraph_twice_is_not_lost_to_what_is_wrong_inside_it() -> None:
    first = "工程竣工后，沿线二十个村的群众出行时间缩短一半以上，大家再接再励的的劲头更足了。"
    page = read_text(f"{first}\n\n中间还有一段别的话。\n\n{first}")
    found = [finding.check for finding in check_page(page).findings]
    assert PARAGRAPH in found
    assert found.count("duplication.repeated-character") == 2


def test_a_paragraph_twice_goes_whole() -> None:
    first = "工程竣工后，沿线二十个村的群众出行时间缩短一半以上。"
    text = f"{first}\n\n中间还有一段别的话。\n\n{first}"
    assert corrected(PARAGRAPH, text) == f"{first}\n中间还有一段别的话。"
    assert_silent(SENTENCE, text)


def test_a_headline_and_the_first_sentence_are_no_paragraph_twice() -> None:
    title = "省政府办公厅印发关于进一步加强农村公路养护管理工作的实施意见"
    assert_silent(PARAGRAPH, f"{title}\n\n近日，{title}。")


def test_a_doubt_is_a_warning_and_a_sure_slip_an_error() -> None:
    (sure,) = RepeatedCharacter().block_hits(BlockView(BlockKind.BODY, "这是全体村民的的心愿。"))
    (doubt,) = RepeatedCharacter().block_hits(BlockView(BlockKind.BODY, "让大家以以苦干换新颜。"))
    assert (sure.severity, doubt.severity) == (None, Severity.WARNING)


def test_a_word_twice_before_a_phrase_that_begins_with_it() -> None:
    assert corrected("duplication.repeated-word", "他四处求医求医问药。") == "他四处求医问药。"
