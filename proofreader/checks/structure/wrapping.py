"""Text whose every line was cut at the width of a column or of a screen."""

from collections import Counter

from proofreader.checks.contract import PageView
from proofreader.checks.structure.edges import join_at, widen
from proofreader.core.page import BlockKind

MINIMUM = 8
"""Lines of one width from which a page counts as hard-wrapped."""
SAMPLE = 12
"""How many line ends are judged by the words around them."""
GOES_ON = 1.0
"""Mean log odds of those line ends from which the lines count as one running text and not as a list."""
_ENDS = "。！？；：…”’）!?;:)"


def wrapped_lines(page: PageView) -> tuple[int, ...]:
    """Indices of the body blocks that end in the middle of a sentence because the line was full; () on other pages.

    A page is hard-wrapped when most of its body lines have one width (to within a character; half-width characters
    count a half) and most of those end without an end mark.
    """
    widths = {
        index: (len(block.text) + sum(char > "⺀" for char in block.text) + 1) // 2
        for index, block in enumerate(page.blocks)
        if block.kind is BlockKind.BODY and block.text and len(block.text) <= 120
    }
    if len(widths) < MINIMUM:
        return ()
    counts = Counter(widths.values())
    width = max(counts, key=lambda width: (counts[width] + counts[width - 1], width))
    full = [index for index, own in widths.items() if width - 1 <= own <= width]
    loose = [index for index in full if page.blocks[index].text[-1] not in _ENDS and index + 1 in widths]
    if width < 8 or len(full) < MINIMUM or len(full) < 0.45 * len(widths) or len(loose) < 0.6 * len(full):
        return ()
    sample = loose[:: max(1, len(loose) // SAMPLE)]
    score = sum(join_at(widen(page.blocks[i].text), widen(page.blocks[i + 1].text or "。")).score for i in sample)
    return tuple(loose) if score >= GOES_ON * len(sample) else ()
