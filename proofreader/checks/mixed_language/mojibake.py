"""Text broken by encodings, HTML and escapes."""

import html
import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete, replace
from proofreader.cjk.encodings import FILLERS, repaired
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,6});")
_TAG = re.compile(
    r"</?(?:br|p|div|span|font|strong|b|em|i|u|a|img|td|tr|table|li|ul|h[1-6])(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_UNICODE = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")
_ESCAPE = (
    r"(?<=[一-鿿，。；！？”）])(?:\\r\\n|\\r|\\n|\\t)+(?=[一-鿿“（《]|$)"
    r"|^(?:\\[rnt])+(?=[一-鿿])"
)


class Mojibake:
    """Puts back what can be told; what cannot is shown to be looked up in the source."""

    info = CheckInfo(
        id="mixed-language.mojibake",
        title="乱码",
        why="编码转换出错或网页代码没有清干净留下的乱码，读者看不懂，必须照原稿改正。",
        source="校对通则：乱码、代码残留",
        severity=Severity.ERROR,
        confidence=0.97,
        examples=(
            ("政策&nbsp;解读&amp;问答", "政策解读&问答"),
            ("第一段<br/>第二段", "第一段第二段"),
            ("编码娴嬭瘯出错", "编码测试出错"),
            ("全市锟斤拷召开会议", "全市召开会议"),
            ("会议召开。\\n会议指出", "会议召开。会议指出"),
            ("标题\\u65b0\\u95fb网", "标题新闻网"),
        ),
        allows=("AT&T公司与R&D中心", "若a<b且b>c", "娴熟的技艺，烫发，屯兵", "保存在C:\\new\\test目录", "温度低于5<10"),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        if "&" in text:
            for match in _ENTITY.finditer(text):
                right = html.unescape(match[0])
                if right != match[0]:
                    yield _swap(match, right.replace("\xa0", "") if len(right) == 1 else right, "网页代码残留")
        if "<" in text:
            for match in _TAG.finditer(text):
                yield _swap(match, "", "网页代码残留")
        if "\\" in text:
            for match in _UNICODE.finditer(text):
                yield _swap(match, _unescape(match[0]), "转义字符残留")
            for match in re.finditer(_ESCAPE, text):
                yield _swap(match, "", "转义字符残留")
        for match in FILLERS.finditer(text):
            yield _swap(match, "", "乱码，须照原稿补字")
        for start, end, right in repaired(text):
            span = Span(start, end)
            yield Hit(span, f"乱码，原文是“{right}”", (replace(span, right, label=right),))


def _swap(match: re.Match[str], right: str, message: str) -> Hit:
    span = Span(*match.span())
    fix = replace(span, right, label=right) if right else delete(span, label="删去")
    return Hit(span, f"{message}：{match[0]}" if match[0].isascii() else message, (fix,))


def _unescape(text: str) -> str:
    return "".join(chr(int(code, 16)) for code in text.split("\\u")[1:])
