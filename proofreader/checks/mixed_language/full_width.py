"""Full-width Latin letters and digits in prose."""

from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.cjk.width import FULL_LETTERS, to_half_width
from proofreader.core.finding import Safety, Severity
from proofreader.core.span import Span


class FullWidthLetter:
    """One group: a page that has one usually has many. Full-width punctuation is right and not looked at."""

    info = CheckInfo(
        id="mixed-language.full-width-letter",
        title="全角字母或数字",
        why="正文里的阿拉伯数字和拉丁字母应当用半角，全角的占一个汉字宽，前后松散。",
        source="GB/T 15835—2011 5.1.8；报纸排版惯例；规则表 PU-004",
        severity=Severity.WARNING,
        confidence=0.95,
        examples=(
            ("全年ＧＤＰ增长６．５％。", "全年GDP增长6.5%。"),
            ("２０２１年开通５Ｇ基站３００个。", "2021年开通5G基站300个。"),
        ),
        allows=("全年GDP增长6.5%，（见图）！是吗？～", "共一百二十个。"),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        for match in FULL_LETTERS.finditer(block.text):
            span, right = Span(*match.span()), to_half_width(match[0])
            fix = replace(span, right, safety=Safety.SAFE, label=right)
            yield Hit(span, f"全角“{match[0]}”应为半角“{right}”", (fix,), group="full-width")
