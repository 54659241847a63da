"""One person's name written in two ways: 王国生书记 / 王国升书记, 雷啸川 / 雷肖川."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.alike import nearly_alike, one_sound_apart
from proofreader.checks.consistency.people import (
    COMPOUND_SURNAMES,
    NOT_NAME,
    SPEECH,
    SURNAMES,
    Mention,
    everyday,
    mentions,
    name_at,
    titled_at,
)
from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word, segment

_AROUND = 8
"""Code points on either side of what may be a name that are segmented to see where words end."""
_LEFT = re.compile(r"(?:^|[\s，。；：！？、“”‘’（）《》]|[的由请让对向叫和与把被给跟随]|\d号)$")


_STRONG_LEFT = re.compile(r"(?:^|[\s，。；：！？、“”（）])\Z")


@dataclass(frozen=True)
class NameCheck:
    """A name that differs from another of the page by one character that sounds or looks the same."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The rarer writing, or the later where both are as frequent."""
        found = list(mentions(page.text))
        seen: set[str] = set()
        for right, wrong in _same_title(page.text, _titles(found)):
            if wrong not in seen:
                seen.add(wrong)
                yield from _name_hits(page.text, right, wrong, 0, len(page.text))
        for article in page.article_spans:
            here = [mention for mention in found if article.start <= mention.at < article.end]
            text = article.of(page.text)
            for right, wrong in (*_in_article(text, here), *_short(text)):
                if wrong not in seen:
                    seen.add(wrong)
                    yield from _name_hits(page.text, right, wrong, article.start, article.end)


def _titles(found: list[Mention]) -> dict[str, set[str]]:
    titled: dict[str, set[str]] = {}
    for mention in found:
        if mention.title:
            titled.setdefault(mention.name, set()).add(mention.title)
    return titled


def _same_title(text: str, titled: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    counts = {name: text.count(name) for name in titled}
    names = sorted(titled)
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            if not titled[one] & titled[other] or one_sound_apart(one, other) is None:
                continue
            right, wrong = sorted((one, other), key=lambda name: (-counts[name], text.index(name)))
            if counts[right] + counts[wrong] < 40:
                yield right, wrong


def _in_article(text: str, found: list[Mention]) -> Iterator[tuple[str, str]]:
    """Pairs of names, the right one first, one of which a role, a title or a verb of speech shows to be a name."""
    titled = _titles(found)
    sure = {
        mention.name
        for mention in found
        if mention.title or not is_word(mention.name[:2]) or mention.name[:2] in COMPOUND_SURNAMES
    }
    if not sure:
        return
    done: set[frozenset[str]] = set()
    for name, at in _near(text, sorted(sure, key=lambda name: (text.count(name), -text.index(name)))):
        said = text[at : at + len(name)]
        pair = frozenset((name, said))
        if pair in done or not _alike(name, said):
            continue
        if not (said in sure or _is_name(text, at, name)) or _together(text, name, said):
            continue
        done.add(pair)
        if name in titled and said in titled and not titled[name] & titled[said]:
            continue  # two people of two titles
        right, wrong = sorted((name, said), key=lambda one: (-text.count(one), text.index(one)))
        if right not in sure and text.count(right) == text.count(wrong):
            right, wrong = wrong, right
        if right in sure or (wrong in sure and text.count(right) > 1):
            yield right, wrong


def _short(text: str) -> Iterator[tuple[str, str]]:
    """Names of two characters, one of them behind a title or a role, the other so or before a verb of speech."""
    titled: dict[str, int] = {}
    said: dict[str, int] = {}
    for match in re.finditer(f"[{SURNAMES}](?=[一-鿿])", text):
        at = match.start()
        behind = titled_at(text, at)
        if at and "一" <= text[at - 1] <= "鿿" and not behind:
            continue
        name = name_at(text, at)
        if len(name) != 2 or is_word(name):
            continue
        if behind:
            titled.setdefault(name, at)
        elif SPEECH.match(text, at + 2):
            said.setdefault(name, at)
    for right in titled:
        for wrong, at in {**said, **titled}.items():
            if wrong[0] != right[0] or wrong == right or not _alike(right, wrong) or _together(text, right, wrong):
                continue
            if text.count(wrong) <= text.count(right) and (titled[right] < at or text.count(wrong) < text.count(right)):
                yield right, wrong


def _near(text: str, names: list[str]) -> Iterator[tuple[str, int]]:
    """The places of strings that differ from one of the names in one character, or in the order of the last two."""
    by_part: dict[str, str] = {}
    for name in names:
        for at in range(len(name)):
            by_part[name[:at] + "*" + name[at + 1 :]] = name
        by_part[name[:-2] + name[-1] + name[-2]] = name
    firsts = {name[0] for name in names}
    givens = {name[1:] for name in names}
    lengths = sorted({len(name) for name in names})
    for match in re.finditer("[一-鿿]{3,}", text):
        run, start = match[0], match.start()
        for at, first in enumerate(run[:-2]):
            known = first in firsts
            for length in lengths:
                said = run[at : at + length]
                if len(said) < length:
                    break
                if not known and (said[1:] not in givens or first not in SURNAMES):
                    continue
                for key in (*(said[:k] + "*" + said[k + 1 :] for k in range(length)), said):
                    name = by_part.get(key, said)
                    if name != said:
                        yield name, start + at


def _alike(one: str, other: str) -> bool:
    places = [at for at in range(len(one)) if one[at] != other[at]]
    if len(places) == 2:
        return True  # the given name turned round
    return nearly_alike(one[places[0]], other[places[0]])


def _is_name(text: str, at: int, name: str) -> bool:
    """Whether the characters stand by themselves: after a mark, no word among them or across their end."""
    start, end = max(0, at - _AROUND), at + len(name)
    said = text[at:end]
    same_start = said[:2] == name[:2]
    if same_start and said[0] not in everyday():
        return True  # nothing but a name begins with such a character
    if _STRONG_LEFT.search(text[start:at]) and SPEECH.match(text, end) and not is_word(said):
        return True
    if (is_word(said[:2]) and not same_start) or is_word(said) or NOT_NAME.search(said[1:]):
        return False
    left = _LEFT.search(text[start:at]) is not None
    if not left:
        before = segment(text[start:end])
        left = any(word.end == at - start and len(word.text) > 1 for word in before) and not is_word(said[1:])
    return left and not any(
        word.start < len(said) < word.end and not word.tag.startswith("nr") and is_word(word.text)
        for word in segment(text[at : end + _AROUND])
    )


def _together(text: str, one: str, other: str) -> bool:
    """Whether the two are listed side by side: two persons."""
    gap = r"[^。，；：\n]{0,6}[、和与及跟\s，][^。，；：\n]{0,4}"
    return any(re.search(f"{a}{gap}{b}", text) for a, b in ((one, other), (other, one)))


def _name_hits(text: str, right: str, wrong: str, start: int, end: int) -> Iterator[Hit]:
    for match in re.compile(wrong).finditer(text, start, end):
        span = Span(*match.span())
        yield Hit(span, f"同一版上又写作“{right}”，请核对姓名用字", (replace(span, right),), group=f"{right}/{wrong}")


CHECKS = (
    NameCheck(
        CheckInfo(
            "consistency.name-in-two-spellings",
            "同一人姓名写法不一",
            "同一版上职务相同、或者同一篇稿件里都当人名用，姓名只差一个同音、形近字的，多半是同一个人，有一处写错。",
            "TI-05，报刊差错认定“人名错误”",
            Severity.WARNING,
            0.75,
            (
                (
                    "### 标题文字\n\n王国生书记到会。会后，王国生书记讲话。\n\n王国升书记最后作了总结。",
                    "### 标题文字\n\n王国生书记到会。会后，王国生书记讲话。\n\n王国生书记最后作了总结。",
                ),
                (
                    "### 标题文字\n\n传承人佴守拙今年82岁。\n\n佴守拙说，鱼灯要慢慢扎。有人问佴守绌怕不怕手艺变味。",
                    "### 标题文字\n\n传承人佴守拙今年82岁。\n\n佴守拙说，鱼灯要慢慢扎。有人问佴守拙怕不怕手艺变味。",
                ),
                (
                    "### 标题文字\n\n选手赵啸川跑出好成绩。\n\n今年19岁的赵啸川练了七年。赛后，赵肖川擦着汗说话。",
                    "### 标题文字\n\n选手赵啸川跑出好成绩。\n\n今年19岁的赵啸川练了七年。赛后，赵啸川擦着汗说话。",
                ),
            ),
            (
                "### 标题文字\n\n村民李建国、李健国两兄弟种了十亩地。",
                "### 标题文字\n\n选手王国生夺冠。\n\n，王国声明将参会。",
                "### 标题文字\n\n王国生书记到会。\n\n王国强书记最后作了总结。",
                "### 标题文字\n\n王国生书记到会。\n\n记者王国声报道。",
            ),
        )
    ),
)
