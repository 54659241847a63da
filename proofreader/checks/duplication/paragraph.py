"""One paragraph twice on a page, exactly or nearly."""

import re
from collections import Counter
from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView, delete
from proofreader.cjk.chars import count_han
from proofreader.cjk.normal import bones
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

_ITEM = re.compile("（[一二三四五六七八九十]+）.*；")
"""An item of a regulation, which another article may list again."""
_CLAUSE = re.compile("[^，。；：！？、,;:!?]+")
_ENDS = frozenset("。！？；…”’）」』.!?;)")
_SHORTEST = 20
"""Ideographs of the shortest paragraph that is compared; below it lie boilerplate, credits and refrains."""
_SAME = 0.85
"""Share of a paragraph's clauses (by characters) that must stand in the other."""
_HEAD = 4
"""Code points of a repeat that its finding marks."""


class RepeatedParagraph:
    """Body paragraphs against all earlier ones of the page."""

    info = CheckInfo(
        id="duplication.repeated-paragraph",
        title="重复的段落",
        why="同一段文字在版面上出现两次，多半是拼版或粘贴时重了。",
        source="校对通则：衍文；报纸大样检查要求（重文）",
        severity=Severity.ERROR,
        confidence=0.9,
        examples=(
            (
                "今年以来，全县新修农村公路一百二十公里，惠及三十个行政村的群众。\n\n记者在现场看到，工人们正在铺设路面。\n\n"
                "今年以来，全县新修农村公路一百二十公里，惠及三十个行政村的群众。",
                "今年以来，全县新修农村公路一百二十公里，惠及三十个行政村的群众。\n\n记者在现场看到，工人们正在铺设路面。",
            ),
        ),
        allows=(
            "（作者单位：某县融媒体中心）\n\n工人们正在铺设路面。\n\n（作者单位：某县融媒体中心）",
            "今年以来，全县新修农村公路一百二十公里，惠及三十个行政村的群众。\n\n"
            "今年以来，全市新建学校二十所，惠及三万名学生，群众很满意。",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for index, earlier in repeated_paragraphs(page):
            block = page.page.blocks[index]
            place = Span(block.span.start - 1, block.span.end)  # with the line end before it: there is an earlier block
            exact = bones(page.blocks[index].text) == bones(page.blocks[earlier].text)
            yield Hit(
                head_of(block.span),
                f"与第{earlier + 1}段“{page.blocks[earlier].text[:12]}…”{'相同' if exact else '几乎相同'}",
                (delete(place, label="删去这一段"),),
                None if exact else 0.75,
                None if exact else Severity.WARNING,
            )


def head_of(repeat: Span) -> Span:
    """The first characters of what stands twice. The finding marks only these: it would hide, or lose to, every small
    finding inside a span of many lines."""
    return Span(repeat.start, min(repeat.start + _HEAD, repeat.end))


def repeated_paragraphs(page: PageView) -> tuple[tuple[int, int], ...]:
    """Pairs (index of a block, index of the earlier block it repeats), in order. Linear in the page."""
    found: list[tuple[int, int]] = []
    owner: dict[str, int] = {}
    for index, view in enumerate(page.blocks):
        if view.kind is not BlockKind.BODY or len(view.text) < _SHORTEST or view.text[-1] not in _ENDS:
            continue  # without a full stop it is a headline, which the first sentence says again
        if _ITEM.fullmatch(view.text):
            continue
        clauses = [bones(clause) for clause in _CLAUSE.findall(view.text)]
        shared: Counter[int] = Counter()
        for clause in clauses:
            if clause in owner:
                shared[owner[clause]] += len(clause)
        total = sum(map(len, clauses))
        for earlier, size in shared.most_common(1):
            other = len(bones(page.blocks[earlier].text))
            if size >= _SAME * max(total, other) and count_han(view.text) >= _SHORTEST:
                found.append((index, earlier))
        for clause in clauses:
            owner.setdefault(clause, index)
    return tuple(found)
