"""Marks at the end of headlines and captions."""

from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.checks.matching import info
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span


@dataclass(frozen=True)
class EndMark:
    """A point mark that closes a block of a kind that takes none."""

    info: CheckInfo
    kind: BlockKind
    marks: str
    words: str

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """At most one hit, on the last character."""
        text = block.text.rstrip()
        if block.kind is self.kind and len(text) > 1 and text[-1] in self.marks:
            span = Span(len(text) - 1, len(text))
            # The first line of a two-line headline may pause: only house style forbids it there.
            mild = Severity.ADVICE if self.kind is BlockKind.HEADLINE and text[-1] in "，：,:" else None
            yield Hit(span, f"{self.words}末尾不用“{text[-1]}”", (delete(span),), severity=mild)


CHECKS = (
    EndMark(
        info(
            "punctuation.headline-end-mark",
            "标题末尾用了点号",
            "标题末尾不用句号、逗号、顿号、分号、冒号；问号、叹号、省略号可以用。",
            "GB/T 15834—2011《标点符号用法》附录B.4；规则表 PU-044",
            (("# 我市春耕全面展开。", "# 我市春耕全面展开"), ("# 抢抓机遇，", "# 抢抓机遇")),
            ("# 春耕怎么抓？", "# 我市春耕全面展开", "我市春耕全面展开。"),
            confidence=0.9,
        ),
        BlockKind.HEADLINE,
        "。，、；：,;:",
        "标题",
    ),
    EndMark(
        info(
            "punctuation.caption-end-comma",
            "图片说明末尾的标点不当",
            "图片说明不能以逗号、顿号、分号、冒号结束。",
            "GB/T 15834—2011《标点符号用法》附录A.1；规则表 PU-044",
            (("图注|农民在田间插秧，", "图注|农民在田间插秧"),),
            ("图注|农民在田间插秧。", "图注|农民在田间插秧"),
            confidence=0.85,
        ),
        BlockKind.CAPTION,
        "，、；：,;:",
        "图片说明",
    ),
    EndMark(
        info(
            "punctuation.caption-full-stop",
            "图片说明末尾用了句号",
            "图、表的短语式说明末尾不用句号；成段的说明各报体例不同。",
            "GB/T 15834—2011《标点符号用法》附录A.1；规则表 PU-045",
            (("图注|农民在田间插秧。", "图注|农民在田间插秧"),),
            ("图注|农民在田间插秧",),
            severity=Severity.ADVICE,
            confidence=0.5,
        ),
        BlockKind.CAPTION,
        "。",
        "图片说明",
    ),
)
