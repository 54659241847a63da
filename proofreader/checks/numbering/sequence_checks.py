"""Numbers of headings and numbered paragraphs that do not follow each other."""

from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.numbering.faults import Fault, faults, hits
from proofreader.checks.numbering.outline import Item, marker_span
from proofreader.core.finding import Severity

_SOURCE = "GB/T 9704—2012 7.3.3（结构层次序数）；GB/T 15834—2011 附录 B.3（序次语）"


class Gap:
    """一、 三、"""

    info = CheckInfo(
        id="numbering.gap",
        title="序号跳号",
        why="同一层次的序号中间缺了一个，或者漏了一段，或者编错了号。",
        source=f"{_SOURCE}；规则表 HD-01",
        severity=Severity.ERROR,
        confidence=0.9,
        examples=(
            (
                "### 小镇办起读书会\n\n#### 一、有人带头\n\n退休教师牵头。\n\n#### 三、有处可去\n\n祠堂改成书屋。\n",
                "### 小镇办起读书会\n\n#### 一、有人带头\n\n退休教师牵头。\n\n#### 二、有处可去\n\n祠堂改成书屋。\n",
            ),
        ),
        allows=(
            "### 小镇办起读书会\n\n#### 一、有人带头\n\n（一）退休教师牵头。\n\n（二）学生帮忙。\n\n"
            "#### 二、有处可去\n\n（一）祠堂改成书屋。\n\n（二）凉亭摆上书架。\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        yield from hits(page, Fault.GAP, "序号跳到“{numeral}”，前面没有“{expected}”")


class RepeatedNumber:
    """一、 一、"""

    info = CheckInfo(
        id="numbering.repeated-number",
        title="序号重复",
        why="同一层次里两处用了同一个序号。",
        source=f"{_SOURCE}；规则表 HD-01",
        severity=Severity.ERROR,
        confidence=0.92,
        examples=(
            (
                "### 村里修路\n\n#### 一、筹钱\n\n家家出。\n\n#### 二、出工\n\n人人干。\n\n#### 二、养护\n\n轮流。\n",
                "### 村里修路\n\n#### 一、筹钱\n\n家家出。\n\n#### 二、出工\n\n人人干。\n\n#### 三、养护\n\n轮流。\n",
            ),
        ),
        allows=("### 村里修路\n\n#### 一、筹钱\n\n家家出一点。\n\n### 村里种树\n\n#### 一、选苗\n\n#### 二、挖坑\n",),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        yield from hits(page, Fault.REPEATED, "序号“{numeral}”重复，按顺序应为“{expected}”")


class OutOfOrder:
    """一、 三、 二、"""

    info = CheckInfo(
        id="numbering.out-of-order",
        title="序号颠倒",
        why="同一层次的序号不是从小到大。",
        source=f"{_SOURCE}；规则表 HD-01",
        severity=Severity.ERROR,
        confidence=0.88,
        examples=(
            (
                "1.报名\n\n2.笔试\n\n3.面试\n\n2.体检合格后公示名单\n\n5.录用\n",
                "1.报名\n\n2.笔试\n\n3.面试\n\n4.体检合格后公示名单\n\n5.录用\n",
            ),
        ),
        allows=("1.报名\n\n2.笔试\n\n3.面试\n",),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        yield from hits(page, Fault.OUT_OF_ORDER, "序号“{numeral}”次序不对，按顺序应为“{expected}”")


class LoneFirstItem:
    """一、 without 二、"""

    info = CheckInfo(
        id="numbering.lone-first-item",
        title="只有“一”没有“二”",
        why="编了“一”就应当有“二”；后面的小标题可能漏了序号，或者漏了一部分。",
        source=f"{_SOURCE}；规则表 HD-04",
        severity=Severity.WARNING,
        confidence=0.75,
        examples=(("### 村里修路\n\n#### 一、筹钱\n\n家家出一点。\n\n大伙儿都很积极。\n",) * 2,),
        allows=(
            "### 村里修路\n\n#### 一、筹钱\n\n家家出一点。\n\n#### 二、出工\n\n人人干一天。\n",
            "### 村里修路\n\n一、筹钱。家家出一点。二、出工。人人干一天。\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for faulty in faults(page):
            if faulty.fault is Fault.LONE and not _goes_on(page, faulty.item):
                numeral = faulty.item.marker.numeral
                yield Hit(marker_span(page, faulty.item), f"只有“{numeral}”，后面没有接着的序号")


def _goes_on(page: PageView, item: Item) -> bool:
    """Whether the second item stands in the paragraph of the first."""
    marker = item.marker
    second = marker.dress.replace("#", marker.renumbered(2))
    text = page.blocks[item.block].text
    return any(text[at - 1] in "。；！？：" for at in _places(text, second) if at)


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
