"""Full stops at the end of quotations, and marks between quotations."""

import re

from proofreader.checks.contract import Hit, delete, replace
from proofreader.checks.matching import Judge, PatternCheck, group_span, info
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_SOURCE = "GB/T 15834—2011《标点符号用法》"
_WHO_SAYS = re.compile("(?:[他她]们?|记者|[一-鿿]{2,4}?)(?:笑着|接着|补充|坦)?(?:说|道|问|告诉|表示|介绍|回忆|言)")
_SPEAKING = ("说", "道", "问", "答", "指出", "表示", "强调")


def _strike(message: str) -> Judge:
    def judge(match: re.Match[str]) -> Hit:
        span = group_span(match, "mark")
        return Hit(span, message, (delete(span),))

    return judge


def _stop_or_mark(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    inside = delete(span)
    after = match.string[match.end() + 2 : match.end() + 8]
    message = "引文末尾的句号与引号外的点号重复"
    if match.string[match.end() + 1] == "，" and _WHO_SAYS.match(after):  # “……。”他说
        return Hit(span, message, (delete(Span(match.end() + 1, match.end() + 2)), inside))
    return Hit(span, message, (inside,))


def _moved_in(match: re.Match[str]) -> Hit:
    span = Span(match.end() - 2, match.end())
    at = match[0].index("“")
    quoted, verb = match[0][at + 1 : -2], match.string[max(0, match.start() - 1) : match.start() + at - 1]
    # What someone says, or what holds more than one sentence, is no part of another one (提出：“绿水青山，……”).
    whole = verb.endswith(_SPEAKING) or any(mark in quoted for mark in "。！？")
    severity, confidence = (Severity.WARNING, 0.8) if whole else (None, None)
    return Hit(span, "独立成句的引文，句号放在引号之内", (replace(span, "。”"),), confidence, severity)


CHECKS = (
    PatternCheck(
        info(
            "punctuation.stop-inside-then-mark",
            "引号内外都用了点号",
            "引文是句子的一部分时，末尾不用句号，停顿用的点号放在引号之外。",
            f"{_SOURCE}4.8；规则表 PU-050",
            (
                ("他强调“要抓落实。”，大家都赞成", "他强调“要抓落实”，大家都赞成"),
                ("“路修好了，车多了。”，他说。", "“路修好了，车多了。”他说。"),
            ),
            ("他说：“要抓落实。”大家都赞成", "“去吗？”，他问"),
            confidence=0.85,
        ),
        r"(?P<mark>。)(?=”[，、；])",
        _stop_or_mark,
        ("。”",),
    ),
    PatternCheck(
        info(
            "punctuation.stop-inside-and-outside",
            "引号内外都有句号",
            "一句话只有一个句号：引文独立成句，句号在引号之内；引文是句子的一部分，句号在引号之外。",
            f"{_SOURCE}4.8；规则表 PU-050",
            (("他说：“要抓落实。”。", "他说：“要抓落实。”"),),
            ("他说：“要抓落实。”", "他问：“去吗？”。"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        r"(?<=[。！]”)(?P<mark>。)",
        _strike("引号之内已经有句末点号"),
        ("。”。", "！”。"),
    ),
    PatternCheck(
        info(
            "punctuation.stop-after-whole-quotation",
            "独立引文的句号放在了引号外",
            "冒号之后完整引用的话自成句子，句号放在引号之内。",
            f"{_SOURCE}4.8；规则表 PU-050",
            (
                ("他说：“要坚持问题导向，抓好各项任务的落实”。", "他说：“要坚持问题导向，抓好各项任务的落实。”"),
                ("老话讲：“人勤地生宝，人懒地生草”。", "老话讲：“人勤地生宝，人懒地生草。”"),
                ("他强调：“我们必须抓紧时间”。", "他强调：“我们必须抓紧时间。”"),
                ("他说：“要抓落实。时间不等人”。", "他说：“要抓落实。时间不等人。”"),
                ("她笑着说，“有空我就来，天天都来”。", "她笑着说，“有空我就来，天天都来。”"),
            ),
            ("主题是：“绿色发展”。", "他说：“要抓落实。”", "他提出：“绿色发展”。"),
            severity=Severity.ADVICE,
            confidence=0.6,
        ),
        r"(?:[说道问答称示调出云曰言讲诉]：|(?<!古语)(?<!俗话)(?<!常言)(?<!谚语)(?<!古人)(?<!老话)[说道]，)"
        r"“(?:[^”“]*[，。！？；][^”“]*|[^”“]{0,12}(?:我|你们|咱|大家|必须|应当|应该|一定)[^”“]{3,})[^”“。？！…]”。",
        _moved_in,
        ("”。",),
    ),
    PatternCheck(
        info(
            "punctuation.stop-outside-whole-speech",
            "说的话在前，句号放在了引号外",
            "引用的话自成句子、说话的人在后面，句末点号放在引号之内。",
            f"{_SOURCE}4.8；规则表 PU-050",
            (
                (
                    "“活儿干得好不好，居民心里有杆秤”。项大发说。",
                    "“活儿干得好不好，居民心里有杆秤。”项大发说。",
                ),
            ),
            (
                "“活儿干得好不好，居民心里有杆秤。”项大发说。",
                "“肯取势者可为人先，能谋势者必有所成”。对海峡两岸的人来说，重要的是行动。",
                "“开新局、谋新篇”。有关负责人表示，将继续努力。",
                "这叫“一年之计在于春，一日之计在于晨”。老人说。",
                "“死亡原是更大的丰富”。第二首说，死亡不是终点。",
            ),
            confidence=0.8,
        ),
        r"(?:(?<=[。！？])|(?<=^))“[^”“]*[，！？。][^”“]{2,60}[^。！？…”“，、；：](?P<mark>”。)"
        r"(?!据|对|就|这|那|第|换|如|可|可以|应该|俗话|古语|古人|诗)[一-鿿·\d]{2,14}(?<!来)(?<!果)(?<!可以)(?:说|道|介绍|回忆|感慨|告诉记者|感叹)[。，]",
        lambda match: Hit(
            group_span(match, "mark"), "说的话自成句子，句号放在引号之内", (replace(group_span(match, "mark"), "。”"),)
        ),
        ("”。",),
    ),
    PatternCheck(
        info(
            "punctuation.stop-inside-part-of-sentence",
            "引文是句子的一部分，句号放在了引号内",
            "引文作句子成分、不独立成句的，末尾的句号放在引号之外。",
            f"{_SOURCE}4.8；规则表 PU-050",
            (
                ("老辈人常讲的“勤能补拙。”放到今天也不过时。", "老辈人常讲的“勤能补拙”。放到今天也不过时。"),
                ("他的信条是“人勤地不懒。”", "他的信条是“人勤地不懒”。"),
            ),
            (
                "老辈人常讲的是：“勤能补拙。”",
                "他的信条是“人勤地不懒”。",
                "她的回答是“去。我这就去。”",
                "正文的第一句是“天亮了。”",
            ),
            confidence=0.8,
        ),
        r"(?:(?<=[说讲言称]的)|(?<=信条是)|(?<=[也即]就是)|(?<=[叫称]作)|(?<=叫做)|(?<=称为)|(?<=做到)|(?<=坚持)|(?<=实现)|(?<=理念是)|(?<=宗旨是))"
        r"“[^“”。！？…]{3,24}(?P<mark>。”)(?=[^“”\s]|$)",
        lambda match: Hit(
            group_span(match, "mark"),
            "引文是句子的一部分，句号放在引号之外",
            (replace(group_span(match, "mark"), "”。"),),
        ),
        ("。”",),
    ),
    PatternCheck(
        info(
            "punctuation.comma-before-written-words",
            "引出所写文字的冒号写成了逗号",
            "“贴着一张字条”“挂着一块牌子”后面直接引用上面的文字，用冒号。",
            f"{_SOURCE}4.7；规则表 PU-020",
            (("门上贴着一张字条，“外出送药，片刻就回。”", "门上贴着一张字条：“外出送药，片刻就回。”"),),
            ("门上贴着一张字条：“外出送药，片刻就回。”", "门上贴着一张字条，“老药铺”三个字写得端正。"),
            confidence=0.85,
        ),
        r"(?:贴着|写着|挂着|留着|留下|写有|压着|拉起|打出|刻着|印着|附着)(?:了)?[^，。；：“”]{0,10}?(?:字条|纸条|便条|标语|横幅|条幅|牌子|题词|留言|对联|卡片|告示)"
        r"(?P<mark>，)(?=“[^“”]{6,}[。！？…]”)",
        lambda match: Hit(
            group_span(match, "mark"), "引出所写的文字用冒号", (replace(group_span(match, "mark"), "："),)
        ),
        ("，“",),
    ),
    PatternCheck(
        info(
            "punctuation.semicolon-before-speech",
            "引出说话的冒号写成了分号",
            "“说”“写道”后面直接引用别人的话，用冒号。",
            f"{_SOURCE}4.7；规则表 PU-020",
            (("孩子在日记里写道；“星星一闪一闪的。”", "孩子在日记里写道：“星星一闪一闪的。”"),),
            ("孩子在日记里写道：“星星一闪一闪的。”", "“旦”是女角色的统称；“生”“净”另有所指。"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        r"(?:说|写道|问道|喊道|笑道|答道|回答|表示|指出|强调|介绍|感慨|叮嘱|坦言|回忆|写着|问)(?P<mark>[；;])(?=“[^”]{6,})",
        lambda match: Hit(group_span(match, "mark"), "引出说话用冒号", (replace(group_span(match, "mark"), "："),)),
        ("；“", ";“"),
    ),
    PatternCheck(
        info(
            "punctuation.pause-between-quotes",
            "并列的引号、书名号之间用了顿号",
            "标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号。",
            f"{_SOURCE}4.5.3.5；规则表 PU-010",
            (("“放管服”、“双创”", "“放管服”“双创”"), ("《论语》、《孟子》", "《论语》《孟子》")),
            ("《论语》（校注）、《孟子》", "增强“四个意识”、坚定“四个自信”"),
            severity=Severity.ADVICE,
            confidence=0.7,
        ),
        r"(?<=”)(?P<mark>、)(?=“)|(?<=》)(?P<mark2>、)(?=《)",
        lambda match: Hit(
            group_span(match), "引号、书名号已经隔开并列成分，不必再用顿号", (delete(group_span(match)),), group="pause"
        ),
        ("”、“", "》、《"),
    ),
)
