"""Which blocks are set like titles: by the name of their style, else by their size."""

import re
from collections import Counter
from collections.abc import Sequence

from proofreader.core.page import BlockKind
from proofreader.formats.bylines import is_byline
from proofreader.formats.captions import is_caption
from proofreader.formats.furniture import page_furniture
from proofreader.formats.gathering import Gathered

LONGEST = 50
"""Code points that a line set like a headline has at most."""
LARGER = 1.3
"""How many times the size of the text a headline without a style is set at least."""

_CAPTION = re.compile(r"图说|图注|图片说明|题注|照片说明|caption", re.IGNORECASE)
_HEADING = re.compile(r"小标|小题|分题|插题|节题|中标题|heading\s*[2-9]|subhead|crosshead", re.IGNORECASE)
_SECOND = re.compile(r"副题|副标|子题|subtitle|deck", re.IGNORECASE)
_FIRST = re.compile(r"标题|主题|大题|肩题|引题|眉题|头条|headline|heading\s*1?$|title", re.IGNORECASE)


def named_level(style: str) -> int | None:
    """1 for a headline or the line above it (肩题), 2 for the line under it, 4 for a heading in the text; None else."""
    if _HEADING.search(style):
        return 4
    if _SECOND.search(style):
        return 2
    return 1 if _FIRST.search(style) else None


def mark_titles(blocks: Sequence[Gathered]) -> None:
    """Set kind and level of the blocks that their style or size makes titles or captions."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        for look, length in block.looks:
            sizes[look.size] += length
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    heavy = sum(block.bold for block in blocks) * 2 > sizes.total()
    plain: list[Gathered] = []
    for block in blocks:
        if heavy:
            block.looks = [(look._replace(bold=False), length) for look, length in block.looks]
        if block.kind is not None or block.cell or block.margin:
            continue
        level = block.level or named_level(block.style)
        if level is not None and len(block.text) <= 2 * LONGEST:
            block.level = level
            block.kind = BlockKind.HEADLINE if level == 1 else BlockKind.HEADING
        elif _CAPTION.search(block.style):
            block.kind = BlockKind.CAPTION
        elif usual and block.size >= LARGER * usual and _looks_so(block.text):
            plain.append(block)
    above = max((block.size for block in blocks if block.level == 1), default=0.0)
    ranks = sorted({block.size for block in plain}, reverse=True)
    for block in plain:
        # Beside headlines that have a style, what is only large is a heading unless it is larger still.
        block.level = 1 + ranks.index(block.size) if not above or block.size >= above else 4
        block.kind = BlockKind.HEADLINE if block.level == 1 else BlockKind.HEADING


def _looks_so(text: str) -> bool:
    if len(text) > LONGEST or text[-1] in "。；，、;,":
        return False
    return not is_byline(text, after_headline=False) and page_furniture(text) is None and not is_caption(text)
