"""A paragraph cut in two by a column or a page break."""

from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView, delete, insert, replace
from proofreader.checks.structure.breaks import WEAK, Break, Tear, breaks
from proofreader.core.finding import Safety, Severity
from proofreader.core.span import Span

QUOTED = 8
"""Code points that the message quotes from either side."""


class CutParagraph:
    """Line ends inside a sentence; the fix takes the line end out."""

    info = CheckInfo(
        id="structure.cut-paragraph",
        title="段落被栏尾或版尾切断",
        why="一段话排到栏尾或转版处被切成两段，前一段的句子没有说完，接着的一段从句子中间开始。",
        source="报纸校对惯例；GB/T 15834—2011（句末点号表示语段终结）",
        severity=Severity.ERROR,
        confidence=0.9,
        examples=(
            (
                "今年以来，全县新修水渠三十公里。各乡镇因地制宜，加快推进高标准农\n\n"
                "田建设，粮食产量稳步提高。下一步还要疏浚河道。\n",
                "今年以来，全县新修水渠三十公里。各乡镇因地制宜，加快推进高标准农田建设，"
                "粮食产量稳步提高。下一步还要疏浚河道。\n",
            ),
            (
                "车站改造昨天完工。新的候车厅可以容纳两千人，旅客的出行体验得到\n\n了很大改善。\n",
                "车站改造昨天完工。新的候车厅可以容纳两千人，旅客的出行体验得到了很大改善。\n",
            ),
        ),
        allows=(
            "车站改造昨天完工。\n\n了解情况的人说，新的候车厅可以容纳两千人。\n",
            "县里举办农民丰收节\n\n近日，全县农民丰收节在青石镇开幕。\n",
            "参加会议的有：\n\n王建国 李小山\n\n赵一平 周大海\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for found in breaks(page):
            if found.tear is Tear.CUT:
                yield _hit(page, found)


def _hit(page: PageView, found: Break) -> Hit:
    block = page.page.blocks[found.index]
    after = page.page.blocks[found.index + 1]
    span = Span(block.span.end, after.span.start)
    join = found.join
    assert join is not None  # a cut is judged by its join
    sure = bool(join.word) and join.score > 3.0
    fixes = [delete(span, safety=Safety.SAFE if sure else Safety.JUDGEMENT, label="接成一段")]
    comma = page.text[span.start - 1] in ",，、"
    if comma:
        fixes.append(replace(Span(span.start - 1, span.start), "。", label="前一段以句号结束"))
    elif join.score < 0:
        fixes.append(insert(span.start, "。", label="前一段补句号"))
    left, right = block.span.of(page.text)[-QUOTED:], after.span.of(page.text)[:QUOTED]
    torn = f"，“{join.word}”一词被拆开" if sure else ""
    return Hit(
        span,
        f"段落在这里被切断{torn}：“…{left}”／“{right}…”",
        tuple(fixes),
        confidence=_confidence(join.score),
        severity=Severity.ERROR if join.score > WEAK and not (comma and join.start < 0) else Severity.WARNING,
    )


def _confidence(score: float) -> float:
    return round(min(0.98, max(0.6, 0.75 + 0.05 * score)), 2)
