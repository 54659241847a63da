"""One figure printed in two ways: 4000亿元 / 4000万元, headline against text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.checks.facts.values import NUMBER, SCALE, value
from proofreader.core.finding import Severity
from proofreader.core.page import Article, BlockKind
from proofreader.core.span import Span

_LINK = r"(?:达到了?|达|为|约|近|超过?|逾|突破|实现|完成|共|共计|是|有|增至|已|累计|稳定在)*"
_OVER, _UNDER = (Fraction(1), Fraction(5, 4)), (Fraction(4, 5), Fraction(1))
_BOUNDS = dict.fromkeys(("超", "超过", "逾", "突破", "多", "余"), _OVER) | {"近": _UNDER}
"""What a figure is of the one it rounds, at least and at most."""
_UNITS = "元|美元|人次|人|吨|亩|公里|平方米|千瓦时|户|个|家|件|辆|台|套|斤|公斤|公顷|立方米|千瓦|名"


@dataclass(frozen=True, slots=True)
class _Figure:
    noun: str
    digits: str
    scale: str
    unit: str
    number: Span
    scale_span: Span
    bound: str
    """The word that makes a bound of it: 超2000亿元, 近50万吨, 300多户; "" for none."""

    def admits(self, other: "_Figure") -> bool:
        """Whether the other figure is what this one, as a bound, rounds."""
        here, there = value(self.digits, self.scale).exact, value(other.digits, other.scale).exact
        low, high = _BOUNDS.get(self.bound, (1, 1))
        return low * here <= there <= high * here


@cache
def _number() -> re.Pattern[str]:
    """A number with its unit; the words before it are looked at backwards."""
    return re.compile(rf"(?<![\d.])(?P<digits>{NUMBER})(?P<scale>{SCALE})?(?P<more>多|余)?(?P<unit>{_UNITS})")


@cache
def _noun() -> re.Pattern[str]:
    """What the number is of: the Chinese words that end right before it."""
    return re.compile(rf"(?P<noun>[一-鿿]{{3,8}}?){_LINK}\Z")


def _figures(text: str, within: Span) -> Iterator[_Figure]:
    """The figures in a part of a text that say what they are of."""
    for match in _number().finditer(text, within.start, within.end):
        noun = _noun().search(text, max(within.start, match.start() - 16), match.start())
        if noun:
            yield _Figure(
                noun["noun"],
                match["digits"],
                match["scale"] or "",
                match["unit"],
                Span(match.start("digits"), match.end("unit")),
                Span(match.end("digits"), match.end("digits") + len(match["scale"] or "")),
                match["more"] or _bound_before(text, match.start()),
            )


def _bound_before(text: str, at: int) -> str:
    return next((word for word in _BOUNDS if text.endswith(word, 0, at)), "")


def _same_thing(one: str, other: str) -> bool:
    return one[-4:] == other[-4:] if min(len(one), len(other)) >= 4 else one == other


@dataclass(frozen=True)
class MagnitudeCheck:
    """In one article the same digits of the same thing, once with 亿 and once with 万."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The later figure."""
        for article in page.page.articles:
            seen: dict[tuple[str, str], list[_Figure]] = {}
            for span in page.spans(article):
                if not any(scale in span.of(page.text) for scale in "万亿"):
                    continue
                for figure in _figures(page.text, span):
                    if len(figure.digits.strip("0").replace(".", "")) < 1 or len(figure.digits) < 2:
                        continue
                    earlier = seen.setdefault((figure.digits, figure.unit), [])
                    other = next(
                        (old for old in earlier if _same_thing(old.noun, figure.noun) and old.scale != figure.scale),
                        None,
                    )
                    earlier.append(figure)
                    if other is not None and figure.scale and other.scale:
                        words = f"{other.digits}{other.scale}{other.unit}"
                        yield Hit(
                            figure.number,
                            f"前文“{other.noun}”是{words}，这里是{figure.digits}{figure.scale}{figure.unit}，请核对单位",
                            (replace(figure.scale_span, other.scale),),
                        )


@dataclass(frozen=True)
class HeadlineFigureCheck:
    """A figure of the headline whose thing has another figure in the text."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The figure in the headline."""
        for article in page.page.articles:
            for span in page.spans(article, BlockKind.HEADLINE):
                for figure in _figures(page.text, span):
                    yield from self._compare(page, article, figure)

    def _compare(self, page: PageView, article: Article, figure: _Figure) -> Iterator[Hit]:
        printed = value(figure.digits, figure.scale).within()
        found: list[_Figure] = []
        for span in page.spans(article, BlockKind.BODY):
            for other in _figures(page.text, span):
                if other.unit == figure.unit and value(other.digits, other.scale).within().meets(printed):
                    return  # the figure stands in the text
                if other.unit == figure.unit and _same_thing(other.noun, figure.noun):
                    if figure.admits(other):
                        return
                    found.append(other)
        if len(found) == 1:
            other = found[0]
            right = page.text[other.number.start : other.number.end]
            yield Hit(
                figure.number, f"标题与正文不符：正文“{other.noun}”是{right}，请核对", (replace(figure.number, right),)
            )


CHECKS = (
    MagnitudeCheck(
        CheckInfo(
            "consistency.figure-with-two-units",
            "同一数字单位不一",
            "同一件事、同一个数，一处用“亿”一处用“万”，必有一处写错。",
            "AR-07、AR-13，报刊差错认定“数据错误”",
            Severity.WARNING,
            0.8,
            (
                (
                    "### 标题文字\n\n全市经济总量突破4000亿元。\n\n全市经济总量达到4000万元。",
                    "### 标题文字\n\n全市经济总量突破4000亿元。\n\n全市经济总量达到4000亿元。",
                ),
            ),
            (
                "### 标题文字\n\n全市经济总量突破4000亿元。\n\n全市旅游收入达到4000万元。",
                "### 标题文字\n\n全市经济总量突破4000亿元、5000亿元。",
            ),
        )
    ),
    HeadlineFigureCheck(
        CheckInfo(
            "consistency.headline-figure",
            "标题数字与正文不符",
            "标题里的数字在正文里找不到，正文说的是另一个数。",
            "AR-10，报刊差错认定“数据错误”",
            Severity.WARNING,
            0.75,
            (
                (
                    "### 我市新增城镇就业5.2万人\n\n上半年，全市新增城镇就业5.8万人。",
                    "### 我市新增城镇就业5.8万人\n\n上半年，全市新增城镇就业5.8万人。",
                ),
            ),
            (
                "### 我市新增城镇就业5.8万人\n\n上半年，全市新增城镇就业57962人。",
                "### 我市新增城镇就业5万人\n\n一季度新增城镇就业2万人，二季度新增城镇就业3万人。",
                "### 全市投放绿色贷款超2000亿元\n\n去年，全市投放绿色贷款2421.04亿元。",
                "### 我市粮食总产近50万吨\n\n今年，我市粮食总产49.3万吨。",
            ),
        )
    ),
)
