"""Slips of grammar with one plain form: 这名莘莘学子, 把将, 养成了……, 一位石狮."""

import re

from proofreader.checks.contract import Hit, insert
from proofreader.checks.matching import PatternCheck, group_span, info, smallest
from proofreader.checks.style.construction import construction
from proofreader.core.span import Span

_SOURCE = "现代汉语语法，报刊语病辨析"


def _measure(match: re.Match[str]) -> Hit:
    span = group_span(match, "wrong")
    good = "尊" if match["stone"] else "只"
    return Hit(span, "“位”用于人，石像用“尊”，动物用“只”“头”", (smallest(span, "位", good),))


def _habit(match: re.Match[str]) -> Hit:
    span = Span(match.start(), match.end())
    return Hit(span, "“养成”缺少宾语中心语，如“习惯”", (insert(match.end(), "的习惯"),))


CHECKS = (
    construction(
        "one-of-many-students",
        "“莘莘学子”用于一个人",
        "“莘莘”形容众多，“莘莘学子”不能指一个人。",
        r"(?:[一这那该某每]|\d|[两三四五六])(?:名|位|个)[^，。；！？\n]{0,6}?(?P<wrong>莘莘)学子",
        "",
        (("这名莘莘学子回到母校。", "这名学子回到母校。"), ("他作为一位莘莘学子登台。", "他作为一位学子登台。")),
        ("莘莘学子回到母校。", "万千莘莘学子走进考场。"),
        ("莘莘",),
        0.92,
        source=_SOURCE,
        message="“莘莘”形容众多，不能修饰一个人或几个人",
    ),
    construction(
        "disposal-word-twice",
        "“把”“将”重出",
        "“把”和“将”意思一样，改稿时只改了一半，留一个。",
        r"(?P<wrong>把)将(?![士军领帅来要近才官门]|到)(?=[一-鿿])",
        "",
        (("他把将桌椅一一摆好。", "他将桌椅一一摆好。"),),
        ("他把将士们的名字刻在碑上。", "他将门窗关好。", "他将把门窗关好。", "把将要做的事列出来。"),
        ("把将",),
        0.9,
        source=_SOURCE,
        message="“把”“将”意思一样，留一个",
    ),
    PatternCheck(
        info(
            "style.formed-without-habit",
            "“养成了”缺宾语",
            "“养成”的宾语是“习惯”“作风”一类，不能只说怎么做。",
            _SOURCE,
            (
                ("几年下来，大伙养成了有事就找网格员。", "几年下来，大伙养成了有事就找网格员的习惯。"),
                ("孩子们养成了饭前先洗手。", "孩子们养成了饭前先洗手的习惯。"),
            ),
            ("孩子们养成了饭前洗手的习惯。", "他养成了一种倔脾气。", "养成了好习惯。", "这盆花养成了盆景。"),
            confidence=0.8,
        ),
        r"养成了(?!一[种个身股套副]|这|那|良|好|坏|许|很|不少|自己的)(?=[^，。；！？的]*(?:就|先|后|再|才|都|要|会))(?:(?!习惯|作风|风|性[格子情]|气质|品[格质行]|癖|规矩|传统|特点|意识)[^，。；！？\n：“”的]){5,20}(?=[。；])",
        _habit,
        ("养成了",),
    ),
    PatternCheck(
        info(
            "style.measure-for-beast",
            "量词“位”用于石像、动物",
            "“位”只用于人，含敬意；石像用“尊”，动物用“只”“头”。",
            _SOURCE,
            (("门口蹲着一位石狮子。", "门口蹲着一尊石狮子。"), ("院里立着一位镇水神兽。", "院里立着一尊镇水神兽。")),
            ("院里立着一位老人的雕像。", "一位驯兽师走来。", "一位石狮市民说。", "一位属虎的老人。"),
            confidence=0.85,
        ),
        r"[一两三四几](?P<wrong>位)(?=(?:威武|高大|巨大|独角|镇水|镇宅|守门)?的?(?P<stone>石狮子?|石兽|神兽|瑞兽|石马|铜牛)(?![市人王师画作专学爱馆]|的?(?:作者|主人)))",
        _measure,
        ("位",),
    ),
)
