"""One level of numbering written in two ways."""

from collections import Counter
from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.checks.numbering.faults import Fault, faults
from proofreader.checks.numbering.outline import Item, Sequence, article_sequences, marker_span
from proofreader.core.finding import Severity, Suggestion

SHARE = 3
"""One marker in so many may stand out before a sequence counts as having no style of its own."""


class MixedStyle:
    """一、 （二） 三、 or （一） (二) （三） among siblings; the fix takes the style of most of them."""

    info = CheckInfo(
        id="numbering.mixed-style",
        title="同一层次序号写法不一",
        why="同一层次的序号要用同一种写法，数字、括号、点号都要一致。",
        source="GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录 B.3；规则表 HD-05",
        severity=Severity.WARNING,
        confidence=0.8,
        examples=(
            (
                "### 三件小事\n\n（一）修好路灯，夜里出门不再摸黑。\n\n（二）清理河道，臭水沟变了样。\n\n"
                "(三)增设长椅，老人走累了能歇脚。\n",
                "### 三件小事\n\n（一）修好路灯，夜里出门不再摸黑。\n\n（二）清理河道，臭水沟变了样。\n\n"
                "（三）增设长椅，老人走累了能歇脚。\n",
            ),
        ),
        allows=("### 三件小事\n\n一、修好路灯\n\n（一）换灯泡。\n\n（二）换灯杆。\n\n二、清理河道\n",),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for found in article_sequences(page):
            for sequence in found:
                yield from _odd_dress(page, sequence)
        for faulty in faults(page):
            if faulty.fault is Fault.OTHER_STYLE:
                marker, model = faulty.item.marker, faulty.model
                fixes = () if model is None else _restyled(page, faulty.item, model)
                yield Hit(
                    marker_span(page, faulty.item),
                    f"这里的序号“{marker.span.of(page.blocks[faulty.item.block].text)}”与前面的同级序号写法不同",
                    fixes,
                )


def _restyled(page: PageView, item: Item, model: Item) -> tuple[Suggestion, ...]:
    try:
        right = model.marker.dress.replace("#", model.marker.renumbered(item.marker.value))
    except ValueError:  # no such circled number
        return ()
    return (replace(marker_span(page, item), right, label=f"改为“{right}”"),)


def _odd_dress(page: PageView, sequence: Sequence) -> Iterator[Hit]:
    if sequence.values != list(range(1, len(sequence.items) + 1)):
        return
    counts = Counter(item.marker.dress for item in sequence.items)
    if len(counts) < 2:
        return
    first = sequence.items[0].marker.dress
    usual = max(counts, key=lambda dress: (counts[dress], dress == first))
    odd = [item for item in sequence.items if item.marker.dress != usual]
    if len(odd) * SHARE > len(sequence.items) and len(odd) > 1:
        return
    for item in odd:
        span = marker_span(page, item)
        if "#" not in usual or (len(item.marker.numeral) == 1 and not item.marker.dress.strip("#")):
            continue
        right = usual.replace("#", item.marker.numeral)
        yield Hit(
            span,
            f"序号写作“{item.marker.span.of(page.blocks[item.block].text)}”，同级的其他序号写作“{right}”的样子",
            (replace(span, right, label=f"改为“{right}”"),),
            severity=Severity.ADVICE if page.is_collection else None,
        )
