"""Scores of a headline against the text: 3∶2 over 3∶1, 2比1 / 3比1."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.checks.matching import group_span, info
from proofreader.core.page import Article, BlockKind

_SCORE = re.compile(r"(?<![\d∶:：])(?P<a>\d{1,3})(?P<colon>[∶:：])(?P<b>\d{1,3})(?![\d∶:：])")
_FINAL = re.compile(
    r"(?:定格为?在?|最终(?:比分)?以?|总比分(?:为|是)?|"
    r"终场比分(?:为|是)?|全场比分(?:为|是)?|最后比分(?:为|是)?|锁定为?)\Z"
)
_WIN = re.compile("战胜|击败|逆转|力克|大胜|险胜|告负|不敌|完胜|战平|负于|胜|绝杀|淘汰|横扫")
_COUNT = re.compile(r"(?<![\d.∶:：比])(?P<a>\d{1,3})(?P<mark>[比∶:：])(?P<b>\d{1,3})(?![\d∶:：]|例)")
_WON = re.compile(
    r"\s*(?:的比分|的大比分|的总比分)?(?:[一-鿿]{0,4}?)(?:逆转|取胜|获胜|战胜|击败|力克|完胜|险胜|大胜|告捷|胜出|轻取|战平|不敌|负于|输给|夺冠|夺得|淘汰|横扫)"
)
_PARTIAL = re.compile(
    r"半场|落后|领先|上一轮|首局|次局|第[一二三四五]局|第[一二三四五]节|首节|此前|上轮|首轮|次轮|另一场|小组赛|半决赛|去年|上届|点球"
)
_ANOTHER = re.compile("上一轮|上轮|此前|去年|另一场|曾")


def _scores(page: PageView, article: Article, score: re.Pattern[str], *kinds: BlockKind) -> list[re.Match[str]]:
    """The scores of an article's blocks of some kinds; a match has its block's place as `pos` and `endpos`."""
    return [match for span in page.spans(article, *kinds) for match in score.finditer(page.text, span.start, span.end)]


def _has(said: list[re.Match[str]], head: re.Match[str]) -> bool:
    """Whether the score of the headline is told, whoever is named first."""
    return any({match["a"], match["b"]} == {head["a"], head["b"]} for match in said)


@dataclass(frozen=True)
class HeadlineScoreCheck:
    """A result in the headline that the text tells otherwise."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The result in the text."""
        if page.is_collection or not _SCORE.search(page.text):
            return
        text = page.text
        for article in page.page.articles:
            heads = _scores(page, article, _SCORE, BlockKind.HEADLINE)
            heads = [match for match in heads if _WIN.search(text, match.end(), match.endpos)]
            said = _scores(page, article, _SCORE, BlockKind.BODY)
            if len(heads) != 1 or _has(said, heads[0]):
                continue
            (head,) = heads
            for match in said:
                won = _WIN.match(text, match.end()) and text[max(0, match.start() - 1) : match.start()] == "以"
                ends = won or _FINAL.search(text, max(0, match.start() - 8), match.start())
                if ends and len({head["a"], head["b"]} & {match["a"], match["b"]}) == 1:
                    span = group_span(match)
                    yield Hit(span, f"标题说的比分是{head[0]}，请核对", (replace(span, head[0]),))


@dataclass(frozen=True)
class FinalScoreCheck:
    """The one score of a headline, and the one final score of the text, which is another."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The score in the text."""
        if page.is_collection:
            return
        for article in page.page.articles:
            heads = _scores(page, article, _COUNT, BlockKind.HEADLINE, BlockKind.HEADING)
            if len(heads) != 1 or not _is_final(heads[0]):
                continue
            (head,) = heads
            said = _scores(page, article, _COUNT, BlockKind.BODY)
            finals = [] if _has(said, head) else [match for match in said if _is_final(match)]
            if len(finals) == 1 and not _is_of_another(finals[0]):
                (match,) = finals
                one, other = head["a"], head["b"]
                turned = int(match["a"]) < int(match["b"]) and int(one) > int(other)
                good = f"{other}{match['mark']}{one}" if turned else f"{one}{match['mark']}{other}"
                span = group_span(match)
                yield Hit(span, f"标题的比分是{one}比{other}，请核对", (replace(span, good),))


def _is_final(match: re.Match[str]) -> bool:
    return _WON.match(match.string, match.end(), match.endpos) is not None


def _is_of_another(match: re.Match[str]) -> bool:
    """Whether the score is that of a part of the game, or of another game."""
    before, after = match.string[match.pos : match.start()], match.string[match.end() : match.endpos]
    clause = re.split("[，。；！？\n]", before)[-1]
    rest = re.split("[，。；！？\n]", after)[0]
    sentence = re.split("[。；！？\n]", before)[-1]
    return bool(_PARTIAL.search(clause.rpartition("情况下")[2] + rest) or _ANOTHER.search(sentence))


CHECKS = (
    HeadlineScoreCheck(
        info(
            "consistency.headline-score",
            "标题里的比分与正文不符",
            "标题和正文说的是同一场比赛，比分却不同，必有一处写错。",
            "AR-10、AR-13，报刊差错认定“数据错误”",
            (
                (
                    "### 江城队3∶2逆转山城队\n\n终场前江城队再进一球，将比分定格为3∶1。",
                    "### 江城队3∶2逆转山城队\n\n终场前江城队再进一球，将比分定格为3∶2。",
                ),
                (
                    "### 江城队2∶1力克山城队\n\n终场哨响，江城队以2∶0战胜山城队。",
                    "### 江城队2∶1力克山城队\n\n终场哨响，江城队以2∶1战胜山城队。",
                ),
            ),
            ("### 江城队3∶2逆转山城队\n\n山城队一度2∶0领先，比分最终定格为3∶2。",),
            confidence=0.88,
        )
    ),
    FinalScoreCheck(
        info(
            "consistency.headline-final-score",
            "标题与正文比分不符",
            "标题里的比分与正文里这场比赛的比分应当一致。",
            "AR-10，报刊差错认定“数据错误”",
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
