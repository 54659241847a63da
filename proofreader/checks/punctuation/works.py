"""Title marks on what is no work."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Safety, Severity, Suggestion
from proofreader.core.span import Edit, Span

_SOURCE = "GB/T 15834—2011《标点符号用法》附录A"


# What a title ends with that is a text, so that its name is rightly marked before 培训班, 研讨会.
_TEXTS = (
    "(?:法|典|条例|规定|办法|意见|纲要|规划|准则|标准|规范|通知|决定|方案|论|选|读本|讲义|解释|规则|通则|细则|宣言|报告"
    "|公约|指南|手册|日报|晚报|杂志)"
)


def _quoted_title(match: re.Match[str]) -> Hit:
    return _marks(Span(match.start(), match.start() + match[0].index("》") + 1))


def _quoted(match: re.Match[str]) -> Hit:
    return _marks(group_span(match))


def _marks(span: Span) -> Hit:
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
        r"(?<!阅读)(?<!出版)《[^《》]{2,20}(?:课程|课题|大奖|奖|证书|许可证|执照|合格证|身份证|户口簿|护照|称号|会议|研讨会|培训班|论坛|博览会|展览会|大赛|主题活动|系列活动|公司)》(?!一书|节目|栏目|一文)",
        _quoted,
        ("《",),
    ),
    PatternCheck(
        info(
            "punctuation.title-mark-before-kind",
            "课程、赛会的名称用了书名号",
            "书名号后面的词说明这是课程、课题、赛会或称号，不是作品，名称一般用引号。",
            f"{_SOURCE}.13.1；规则表 PU-080",
            (
                ("学校开设《陶艺制作》课程", "学校开设“陶艺制作”课程"),
                ("获得《岗位能手》称号", "获得“岗位能手”称号"),
            ),
            ("举办《民法典》培训班", "翻开《陶艺制作》课本", "学校开设“陶艺制作”课程"),
            severity=Severity.ADVICE,
            confidence=0.5,
        ),
        rf"《(?![^《》]*{_TEXTS}》)[^《》]{{2,15}}》(?:精品|系列|主题|专题)?(?:课程|课题|论坛|大赛|博览会|展览会|研讨会|培训班|称号)(?!表|标准|设计|组|网)",
        _quoted_title,
        ("》",),
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
