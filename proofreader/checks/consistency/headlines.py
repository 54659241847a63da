"""Figures of a headline, a subheading or a caption against the text they stand over: 36个重点项目 / 重点项目35个."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.checks.facts.values import NUMBER, SCALE, value
from proofreader.core.finding import Severity
from proofreader.core.page import Article, BlockKind
from proofreader.core.span import Span
from proofreader.spelling.segmentation import cut

_UNIT = (
    "个国家|万元|美元|欧元|元|人次|批次|人|吨|亩|公里|千米|平方米|平方公里|立方米|千瓦时|千瓦|兆瓦|户|个|家|件|辆|台|套|斤|公斤|公顷|名|所|种|项|座|条|处|"
    "株|棵|头|只|羽|尾|场|次|届|周年|年|天|岁|枚|册|本|部|篇|首|幅|支|艘|架|列|趟|间|栋|幢|盏|%|％|个百分点|倍|度|厘米|米|里|分钟|小时|金|银|铜|国|省|市|县|村|镇|岛|市场主体"
)
_SAID = re.compile(
    rf"(?<![\d.])(?P<about>约|近|超过?|逾|突破|不足|近乎)?(?P<digits>{NUMBER})(?P<scale>{SCALE})?(?P<more>多|余)?(?P<unit>{_UNIT})"
)
_STEP = Fraction(49, 100)
"""How many of the last printed digit rounding may add."""
_PLAIN = (
    "达到 达 约 超 超过 突破 实现 完成 共 共计 总计 累计 已 新增 增长 增加 下降 减少 全市 全县 "
    "全省 全国 我市 我县 我省 今年 去年 本月 昨日 目前 其中 共有 记录 观测 观测到 一年 接待 举办 开展 建成 "
    "发放 惠及 覆盖 带动 获得 收到 使用 投入 来自 同比 环比 以上 以下 左右 现有 拥有 集中 分别 "
)
_STOP = frozenset(_PLAIN.split())
"""Words round a number that do not say what it counts."""


@dataclass(frozen=True, slots=True)
class _Figure:
    low: float
    digits: str
    scale: str
    unit: str
    loose: bool
    span: Span
    before: frozenset[str]
    after: frozenset[str]


def _content(words: list[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) >= 2 and word not in _STOP and re.fullmatch("[一-鿿]+", word))


def _figures(text: str, start: int) -> Iterator[_Figure]:
    for match in _SAID.finditer(text):
        before = re.split(r"[，。；：！？、“”（）《》\s\d]", text[max(0, match.start() - 12) : match.start()])[-1]
        after = re.split(r"[，。；：！？、“”（）《》\s\d]", text[match.end() : match.end() + 10])[0]
        words = cut(before)
        yield _Figure(
            float(value(match["digits"], match["scale"] or "").exact),
            match["digits"],
            match["scale"] or "",
            "国" if match["unit"] == "个国家" else match["unit"],
            bool(match["about"] or match["more"]),
            Span(start + match.start("digits"), start + match.end("unit")),
            _content(words[-3:]),
            _content(cut(after)[:2]),
        )


def _same(head: _Figure, body: _Figure) -> bool:
    if head.unit != body.unit:
        return False
    if head.unit == "国" and sorted(head.digits) == sorted(body.digits):
        return True  # 42国签署 / 来自24个国家
    if head.after and body.after and head.after & body.after:
        return True
    if head.before & body.before and not (head.after and body.after):
        return True
    return bool((head.after & body.before and not body.after) or (head.before & body.after and not head.after))


def _equal(one: _Figure, other: _Figure) -> bool:
    a, b = value(one.digits, one.scale), value(other.digits, other.scale)
    if one.loose or other.loose:
        small, big = sorted((float(a.exact), float(b.exact)))
        return big <= small * 1.35 + 1
    return a.within(_STEP).meets(b.within(_STEP))


def _slip(one: _Figure, other: _Figure) -> bool:
    """Whether one digit differs, or two stand the other way round."""
    if len(one.digits) != len(other.digits) or len(one.digits.replace(".", "")) < 2:
        return False
    differ = sum(a != b for a, b in zip(one.digits, other.digits, strict=True))
    return differ == 1 or (differ == 2 and sorted(one.digits) == sorted(other.digits))


def _close(one: _Figure, other: _Figure) -> bool:
    """Whether the numbers are near each other and count the same noun behind them."""
    small, big = sorted((one.low, other.low))
    return small > 0 and big <= small * 1.67 and bool(one.after & other.after)


_OVER = (BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.HEADING)


@dataclass(frozen=True)
class HeadlineThingCheck:
    """A number of a headline that the article nowhere has, while it counts the same things otherwise."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The figure in the headline or caption."""
        if page.is_collection:
            return
        for article in page.page.articles:
            yield from self._article(page, article)

    def _article(self, page: PageView, article: Article) -> Iterator[Hit]:
        over = [span for span in page.spans(article, *_OVER) if re.search(r"\d", span.of(page.text))]
        if not over:
            return
        body = [figure for span in page.spans(article, BlockKind.BODY) for figure in _of(page, span)]
        for span in over:
            for head in _of(page, span):
                if len(head.digits) == 4 and head.unit == "年":
                    continue
                if any(figure.unit == head.unit and _equal(figure, head) for figure in body):
                    continue
                others = [figure for figure in body if _same(head, figure) and figure.scale == head.scale]
                others = [
                    figure for figure in others if _slip(figure, head) or (_close(figure, head) and not head.loose)
                ]
                if len({(figure.digits, figure.scale) for figure in others}) != 1:
                    continue
                if self._is_sum(head, body):
                    wrong = others[0]
                    if self._sums_up(page.text, wrong, head):
                        message = f"各项相加和标题都是{head.digits}{head.unit}，请核对"
                        yield Hit(wrong.span, message, (replace(wrong.span, head.span.of(page.text)),))
                    continue
                right = others[0].span.of(page.text) if head.unit != "国" else f"{others[0].digits}国"
                mark = head.span
                yield Hit(mark, f"与正文不符：正文说的是{right}，请核对", (replace(mark, right),))

    @staticmethod
    def _sums_up(text: str, wrong: _Figure, head: _Figure) -> bool:
        """Whether the parts right behind a figure of the text make what the headline says."""
        sentence = re.split("[。！？；\n]", text[wrong.span.end : wrong.span.end + 120])[0]
        parts = [figure.low for figure in _figures(sentence, 0) if figure.unit == head.unit]
        return sentence.startswith("，其中") and len(parts) > 1 and sum(parts) == head.low

    @staticmethod
    def _is_sum(head: _Figure, body: list[_Figure]) -> bool:
        """Whether the figure adds up from figures of its unit in the text."""
        parts = [figure.low for figure in body if figure.unit == head.unit][:24]
        return any(
            abs(sum(parts[at : at + size]) - head.low) <= head.low * 0.01
            for size in (2, 3, 4, 5, 6)
            for at in range(len(parts) - size + 1)
        )


def _of(page: PageView, span: Span) -> list[_Figure]:
    return list(_figures(span.of(page.text), span.start))


CHECKS = (
    HeadlineThingCheck(
        CheckInfo(
            "consistency.headline-count",
            "标题、图注里的数字与正文不符",
            "标题、图注里说的数目在正文里找不到，而正文说的同一件事是另一个数。",
            "AR-10，报刊差错认定“数据错误”",
            Severity.WARNING,
            0.75,
            (
                (
                    "### 我市开工36个重点项目\n\n昨天，我市集中开工重点项目35个，投资额较大。",
                    "### 我市开工35个重点项目\n\n昨天，我市集中开工重点项目35个，投资额较大。",
                ),
                (
                    "### 我市开工36项工程\n\n全市计划开工工程38项，其中防洪工程14项、灌区工程12项、供水工程10项。",
                    "### 我市开工36项工程\n\n全市计划开工工程36项，其中防洪工程14项、灌区工程12项、供水工程10项。",
                ),
                (
                    "### 会议闭幕 42国签署声明\n\n来自24个国家的代表签署联合声明。",
                    "### 会议闭幕 24国签署声明\n\n来自24个国家的代表签署联合声明。",
                ),
                (
                    "### 湖区一年观测到鸟类42种\n\n去年，湖区共记录到鸟类24种，其中留鸟9种。",
                    "### 湖区一年观测到鸟类24种\n\n去年，湖区共记录到鸟类24种，其中留鸟9种。",
                ),
                (
                    "### 新厂开工\n\n## 投资3.8亿元\n\n昨天，总投资3.6亿元的新厂动工。",
                    "### 新厂开工\n\n## 投资3.6亿元\n\n昨天，总投资3.6亿元的新厂动工。",
                ),
            ),
            (
                "### 我市开工36个重点项目\n\n昨天，我市集中开工重点项目20个，今天又开工16个。",
                "### 湖区一年观测到鸟类20余种\n\n去年，湖区共记录到鸟类24种。",
                "### 我市开工36个重点项目\n\n一季度开工重点项目20个，二季度开工重点项目18个。",
            ),
        )
    ),
)
