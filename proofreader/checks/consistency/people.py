"""One person written in two ways on a page: 王国生书记 / 王国升书记, 副市长 / 市长."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.consistency.sounds import one_sound_apart
from proofreader.checks.contract import CheckInfo, Hit, PageView, delete, insert, replace
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵"
    "万钱严覃武戴莫孔汤庞樊兰殷施洪翟安倪季鲁俞章裴牛耿岳申齐庄焦左柴祝纪舒翁柯毕楼娄冉靳吉关聂祁游温莘晏阮席"
)
_TITLES = (
    "省委书记|市委书记|县委书记|区委书记|党委书记|党组书记|村支书|书记|省长|市长|县长|区长|镇长|乡长|主席|主任|部长|局长|厅长|处长|科长|所长|院长|校长|"
    "园长|社长|会长|理事长|董事长|总经理|经理|教授|研究员|工程师|医生|护士长|护士|律师|老师|师傅|大爷|大妈|大娘|记者|通讯员|队长|站长|秘书长|委员|院士|代表"
)
_LEVELS = "省长|市长|县长|区长|州长|镇长|乡长"
_NAME = rf"[{_SURNAMES}][一-鿿]{{2}}"
_NOT_NAME = re.compile(r"[的了在和与说是对为到被将会就也还都等表主一不中]")


@dataclass(frozen=True)
class _Pages:
    @cached_property
    def before(self) -> re.Pattern[str]:
        """A title and the three characters after it that may be a name."""
        return re.compile(rf"(?P<title>{_TITLES})(?P<name>{_NAME})")

    @cached_property
    def after(self) -> re.Pattern[str]:
        """Three characters that may be a name and the title after them."""
        return re.compile(rf"(?P<name>{_NAME})(?P<title>{_TITLES})")

    @cached_property
    def levels(self) -> re.Pattern[str]:
        """A head of government, or a deputy, by name."""
        return re.compile(rf"(?P<deputy>副)?(?P<title>{_LEVELS})(?P<name>{_NAME})")


_PATTERNS = _Pages()


@dataclass(frozen=True)
class NameCheck:
    """A name that differs from a titled name of the page by one character that sounds the same."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The rarer writing, or the later where both are as frequent."""
        text = page.text
        titled: dict[str, set[str]] = {}
        for pattern in (_PATTERNS.before, _PATTERNS.after):
            for match in pattern.finditer(text):
                name = match["name"]
                if not _NOT_NAME.search(name[1:]):
                    titled.setdefault(name, set()).add(match["title"][-2:])
        counts = {name: text.count(name) for name in titled}
        names = sorted(titled)
        seen: set[str] = set()
        for place, one in enumerate(names):
            for other in names[place + 1 :]:
                if not titled[one] & titled[other] or one_sound_apart(one, other) is None:
                    continue
                right, wrong = sorted((one, other), key=lambda name: (-counts[name], text.index(name)))
                if wrong not in seen and counts[right] + counts[wrong] < 40:
                    seen.add(wrong)
                    yield from _name_hits(text, right, wrong)


def _name_hits(text: str, right: str, wrong: str) -> Iterator[Hit]:
    for match in re.finditer(wrong, text):
        span = Span(*match.span())
        yield Hit(span, f"同一版上又写作“{right}”，请核对姓名用字", (replace(span, right),), group=f"{right}/{wrong}")


@dataclass(frozen=True)
class DeputyCheck:
    """One name both as 市长 and as 副市长 in one article."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The later of the two."""
        for article in page.page.articles:
            blocks = page.page.blocks[article.first_block : article.end_block]
            if not blocks:
                continue
            start, end = blocks[0].span.start, blocks[-1].span.end
            yield from _deputies(page.text, start, end)


def _deputies(text: str, start: int, end: int) -> Iterator[Hit]:
    first: dict[tuple[str, str], bool] = {}
    for match in _PATTERNS.levels.finditer(text, start, end):
        if _NOT_NAME.search(match["name"][1:]) or (match.start() and text[match.start() - 1] in "原前时兼任常"):
            continue
        key = (match["title"], match["name"])
        deputy = bool(match["deputy"])
        if first.setdefault(key, deputy) == deputy:
            continue
        title, name = key
        if deputy:
            span = Span(match.start(), match.end())
            yield Hit(
                span,
                f"前文称“{title}{name}”，这里是“副{title}”，请核对",
                (delete(Span(match.start(), match.start() + 1)),),
            )
        else:
            span = Span(match.start(), match.end())
            yield Hit(span, f"前文称“副{title}{name}”，这里是“{title}”，请核对", (insert(match.start(), "副"),))


CHECKS = (
    NameCheck(
        CheckInfo(
            "consistency.name-in-two-spellings",
            "同一人姓名写法不一",
            "同一版上职务相同、姓名只差一个同音字的，多半是同一个人，有一处写错。",
            "TI-05，报刊差错认定“人名错误”",
            Severity.WARNING,
            0.75,
            (
                (
                    "### 标题文字\n\n王国生书记到会。会后，王国生书记讲话。\n\n王国升书记最后作了总结。",
                    "### 标题文字\n\n王国生书记到会。会后，王国生书记讲话。\n\n王国生书记最后作了总结。",
                ),
            ),
            (
                "### 标题文字\n\n王国生书记到会。\n\n王国强书记最后作了总结。",
                "### 标题文字\n\n王国生书记到会。\n\n记者王国声报道。",
            ),
        )
    ),
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
)
