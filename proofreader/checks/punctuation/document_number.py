"""The year in the number of an official document."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Severity

_SOURCE = "GB/T 9704—2012《党政机关公文格式》7.2.5"


def _bracketed(match: re.Match[str]) -> Hit:
    span = group_span(match, "number")
    right = f"〔{match['year']}〕{match['serial']}"
    return Hit(span, "发文字号的年份用六角括号“〔〕”，序号不加“第”、不编虚位", (replace(span, right),))


CHECKS = (
    PatternCheck(
        info(
            "punctuation.document-number-bracket",
            "发文字号的括号不对",
            "发文字号的年份用六角括号“〔〕”括起。",
            f"{_SOURCE}；规则表 PU-095",
            (
                ("国办发[2020]10号", "国办发〔2020〕10号"),
                ("（豫政办【2019】035号）", "（豫政办〔2019〕35号）"),
                ("市府发（2018）12号文件", "市府发〔2018〕12号文件"),
            ),
            ("国办发〔2020〕10号", "（2020）豫01民初10号", "公告（2020年第5号）"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?<=[发字函办令规通文政呈复议批审建人财教交农水卫环税检法释])"
        r"(?P<number>[\[（(【［](?P<year>(?:19|20)[0-9]{2})[\]）)】］]第?0*(?P<serial>[0-9]+))(?=号)",
        _bracketed,
        ("号",),
    ),
    PatternCheck(
        info(
            "punctuation.document-number-ordinal",
            "发文字号里多了“第”或虚位",
            "发文字号的序号不加“第”字，不编虚位（1不写成01）。",
            f"{_SOURCE}；规则表 PU-095",
            (("国办发〔2020〕第010号", "国办发〔2020〕10号"),),
            ("国办发〔2020〕10号",),
            confidence=0.85,
        ),
        r"(?P<number>〔(?P<year>(?:19|20)[0-9]{2})〕(?:第0*|0+)(?P<serial>[1-9][0-9]*))(?=号)",
        _bracketed,
        ("〔",),
    ),
)
