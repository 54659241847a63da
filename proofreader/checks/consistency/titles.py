"""One person's title in two forms: 副局长葛明远 / 局长葛明远, 宣传部部长 / 组织部部长."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from proofreader.checks.consistency.people import COMPOUND_SURNAMES, NAME, NOT_NAME, SURNAMES, name_at
from proofreader.checks.contract import CheckInfo, Hit, PageView, delete, insert, replace
from proofreader.checks.matching import group_span
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_LEVELS = (
    "省长|市长|县长|区长|镇长|乡长|州长|局长|厅长|部长|处长|科长|司长|署长|主任|院长|校长|所长|站长|馆长|台长|社长|行长|会长|理事长|董事长|总经理|"
    "书记|秘书长|支队长|大队长|队长|主席|政委|司令员|检察长|总裁|总编辑|总工程师"
)
ELSEWHERE = re.compile(
    r"(?:原|前|时任|曾任|历任|升任|兼|兼任|代|代理|候任|拟任|接任|任|任命|老|新任|现任|名誉|执行|常务|助理|首席)$"
)
"""What stands before a title of another time or another kind."""
CHANGES = re.compile("任命|免去|调任|转任|历任|升任|当选|辞去|接任|卸任|改任|兼任|提名|任免|任职")
"""Words of articles in which titles change."""
_OFFICE = re.compile(
    r"([一-鿿]{2})(?:部|局|厅|委|办|处|院|科|会|校|所|站|队|镇|乡|村|县|市|区|省|公司|集团|支部|党委|党组)?$"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """One name with a title: the title's place, whether it is a deputy's, and the two characters of the office."""

    name: str
    title: str
    deputy: bool
    office: str
    span: Span
    chained: bool


COMPOUND = "".join({name[0] for name in COMPOUND_SURNAMES})


@cache
def _titled() -> re.Pattern[str]:
    """A head of something, or a deputy, by name."""
    return re.compile(rf"(?P<deputy>副)?(?P<title>{_LEVELS})(?=(?P<name>[{SURNAMES}{COMPOUND}][一-鿿]))")


def _all(text: str, start: int, end: int) -> Iterator[_Said]:
    for match in _titled().finditer(text, start, end):
        before = text[max(start, match.start() - 24) : match.start()]
        name = name_at(text, match.start("name"))
        if not name or ELSEWHERE.search(before):
            continue
        clause = re.split(r"[。！？；：“”\n]", before)[-1]
        office = _OFFICE.search(clause)
        chained = ("、" in clause and bool(re.search(_LEVELS, clause))) or "兼" in clause
        span = Span(match.start(), match.end() + len(name))
        yield _Said(name, match["title"], bool(match["deputy"]), office[1] if office else "", span, chained)


@dataclass(frozen=True)
class DeputyCheck:
    """One name both as head and as deputy of one thing in one article."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The rarer of the two, or the later where both are as frequent."""
        for article in page.article_spans:
            groups: dict[tuple[str, str], list[_Said]] = {}
            for said in _all(page.text, article.start, article.end):
                groups.setdefault((said.name, said.title), []).append(said)
            for (name, title), group in groups.items():
                kinds = Counter(said.deputy for said in group)
                if (
                    len(kinds) < 2
                    or any(said.chained for said in group)
                    or CHANGES.search(page.text, article.start, article.end)
                ):
                    continue
                if len({said.office for said in group if said.office}) > 1:
                    continue
                right = group[0].deputy if kinds[True] == kinds[False] else kinds[True] > kinds[False]
                usual = f"{'副' if right else ''}{title}{name}"
                for said in group:
                    if said.deputy != right:
                        at = said.span.start
                        fix = insert(at, "副") if right else delete(Span(at, at + 1))
                        yield Hit(said.span, f"同一篇里又称“{usual}”，请核对职务", (fix,))


@dataclass(frozen=True)
class OfficeCheck:
    """One name with the same title of two offices in one article."""

    info: CheckInfo

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<office>(?:组织|宣传|统战|政法|教育|公安|民政|司法|财政|水利|交通运输|农业农村|体育|卫生健康|应急管理|自然资源|生态环境|"
            rf"市场监管|文化和旅游|统计|审计|商务|林业|气象|税务|信访|城管|医保|住建|住房和城乡建设|工信|科技|发改|人社)(?:部|局|厅|委))"
            rf"(?P<deputy>副)?(?:部|局|厅)?(?P<title>长|主任|书记)(?P<name>{NAME})"
        )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The office that is named less often; of two named once the later."""
        for article in page.article_spans:
            groups: dict[tuple[str, str], list[re.Match[str]]] = {}
            for match in self._pattern.finditer(page.text, article.start, article.end):
                before = page.text[max(article.start, match.start() - 4) : match.start()]
                if not NOT_NAME.search(match["name"][1:]) and not ELSEWHERE.search(before):
                    groups.setdefault((match["name"], match["office"][-1]), []).append(match)
            for group in groups.values():
                offices = Counter(match["office"] for match in group)
                if len(offices) < 2 or CHANGES.search(page.text, article.start, article.end):
                    continue
                right = max(offices, key=lambda office: offices[office])
                for match in group:
                    if match["office"] != right:
                        span = group_span(match, "office")
                        message = f"同一篇里又称“{right}{match['title']}{match['name']}”，请核对职务"
                        yield Hit(span, message, (replace(span, right),))


CHECKS = (
    DeputyCheck(
        CheckInfo(
            "consistency.deputy-or-not",
            "同一人正副职前后不一",
            "一篇稿件里同一个人既称“市长”又称“副市长”，必有一处写错。",
            "TI-05，报刊差错认定“职务错误”",
            Severity.WARNING,
            0.8,
            (
                (
                    "### 标题文字\n\n副市长李建国到场。\n\n市长李建国讲话。",
                    "### 标题文字\n\n副市长李建国到场。\n\n副市长李建国讲话。",
                ),
            ),
            (
                "### 标题文字\n\n副市长李建国到场。\n\n市长王志强讲话。",
                "### 标题文字\n\n时任副市长李建国到场。\n\n市长李建国讲话。",
            ),
        )
    ),
    OfficeCheck(
        CheckInfo(
            "consistency.two-offices",
            "同一人所在部门前后不一",
            "一篇稿件里同一个人既称“组织部部长”又称“宣传部部长”，多半有一处写错。",
            "TI-05，报刊差错认定“职务错误”",
            Severity.WARNING,
            0.8,
            (
                (
                    "### 标题文字\n\n组织部部长李建国到会。会后，宣传部部长李建国讲话。\n\n组织部部长李建国颁奖。",
                    "### 标题文字\n\n组织部部长李建国到会。会后，组织部部长李建国讲话。\n\n组织部部长李建国颁奖。",
                ),
                (
                    "### 标题文字\n\n县水利局局长王志强到会。\n\n县财政局局长王志强讲话。",
                    "### 标题文字\n\n县水利局局长王志强到会。\n\n县水利局局长王志强讲话。",
                ),
            ),
            (
                "### 标题文字\n\n组织部部长李建国到会。\n\n宣传部部长王志强讲话。",
                "### 标题文字\n\n组织部部长李建国到会。\n\n原宣传部部长李建国讲话。",
                "### 标题文字\n\n任命李建国为组织部部长。组织部部长李建国说，宣传部部长李建国",
            ),
        )
    ),
)
