"""Kangxi radicals and compatibility ideographs in the place of ordinary ones, as copied out of PDF."""

from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.cjk.radicals import RADICAL_FORM, ideograph_of
from proofreader.core.finding import Safety, Severity
from proofreader.core.span import Span


def is_radical_form(char: str) -> bool:
    """Whether the character stands for another that looks the same."""
    return ideograph_of(char) != char


class RadicalCharacter:
    """⼈ (U+2F08) looks like 人 (U+4EBA), but no search, no spell check and few fonts know it."""

    info = CheckInfo(
        id="script.radical-character",
        title="部首或兼容码位代替了汉字",
        why="字形相同、码位不同（如从PDF里复制出来的康熙部首），会造成检索不到、排不出字。",
        source="Unicode 康熙部首、兼容汉字区；GB 18030",
        severity=Severity.ERROR,
        confidence=0.98,
        examples=(("全市⼈⺠⽣活改善。", "全市人民生活改善。"), ("为\uf9d1月。", "为六月。")),
        allows=("全市人民生活改善。",),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        for match in RADICAL_FORM.finditer(block.text):
            right = ideograph_of(match[0])
            if right != match[0]:
                span = Span(*match.span())
                fix = replace(span, right, safety=Safety.SAFE, label=right)
                message = f"这是部首或兼容字形（U+{ord(match[0]):04X}），应为汉字“{right}”"
                yield Hit(span, message, (fix,), group="radical")
