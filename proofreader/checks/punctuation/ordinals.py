"""Marks after the numbers of items (序次语)."""

import re

from proofreader.checks.contract import Hit, delete, replace
from proofreader.checks.habit import HabitCheck
from proofreader.checks.matching import Judge, PatternCheck, group_span, info
from proofreader.core.finding import Severity

_SOURCE = "GB/T 15834—2011《标点符号用法》附录B.3"
_START = r"(?:^|(?<=[。；：:;\s]))"
_NUMERAL = "[一二三四五六七八九十]"


def _turned(right: str, message: str) -> Judge:
    """Puts `right` ("" strikes out) in place of the group named mark."""

    def judge(match: re.Match[str]) -> Hit:
        span = group_span(match, "mark")
        fix = replace(span, right) if right else delete(span)
        return Hit(span, message, (fix,), group=match["mark"] + right)

    return judge


CHECKS = (
    PatternCheck(
        info(
            "punctuation.mark-after-bracketed-number",
            "带括号的序次语后面加了标点",
            "带括号或带圈的序次语，后面不再用顿号、逗号、句点。",
            f"{_SOURCE}；规则表 OR-001、OR-003",
            (
                ("（一）、加强领导", "（一）加强领导"),
                ("要做到：①、早发现；②、早报告", "要做到：①早发现；②早报告"),
                ("(1).总则", "(1)总则"),
            ),
            ("（一）加强领导", "见附件（一）、附件（二）", "第（一）、（二）项", "①②③、④均可"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        rf"{_START}(?:[（(](?:{_NUMERAL}{{1,3}}|[0-9]{{1,2}})[）)]|[①-⑳㈠-㈩⑴-⒇])(?P<mark>[、，,.．：:])"
        r"(?![0-9（(①-⑳㈠-㈩⑴-⒇])(?=.)",
        _turned("", "带括号、带圈的序次语后面不加标点"),
        ("）", ")", *"①②③④⑤⑥⑦⑧⑨⑩㈠㈡㈢⑴⑵⑶⑷"),
    ),
    HabitCheck(
        PatternCheck(
            info(
                "punctuation.pause-after-arabic-number",
                "阿拉伯数字序次语后面用了顿号",
                "不带括号的阿拉伯数字作序次语，后面用下脚点“.”，不用顿号。",
                f"{_SOURCE}；规则表 OR-002",
                (("1、加强领导", "1.加强领导"), ("要求如下：1、早发现；2、早报告", "要求如下：1.早发现；2.早报告")),
                ("1.加强领导", "1、2号线", "分为：3、4、5三组"),
                confidence=0.85,
            ),
            rf"{_START}[0-9]{{1,2}}(?P<mark>、)(?=[一-鿿《“])(?![一二三四五六七八九十]、)",
            _turned(".", "阿拉伯数字作序次语，后面用“.”"),
            ("、",),
        ),
        rf"{_START}[0-9]{{1,2}}[.．](?=[一-鿿《“])",
    ),
    PatternCheck(
        info(
            "punctuation.mark-after-chinese-number",
            "汉字序次语后面没用顿号",
            "不带括号的汉字数字作序次语，后面用顿号。",
            f"{_SOURCE}；规则表 OR-004",
            (("一.加强领导", "一、加强领导"), ("二．健全机制", "二、健全机制")),
            ("一、加强领导", "十。"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        rf"^{_NUMERAL}{{1,3}}(?P<mark>[.．])(?=[一-鿿《“])",
        _turned("、", "汉字数字作序次语，后面用顿号"),
        (".", "．"),
    ),
    PatternCheck(
        info(
            "punctuation.comma-after-chinese-number",
            "汉字序次语后面用了逗号、冒号",
            "不带括号的汉字数字作序次语，后面用顿号，不用逗号、冒号。",
            f"{_SOURCE}；规则表 OR-004",
            (("一，加强组织领导", "一、加强组织领导"), ("二：健全工作机制", "二、健全工作机制")),
            ("一、加强领导", "一，二，三，加油"),
            confidence=0.75,
        ),
        rf"^{_NUMERAL}{{1,3}}(?P<mark>[，：,:])(?=[一-鿿《“]{{2}})(?!{_NUMERAL}[，：,:])",
        _turned("、", "汉字数字作序次语，后面用顿号"),
    ),
    PatternCheck(
        info(
            "punctuation.pause-after-ordinal-word",
            "“第一”“首先”后面用了顿号",
            "“第一”“其一”“首先”等作序次语，后面用逗号。",
            f"{_SOURCE}；规则表 OR-005、OR-006",
            (
                ("第一、要统一思想；第二、要抓好落实", "第一，要统一思想；第二，要抓好落实"),
                ("首先、要统一思想", "首先，要统一思想"),
            ),
            ("第一、第二产业", "第一、二季度", "获得第一、第二名", "位列第一、增速第二", "首先，要统一思想"),
            confidence=0.85,
        ),
        rf"{_START}(?:第{_NUMERAL}{{1,2}}|其{_NUMERAL}|首先|其次|再次|最后)(?P<mark>、)"
        rf"(?=[一-鿿《“])(?!第|其|{_NUMERAL}|首|最|再)",
        _turned("，", "这样的序次语后面用逗号"),
        ("、",),
    ),
    PatternCheck(
        info(
            "punctuation.pause-after-yishi",
            "“一是”后面用了顿号",
            "“一是”“二是”“一要”“二要”后面直接说下去，不用标点。",
            f"{_SOURCE}.7；规则表 OR-007",
            (("一是、加强领导；二是、健全机制", "一是加强领导；二是健全机制"),),
            ("一是加强领导；二是健全机制", "说一是一、说二是二"),
            confidence=0.85,
        ),
        rf"(?:^|(?<=[。；：，:;,\s])){_NUMERAL}[是要](?P<mark>、)",
        _turned("", "“一是”“一要”后面不加标点"),
        ("是、", "要、"),
    ),
    PatternCheck(
        info(
            "punctuation.comma-after-yishi",
            "“一是”后面用了逗号",
            "“一是”“二是”“一要”“二要”后面一般直接说下去；有的用逗号，同一篇应当一致。",
            f"{_SOURCE}.7；规则表 OR-007、PU-062",
            (("一是，加强领导；二是，健全机制", "一是加强领导；二是健全机制"),),
            ("一是加强领导；二是健全机制",),
            severity=Severity.ADVICE,
            confidence=0.6,
        ),
        rf"(?:^|(?<=[。；：，:;,\s])){_NUMERAL}[是要](?P<mark>[，：])",
        _turned("", "“一是”“一要”后面一般不加标点"),
        ("是，", "要，", "是：", "要："),
    ),
    PatternCheck(
        info(
            "punctuation.mark-after-section-number",
            "多级数字序号后面加了标点",
            "1.1、2.3.1这样的章节序号后面空一格，不再加顿号、句点。",
            f"{_SOURCE}；规则表 OR-008",
            (("3.1、工作目标", "3.1 工作目标"),),
            ("3.1 工作目标", "3.1、3.2两节", "3.1亿元"),
            confidence=0.85,
        ),
        r"^[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?P<mark>[、，．.：])(?=[一-鿿])",
        _turned(" ", "章节序号后面空一格"),
    ),
    PatternCheck(
        info(
            "punctuation.mark-after-chapter",
            "“第一章”后面加了标点",
            "“第一章”“第一节”后面空一格，不用标点。",
            f"{_SOURCE}；规则表 OR-009",
            (("第一章、总则", "第一章\u3000总则"), ("第二节：管理机构", "第二节\u3000管理机构")),
            ("第一章\u3000总则", "第一章、第二章已经完成", "第一节，他坐在前排"),
            confidence=0.85,
        ),
        rf"^第(?:{_NUMERAL}|百){{1,4}}[章节编篇](?P<mark>[、：:])(?=[一-鿿])(?!第)",
        _turned("\u3000", "章节序号后面空一格"),
        ("第",),
    ),
)
