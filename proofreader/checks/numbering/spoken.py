"""Series told by one verb in a sentence: 一看苗情，二看墒情，四看虫情."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.matching import group_span, smallest
from proofreader.cjk.numerals import to_chinese, to_int
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_STEP = re.compile(r"(?P<number>[一二三四五六七八九])(?P<verb>[看抓查问听学讲比防怕靠补建管促保练盯靠忌戒谢祝盼想])")
_SENTENCE = re.compile(r"[^。！？\n]+")
_BEFORE = re.compile(r"(?:^|[，；、：,;:“‘（\s])$")


class SpokenSeries:
    """Numbers before one and the same verb that skip or repeat, in one sentence."""

    info = CheckInfo(
        id="numbering.spoken-series",
        title="“一看二看”式的分项跳号、重号",
        why="用同一个动词领起的分项，序号应当依次排列，中间缺了一项或者编错了号。",
        source="新闻编校惯例；规则表 SE-02",
        severity=Severity.ERROR,
        confidence=0.85,
        examples=(
            ("农技员一看苗情，二看墒情，四看虫情。", "农技员一看苗情，二看墒情，三看虫情。"),
            ("安全生产一靠制度，二靠管理，二靠责任心。", "安全生产一靠制度，二靠管理，三靠责任心。"),
        ),
        allows=(
            "农技员一看苗情，二看墒情，三看虫情。",
            "他一看表，二话不说，三看四看都不是。",
            "一抓到底，二抓落实，再抓提高。",
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        if "二" not in text or "一" not in text:
            return
        for sentence in _SENTENCE.finditer(text):
            runs: dict[str, list[tuple[int, Span]]] = {}
            for match in _STEP.finditer(text, *sentence.span()):
                rank = to_int(match["number"])
                steps = runs.setdefault(match["verb"], [])
                marked = _BEFORE.search(text[max(sentence.start(), match.start() - 1) : match.start()]) is not None
                if rank and (marked or (rank == 1 and not steps)):
                    steps.append((rank, group_span(match, "number")))
            for verb, steps in runs.items():
                ranks = [rank for rank, _ in steps]
                if len(ranks) < 3 or ranks[:2] != [1, 2]:
                    continue
                for wanted, (rank, span) in enumerate(steps, 1):
                    if rank != wanted:
                        good = to_chinese(wanted)
                        fix = smallest(span, span.of(text), good)
                        yield Hit(span, f"分项应为“{good}{verb}”，这里是“{span.of(text)}{verb}”", (fix,))
                        break
