"""A draft of a law named in two ways on one page: 《…法（草案）》 and 《…法》（草案）."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.matching import info, smallest
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_STATE = "草案|修订草案|修正草案|修正案草案|征求意见稿|送审稿|审议稿|讨论稿|试行|暂行|修正案|修订稿"
_TITLE = re.compile(
    rf"《(?P<title>[^《》（）]{{2,40}})(?:（(?P<inside>{_STATE})）》|》（(?P<outside>{_STATE})）|(?P<bare>草案|征求意见稿|送审稿)》)"
)
_WAYS = {"inside": "《{title}（{state}）》", "outside": "《{title}》（{state}）", "bare": "《{title}{state}》"}


@dataclass(frozen=True)
class DraftInTwoForms:
    """The usual form of the page, the first where there is none, is the right one for the others."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """A hit for each title that is written in another way than most of the same."""
        found: dict[tuple[str, str], list[tuple[str, Span]]] = defaultdict(list)
        for index, block in enumerate(page.blocks):
            if "《" not in block.text:
                continue
            for match in _TITLE.finditer(block.text):
                way = next(name for name in _WAYS if match[name])
                found[match["title"], match[way]].append((way, Span(*match.span()).shift(page.start(index))))
        for (title, state), places in found.items():
            ways = [way for way, _ in places]
            usual = max(ways, key=ways.count)
            right = _WAYS[usual].format(title=title, state=state)
            for way, span in places:
                if way != usual:
                    message = f"“{state}”有的在书名号里，有的在外，本版别处写作“{right}”"
                    yield Hit(span, message, (smallest(span, span.of(page.text), right),), group=title)


CHECKS = (
    DraftInTwoForms(
        info(
            "punctuation.draft-in-two-forms",
            "“草案”在书名号内外不一致",
            "同一份文件的“草案”“征求意见稿”放在书名号里还是外面，同一版上应当一致。",
            "GB/T 15834—2011《标点符号用法》4.15；规则表 PU-083",
            (
                (
                    "会议听取《村镇道路条例（草案）》的说明。\n\n《村镇道路条例》（草案）共五章。\n",
                    "会议听取《村镇道路条例（草案）》的说明。\n\n《村镇道路条例（草案）》共五章。\n",
                ),
            ),
            (
                "会议听取《村镇道路条例（草案）》的说明。\n\n《村镇道路条例（草案）》共五章。\n",
                "会议表决《村镇道路条例（草案）》。\n\n《村镇道路条例》表决通过。\n\n《河道条例》（草案）待审。\n",
            ),
            severity=Severity.ADVICE,
            confidence=0.7,
        )
    ),
)
