"""Characters outside the table of standard characters."""

from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.script.radical import is_radical_form
from proofreader.checks.script.table import characters
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_WITHDRAWN = {"歺": "餐", "囯": "国", "夳": "泰"}
"""Characters of the second scheme of simplification, withdrawn in 1986, and folk forms."""


class CharacterOutsideTable:
    """A matter of house style and of fonts: rare characters in names are right."""

    info = CheckInfo(
        id="script.character-outside-table",
        title="表外字",
        why="《通用规范汉字表》8105字以外的字，除人名地名和专业用字外应换用规范字，并要核对字库能否排出。",
        source="《通用规范汉字表》（2013）",
        severity=Severity.ADVICE,
        confidence=0.4,
        examples=(("饭店门口写着早歺二字。", "饭店门口写着早餐二字。"),),
        allows=("石碑上刻着“国泰”二字，时在二〇二一年。",),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        strange = characters().outside(text)
        if not strange:
            return
        for at, char in enumerate(text):
            if char in strange and not is_radical_form(char):
                span, right = Span(at, at + 1), _WITHDRAWN.get(char)
                fixes = (replace(span, right, label=right),) if right else ()
                yield Hit(span, f"“{char}”（U+{ord(char):04X}）不在通用规范汉字表内", fixes, group=char)
