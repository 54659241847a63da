"""Lists and sayings known by heart with one character wrong: 不敢腐、不能腐、不愿腐, 中央八条规定精神.

A list has no name to go by: an item is held to be wrong where it is one character away from an item of a known list and
its neighbours are that list's items in their places. A saying is long enough to be known by its other characters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.alike import sound_alike
from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.matching import smallest
from proofreader.checks.phrases.formulas import FORMULAS
from proofreader.checks.phrases.wordlist import TableFile
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_FILE = TableFile("phrases-series.toml")
_PART = re.compile(r"[^、，；,;。：！？（）“”‘’\s]+")
_QUICK = re.compile(r"[、，；,;。：！？（）“”‘’\s和与及]")
_AND = re.compile("以及|[和与及]")
LONG = 4
"""Code points from which one right neighbour is enough for a character that sounds alike,"""
LONGEST = 6
"""and for any character."""
_ALIKE = ("和与及同", "的地得之")
"""Characters that may stand for one another in a saying."""


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    text: str
    joined: bool
    """Whether only one mark or 和 stands between the part before and this one."""


@dataclass(frozen=True)
class Series:
    """The lists: those of the table and those of the named formulas with three items and more."""

    @cached_property
    def all(self) -> tuple[tuple[str, ...], ...]:
        """The items of every list in order."""
        own = [tuple(row["items"]) for row in _FILE.tables["series"]]
        return tuple(dict.fromkeys(own + [formula.items for formula in FORMULAS.all if len(formula.items) >= 3]))

    @cached_property
    def places(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """For every item the lists it is in, and where."""
        found: dict[str, list[tuple[int, int]]] = {}
        for number, items in enumerate(self.all):
            for place, item in enumerate(items):
                found.setdefault(item, []).append((number, place))
        return {item: tuple(at) for item, at in found.items()}

    @cached_property
    def right(self) -> frozenset[str]:
        """Every item, and what is close to one and yet right."""
        allowed = (item for row in _FILE.tables["series"] for item in row.get("allow", ()))
        return frozenset(self.places) | frozenset(allowed)


SERIES = Series()


def _parts(text: str) -> list[_Part]:
    found: list[_Part] = []
    end = -2
    for match in _PART.finditer(text):
        if match[0] in SERIES.places:
            found.append(_Part(match.start(), match[0], match.start() == end + 1))
        else:
            at, joined = match.start(), match.start() == end + 1
            for word in _AND.finditer(match[0]):
                left, right = text[at : match.start() + word.start()], match[0][word.end() :]
                if left and any(right.startswith(item) for item in _begin(right)):
                    found.append(_Part(at, left, joined))
                    at, joined = match.start() + word.end(), True
            found.append(_Part(at, text[at : match.end()], joined))
        end = match.end()
    return found


def _begin(text: str) -> Sequence[str]:
    return [text[:length] for length in range(2, min(len(text), 10) + 1) if text[:length] in SERIES.places]


def _one_off(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _half_right(one: str, other: str) -> bool:
    """Whether two items of one length have half their characters and more in the same places, the first among them."""
    same = sum(a == b for a, b in zip(one, other, strict=False))
    return len(one) == len(other) >= LONG and one[0] == other[0] and 2 * same >= len(one)


def _changed(one: str, other: str) -> int:
    return next(place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)


def _sounds_alike(one: str, other: str) -> bool:
    place = _changed(one, other)
    return sound_alike(one[place], other[place])


@dataclass(frozen=True)
class SeriesCheck:
    """Items of a list known by heart, one of them a character off."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The items that are wrong, at most one hit for each place."""
        text = block.text
        if SERIES.places.keys().isdisjoint(_QUICK.split(text)):
            return
        parts = _parts(text)
        known = [SERIES.places.get(part.text) for part in parts]
        seen: set[int] = set()
        for at, places in enumerate(known):
            for number, place in places or ():
                for step in (-1, 1):
                    hit = _beside(text, parts, at, step, number, place)
                    if hit and hit.span.start not in seen:
                        seen.add(hit.span.start)
                        yield hit


def _beside(text: str, parts: list[_Part], at: int, step: int, number: int, place: int) -> Hit | None:
    """The part beside a known item, where it is one character off from the item that belongs there."""
    items = SERIES.all[number]
    if not (0 <= at + step < len(parts) and 0 <= place + step < len(items)):
        return None
    if not parts[max(at, at + step)].joined:
        return None
    part, wanted = parts[at + step], items[place + step]
    word = part.text[-len(wanted) :] if step < 0 else part.text[: len(wanted)]
    if word in SERIES.right or (part.text != word and part.text in SERIES.right):
        return None
    if not _one_off(word, wanted):
        between = (
            part.text == word and _half_right(word, wanted) and _stands(parts, at + 2 * step, items, place + 2 * step)
        )
        if not between:
            return None
        span = Span(part.start, part.start + len(word))
        return Hit(span, f"“{'、'.join(items[:6])}”的这一项是“{wanted}”", (smallest(span, word, wanted),), 0.8)
    length = min(len(wanted), len(items[place]))
    sure = length >= LONGEST or (length >= LONG and _sounds_alike(word, wanted))
    if not sure and not any(_stands(parts, at + far, items, place + far) for far in (-step, 2 * step)):
        return None
    if part.text != word and not sure and step > 0 and len(part.text) > len(word) + 6:
        return None
    start = part.start + (len(part.text) - len(word) if step < 0 else 0)
    span = Span(start, start + len(word))
    return Hit(span, f"“{'、'.join(items[:6])}”的这一项是“{wanted}”", (smallest(span, word, wanted),))


def _stands(parts: list[_Part], at: int, items: tuple[str, ...], place: int) -> bool:
    """Whether the item of that place is the part at `at`; the first may follow other words, the last precede them."""
    if not (0 <= at < len(parts) and 0 <= place < len(items)):
        return False
    text, item = parts[at].text, items[place]
    return text == item or (place == 0 and text.endswith(item)) or (place == len(items) - 1 and text.startswith(item))


@dataclass(frozen=True)
class SayingCheck:
    """Long fixed sayings with one character put for another."""

    info: CheckInfo

    @cached_property
    def _index(self) -> dict[str, tuple[tuple[str, int], ...]]:
        """By the first two characters of either half: the saying and where the half begins in it."""
        found: dict[str, list[tuple[str, int]]] = {}
        for row in _FILE.tables["phrase"]:
            text = row["text"]
            for at in (0, len(text) // 2):
                found.setdefault(text[at : at + 2], []).append((text, at))
        return {head: tuple(entries) for head, entries in found.items()}

    @cached_property
    def _allowed(self) -> frozenset[str]:
        return frozenset(text for row in _FILE.tables["phrase"] for text in (row["text"], *row.get("allow", ())))

    @cached_property
    def _heads(self) -> re.Pattern[str]:
        firsts, seconds = ("".join({head[place] for head in self._index}) for place in (0, 1))
        return re.compile(f"[{re.escape(firsts)}](?=[{re.escape(seconds)}])")

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Sayings one half of which is right and the other a character off."""
        text, index, end = block.text, self._index, 0
        for match in self._heads.finditer(text):
            for saying, at in index.get(text[match.start() : match.start() + 2], ()):
                half = len(saying) // 2
                start = match.start() - at
                if start < end or not text.startswith(saying[at:] if at else saying[:half], match.start()):
                    continue
                said = text[start : start + len(saying)]
                if _one_off(said, saying) and said not in self._allowed and not self._is_other(text, start, said):
                    if not _is_slip(said, saying):
                        continue
                    end = start + len(saying)
                    span = Span(start, end)
                    yield Hit(span, f"固定说法是“{saying}”", (smallest(span, said, saying),))

    def _is_other(self, text: str, start: int, said: str) -> bool:
        """Whether what stands there is part of an allowed form that is longer."""
        return any(allowed in text[max(0, start - 2) : start + len(said) + 2] for allowed in self._longer(said))

    def _longer(self, said: str) -> Iterator[str]:
        return (allowed for allowed in self._allowed if len(allowed) > len(said) and said in allowed)


def _is_slip(said: str, saying: str) -> bool:
    """Whether the changed character is a slip: inside the saying, or at its edge but of the same sound.

    At an edge another word may simply stand there: 我国的粮食安全 for 国家粮食安全.
    """
    at = _changed(said, saying)
    if not "一" <= said[at] <= "鿿" or any(said[at] in group and saying[at] in group for group in _ALIKE):
        return False
    return 0 < at < len(saying) - 1 or sound_alike(said[at], saying[at])


_SOURCE = "PH-01、PH-08，党和国家文件的通行表述；通行名句"

CHECKS = (
    SeriesCheck(
        CheckInfo(
            "phrases.series-item",
            "并列提法错一个字",
            "这组并列的提法各项是固定的，前后各项都对得上，这一项错了一个字。",
            _SOURCE,
            Severity.ERROR,
            0.9,
            (
                ("一体推进不敢腐、不能腐、不愿腐。", "一体推进不敢腐、不能腐、不想腐。"),
                ("坚持党政同责、一岗双职、齐抓共管。", "坚持党政同责、一岗双责、齐抓共管。"),
                ("提高政治判断力、政治领会力、政治执行力", "提高政治判断力、政治领悟力、政治执行力"),
                ("提升群众获得感、兴福感和安全感", "提升群众获得感、幸福感和安全感"),
                ("做到科学立法、严厉执法、公正司法", "做到科学立法、严格执法、公正司法"),
                ("自由、平等、公正、法制的社会", "自由、平等、公正、法治的社会"),
                ("早发现、早报导、早隔离、早治疗", "早发现、早报告、早隔离、早治疗"),
                ("先天下之忧而忧，后天下之乐而忧", "先天下之忧而忧，后天下之乐而乐"),
            ),
            (
                "一体推进不敢腐、不能腐、不想腐。",
                "生产发展、生活宽裕、乡风文明",
                "依法治市、依法执政、依法行政",
                "坚持创新、协调、绿色、开放、共享的发展理念",
                "更高质量、更有效率、更加协调",
                "脚力、眼力、脑力、笔力",
            ),
        )
    ),
    SayingCheck(
        CheckInfo(
            "phrases.saying-one-character-off",
            "固定说法错一个字",
            "这是一句固定说法，其中一个字写错了。",
            _SOURCE,
            Severity.ERROR,
            0.9,
            (
                ("严格落实中央八条规定精神。", "严格落实中央八项规定精神。"),
                ("保持稳中求近工作总基调", "保持稳中求进工作总基调"),
                ("推进供给侧机构性改革", "推进供给侧结构性改革"),
                ("把权利关进制度的笼子", "把权力关进制度的笼子"),
                ("各族群众像石榴子一样紧紧抱在一起", "各族群众像石榴籽一样紧紧抱在一起"),
            ),
            ("严格落实中央八项规定精神。", "稳中求进工作总基调", "中央八项规定及其实施细则", "不忘初心，牢记使命"),
        )
    ),
)
