"""Percentages and scores of a headline against the text: 增长8.5% / 同比增长5.8%, 2比1 / 3比1."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.checks.matching import info
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

_RATE = re.compile(
    r"(?P<noun>[一-鿿]{0,12}?)(?:同比|环比|比上年|比去年同期|较上年)?(?P<verb>增长|增|下降|降|提高|上升|上涨|涨)了?(?P<n>\d+(?:\.\d+)?)[%％]"
)
_SCORE = re.compile(r"(?<![\d.∶:：比])(?P<a>\d{1,3})(?P<mark>[比∶:：])(?P<b>\d{1,3})(?![\d∶:：]|例)")
_WON = re.compile(
    r"\s*(?:的比分|的大比分|的总比分)?(?:[一-鿿]{0,4}?)(?:逆转|取胜|获胜|战胜|击败|力克|完胜|险胜|大胜|告捷|胜出|轻取|战平|不敌|负于|输给|夺冠|夺得|淘汰|横扫)"
)
_PARTIAL = re.compile(
    r"半场|落后|领先|上一轮|首局|次局|第[一二三四五]局|第[一二三四五]节|首节|此前|上轮|首轮|次轮|另一场|小组赛|半决赛|去年|上届|点球"
)


_OVER = (BlockKind.HEADLINE, BlockKind.HEADING)


@dataclass(frozen=True)
class RateCheck:
    """A rate of the headline that the text does not have, while it has one of the same digits or the same noun."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The rate in the headline."""
        if page.is_collection:
            return
        for article in page.page.articles:
            body = "\n".join(span.of(page.text) for span in page.spans(article, BlockKind.BODY))
            for head in page.spans(article, *_OVER):
                for match in _RATE.finditer(page.text, head.start, head.end):
                    yield from self._judge(match, body)

    @staticmethod
    def _judge(match: re.Match[str], body: str) -> Iterator[Hit]:
        said = match["n"]
        if re.search(rf"(?<![\d.]){re.escape(said)}", body):
            return
        near: Counter[str] = Counter()
        for other in _RATE.finditer(body):
            sentence = re.split(r"[。！？；\n]", body[: other.end()])[-1]
            same_noun = len(match["noun"]) >= 4 and match["noun"][-4:] in sentence
            turned = sorted(other["n"]) == sorted(said) and len(said) >= 2
            slip = len(other["n"]) == len(said) >= 2 and sum(a != b for a, b in zip(other["n"], said, strict=True)) == 1
            if other["verb"][0] == match["verb"][0] and same_noun and (turned or slip):
                near[other["n"]] += 1
        if len(near) == 1:
            good = next(iter(near))
            span = Span(*match.span("n"))
            yield Hit(span, f"标题与正文不符：正文是{good}%，请核对", (replace(span, good),))


@dataclass(frozen=True)
class ScoreCheck:
    """The one score of a headline, and the one final score of the text, which is another."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The score in the text."""
        if page.is_collection:
            return
        for article in page.page.articles:
            heads = [match for span in page.spans(article, *_OVER) for match in _SCORE.finditer(span.of(page.text))]
            if len(heads) != 1 or not _WON.match(heads[0].string, heads[0].end()):
                continue
            right = (heads[0]["a"], heads[0]["b"])
            finals: list[tuple[int, re.Match[str]]] = []
            for span in page.spans(article, BlockKind.BODY):
                text = span.of(page.text)
                for match in _SCORE.finditer(text):
                    if {match["a"], match["b"]} == set(right):
                        finals = []
                        break
                    if _WON.match(text, match.end()):
                        finals.append((span.start, match))
                else:
                    continue
                break
            if len(finals) != 1:
                continue
            start, match = finals[0]
            clause = re.split("[，。；！？\n]", match.string[: match.start()])[-1]
            after = re.split("[，。；！？\n]", match.string[match.end() :])[0]
            sentence = re.split("[。；！？\n]", match.string[: match.start()])[-1]
            if _PARTIAL.search(clause.rpartition("情况下")[2] + after) or re.search(
                "上一轮|上轮|此前|去年|另一场|曾", sentence
            ):
                continue
            good = f"{right[0]}{match['mark']}{right[1]}"
            if int(match["a"]) < int(match["b"]):
                good = f"{right[1]}{match['mark']}{right[0]}" if int(right[0]) > int(right[1]) else good
            span = Span(*match.span()).shift(start)
            yield Hit(span, f"标题的比分是{right[0]}比{right[1]}，请核对", (replace(span, good),))


_SOURCE = "AR-10，报刊差错认定“数据错误”"

CHECKS = (
    RateCheck(
        info(
            "consistency.headline-rate",
            "标题里的增幅与正文不符",
            "标题里的百分比在正文里找不到，正文说的是另一个相近的数。",
            _SOURCE,
            (
                (
                    "### 全县外贸出口增长7.3%\n\n上半年，全县外贸出口12亿元，同比增长3.7%。",
                    "### 全县外贸出口增长3.7%\n\n上半年，全县外贸出口12亿元，同比增长3.7%。",
                ),
            ),
            (
                "### 全县外贸出口增长7.3%\n\n上半年，全县外贸出口12亿元，增长7.3%，工业增长3.7%。",
                "### 全县外贸出口增长7.3%\n\n工业用电增长3.7%。",
            ),
            confidence=0.82,
        )
    ),
    ScoreCheck(
        info(
            "consistency.headline-final-score",
            "标题与正文比分不符",
            "标题里的比分与正文里这场比赛的比分应当一致。",
            _SOURCE,
            (
                (
                    "### 江城队4比2取胜\n\n昨晚，江城队在上半场0比1落后的情况下以3比2战胜临河队。",
                    "### 江城队4比2取胜\n\n昨晚，江城队在上半场0比1落后的情况下以4比2战胜临河队。",
                ),
            ),
            (
                "### 江城队4比2取胜\n\n上一轮，江城队以3比2战胜临河队。",
                "### 江城队4比2取胜\n\n昨晚，江城队以4比2战胜临河队，此前曾以3比2战胜该队。",
            ),
            confidence=0.82,
        )
    ),
)
