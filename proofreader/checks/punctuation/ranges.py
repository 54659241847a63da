"""Connecting marks between the ends of a range."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Safety, Severity

_SOURCE = "GB/T 15834—2011《标点符号用法》4.13"
_UNITS = "年|月|日|时|点|岁|天|人|元|个|名|米|公里|千米|公斤|吨|倍|次|周|小时|分钟|厘米|毫米|度|级|层|%|％|℃|万|亿"


def _years(match: re.Match[str]) -> Hit:
    span = group_span(match)
    return Hit(span, "起止年份之间用一字线“—”", (replace(span, "—", safety=Safety.SAFE),), group="years")


def _numbers(match: re.Match[str]) -> Hit:
    span = group_span(match)
    return Hit(span, "数值的起止用浪纹线“～”", (replace(span, "～"), replace(span, "—")), group="numbers")


def _wave(match: re.Match[str]) -> Hit:
    span = group_span(match)
    return Hit(span, "浪纹线写作“～”", (replace(span, "～", safety=Safety.SAFE),), group="wave")


def _from(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(span, "前面已有“从”，这里用“到”", (replace(span, "到"), replace(span, "至")))


CHECKS = (
    PatternCheck(
        info(
            "punctuation.hyphen-in-years",
            "起止年份用了短横线",
            "时间的起止用一字线，短横线只用于号码、型号、复合词。",
            f"{_SOURCE}；规则表 PU-092",
            (
                ("《人才计划（2020-2025年）》", "《人才计划（2020—2025年）》"),
                ("在2018年-2020年间", "在2018年—2020年间"),
                ("2019–2022年实施", "2019—2022年实施"),
            ),
            ("电话0379-2025年", "GB/T 15834-2011", "2020—2025年", "日期2010-03-02"),
            confidence=0.9,
        ),
        r"(?<=(?<![0-9-])(?:18|19|20)[0-9]{2})[-－–](?=(?:19|20|21)[0-9]{2}年)"
        r"|(?<=(?:18|19|20)[0-9]{2}年)[-－–](?=(?:19|20|21)[0-9]{2}年)",
        _years,
        ("-", "－", "–"),
    ),
    PatternCheck(
        info(
            "punctuation.hyphen-in-range",
            "数值范围用了短横线",
            "数值范围用浪纹线“～”或一字线“—”，短横线只用于号码、型号、复合词。",
            f"{_SOURCE}；规则表 PU-092",
            (("招收3-5岁幼儿", "招收3～5岁幼儿"), ("1-8月份用电量", "1～8月份用电量")),
            ("电话6393-1234", "歼-20飞机", "比分为3-2"),
            severity=Severity.ADVICE,
            confidence=0.7,
        ),
        rf"(?<=(?<![0-9A-Za-z.\-])[0-9])[-－–](?=[0-9.]+(?:{_UNITS}))"
        rf"|(?<=(?<![0-9A-Za-z.\-])[0-9][0-9])[-－–](?=[0-9.]+(?:{_UNITS}))"
        rf"|(?<=(?<![0-9A-Za-z.\-])[0-9][0-9.][0-9])[-－–](?=[0-9.]+(?:{_UNITS}))",
        _numbers,
        ("-", "－", "–"),
    ),
    PatternCheck(
        info(
            "punctuation.wave-form",
            "浪纹线写法不对",
            "浪纹线是全角的“～”。",
            f"{_SOURCE}；规则表 3.1",
            (("气温15〜20摄氏度", "气温15～20摄氏度"),),
            ("气温15～20摄氏度",),
            confidence=0.8,
        ),
        r"(?<=[0-9一-鿿%％℃])[〜∼](?=[0-9一-鿿])",
        _wave,
        ("〜", "∼"),
    ),
    PatternCheck(
        info(
            "punctuation.half-width-wave",
            "浪纹线用了半角",
            "浪纹线是全角的“～”；有的报社容许半角的“~”。",
            f"{_SOURCE}；规则表 3.1",
            (("气温15~20摄氏度", "气温15～20摄氏度"),),
            ("目录~/data",),
            severity=Severity.ADVICE,
            confidence=0.7,
        ),
        r"(?<=[0-9一-鿿%％℃])~(?=[0-9一-鿿])",
        _wave,
        ("~",),
    ),
    PatternCheck(
        info(
            "punctuation.range-after-from",
            "“从”与连接号搭配不当",
            "前面用了“从”“自”，后面应当用“到”“至”呼应，不用连接号。",
            f"{_SOURCE}；规则表 PU-093",
            (("从5～10岁都可报名", "从5到10岁都可报名"),),
            ("从5岁到10岁都可报名", "从中选出5～10人", "5～10岁都可报名"),
            confidence=0.8,
        ),
        r"从(?:约|近|大约)?[0-9][0-9.]*[年月日时点岁%℃天万亿元]{0,2}(?P<mark>[～~—－-])(?=[0-9])(?![0-9]{4,}[^年0-9])",
        _from,
        ("从",),
    ),
)
