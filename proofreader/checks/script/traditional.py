"""Traditional characters in a simplified text."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.script.table import characters
from proofreader.cjk.chars import HAN_RUN
from proofreader.cjk.variants import to_simplified
from proofreader.core.finding import Safety, Severity, Suggestion
from proofreader.core.span import Span

_QUOTED = re.compile("[“‘《「『][^“”‘’《》「」『』]*[”’》」』]")
_IN_CONTEXT = re.compile(
    "(?<=[对對由关關至属屬等处處位终大小高低多少便利基鉴鑒])於|於(?=是|今|此)|乾(?=[燥净淨杯旱涸脆洗净果粮])|(?<=[饼餅晒曬烘风風豆])乾"
    "|瞭(?=[解如然])|(?<=[明])瞭|藉(?=[口此助由以着机故])|(?<=[凭憑])藉|徵(?=[求集收税兵文])|(?<=[象特])徵|夥(?=伴)|(?<=[合同])夥"
)
"""Characters that are standard in one reading and traditional in another; here only the other."""
_WHOLE = 5
"""So many traditional characters to one simplified make a quotation or a block one in traditional script."""


class TraditionalCharacter:
    """A run of traditional characters is one hit; a passage in traditional script is one piece of advice."""

    info = CheckInfo(
        id="script.traditional-character",
        title="简体文中夹用繁体字",
        why="报纸用规范汉字；繁体字只用于文物古迹、姓氏异体、书法篆刻、题词招牌等特殊场合。",
        source="《国家通用语言文字法》第十七条；《通用规范汉字表》（2013）",
        severity=Severity.ERROR,
        confidence=0.93,
        examples=(
            ("全市經濟运行平稳。", "全市经济运行平稳。"),
            ("对於这个问题，要深入瞭解。", "对于这个问题，要深入了解。"),
            ("请保持乾燥，後天见。", "请保持干燥，后天见。"),
        ),
        allows=(
            "乾隆年间，扭转乾坤，瞭望塔上一片狼藉。",
            "著名作家於梨华，词人李煜，影星堃哥。",
            "宫商角徵羽，慰藉人心，皇后与太后。",
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        table = characters().traditional
        found = set(text) & table.keys()
        if not found:
            yield from _in_context(text)
            return
        places = [at for at, char in enumerate(text) if char in found]
        if len(places) >= 6 and _in_traditional_script(text):
            message = f"整段为繁体字（{len(places)}个）"
            yield Hit(Span(0, len(text)), message, _simplify(text, 0, len(text)), 0.6, Severity.ADVICE)
            return
        yield from _in_context(text)
        quotations = [match.span() for match in _QUOTED.finditer(text)]
        at = 0
        while at < len(places):
            start = places[at]
            quoted = next(((first, last) for first, last in quotations if first < start < last), None)
            inside = [place for place in places[at:] if quoted and place < quoted[1]]
            if quoted and len(inside) >= 3 and _in_traditional_script(text[quoted[0] : quoted[1]]):
                span, severity = Span(quoted[0] + 1, quoted[1] - 1), Severity.ADVICE
                at += len(inside)
            else:
                last = at
                while last + 1 < len(places) and places[last + 1] == places[last] + 1:
                    last += 1
                span, severity = Span(start, places[last] + 1), Severity.ERROR
                at = last + 1
            fixes = _simplify(text, span.start, span.end)
            yield Hit(span, f"繁体字“{span.of(text)}”", fixes, None, severity, group="traditional")


def _simplify(text: str, start: int, end: int) -> tuple[Suggestion, ...]:
    """The range in simplified characters: by phrase where OpenCC keeps the length, else character by character."""
    table = characters().traditional
    first, last = start, end
    for run in HAN_RUN.finditer(text):  # phrases do not reach over punctuation
        if run.start() <= start and end <= run.end():
            first, last = max(run.start(), start - 4), min(run.end(), end + 4)
            break
    right = to_simplified(text[first:last])
    right = right[start - first : len(right) - (last - end)] if len(right) == last - first else text[start:end]
    right = "".join(table.get(char, char) for char in right)
    return (replace(Span(start, end), right, safety=Safety.SAFE, label=right),)


def _in_traditional_script(text: str) -> bool:
    table = characters()
    traditional = sum(char in table.traditional for char in text)
    return traditional >= _WHOLE * sum(char in table.simplified for char in text)


def _in_context(text: str) -> Iterator[Hit]:
    for match in _IN_CONTEXT.finditer(text):
        right = {"於": "于", "乾": "干", "瞭": "了", "藉": "借", "徵": "征", "夥": "伙"}[match[0]]
        span = Span(*match.span())
        fix = replace(span, right, label=right)
        yield Hit(span, f"“{match[0]}”在这里应作“{right}”", (fix,), 0.85, group="traditional")
