"""Marks written with the wrong characters."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.checks.punctuation.context import is_chinese, is_han, joins_foreign_name, left_of, right_of
from proofreader.core.finding import Safety, Severity, Suggestion

_SOURCE = "GB/T 15834—2011《标点符号用法》"
# Small, vertical, half-width katakana and German forms of the marks.
_LOOKALIKES = {
    **dict(zip("﹐﹑﹔﹕﹖﹗﹙﹚", "，、；：？！（）", strict=True)),
    **dict(zip("｡､｢｣", "。、“”", strict=True)),
    **dict(zip("„‟〝〞﹁﹂﹃﹄", "“”“”“”‘’", strict=True)),
}
_CORNERS = dict(zip("「」『』", "“”‘’", strict=True))


def _swapped(match: re.Match[str], right: str, message: str) -> Hit:
    span = group_span(match)
    return Hit(span, message, (replace(span, right, safety=Safety.SAFE),), group=match.group())


def _dash(match: re.Match[str]) -> Hit | None:
    text, wrong = match.string, match.group()
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if before.isdigit() and after.isdigit():
        return _swapped(match, "—", "起止用一字线“—”")
    if not (is_chinese(left_of(text, match.start())) and is_chinese(right_of(text, match.end() - 1))):
        return None
    if len(wrong) > 4:
        return None  # a line to write on
    return _swapped(match, "——", "破折号占两个字，写作“——”")


def _ellipsis(match: re.Match[str]) -> Hit | None:
    text, wrong = match.string, match.group()
    if set(wrong) <= set(".·"):
        if not (is_chinese(left_of(text, match.start())) or is_chinese(right_of(text, match.end() - 1))):
            return None
        if text[match.end() :].lstrip()[:1].isdigit():
            return None  # leaders of a table of contents
    elif wrong in ("……", "…………") or len(wrong) > 6:
        return None
    return _swapped(match, "……", "省略号是六个点、占两个字，写作“……”")


def _interpunct(match: re.Match[str]) -> Hit | None:
    text, at = match.string, match.start()
    if match.group() in ".．" and not joins_foreign_name(text, at):
        return None
    if not (is_han(text[max(0, at - 1) : at]) and is_han(text[at + 1 : at + 2])):
        return None
    return _swapped(match, "·", "姓名、书名中的间隔号写作“·”")


def _title(match: re.Match[str]) -> Hit | None:
    if not any(is_han(char) for char in match["inside"]):
        return None
    edits = replace(group_span(match, "open"), "《").edits + replace(group_span(match, "close"), "》").edits
    return Hit(group_span(match), "书名号写作“《》”", (Suggestion(edits, Safety.SAFE),))


CHECKS = (
    PatternCheck(
        info(
            "punctuation.dash-form",
            "破折号写法不对",
            "破折号是占两个字的“——”，不能用减号、制表线或长音符代替，也不能多一截。",
            f"{_SOURCE}4.10；规则表 PU-030",
            (
                ("这是希望的田野--我们的家乡", "这是希望的田野——我们的家乡"),
                ("一条路──通向未来", "一条路——通向未来"),
                ("出路只有一条———改革", "出路只有一条——改革"),
                ("任期为2010--2015年", "任期为2010—2015年"),
            ),
            ("北京—上海高铁", "出路只有一条——改革", "执行git commit --amend命令", "姓名—————————"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        r"-{2,}|─+|―+|(?<![\u3040-\u30ff])ー+|－{2,}|━+|—{3,}",
        _dash,
        ("--", "─", "―", "ー", "－－", "━", "———"),
    ),
    PatternCheck(
        info(
            "punctuation.ellipsis-form",
            "省略号写法不对",
            "省略号是六个点、占两个字的“……”，不能用句点、句号代替，也不能只写一半。",
            f"{_SOURCE}4.11；规则表 PU-020",
            (
                ("我想说...", "我想说……"),
                ("他叹了口气。。。", "他叹了口气……"),
                ("走了很远…终于到了", "走了很远……终于到了"),
            ),
            ("他沉默……然后走了", "第一章........12", "a...z", "…………"),
            severity=Severity.ERROR,
            confidence=0.95,
        ),
        r"\.{3,}|。{3,}|⋯+|…+|·{3,}",
        _ellipsis,
        ("...", "。。。", "⋯", "…", "···"),
    ),
    PatternCheck(
        info(
            "punctuation.corner-quote",
            "用了直角引号",
            "横排简体文稿用弯引号“ ”‘ ’，直角引号只用于竖排和繁体文稿。",
            f"{_SOURCE}4.8、5.2；规则表 PU-005",
            (("开展「双创」活动", "开展“双创”活动"),),
            ("开展“双创”活动",),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"[「」『』]",
        lambda match: _swapped(match, _CORNERS[match.group()], "横排简体文稿用弯引号"),
        tuple(_CORNERS),
    ),
    PatternCheck(
        info(
            "punctuation.lookalike-mark",
            "用了别种编码的标点",
            "小号、竖排、半角片假名等形式的标点排出来大小位置都不对，应换成通用的标点。",
            f"{_SOURCE}5；规则表 3.1",
            (("工业﹑农业﹐齐头并进｡", "工业、农业，齐头并进。"),),
            ("工业、农业，齐头并进。",),
            severity=Severity.ERROR,
            confidence=0.97,
        ),
        "[" + "".join(_LOOKALIKES) + "]",
        lambda match: _swapped(match, _LOOKALIKES[match.group()], f"应换成通用的“{_LOOKALIKES[match.group()]}”"),
    ),
    PatternCheck(
        info(
            "punctuation.angle-sign-title",
            "用大于、小于号代替书名号",
            "书名号是“《》”，不能用“<<>>”“<>”代替。",
            f"{_SOURCE}4.15；规则表 3.1",
            (("学习<<论语>>", "学习《论语》"), ("发表≪出师表≫一文", "发表《出师表》一文")),
            ("若x<y，则z>0", "添加<p>标签"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?P<open><<|≪|＜＜|«)(?P<inside>[^<>≪≫＜＞«»]{1,40})(?P<close>>>|≫|＞＞|»)",
        _title,
        ("<<", "≪", "＜＜", "«"),
    ),
    PatternCheck(
        info(
            "punctuation.interpunct-form",
            "间隔号写法不对",
            "外国人和少数民族人名中的间隔号是居中的“·”，不能用圆点、句点代替。",
            f"{_SOURCE}4.14；规则表 PU-091",
            (("卡尔.马克思诞辰", "卡尔·马克思诞辰"), ("列夫•托尔斯泰", "列夫·托尔斯泰")),
            ("卡尔·马克思", "•加强领导", "会议结束.大家离开"),
            severity=Severity.ERROR,
            confidence=0.93,
        ),
        r"[・•‧∙⋅･．.]",
        _interpunct,
        ("・", "•", "‧", "∙", "⋅", "･", "．", "."),
    ),
    PatternCheck(
        info(
            "punctuation.backslash-as-slash",
            "反斜线当作分隔号",
            "分隔号是斜线“/”，反斜线只用在计算机路径里。",
            f"{_SOURCE}附录A.14；规则表 3.1",
            (("张三\\李四（摄影）", "张三/李四（摄影）"),),
            ("路径为D:\\数据",),
            confidence=0.85,
        ),
        r"(?<=[一-鿿])\\(?=[一-鿿])",
        lambda match: _swapped(match, "/", "分隔号应为“/”"),
        ("\\",),
    ),
)
