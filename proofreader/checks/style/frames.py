"""Frames that lack a word: 连自己记不清, 控制0.8%以下, 以三秒之屈居亚军; 加强……力度."""

import re

from proofreader.checks.contract import Hit, insert, replace
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.core.finding import Severity

_SOURCE = "9.4成分残缺、搭配不当，《现代汉语八百词》"
_EVEN = (
    "自己|我们?|他们?|她们?|谁|饭|水|名字|家门|孩子|老人|专家|话|觉|门|路|车|饭碗|狗|鸡|父母|儿子|女儿|丈夫|妻子|邻居|老师|医生|记者|村干部|"
    "外国人|外地人|本地人|小学生|一[口句个分次张点根本粒滴声丝刻天件杯]"
)
_NO_MORE = r"(?:(?!都|也|还|亦|竟|更|就|才|又|夜|同|声|带|忙|接|连|是|说|均|全|俱|皆)[^，。！？；：、“”])"
_PEOPLE_FAR = (
    "北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|"
    "台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|广州|深圳|南京|杭州|武汉|成都|西安|美国|英国|法国|德国|日本|韩国|俄罗斯|加拿大|澳大利亚|非洲|欧洲|海外|他乡|异乡|外地|国外"
)


def _even(match: re.Match[str]) -> Hit:
    at = match.end("what")
    return Hit(group_span(match, "what"), "“连……”后面要有“都”或“也”", (insert(at, "都"), insert(at, "也")))


def _within(match: re.Match[str]) -> Hit:
    span = group_span(match, "verb")
    return Hit(span, f"“{match['verb']}”后面漏了“在”", (insert(span.end, "在"),))


def _margin(match: re.Match[str]) -> Hit:
    span = group_span(match, "of")
    return Hit(span, "“之”后面漏了“差”", (insert(span.end, "差"), insert(span.end, "优势")))


def _far(match: re.Match[str]) -> Hit:
    span = group_span(match, "far")
    return Hit(span, "“远”后面漏了“在”", (insert(span.end, "在"),))


def _vehicles(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(span, "车辆、船只不能“设置”，这里少了动词", (replace(span, "，配备"),))


CHECKS = (
    PatternCheck(
        info(
            "style.even-without-both",
            "“连……”后面没有“都”“也”",
            "“连……都……”“连……也……”成对使用，后一半不能少。",
            _SOURCE,
            (("忙得连饭顾不上吃。", "忙得连饭都顾不上吃。"), ("他连自己没想到会得奖。", "他连自己都没想到会得奖。")),
            (
                "忙得连饭都顾不上吃。",
                "他连自己也没想到会得奖。",
                "炮兵连一个不少地到了。",
                "他连我一起没放过。",
                "大连外地人不多。",
            ),
            confidence=0.88,
        ),
        rf"(?<![一二三四五六七八九十兵大接牵黄相流留串粘关英警])连(?P<what>{_EVEN})(?!一起|一块|一同|在内)(?={_NO_MORE}{{0,3}}?(?:不|没)(?:(?!都|也|亦|均|全|一起|一块|一同)[^，。！？；“”])*[，。！？；])",
        _even,
        ("连",),
    ),
    PatternCheck(
        info(
            "style.kept-within",
            "“控制”后面漏了“在”",
            "“控制在多少以内”说的是界限，“在”不能少。",
            _SOURCE,
            (("不良率控制1%以下。", "不良率控制在1%以下。"), ("误差控制3毫米以内。", "误差控制在3毫米以内。")),
            ("不良率控制在1%以下。", "严格控制1000公里以上的班线。", "控制好30人以内的规模。"),
            confidence=0.92,
        ),
        r"(?P<verb>控制|稳定)(?=\d[\d.,]*[万亿]?[%％]?[一-鿿]{0,4}以[内下](?:[，。；、]|$))",
        _within,
        ("控制", "稳定"),
    ),
    PatternCheck(
        info(
            "style.margin-without-its-word",
            "“以几秒之”后面漏了“差”",
            "“以几秒之差屈居亚军”“以几票之差落选”，“差”“优势”不能少。",
            _SOURCE,
            (("他以3秒之屈居亚军。", "他以3秒之差屈居亚军。"),),
            ("他以3秒之差屈居亚军。", "以七分之一的价格买下。"),
            confidence=0.95,
        ),
        r"以[\d一二两三四五六七八九十半][^，。；]{0,6}?(?:秒|票|环|杆|球|分|米|厘米|公斤|盘|局)(?P<of>之)(?=屈居|获得|夺|险胜|战胜|惜败|落败|领先|力压|击败|不敌|无缘|负于|胜出|落选|当选|摘)",
        _margin,
        ("之",),
    ),
    PatternCheck(
        info(
            "style.far-away-in",
            "“远在”漏了“在”字",
            "“远在江西的亲人”说人在远方，“在”不能少。",
            _SOURCE,
            (("春节前，远新疆的儿子寄来红枣。", "春节前，远在新疆的儿子寄来红枣。"),),
            ("春节前，远在新疆的儿子寄来红枣。", "永远北京的味道。", "他远走他乡。"),
            confidence=0.92,
        ),
        rf"(?<![一-鿿\d])(?P<far>远)(?=(?:{_PEOPLE_FAR})(?:的|打工|务工|读书|上学|工作|求学))",
        _far,
        ("远",),
    ),
    PatternCheck(
        info(
            "style.vehicles-not-set-up",
            "“设置”与车辆搭配不当",
            "“设置”的是岗位、站点，车辆、船只只能“配备”“出动”，少了一个动词。",
            _SOURCE,
            (
                ("活动设置服务台8个、摆渡车20辆。", "活动设置服务台8个，配备摆渡车20辆。"),
                ("沿线设立救助站6处、巡逻艇4艘，全天值守。", "沿线设立救助站6处，配备巡逻艇4艘，全天值守。"),
            ),
            ("活动设置服务台8个，配备摆渡车20辆。", "设置停车位80个、充电桩20个。"),
            confidence=0.88,
        ),
        r"(?:设置|设立|设有|设|布设|增设)[^，。；：\d、]{2,8}\d+[个处座](?P<mark>、)(?=(?!配|出动|投|安排|调|动用|购|派)[^，。；：、\d]{1,5}(?:车|船|机|艇|飞机)\d+[辆艘架])",
        _vehicles,
        ("辆", "艘", "架"),
    ),
    PatternCheck(
        info(
            "style.strengthen-force",
            "“加强”与“力度”搭配不当",
            "“力度”只能“加大”，不能“加强”。",
            _SOURCE,
            (("要加强对小店主的扶持力度。", "要加大对小店主的扶持力度。"),),
            ("要加大对小店主的扶持力度。", "要加强对小店主的扶持，加大力度。"),
            severity=Severity.ADVICE,
            confidence=0.7,
        ),
        r"(?<!的)(?P<verb>加强)(?=(?:对|对于)[^，。；：、]{2,22}的[^，。的、]{2,4}力度(?:[，。；、]|$))",
        lambda match: swap(group_span(match, "verb"), "加强", "加大", "“力度”只能“加大”"),
        ("力度",),
    ),
)
