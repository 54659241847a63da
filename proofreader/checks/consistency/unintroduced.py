"""Names that come without introduction and are one character off one that was introduced; surnames cut in two."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.alike import alike, nearly_alike
from proofreader.checks.consistency.people import (
    COMPOUND_SURNAMES,
    NOT_NAME,
    SPEECH,
    SURNAMES,
    everyday,
    mentions,
    titled_at,
)
from proofreader.checks.consistency.texts import ArticleCheck
from proofreader.checks.contract import CheckInfo, Hit, PageView, insert, replace
from proofreader.checks.matching import group_span, info
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word

_SAYS = re.compile(
    r"(?:还|又|也|则|随后|随即|就[^，。]{2,12}|对此|最后|同时|在[^，。]{2,12})?"
    r"(?:说|表示|介绍|告诉|坦言|指出|强调|回忆|透露|解释|提醒|补充|要求|坦承|建议|呼吁|作了|作出|主持|出席|讲话|致辞)"
)
_STARTS = re.compile(r"(?:^|[\n。！？；，”])\Z")
_KIN = re.compile("兄弟|姐妹|姊妹|兄妹|姐弟|父子|父女|母女|母子|双胞胎|哥哥|弟弟|姐姐|妹妹|堂|表[哥弟姐妹]|儿子|女儿")


def _unintroduced(text: str) -> Iterator[Hit]:
    """A name at the head of its clause, before a verb of speech, one character off a name that was introduced."""
    introduced = {} if _KIN.search(text) else _introduced(text)
    if not introduced:
        return
    for at, said in _speakers(text):
        if said in introduced or text.count(said) > 1:
            continue
        near = [name for name in introduced if _one_off(name, said) and introduced[name] < at]
        if len(near) == 1 and not is_word(said):
            span = Span(at, at + len(said))
            message = f"“{said}”前文没有介绍过，前文是“{near[0]}”，请核对姓名"
            yield Hit(span, message, (replace(span, near[0]),))


def _introduced(text: str) -> dict[str, int]:
    """Names behind titles and roles, and where they first stand so."""
    found: dict[str, int] = {}
    for mention in mentions(text):
        if titled_at(text, mention.at):
            found.setdefault(mention.name, mention.at)
    for match in re.finditer(f"(?=[{SURNAMES}][一-鿿])", text):
        at = match.start()
        rare = text[at] not in everyday()
        if rare and titled_at(text, at) and not NOT_NAME.search(text[at + 1 : at + 2]):
            short = text[at : at + 2]
            if SPEECH.match(text, at + 2) or not re.match("[一-鿿]", text[at + 2 : at + 3]):
                found.pop(text[at : at + 3], None)
                found.setdefault(short, at)
    return found


def _speakers(text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(f"[{SURNAMES}](?=[一-鿿])", text):
        at = match.start()
        if not _STARTS.search(text[max(0, at - 1) : at]):
            continue
        for length in (3, 2):
            said = text[at : at + length]
            if length == 2 and said[0] in everyday():
                continue
            if _SAYS.match(text, at + length) and not NOT_NAME.search(said[1:]) and len(said) == length:
                yield at, said
                break


def _one_off(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1 and one[0] == other[0]


_CALLED = (
    "主任|医生|医师|教授|局长|书记|市长|县长|校长|院长|所长|老师|"
    "师傅|女士|先生|经理|律师|警官|队长|教练|大爷|大妈|大伯|阿姨|某"
)


def _compound_cut(text: str) -> Iterator[Hit]:
    """尉主任 where the article has 尉迟某某 and nobody called 尉: half of a surname of two characters."""
    for surname in COMPOUND_SURNAMES:
        if surname not in text or not re.search(f"{surname}[一-鿿]{{1,2}}", text):
            continue
        first, second = surname[0], surname[1]
        if re.search(f"(?:主任|医生|医师|教授|局长|书记|记者|校长|院长|老师){first}(?!{second})[一-鿿]", text):
            continue
        for match in re.finditer(f"(?<![一-鿿]){first}(?=(?:{_CALLED})(?!{surname}))", text):
            fix = insert(match.end(), second)
            yield Hit(Span(*match.span()), f"前文的姓是复姓“{surname}”，不能拆开称呼", (fix,))


_GROUP = "[一-鿿]某[某甲乙丙丁]?"
_COUNTED = re.compile(
    rf"(?P<n>[两二三四五六])(?:名|人|位)(?P<role>[一-鿿]{{2,7}}?)(?P<list>{_GROUP}(?:、{_GROUP}){{0,4}}[、和与及]{_GROUP})(?![、和与及等]|[一-鿿]某)"
)


@dataclass(frozen=True)
class CountedNamesCheck:
    """三名被告人 and then the names of two, all of them 某."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The count."""
        if "某" not in page.text:
            return
        for match in _COUNTED.finditer(page.text):
            count = len(re.findall("某[某甲乙丙丁]?", match["list"]))
            said = "〇一二三四五六".find(match["n"].replace("两", "二"))
            if count != said and 2 <= count <= 6:
                good = "〇一两三四五六"[count]
                span = group_span(match, "n")
                yield Hit(span, f"后面列出的是{good}人，请核对人数", (replace(span, good),))


_PLACED = re.compile(
    r"(?P<stem>[一-鿿]{2})(?P<kind>镇|重工|古镇|集团|股份|控股|药业|电气|钢铁|汽车|船舶|矿业|乳业|酒业)"
)
_TELLS_APART = frozenset("东西南北中上下前后左右大小新老一二三四五六七八九十内外里高低长短甲乙丙丁金银江河湖海山水城")


def _odd_name(text: str) -> Iterator[Hit]:
    """A town or a firm named again and again, and once with another character that sounds the same or looks alike."""
    kinds: dict[str, Counter[str]] = {}
    for match in _PLACED.finditer(text):
        kinds.setdefault(match["kind"], Counter())[match["stem"]] += 1
    for kind, stems in kinds.items():
        for wrong, count in stems.items():
            right = _usual(text, wrong, kind, stems) if count == 1 and not is_word(wrong + kind) else None
            if right is not None:
                at = text.index(wrong + kind)
                span = Span(at, at + len(wrong + kind))
                yield Hit(span, f"同一篇里又写作“{right}{kind}”，请核对名称", (replace(Span(at, at + 2), right),))


def _usual(text: str, wrong: str, kind: str, stems: Counter[str]) -> str | None:
    """The name that stands for the same thing and is written more often."""
    for right, count in stems.items():
        apart = [(a, b) for a, b in zip(right, wrong, strict=True) if a != b]
        if count < 2 or len(apart) != 1 or not _TELLS_APART.isdisjoint(apart[0]):
            continue
        beside = f"{right}{kind}[、和与及至到]|[、和与及至到]{wrong}|{wrong}{kind}[、和与及至到]"
        if nearly_alike(*apart[0]) and not re.search(beside, text):
            return right
    return None


_ALSO_ALIKE = frozenset(("甪角", "亍于", "冼洗", "郤却", "妫为", "禚羔", "侴愁", "崀良"))


def _read_as(rare: str, everyday: str) -> bool:
    return rare + everyday in _ALSO_ALIKE or alike(rare, everyday)


def _rare(text: str) -> Iterator[Hit]:
    """角直 where the article has 甪直: a rare character, used often, once replaced by one like it."""
    common = everyday()
    pairs = Counter(
        text[at : at + 2]
        for at in range(len(text) - 1)
        if "一" <= text[at] <= "鿿" and text[at] not in common and text[at + 1] in common
    )
    for pair, count in pairs.items():
        if count < 2:
            continue
        for match in re.finditer(f"(?<=[^一-鿿])[一-鿿](?={pair[1]})", text):
            one = match[0]
            if one == pair[0] or one not in common or is_word(one + pair[1]) or not _read_as(pair[0], one):
                continue
            span = Span(match.start(), match.end() + 1)
            mark = Span(*match.span())
            yield Hit(span, f"同一篇里又写作“{pair}”，请核对用字", (replace(mark, pair[0]),))


_SOURCE = "TI-05、AR-13，报刊差错认定“名称错误”"

CHECKS = (
    ArticleCheck(
        info(
            "consistency.name-not-introduced",
            "没有介绍过的姓名",
            "新闻里的人第一次出现都有身份；突然冒出一个只差一个字的姓名，多半是前面那个人写错了。",
            _SOURCE,
            (
                (
                    "### 标题文字\n\n市长缑敬出席会议。\n\n缑敏就有关情况作了说明。",
                    "### 标题文字\n\n市长缑敬出席会议。\n\n缑敬就有关情况作了说明。",
                ),
            ),
            (
                "### 标题文字\n\n市长缑敬出席会议。\n\n副市长缑敏表示，马上办。",
                "### 标题文字\n\n兄弟俩都是党员。村民李建国到场。\n\n李建军说，路修好了。",
            ),
        ),
        _unintroduced,
    ),
    ArticleCheck(
        info(
            "consistency.compound-surname-cut",
            "复姓拆开称呼",
            "“尉迟”“欧阳”是两个字的姓，称“尉主任”“欧老师”就错了。",
            _SOURCE,
            (
                (
                    "### 标题文字\n\n主任医师尉迟青到场。\n\n尉主任说，不要紧。",
                    "### 标题文字\n\n主任医师尉迟青到场。\n\n尉迟主任说，不要紧。",
                ),
            ),
            ("### 标题文字\n\n主任医师尉迟青到场。\n\n尉迟主任说，不要紧。",),
            confidence=0.88,
        ),
        _compound_cut,
    ),
    CountedNamesCheck(
        info(
            "consistency.count-of-named",
            "人数与所列姓名不符",
            "说“三名被告人”，后面列出的姓名就应当是三个。",
            _SOURCE,
            (
                (
                    "### 标题文字\n\n法院审理此案，三名被告人丁某、彭某分别获刑。",
                    "### 标题文字\n\n法院审理此案，两名被告人丁某、彭某分别获刑。",
                ),
            ),
            (
                "### 标题文字\n\n法院审理此案，三名被告人丁某、彭某等获刑。",
                "### 标题文字\n\n法院审理此案，三名被告人丁某、彭某和吴某获刑。",
            ),
            confidence=0.88,
        )
    ),
    ArticleCheck(
        info(
            "consistency.one-name-two-characters",
            "地名、企业名用字前后不一",
            "一篇稿件里反复出现的镇名、企业名，有一处换了一个音近、形近的字，多半是写错了。",
            _SOURCE,
            (
                (
                    "### 岷澜重工出海\n\n岷澜重工昨天试车。工人都来了。岷浪重工有专利三十项。",
                    "### 岷澜重工出海\n\n岷澜重工昨天试车。工人都来了。岷澜重工有专利三十项。",
                ),
            ),
            (
                "### 岷澜重工出海\n\n岷澜重工昨天试车。岷浪重工、长风重工也来了。",
                "### 河东镇修路\n\n河东镇的路修好了。河西镇的村民也来看。",
            ),
        ),
        _odd_name,
    ),
    ArticleCheck(
        info(
            "consistency.rare-character-replaced",
            "生僻字误作形近的常用字",
            "一篇稿件里反复出现的生僻字，有一处换成了形近的常用字，多半是写错了。",
            _SOURCE,
            (
                (
                    "### 去甪直\n\n甪直的桥多。甪直的水也多。\n\n角直的老街很窄。",
                    "### 去甪直\n\n甪直的桥多。甪直的水也多。\n\n甪直的老街很窄。",
                ),
            ),
            ("### 去甪直\n\n甪直的桥多。甪直的水也多。\n\n桥面平直，街角直通码头。",),
        ),
        _rare,
    ),
)
