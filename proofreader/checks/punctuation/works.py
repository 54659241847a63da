"""Title marks on what is no work."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.matching import PatternCheck, group_span, info, smallest
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


# Periodicals whose own name does not hold the word 杂志.
_PERIODICALS = (
    "求是|半月谈|瞭望|红旗文稿|党建|紫光阁|旗帜|环球|环球人物|中国青年|中国妇女|中国记者|新闻战线|新闻与写作|人民教育|人民文学|收获|当代"
    "|十月|诗刊|读者|知音|青年文摘|故事会|意林|财经|新周刊|自然|科学|细胞|柳叶刀|时代|财富|福布斯|经济学人|国家地理|大众电影|咬文嚼字"
)


def _kind_inside(match: re.Match[str]) -> Hit:
    right = f"《{match['name']}》杂志"
    return Hit(
        group_span(match), "“杂志”不是刊名的一部分，放在书名号外", (smallest(group_span(match), match[0], right),)
    )


def _kind_outside(match: re.Match[str]) -> Hit:
    right = f"《{match['name']}{match['kind']}》"
    message = f"“{match['kind']}”是报名的一部分，放在书名号里"
    return Hit(group_span(match), message, (smallest(group_span(match), match[0], right),))


CHECKS = (
    PatternCheck(
        info(
            "punctuation.periodical-kind-inside",
            "“杂志”误入书名号",
            "刊名里没有“杂志”二字的，“杂志”放在书名号外。",
            f"{_SOURCE}.13.3；规则表 PU-081",
            (("他给《半月谈杂志》写稿。", "他给《半月谈》杂志写稿。"),),
            ("他给《半月谈》杂志写稿。", "《新英格兰医学杂志》刊文"),
            confidence=0.85,
        ),
        rf"《(?P<name>{_PERIODICALS})杂志》",
        _kind_inside,
        ("杂志》",),
    ),
    PatternCheck(
        info(
            "punctuation.newspaper-kind-outside",
            "“日报”“晚报”落在书名号外",
            "“日报”“晚报”“晨报”等是报名的一部分，应当在书名号里。",
            f"{_SOURCE}.13.3；规则表 PU-081",
            (("《大河》日报刊发了这篇通讯。", "《大河日报》刊发了这篇通讯。"),),
            ("《大河日报》刊发了这篇通讯。", "《时代》周刊", "《规定》日报送一次", "《信息表》日报告制度"),
            confidence=0.85,
        ),
        r"《(?P<name>[一-鿿]{2,4}(?<!表|册|书|法|定|案|知|见))》(?P<kind>日报|晚报|晨报|早报|都市报)(?![告道送出备批请到单表案])",
        _kind_outside,
        ("》日报", "》晚报", "》晨报", "》早报", "》都市报"),
    ),
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
        r"(?<!阅读)(?<!出版)《[^《》]{2,20}(?:课程|课题|大奖|奖|证书|许可证|执照|合格证|身份证|户口簿|护照|称号|会议|研讨会|培训班|论坛|博览会|展览会|大赛|主题活动|系列活动|公司)》(?!一书|节目|栏目|一文)|《(?:专精特新|小巨人|瞪羚|独角兽|隐形冠军|单项冠军|放管服|五好|四好农村路|门前三包|新三样|两山)》",
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
