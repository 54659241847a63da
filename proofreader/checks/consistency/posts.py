"""One person's post in two forms, before or behind the name: 董事长欧阳桢 / 欧阳桢总经理, 主任医师 / 副主任医师."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.consistency.people import SURNAMES, name_at
from proofreader.checks.consistency.titles import CHANGES, COMPOUND, ELSEWHERE
from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.matching import smallest
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_SETS = tuple(
    tuple(titles.split())
    for titles in (
        "主任医师 副主任医师 主治医师 住院医师",
        "主任护师 副主任护师 主管护师 护士长",
        "教授 副教授 讲师 助教",
        "研究员 副研究员 助理研究员",
        "高级工程师 助理工程师 总工程师 副总工程师",
        "高级农艺师 农艺师 助理农艺师",
        "高级教师 一级教师 二级教师",
        "董事长 副董事长 总经理 副总经理 总裁 副总裁 监事长",
        "总编辑 副总编辑 社长 副社长",
        "主教练 助理教练 领队",
        "书记 副书记 镇长 副镇长 乡长 副乡长 县长 副县长 区长 副区长 市长 副市长",
        "省长 副省长 州长 副州长 局长 副局长 厅长 副厅长 处长 副处长 科长 副科长 司长 副司长",
        "部长 副部长 主任 副主任 秘书长 副秘书长 主席 副主席 会长 副会长 理事长 副理事长",
        "院长 副院长 校长 副校长 园长 副园长 馆长 副馆长 所长 副所长 站长 副站长 台长 副台长",
        "庭长 副庭长 检察长 副检察长 检察官 法官 书记员 支队长 副支队长 大队长 副大队长 队长 副队长",
        "村主任 村长 村支书 团长 副团长 厂长 副厂长 行长 副行长 班长 副班长 组长 副组长",
    )
)
_ALL = sorted({title for titles in _SETS for title in titles}, key=len, reverse=True)
_OF = {title: number for number, titles in enumerate(_SETS) for title in titles}
_OFFICES = range(10, len(_SETS))
"""Sets of heads of offices: one person may head a village and a co-operative, but not without a word about it."""
_POST = "|".join(_ALL)
_LONGER = re.compile(r"[常执名荣首代]$|常务$|执行$|名誉$|荣誉$|原$|前$|总$|第一$")


@dataclass(frozen=True, slots=True)
class _Held:
    title: str
    span: Span
    office: str
    chained: bool


@dataclass(frozen=True)
class TwoPostsCheck:
    """One name with two posts of one kind in one article, none of them said to be of another time."""

    info: CheckInfo

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{_POST})(?=[{SURNAMES}{COMPOUND}][一-鿿])")

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{_POST})\Z")

    @cached_property
    def _starts(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{_POST})(?![一-鿿]?[们级])")

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The rarer post, or the later where both are as frequent."""
        if page.is_collection:
            return
        for article in page.article_spans:
            names = {
                name_at(page.text, match.end())
                for match in self._before.finditer(page.text, article.start, article.end)
            }
            names = {name if len(name) < 4 or page.text.count(name) > 1 else name[:3] for name in names}
            for name in sorted(names - {""}):
                held = list(self._held(page.text, name, article.start, article.end))
                yield from self._of_one(page.text, name, held, article.start, article.end)

    def _held(self, text: str, name: str, start: int, end: int) -> Iterator[_Held]:
        for match in re.compile(name).finditer(text, start, end):
            before = text[max(start, match.start() - 24) : match.start()]
            title = self._ends.search(before)
            if title is not None:
                lead = before[: title.start()]
                if ELSEWHERE.search(lead) or _LONGER.search(lead):
                    continue
                clause = re.split(r"[，。！？；：“”（）\n]", lead)[-1]
                chained = ("、" in clause[-12:] and bool(re.search(rf"(?:{_POST})[^、]*、", clause))) or "兼" in clause
                place = Span(match.start() - len(title[0]), match.start())
                yield _Held(title[0], place, clause[-6:], chained)
                continue
            title = self._starts.match(text, match.end(), end)
            if title is not None:
                chained = text[title.end() : title.end() + 1] in ("、", "兼")
                yield _Held(title[0], Span(*title.span()), "", chained)

    def _of_one(self, text: str, name: str, held: list[_Held], start: int, end: int) -> Iterator[Hit]:
        titles = Counter(one.title for one in held)
        if len(titles) < 2 or any(one.chained for one in held) or CHANGES.search(text, start, end):
            return
        usual = max(titles, key=lambda title: (titles[title], -[one.title for one in held].index(title)))
        for one in held:
            if one.title == usual or _OF[one.title] not in _like(usual):
                continue
            if (one.title.endswith(usual) and not one.title.startswith("副")) or (
                usual.endswith(one.title) and usual[0] != "副"
            ):
                continue  # 支队长 said shortly as 队长
            if _OF[one.title] in _OFFICES and one.title.removeprefix("副") != usual.removeprefix("副") and one.office:
                offices = {other.office for other in held if other.title == usual and other.office}
                if offices and not any(one.office[-2:] == office[-2:] for office in offices):
                    continue  # two offices named in full
            message = f"同一篇里又称“{usual}”，请核对{name}的职务"
            yield Hit(one.span, message, (smallest(one.span, one.title, usual),))


def _like(title: str) -> range | tuple[int, ...]:
    return _OFFICES if _OF[title] in _OFFICES else (_OF[title],)


_HEAD = "### 简讯\n\n"
CHECKS = (
    TwoPostsCheck(
        CheckInfo(
            "consistency.two-posts",
            "同一人职务、职称前后不一",
            "一篇稿件里同一个人前面称“董事长”后面称“总经理”，或者“主任医师”“副主任医师”混用，必有一处写错。",
            "TI-05，报刊差错认定“职务错误”",
            Severity.WARNING,
            0.75,
            (
                (
                    _HEAD + "董事长欧阳远到场。\n\n欧阳远总经理介绍了情况。",
                    _HEAD + "董事长欧阳远到场。\n\n欧阳远董事长介绍了情况。",
                ),
                (
                    _HEAD + "主任医师赵青禾坐诊。\n\n副主任医师赵青禾提醒，多喝水。",
                    _HEAD + "主任医师赵青禾坐诊。\n\n主任医师赵青禾提醒，多喝水。",
                ),
                (_HEAD + "教授赵青禾讲课。\n\n赵青禾副教授答问。", _HEAD + "教授赵青禾讲课。\n\n赵青禾教授答问。"),
            ),
            (
                _HEAD + "董事长、总经理赵青禾到场。\n\n总经理赵青禾讲话。",
                _HEAD + "院长赵青禾坐诊。\n\n主任医师赵青禾提醒，多喝水。",
                _HEAD + "时任副教授赵青禾讲课。\n\n教授赵青禾答问。",
                _HEAD + "支队长赵青禾到场。\n\n赵青禾队长讲话。",
                _HEAD + "县环保局局长赵青禾到场。\n\n市作家协会主席赵青禾讲话。",
            ),
        )
    ),
)
