"""Title marks on what is no work."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Safety, Severity, Suggestion
from proofreader.core.span import Edit, Span

_SOURCE = "GB/T 15834—2011《标点符号用法》附录A"


def _quoted(match: re.Match[str]) -> Hit:
    span = group_span(match)
    first, last = Span(span.start, span.start + 1), Span(span.end - 1, span.end)
    quoted = Suggestion((Edit(first, "“"), Edit(last, "”")), Safety.JUDGEMENT, "改用引号")
    bare = Suggestion((Edit(first, ""), Edit(last, "")), Safety.JUDGEMENT, "不用书名号")
    return Hit(span, "这不是作品名，一般不用书名号", (quoted, bare))


CHECKS = (
    PatternCheck(
        info(
            "punctuation.title-mark-on-non-work",
            "不是作品的名称用了书名号",
            "课程、课题、奖项、证照、机构、会议、活动等不是作品，名称不用书名号。",
            f"{_SOURCE}.13.1；规则表 PU-080",
            (("荣获《最美教师奖》", "荣获“最美教师奖”"), ("领取《营业执照》", "领取“营业执照”")),
            ("阅读《诺贝尔奖》一书", "《关于举办读书活动的通知》"),
            severity=Severity.ADVICE,
            confidence=0.6,
        ),
        r"(?<!阅读)(?<!出版)《[^《》]{2,20}(?:课程|课题|大奖|奖|证书|许可证|执照|合格证|会议|论坛|博览会|大赛|公司)》(?!一书|节目|栏目|一文)",
        _quoted,
        ("《",),
    ),
    PatternCheck(
        info(
            "punctuation.title-mark-on-series",
            "丛书名用了书名号",
            "丛书、文库、书系作为选题系列的名称用引号；已出版的整套书名可用书名号。",
            f"{_SOURCE}.7；规则表 PU-082",
            (("出版《农家书屋丛书》", "出版“农家书屋丛书”"),),
            ("出版“农家书屋丛书”",),
            severity=Severity.ADVICE,
            confidence=0.5,
        ),
        r"《[^《》]{2,20}(?:丛书|文库|书系|系列)》",
        _quoted,
        ("丛书》", "文库》", "书系》", "系列》"),
    ),
)
