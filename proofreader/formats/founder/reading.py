"""A Founder 小样 to a Page: annotations and control characters are left out of the text and kept in the file."""

import re
from pathlib import Path

from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Span
from proofreader.formats.encoding import decode
from proofreader.formats.errors import PageError
from proofreader.formats.founder.annotations import LINE, PARAGRAPH, Setting, is_cell, is_space
from proofreader.formats.gathering import Gatherer, page_of
from proofreader.formats.mapped import Manner, Part
from proofreader.formats.plain import LINE_ENDS
from proofreader.formats.titles import mark_titles

_TOKEN = re.compile(
    rf"(?P<note>〖[^〖〗\n]{{0,2000}}〗)|(?P<end>[{LINE}{PARAGRAPH}])|(?P<control>[\ue000-\ue00f])|(?P<line>[{LINE_ENDS}])"
    rf"|(?P<text>[^〖\ue000-\ue00f{LINE_ENDS}]+)|(?P<stray>〖)"
)

MOST_MARKS = 300_000
"""Annotations, line ends and control characters a file may have."""


def read_fbd(data: bytes, path: Path | None) -> Page:
    """Make a page of the bytes of a 小样. Raises PageError."""
    name = "标准输入" if path is None else path.name
    decoded = decode(data, name, declared="gb18030")
    text = decoded.text
    if sum(map(text.count, (*"〖\n", LINE, PARAGRAPH))) > MOST_MARKS:
        raise PageError(f"{name} 的注解和段落太多，请拆成一版一个文件")
    # Where the file parts its lines by control characters, its line ends are only for whoever types.
    coded = LINE in text or PARAGRAPH in text
    usual = PARAGRAPH + "\n" if PARAGRAPH + "\n" in text else PARAGRAPH if PARAGRAPH in text else LINE
    manner = Manner(usual if coded else "\n", founder_text)
    flow, setting = Gatherer(), Setting()
    for token in _TOKEN.finditer(text):
        kind, span = token.lastgroup, Span(*token.span())
        if kind == "note":
            _annotate(token, flow, setting, manner)
        elif kind == "end" or (kind == "line" and not coded):
            _end(flow, setting, span)
        elif kind == "line" and flow.empty:
            flow.between(span)
        elif kind in ("text", "stray") and not setting.silent:
            flow.add(token[0], 0, span.start, span.end, manner, setting.look)
    _end(flow, setting, Span(len(text), len(text)))
    mark_titles(flow.blocks)
    return page_of(path, data, "fbd", [Part("", data, decoded)], flow.blocks, decoded.encoding)


def _annotate(token: re.Match[str], flow: Gatherer, setting: Setting, manner: Manner) -> None:
    word = token[0][1:-1]
    if is_cell(word, setting):
        _end(flow, setting, None)
    elif is_space(word) and not setting.silent:
        flow.add("\u3000", 0, token.start(), token.end(), manner, setting.look)
    setting.take(word, begins=flow.empty)


def _end(flow: Gatherer, setting: Setting, span: Span | None) -> None:
    block = flow.cut()
    if block is not None:
        block.level = 1 if setting.title else None
        block.cell = setting.in_table
        block.kind = BlockKind.TABLE_CELL if setting.in_table else None
        block.centred = setting.centred
    if span is None or setting.in_table:
        flow.bar()
    else:
        flow.between(span)
    setting.end_line()


def founder_text(text: str, codec: str) -> str:
    """New characters of a 小样. Raises PageError for those that would be read as an annotation or a control."""
    for char in text:
        if char in "〖〗" or "\ue000" <= char <= "\ue00f":
            raise PageError(f"小样里不能写入“{char}”（U+{ord(char):04X}），它会被当成注解或控制符，请换成别的符号")
    return text
