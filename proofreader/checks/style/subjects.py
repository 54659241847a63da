"""Subjects lost or at odds with their predicates: 通过……使……, 随着……使……, 水平改进, 解决并发现."""

import re
from functools import cache

from proofreader.checks.contract import Hit, delete
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.core.finding import Suggestion
from proofreader.core.span import Edit

_SOURCE = "9.4成分残缺、搭配不当，现代汉语语法"
_C = r"[^，。！？；：“”（）\n]"


def _lost(match: re.Match[str]) -> Hit | None:
    return Hit(
        group_span(match),
        f"“{match['first']}……{match['last']}……”句缺主语：删去“{match['last']}”或“{match['first']}”",
        (delete(group_span(match, "last")), delete(group_span(match, "first"))),
    )


_PREDICATES = {
    "水平": ("改进|改善|增加|增长|加强|扩大|增强|加快", "提高"),
    "质量": ("增加|加强|增强|扩大|加快|增长", "提高"),
    "素质": ("增加|加强|增强|扩大|加快|增长|改善", "提高"),
    "效率": ("增加|加强|增强|扩大|增长", "提高"),
    "能力": ("增加|扩大|加快|增长", "增强"),
    "意识": ("增加|扩大|加快|增长|改善", "增强"),
    "规模": ("提高|增强|增加|加快|加强", "扩大"),
    "面积": ("提高|增强|加快|加强", "扩大"),
    "范围": ("提高|增强|增加|加强", "扩大"),
    "产量": ("增强|扩大|加强|加快", "提高"),
    "数量": ("提高|增强|加强|扩大|加快", "增加"),
    "人数": ("提高|增强|加强|扩大|加快", "增加"),
    "收入": ("增强|加强|扩大|加快|改善", "增加"),
    "步伐": ("提高|增强|扩大|加大|加强|增加", "加快"),
    "速度": ("增强|扩大|加强|增加|改善", "加快"),
    "进度": ("提高|增强|扩大|加强|增加", "加快"),
    "力度": ("加快|扩大|增加|改善", "加大"),
    "差距": ("降低|缩短|减轻", "缩小"),
    "距离": ("降低|减轻", "缩短"),
    "成本": ("减轻|缩小|缩短", "降低"),
    "负担": ("降低|缩小|缩短", "减轻"),
    "生活": ("提高|增强|增加", "改善"),
}
_ADVERB = (
    r"(?:不断|明显|显著|"
    r"大幅度?|进一步|日益|逐步|逐年|逐渐|有了?|得到了?|有所|持续|连续[一二三四五六七八九十两\d]+年|连年|稳步|普遍|大大|正在|也|都|将|又|很快|已经|全面|迅速)"
)


def _predicate(match: re.Match[str]) -> Hit | None:
    wrong, good = _PREDICATES[match["noun"]]
    if not re.fullmatch(wrong, match["verb"]):
        return None
    words = f"“{match['noun']}”与“{match['verb']}”不相配，应说“{good}”"
    return swap(group_span(match, "verb"), match["verb"], good, words)


_VERBS = "|".join(sorted({verb for verbs, _ in _PREDICATES.values() for verb in verbs.split("|")}))
_ORDER = (
    "听取-讨论 发现-解决 发现-纠正 发现-整改 发现-处理 发现-改正 指出-纠正 研究-解决 制定-落实 "
    "制定-实施 制订-实施 总结-推广 学习-贯彻 收集-保存 研制-推广 分析-解决 调查-处理 审议-通过 "
    "侦查-破获 培养-选拔 继承-发扬 继承-弘扬 设计-施工 开垦-种植 认识-改正 申报-审批 学习-运用 "
    "掌握-运用 了解-掌握 研究-采纳 抢救-保护 挖掘-整理 受理-办结 采集-化验 播种-收割 "
)
_STEPS = tuple(step.split("-") for step in _ORDER.split())
_TURNED = {(later, earlier) for earlier, later in _STEPS} - {
    ("选拔", "培养"),
    ("保护", "抢救"),
    ("整理", "挖掘"),
    ("运用", "学习"),
}


@cache
def _turned() -> str:
    pairs = "|".join(rf"(?:{one}(?P<j{n}>和|并|、|与|并且){two})" for n, (one, two) in enumerate(sorted(_TURNED)))
    return rf"(?:{pairs})(?!体|会|工作站|权|法)"


def _order(match: re.Match[str]) -> Hit | None:
    joint = next(found for found in match.groups() if found)
    one, two = match[0].split(joint, 1)
    good = f"{two}{joint}{one}"
    return swap(group_span(match), match[0], good, f"先“{two}”后“{one}”，次序颠倒")


def _reversed(match: re.Match[str]) -> Hit | None:
    good = f"{match['who']}对{match['what']}{match['rest']}"
    return swap(group_span(match), match[0], good, "主语和宾语颠倒：是人对事物感兴趣")


def _season(match: re.Match[str]) -> Hit | None:
    good = f"{match['where']}的{match['when']}"
    edit = Edit(group_span(match, "wrong"), good)
    return Hit(
        group_span(match), f"是“{match['when']}”的季节，不是“{match['where']}”，主宾不相配", (Suggestion((edit,)),)
    )


def _lost_subject(match: re.Match[str]) -> Hit | None:
    return Hit(
        group_span(match),
        f"“{match['first']}……{match['last']}……”句缺主语：删去“{match['first']}”，或删去“{match['last']}”",
        (delete(group_span(match, "first")), delete(group_span(match, "last"))),
    )


CHECKS = (
    PatternCheck(
        info(
            "style.subject-swallowed",
            "“随着……使……”缺主语",
            "“随着”“由于”“在……下”“从……中”是状语，再用“使”，句子就没有主语了。",
            _SOURCE,
            (
                ("随着收入提高，使村民有了底气。", "随着收入提高，村民有了底气。"),
                ("在大家的努力下，使村里变了样。", "在大家的努力下，村里变了样。"),
                ("从这次活动中，使我们受到教育。", "从这次活动中，我们受到教育。"),
            ),
            (
                "随着收入提高，村民有了底气。",
                "大家一起努力，使村里变了样。",
                "在村里，使用农药要登记。",
                "由于他改进了方法，产量提高，使农户受益。",
            ),
            confidence=0.78,
        ),
        r"(?:^|(?<=[。！？；”）]))(?:近年来，|同时，|此外，|目前，)?(?P<first>随着|由于(?=[^，。]{2,16}，使)|当(?=[^，。]{2,16}时，)|在(?=[^，。]{2,24}[下中]，)|从(?=[^，。]{2,20}[中里]，)|对于)"
        r"[^，。！？；：\n]{2,26}，(?P<last>使得?)(?![用命馆者])",
        _lost,
        ("使",),
    ),
    PatternCheck(
        info(
            "style.subject-and-predicate",
            "主语与谓语搭配不当",
            "“水平”只能“提高”，“规模”只能“扩大”，“步伐”只能“加快”：主语与谓语不相配。",
            _SOURCE,
            (
                ("人民的生活水平不断改善。", "人民的生活水平不断提高。"),
                ("机动车数量不断提高。", "机动车数量不断增加。"),
                ("粮食产量连续三年增强。", "粮食产量连续三年提高。"),
            ),
            (
                "生活水平不断提高，环境不断改善。",
                "收入水平和生活质量不断提高。",
                "以高水平扩大开放。",
                "规模化水平和产量不断提高",
            ),
            confidence=0.8,
        ),
        rf"(?<![、和与及高])(?P<noun>{'|'.join(_PREDICATES)}){_ADVERB}{{1,3}}的?(?P<verb>{_VERBS})(?=[，。；！了]|$)",
        _predicate,
        tuple(_PREDICATES),
    ),
    PatternCheck(
        info(
            "style.steps-turned-round",
            "先后次序颠倒",
            "先发现后解决，先听取后讨论，先制定后落实：并列的动作要按先后排列。",
            _SOURCE,
            (
                ("会议讨论并听取了工作报告。", "会议听取并讨论了工作报告。"),
                ("及时解决和发现问题。", "及时发现和解决问题。"),
            ),
            ("会议听取并讨论了工作报告。", "及时发现和解决问题。"),
            confidence=0.8,
        ),
        _turned(),
        _order,
        tuple(sorted({one for one, _ in _TURNED})),
    ),
    PatternCheck(
        info(
            "style.thing-interested-in-person",
            "主客颠倒",
            "是人对事物感兴趣、感到陌生，不是事物对人。",
            _SOURCE,
            (("这本书对我很感兴趣。", "我对这本书很感兴趣。"),),
            ("我对这本书很感兴趣。", "这本书对我很有帮助。", "他对我很熟悉。"),
            confidence=0.85,
        ),
        r"(?P<what>(?:这|那)(?:本|部|个|篇|首|种|些|项|座|门)(?:书|小说|电影|作品|故事|节目|活动|消息|问题|歌|游戏|展览|城市|话题|课|技术|产品|音乐|戏))对(?P<who>我|我们|他|她|他们|同学们|大家|孩子们|读者|观众)(?P<rest>(?:都|也)?(?:很|非常|十分|特别|并不|不太|最)?(?:感兴趣|陌生|好奇))",
        _reversed,
        ("感兴趣", "陌生", "好奇"),
    ),
    PatternCheck(
        info(
            "style.place-is-season",
            "主语与宾语搭配不当",
            "“江城”不是“季节”，“江城的春天”才是。",
            _SOURCE,
            (("春天的江城是个美丽的季节。", "江城的春天是个美丽的季节。"),),
            ("江城的春天是个美丽的季节。", "春天的江城是个美丽的地方。"),
            confidence=0.88,
        ),
        rf"(?P<wrong>(?P<when>春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|[一二三四五六七八九十]月)的(?P<where>[一-鿿]{{2,6}}))是(?={_C}{{0,12}}季节(?:[，。！]|$))",
        _season,
        ("季节",),
    ),
    PatternCheck(
        info(
            "style.through-make",
            "“通过……使……”缺主语",
            "“通过”“经过”把主语变成了状语，再用“使”，句子就没有主语了。",
            "9.4句式杂糅，现代汉语语法",
            (("通过这次学习，使我们开阔了眼界。", "这次学习，使我们开阔了眼界。"),),
            (
                "这次学习使我们开阔了眼界。",
                "通过这次学习，我们开阔了眼界。",
                "我们通过学习，使认识更进一步。",
                "通过建立机制，政府使企业受益。",
                "通过学习、使用新技术",
            ),
            confidence=0.75,
        ),
        r"(?:^|(?<=[。！？；“]))(?P<first>通过|经过)[^，。！？；：,;\n]{2,30}[，,](?P<last>使(?:得)?)(?![用命馆])",
        _lost_subject,
        ("通过", "经过"),
    ),
)
