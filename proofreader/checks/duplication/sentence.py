"""One sentence twice on a page."""

import re
from collections import defaultdict
from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView, delete
from proofreader.checks.duplication.paragraph import head_of, repeated_paragraphs
from proofreader.cjk.chars import count_han
from proofreader.cjk.normal import bones
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

_SENTENCE = re.compile("[^。！？!?；;]+(?:[。！？!?；;]+[”’）]*|$)")
_SHORTEST = 14
_FAR = 22
"""Ideographs of a sentence that is worth a word when it stands twice in one article, and when in two articles."""
_REFRAIN = 3
"""What stands more often than this is a refrain or a form."""


class RepeatedSentence:
    """Whole sentences and clauses between semicolons; punctuation and spaces are not compared."""

    info = CheckInfo(
        id="duplication.repeated-sentence",
        title="重复的句子",
        why="同一句话在版面上一字不差地出现两次，多半是改稿或拼版时粘贴重了。",
        source="校对通则：衍文；报纸大样检查要求（重文）",
        severity=Severity.WARNING,
        confidence=0.75,
        examples=(
            (
                "全市各级各部门要把安全生产责任扛在肩上。各乡镇要逐户排查隐患。全市各级各部门要把安全生产责任扛在肩上。",
                "全市各级各部门要把安全生产责任扛在肩上。各乡镇要逐户排查隐患。",
            ),
        ),
        allows=(
            "全市各级各部门要把安全生产责任扛在肩上。各乡镇要把安全生产责任扛在肩上。",
            "他说：“我不走。”大家劝他。他说：“我不走。”",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        copies = {index for index, _ in repeated_paragraphs(page)}
        places: dict[str, list[tuple[Span, int | None]]] = defaultdict(list)
        for index, (block, view) in enumerate(zip(page.page.blocks, page.blocks, strict=True)):
            if index in copies or view.kind is not BlockKind.BODY:
                continue
            for match in _SENTENCE.finditer(view.text):
                if len(match[0]) >= _SHORTEST:
                    where = Span(*match.span()).shift(page.start(index))
                    places[bones(match[0])].append((where, block.article))
        for key, spans in places.items():
            if not 1 < len(spans) <= _REFRAIN:
                continue
            first, article = spans[0]
            for span, other in spans[1:]:
                if count_han(key) >= (_SHORTEST if other == article else _FAR):
                    message = f"这句话前面已有（第{page.page.block_at(first.start) + 1}段）"
                    yield Hit(head_of(span), message, (delete(span, label="删去重复的句子"),))
