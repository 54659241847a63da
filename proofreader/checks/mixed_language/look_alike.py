"""Letters that only look right: a Cyrillic А in АI, a Greek Ο in GDΟ."""

from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.cjk.homoglyphs import LETTER_RUN, TO_LATIN, in_one_script, stray_capital
from proofreader.core.finding import Safety, Severity
from proofreader.core.span import Span


class LookAlikeLetter:
    """Words of two scripts, and single capitals of another script in a block that has no word of it."""

    info = CheckInfo(
        id="mixed-language.look-alike-letter",
        title="形似的外文字母混用",
        why="西里尔字母、希腊字母里有些与拉丁字母同形，混在一起看不出来，却会检索不到、排版走样。",
        source="Unicode 易混字符；校对通则：外文字母混用",
        severity=Severity.ERROR,
        confidence=0.95,
        examples=(
            ("推广АI应用，发展GDΡ核算。", "推广AI应用，发展GDP核算。"),
            ("А股上涨，В超检查。", "A股上涨，B超检查。"),
        ),
        allows=(
            "推广AI应用，A股上涨。",
            "直径5μm，电阻10Ω，α粒子与β衰变，πr²。",
            "俄文Москва意为莫斯科，Россия意为俄罗斯。",
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        if not set(text) & TO_LATIN.keys():
            return
        runs = list(LETTER_RUN.finditer(text))
        foreign = any(
            in_one_script(run[0]) == run[0] == stray_capital(run[0]) and ord(run[0][0]) > 0x3FF for run in runs
        )
        for run in runs:
            right = in_one_script(run[0])
            if right == run[0] and not foreign:
                right = stray_capital(run[0])
            if right != run[0]:
                span = Span(*run.span())
                fix = replace(span, right, safety=Safety.SAFE, label=right)
                yield Hit(span, f"“{run[0]}”里有形似的别种字母，应为“{right}”", (fix,))
