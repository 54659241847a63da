"""One item twice in a list: 教育、医疗、教育."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.cjk.chars import all_han
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_LIST = re.compile("[^，。；：！？,;:!?“”‘’《》（）()…—\n]*、[^，。；：！？,;:!?“”‘’《》（）()…—\n]*")
_LONGEST = 6
_TAIL = re.compile("(等|和|与|及|以及|或)")
_TOWARDS = re.compile("[对同与和向跟为给](?=[一-鿿])")
"""Inside an item, after which a second list begins: 甲党、政府、人民对乙党、政府、人民."""


class RepeatedItem:
    """Items between 、 that are the same; the first may have a verb before it and the last one 等 after it."""

    info = CheckInfo(
        id="duplication.repeated-item",
        title="并列项重复",
        why="用顿号并列的各项里同一项出现两次，多半有一项是衍文或误写。",
        source="《图书编校质量差错认定细则》衍文；逻辑：并列各项不应重复",
        severity=Severity.WARNING,
        confidence=0.75,
        examples=(
            ("教育、医疗、教育、养老等民生实事。", "教育、医疗、养老等民生实事。"),
            ("推动公路、铁路、水运、铁路等建设。", "推动公路、铁路、水运等建设。"),
        ),
        allows=(
            "办好教育、医疗、养老等民生实事。",
            "一个、一个地检查，一点、一点地改进。",
            "集会、游行、示威的负责人应当保证集会、游行、示威有序。",
            "讲政治、讲大局、讲奉献。",
            "甲国政府、议会、人民对乙国政府、议会、人民怀有友好感情。",
            "我校老师、家长、学生同贵校老师、家长、学生结成对子。",
        ),
    )
    needles = ("、",)

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        for match in _LIST.finditer(text):
            if match[0].count("、") > 1:
                yield from _in_list(text, match.start(), match[0].split("、"))


def _in_list(text: str, at: int, items: list[str]) -> Iterator[Hit]:
    seen: dict[str, int] = {}
    for index, item in enumerate(items):
        start, name = at, item
        at += len(item) + 1
        last = index == len(items) - 1
        if last:
            name = _TAIL.split(item, maxsplit=1)[0]
        if len(name) < 2 or not all_han(name):
            continue
        before = seen.setdefault(name, index)
        if before == index:
            continue
        if any(not 2 <= len(other) <= _LONGEST or not all_han(other) for other in items[before + 1 : index]):
            continue  # a second list within the first: 集会、游行的负责人保证集会、游行…
        if any(_TOWARDS.search(other, 1) for other in items[before + 1 : index]):
            continue
        if index - before == 1 and name[0] == "一":
            continue
        extra = Span(start - 1, start + len(name))
        yield Hit(
            Span(start, start + len(name)), f"“{name}”在同一列里出现了两次", (delete(extra, label=f"删去“、{name}”"),)
        )
