"""A whole page whose lines were cut at one width."""

from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.structure.wrapping import wrapped_lines
from proofreader.core.finding import Severity, Suggestion
from proofreader.core.span import Edit, Span

_LINES = (
    "清晨的码头上已经热闹起来，第一批渔船",
    "刚刚靠岸，工人们忙着把一筐筐鲜鱼抬上",
    "岸来过秤。今年的渔汛比往年早了十来天",
    "，船老大们都说这是好兆头，网网不落空",
    "。收购站的负责人告诉记者，昨天一天就",
    "收了六十吨鱼，冷库里的货架差不多都摆",
    "满了，县里正在联系周边城市的几家超市",
    "，争取当天的鲜鱼当天就能摆上市民的餐",
    "桌。",
)


class HardWrapped:
    """One finding for the page; the fix joins the lines that stop in the middle of a sentence."""

    info = CheckInfo(
        id="structure.hard-wrapped",
        title="每行末尾都是硬回车",
        why="全文按固定字数断行，行末不是段末；不先接好，段落和断句都没有办法校对。",
        source="报纸排版惯例（导出文本带版式换行）",
        severity=Severity.WARNING,
        confidence=0.85,
        examples=(("\n\n".join(_LINES) + "\n", "".join(_LINES) + "\n"),),
        allows=("床前明月光，\n\n疑是地上霜。\n\n举头望明月，\n\n低头思故乡。\n",),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        lines = wrapped_lines(page)
        if lines:
            blocks = page.page.blocks
            edits = tuple(Edit(Span(blocks[i].span.end, blocks[i + 1].span.start), "") for i in lines)
            fix = Suggestion(edits, label=f"接好 {len(edits)} 处换行")
            yield Hit(edits[0].span, f"全文每行末尾都换行，{len(edits)} 行断在句子中间", (fix,))
