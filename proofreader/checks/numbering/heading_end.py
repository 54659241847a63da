"""Sibling headings of which some end with a full stop and some do not."""

from collections import defaultdict
from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView, delete, insert
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

LEAST = 3
"""So many headings of a level show a way of writing."""


def _page(*headings: str) -> str:
    """A sample page with these headings."""
    return "### 老街新貌\n\n" + "".join(f"#### {heading}\n\n青石板一块块铺了回去。\n\n" for heading in headings)


class HeadingEndMark:
    """The one or few that differ from most of the headings of their level in the article."""

    info = CheckInfo(
        id="numbering.heading-end-mark",
        title="同级小标题末尾有的有句号，有的没有",
        why="单独成段的小标题末尾一般不用句号；用与不用，同级应当一致。",
        source="GB/T 15834—2011 附录 B.4；报纸版面惯例（同级标题格式一致）；规则表 HD-07",
        severity=Severity.WARNING,
        confidence=0.8,
        examples=(
            (_page("修旧如旧", "引来新店。", "留住老人"), _page("修旧如旧", "引来新店", "留住老人")),
            (_page("修旧如旧。", "引来新店", "留住老人。"), _page("修旧如旧。", "引来新店。", "留住老人。")),
        ),
        allows=(
            _page("修旧如旧", "店从哪里来？", "留住老人"),
            _page("修旧如旧。", "引来新店。", "留住老人。"),
            _page("修旧如旧。", "引来新店"),
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """Hits on the last character of the odd headings; none in a collection, whose headings are of many hands."""
        if page.is_collection:
            return
        levels: dict[tuple[int | None, int | None], list[int]] = defaultdict(list)
        for index, (block, view) in enumerate(zip(page.page.blocks, page.blocks, strict=True)):
            if view.kind is BlockKind.HEADING and (view.text[-1:] == "。" or view.text[-1:].isalnum()):
                levels[block.article, block.level].append(index)
        for headings in levels.values():
            stopped = [index for index in headings if page.blocks[index].text.endswith("。")]
            plain = [index for index in headings if index not in stopped]
            if len(headings) < LEAST or len(stopped) == len(plain):
                continue
            odd, right = (stopped, "") if len(stopped) < len(plain) else (plain, "。")
            for index in odd if len(odd) * 2 < len(headings) else ():
                end = page.page.blocks[index].span.end
                last = Span(end - 1, end)
                fix = insert(end, right) if right else delete(last)
                way = "都有句号，这里没有" if right else "都没有句号，这里有"
                yield Hit(last, f"同级的其他小标题末尾{way}", (fix,))
