"""Characters of the private use areas: every font draws them its own way."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")


class PrivateUseCharacter:
    """Left behind by typesetting systems and symbol fonts; what was meant only the source tells."""

    info = CheckInfo(
        id="mixed-language.private-use-character",
        title="私用区字符",
        why="私用区的码位没有统一的字形，换一台机器就成空白或别的字；多是排版软件的造字、符号或控制码，须照原件补字。",
        source="GB 18030、Unicode 私用区；《报纸采编系统导稿》补字要求",
        severity=Severity.ERROR,
        confidence=0.95,
        examples=(("\ue5e5全市工作会议召开。", "全市工作会议召开。"),),
        allows=("全市工作会议召开。", "生僻字𠮷、䶮不在此列。"),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        for match in _PRIVATE.finditer(block.text):
            codes = "、".join(f"U+{ord(char):04X}" for char in match[0][:3])
            span = Span(*match.span())
            yield Hit(span, f"私用区字符（{codes}），须照原件补字或删去", (delete(span, label="删去"),))
