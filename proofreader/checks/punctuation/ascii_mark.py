"""Half-width point marks in Chinese text: `, . : ; ? !`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.punctuation.context import (
    ASCII_GROUP,
    DIGITS,
    ends_chinese_sentence,
    is_chinese,
    is_han,
    is_item_number,
    joins_foreign_name,
    left_of,
    right_of,
)
from proofreader.core.finding import Safety, Severity
from proofreader.core.span import Span

_EMOTICON = re.compile(r"[:;]-?\)")
_ABBREVIATION_BEFORE = re.compile(r"[A-Z]{2,}[0-9]*$")
_ABBREVIATION_AFTER = re.compile(r",[A-Z]{2,}[0-9]*(?![a-z(=])")
_NUMBERED = re.compile(r"[（(][0-9一二三四五六七八九十]{1,3}[）)]$")
_NAMES = {",": "逗号", ".": "句号", ":": "冒号", ";": "分号", "?": "问号", "!": "叹号"}


@dataclass(frozen=True)
class AsciiMark:
    """One half-width mark that should be full-width beside Chinese."""

    info: CheckInfo
    mark: str
    right: str

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Every place where the mark belongs to Chinese text, with the spaces that came along."""
        text = block.text
        at = text.find(self.mark)
        while at >= 0:
            wrong = _is_full_stop(text, at) if self.mark == "." else _is_chinese_mark(text, at)
            if wrong and not block.is_protected(Span(at, at + 1)):
                span = _with_spaces(text, at)
                yield Hit(
                    span,
                    f"半角“{self.mark}”应为全角“{self.right}”",
                    (replace(span, self.right, safety=Safety.SAFE),),
                    group=ASCII_GROUP,
                )
            at = text.find(self.mark, at + 1)


def _is_chinese_mark(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before in DIGITS and after in DIGITS and before and after:
        return False  # 1,234  15:40  1:500
    if text[at] in ":;" and _EMOTICON.match(text, at):
        return False
    left, right = left_of(text, at), right_of(text, at)
    if is_chinese(left) or not left:
        return bool(left)
    if is_chinese(text[at + 1 :].lstrip(" ")[:1]):
        return True  # a foreign word or a number before, Chinese right after
    if is_chinese(right) or not right:
        return ends_chinese_sentence(text, at)
    return text[at] == "," and _parts_abbreviations(text, at)


def _parts_abbreviations(text: str, at: int) -> bool:
    """Whether a comma stands between two abbreviations that Chinese enumerates: “GDP,CPI等”."""
    return (
        _ABBREVIATION_AFTER.match(text, at) is not None
        and _ABBREVIATION_BEFORE.search(text, max(0, at - 8), at) is not None
        and ends_chinese_sentence(text, at)
        and text.count("(", 0, at) <= text.count(")", 0, at)
    )


def _is_full_stop(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if not before or before == "." or after == ".":
        return False
    follows = text[at + 1 :].lstrip(" ")[:1]
    if follows and not is_chinese(follows) and follows not in "”’\"')":
        return False
    if is_han(before):
        return not is_item_number(text, at) and not joins_foreign_name(text, at)
    if before in '”’）》)"' and is_chinese(left_of(text, at - 1)):
        return _NUMBERED.search(text, max(0, at - 5), at) is None
    if before == "%" or _ABBREVIATION_BEFORE.search(text, max(0, at - 8), at):
        return ends_chinese_sentence(text, at)
    return False


def _with_spaces(text: str, at: int) -> Span:
    """The mark with the spaces on either side, which belong to half-width setting."""
    start, end = at, at + 1
    while start > 0 and text[start - 1] == " ":
        start -= 1
    while end < len(text) and text[end] == " ":
        end += 1
    return Span(start or at, end)


def _check(mark: str, name: str, examples: tuple[tuple[str, str], ...], allows: tuple[str, ...]) -> AsciiMark:
    right = dict(zip(",.:;?!", "，。：；？！", strict=True))[mark]
    word = _NAMES[mark]
    info = CheckInfo(
        id=f"punctuation.ascii-{name}",
        title=f"中文里用了半角{word}",
        why=f"中文行文的{word}应当用全角的“{right}”；数字、网址、外文里的除外。",
        source=f"GB/T 15834—2011《标点符号用法》；规则表 {'PU-002' if mark == '.' else 'PU-001'}",
        severity=Severity.ERROR,
        confidence=0.97,
        examples=examples,
        allows=allows,
    )
    return AsciiMark(info, mark, right)


CHECKS = (
    _check(
        ",",
        "comma",
        (
            ("抢抓机遇,加快发展", "抢抓机遇，加快发展"),
            ("占比为5.7%,已成为支柱产业", "占比为5.7%，已成为支柱产业"),
            ("推进“双创”,服务小微企业, 成效明显", "推进“双创”，服务小微企业，成效明显"),
            ("他说“你好”,我们关注GDP,CPI等指标", "他说“你好”，我们关注GDP，CPI等指标"),
        ),
        ("总人口1,234,567人", "他说：“Yes, we can.”", "设函数f(x,y)的值域", "详见www.example.com/a,b页面"),
    ),
    _check(
        ".",
        "period",
        (
            ("会议圆满结束.", "会议圆满结束。"),
            ("增长5.7%.形势向好. 明年再上台阶.", "增长5.7%。形势向好。明年再上台阶。"),
            ("他喊道“冲啊”.队伍出发了.", "他喊道“冲啊”。队伍出发了。"),
        ),
        (
            "1.加强领导",
            "同比增长3.5个百分点",
            "文件名为总结.docx",
            "一.加强领导",
            "卡尔.马克思著",
            "（1）.总则",
            "J.罗琳的作品",
            "他说：“I see.”",
        ),
    ),
    _check(
        ":",
        "colon",
        (("编辑:张三 校对:李四", "编辑：张三 校对：李四"), ("时间: 15:40", "时间：15:40")),
        ("下午15:40开会，比例尺1:500，以3:1取胜", "网址http://example.com/", "路径为D:\\数据"),
    ),
    _check(
        ";",
        "semicolon",
        (("结构不优;外贸依存度低", "结构不优；外贸依存度低"),),
        ("代码int a;int b;", "他写道：“First; second.”"),
    ),
    _check(
        "?",
        "question",
        (("民企怎么做?", "民企怎么做？"), ("真的吗?!", "真的吗？!"), ("你下载APP了吗? 试试", "你下载APP了吗？试试")),
        ("网址https://example.com/?id=3", "歌名是“Who am I?”"),
    ),
    _check(
        "!",
        "exclamation",
        (("加油!", "加油！"), ("快来下载APP!", "快来下载APP！")),
        ("他喊：“Thank you!”", "若a!=b则停止"),
    ),
)
