"""One thing told twice otherwise: 3260名群众 / 3620人, 明年4月建成 / 明年10月建成."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.checks.matching import group_span, info
from proofreader.core.page import BlockKind
from proofreader.core.span import Span
from proofreader.spelling.segmentation import cut

_COUNT = re.compile(
    r"(?<![\d.])(?P<digits>\d{4,7}|\d{1,3}(?:,\d{3})+|\d{1,4}\.\d{1,2})(?P<scale>[万亿])?"
    r"(?P<unit>人次|人|名|户|吨|亩|元|米|公里|件|辆|套|个|家|平方米|公斤|%)"
)
_RATE = re.compile(r"增长|下降|增|降|提高|上升|回落|上涨|下跌|降低")
_CLAUSE = re.compile(r"[，。；：！？“”（）《》\n]")
_SAME_UNIT = {"名": "人"}
_PLAIN = frozenset(
    (
        "目前",
        "全市",
        "全县",
        "全省",
        "今年",
        "去年",
        "同比",
        "增长",
        "下降",
        "达到",
        "记者",
        "总计",
        "累计",
        "共计",
        "其中",
        "一年",
        "昨天",
        "昨日",
        "超过",
        "左右",
        "以上",
        "今天",
        "实现",
        "完成",
        "已经",
        "本报",
        "公里",
        "人次",
        "万元",
        "亿元",
    )
)


@dataclass(frozen=True, slots=True)
class _Count:
    digits: str
    unit: str
    words: frozenset[str]
    span: Span


def _counts(text: str) -> Iterator[_Count]:
    for match in _COUNT.finditer(text):
        before = _CLAUSE.split(text[max(0, match.start() - 14) : match.start()])[-1]
        after = _CLAUSE.split(text[match.end() : match.end() + 12])[0]
        words = frozenset(w for w in (*cut(before), *cut(after)) if len(w) > 1 and w not in _PLAIN and not w.isdigit())
        unit = (match["scale"] or "") + _SAME_UNIT.get(match["unit"], match["unit"])
        yield _Count(match["digits"].replace(",", ""), unit, words, group_span(match, "digits"))


def _turned(one: str, other: str) -> bool:
    """Whether two digits stand the other way round, next to each other but for a point."""
    a, b = one.replace(".", ""), other.replace(".", "")
    if len(a) != len(b) or len(a) < 3 or one.find(".") != other.find("."):
        return False
    places = [at for at in range(len(a)) if a[at] != b[at]]
    if len(places) != 2 or a[places[0]] != b[places[1]] or a[places[1]] != b[places[0]]:
        return False
    return places[1] - places[0] == 1


@dataclass(frozen=True)
class TurnedDigitsCheck:
    """Two digits turned round where the page counts the same thing."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The rarer figure, or the later; of percentages the headline's."""
        if page.is_collection:
            return
        found = list(_counts(page.text))
        by_shape: dict[tuple[str, str], list[_Count]] = {}
        for one in found:
            if "." in one.digits and one.unit != "%" and len(one.digits) < 5:
                continue
            by_shape.setdefault((one.unit, "".join(sorted(one.digits))), []).append(one)
        for alike in by_shape.values():
            if len({one.digits for one in alike}) != 2:
                continue
            groups: dict[str, list[_Count]] = {}
            for one in alike:
                groups.setdefault(one.digits, []).append(one)
            right, wrong = sorted(groups.values(), key=lambda group: (-len(group), group[0].span.start))
            if not _turned(right[0].digits, wrong[0].digits):
                continue
            if alike[0].unit == "%":
                yield from self._rates(page, alike)
                continue
            for one in wrong:
                if any(one.words & other.words for other in right):
                    yield self._hit(one, right[0].digits)

    def _rates(self, page: PageView, alike: list[_Count]) -> Iterator[Hit]:
        """A percentage of a headline with what the text below says."""
        if len(alike) != 2:
            return
        head, body = alike
        for article in page.page.articles:
            over, under = page.spans(article, BlockKind.HEADLINE), page.spans(article, BlockKind.BODY)
            if not any(span.contains(head.span) for span in over):
                continue
            if not any(span.contains(body.span) for span in under):
                continue
            verbs = [_RATE.search(page.text, max(0, one.span.start - 4), one.span.start) for one in alike]
            if verbs[0] and verbs[1] and verbs[0][0] == verbs[1][0]:
                yield self._hit(head, body.digits)

    @staticmethod
    def _hit(one: _Count, said: str) -> Hit:
        message = f"同一版上同一件事又说是{said}，两个数字颠倒，请核对"
        return Hit(one.span, message, (replace(one.span, said),))


_VERBS = (
    "建成|通车|开工|完工|竣工|投用|启用|开业|开幕|开馆|开放|试运行|投产|开赛|交付|开通|"
    "实施|施行|首演|上市|开学|举行|举办|开园|启动|投入使用|运营|开行|上映"
)
_WHEN = re.compile(
    rf"(?P<year>明年|今年|后年|去年|\d{{4}}年)?(?P<month>\d{{1,2}})月(?:(?P<day>\d{{1,2}})日)?(?:上旬|中旬|下旬|底|初)?"
    rf"(?:起|前后?)?[^，。；：！？\d\n]{{0,4}}?(?P<verb>{_VERBS})"
)


@dataclass(frozen=True)
class HeadlineDateCheck:
    """A month or a day in the headline that its article tells otherwise, with the same verb behind it."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The date in the text."""
        if page.is_collection:
            return
        for article in page.page.articles:
            bodies = page.spans(article, BlockKind.BODY)
            for head in page.spans(article, BlockKind.HEADLINE):
                for told in _WHEN.finditer(page.text, head.start, head.end):
                    yield from self._compare(page.text, told, bodies)

    @staticmethod
    def _compare(text: str, told: re.Match[str], bodies: list[Span]) -> Iterator[Hit]:
        said = [match for body in bodies for match in _WHEN.finditer(text, body.start, body.end)]
        same = [match for match in said if match["verb"] == told["verb"]]
        date = f"{told['month']}月" + (f"{told['day']}日" if told["day"] else "")
        if any(date in text[body.start : body.end] for body in bodies) or len(same) != 1:
            return
        (match,) = same
        if bool(match["day"]) != bool(told["day"]) or (
            told["year"] and match["year"] and told["year"] != match["year"]
        ):
            return
        if told["day"] and told["month"] != match["month"] and told["day"] != match["day"]:
            return
        start, end = match.start("month"), match.end("day") + 1 if match["day"] else match.end("month") + 1
        span = Span(start, end)
        yield Hit(span, f"标题说的是{date}{told['verb']}，请核对", (replace(span, date),))


_SOURCE = "AR-10、AR-13，报刊差错认定“数据错误”"

CHECKS = (
    TurnedDigitsCheck(
        info(
            "consistency.digits-turned-round",
            "同一数字两处颠倒",
            "同一版上说同一件事，两处数字只有两位颠倒，必有一处写错。",
            _SOURCE,
            (
                (
                    "### 转移群众\n\n全镇连夜转移群众4370人。\n\n四个小时里，4730名群众平安离开。",
                    "### 转移群众\n\n全镇连夜转移群众4370人。\n\n四个小时里，4370名群众平安离开。",
                ),
                (
                    "### 前八个月我市外贸增长14.3%\n\n全市外贸总额270亿元，增长13.4%。",
                    "### 前八个月我市外贸增长13.4%\n\n全市外贸总额270亿元，增长13.4%。",
                ),
            ),
            ("### 转移群众\n\n全镇连夜转移群众4370人。\n\n该镇共有耕地4730亩。",),
            confidence=0.85,
        )
    ),
    HeadlineDateCheck(
        info(
            "consistency.headline-date",
            "标题里的日期与正文不符",
            "标题和正文说的是同一件事，月份、日期却不同，必有一处写错。",
            _SOURCE,
            (
                (
                    "### 新桥明年5月通车\n\n新桥昨日合龙，预计明年9月通车。",
                    "### 新桥明年5月通车\n\n新桥昨日合龙，预计明年5月通车。",
                ),
            ),
            (
                "### 新桥明年5月通车\n\n新桥昨日合龙，预计明年5月通车，引桥9月通车。",
                "### 新桥明年5月通车\n\n新桥昨日合龙，一期今年9月通车。",
            ),
            confidence=0.85,
        )
    ),
)
