"""Numbered formulas (“四个意识”, 五位一体 …): items, their order, the verbs they go with, and since when."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proofreader.checks.contract import BlockView, CheckInfo, Hit, PageView, replace
from proofreader.checks.facts.moment import page_day
from proofreader.checks.matching import smallest
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.core.span import Span

_TAIL = r"[”’」]?(?:就)?(?:[（(]|——|：|:|，?即|，?也就是|是指|包括)"
_BREAK = re.compile(r"[、，；,;]")


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula: items in order, right verbs, and wrong ones with what each stands for ("" for the first)."""

    key: str
    items: tuple[str, ...]
    verbs: tuple[str, ...]
    bad_verbs: dict[str, str]


@dataclass(frozen=True)
class Formulas:
    """The table resources/rules/phrases-formulas.toml, read when first asked for."""

    @cached_property
    def table(self) -> dict[str, Any]:
        """The file as TOML."""
        return tomllib.loads(resource("rules", "phrases-formulas.toml").read_text("utf-8"))

    @cached_property
    def all(self) -> tuple[Formula, ...]:
        """Every formula of the table."""
        return tuple(
            Formula(
                row["key"],
                tuple(row.get("items", ())),
                tuple(row.get("verbs", ())),
                {bad: good for bad, _, good in (verb.partition("→") for verb in row.get("bad_verbs", ()))},
            )
            for row in self.table["formula"]
        )

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The names of the formulas."""
        return tuple(formula.key for formula in self.all)

    @cached_property
    def with_bad_verbs(self) -> tuple[str, ...]:
        """The names of the formulas that some verbs do not go with."""
        return tuple(formula.key for formula in self.all if formula.bad_verbs)

    @cached_property
    def with_items(self) -> tuple[Formula, ...]:
        """The formulas whose items are known."""
        return tuple(formula for formula in self.all if len(formula.items) >= 2)


FORMULAS = Formulas()


def _named_in(text: str) -> Iterator[Formula]:
    for formula in FORMULAS.with_items:
        if formula.key in text:
            yield formula


def _distance_one(one: str, other: str) -> bool:
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    if len(one) > len(other):
        one, other = other, one
    return len(other) - len(one) == 1 and any(other[:cut] + other[cut + 1 :] == one for cut in range(len(other)))


@dataclass(frozen=True)
class ItemsCheck:
    """The list that explains a formula: an item missing, one too many, out of order, or with a character wrong."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Lists that follow the formula's name and differ from its items."""
        text = block.text
        for formula in _named_in(text):
            for match in re.finditer(re.escape(formula.key) + _TAIL, text):
                yield from _compare(text, match.end(), formula)


def _compare(text: str, start: int, formula: Formula) -> Iterator[Hit]:
    end = min((at for mark in "。）)！？\n“；" if (at := text.find(mark, start)) >= 0), default=len(text))
    listed = text[start:end]
    parts = [part.strip() for part in _BREAK.split(listed)]
    parts = [part for part in parts if part][: len(formula.items) + 3]
    known = [part for part in parts if part in formula.items]
    if len(known) < max(2, len(formula.items) - 1) or (
        len(known) == len(formula.items) and parts[: len(known)] == list(formula.items)
    ):
        return
    strange = [part for part in parts[: len(formula.items) + 1] if part not in formula.items]
    missing = [item for item in formula.items if item not in parts]
    for part in strange:
        near = next((item for item in missing if _distance_one(part, item)), None)
        if near:
            at = text.index(part, start)
            span = Span(at, at + len(part))
            yield Hit(span, f"“{formula.key}”的这一项是“{near}”", (smallest(span, part, near),))
            return
    if strange and len(missing) != 0:
        return  # a list of something else, or a paraphrase
    span = Span(start, start + _length(text, start, parts[: len(known)]))
    good = "、".join(formula.items)
    what = f"少了“{missing[0]}”" if missing else "次序不对" if known != list(formula.items) else ""
    if what and span.of(text) != good:
        yield Hit(span, f"“{formula.key}”{what}，应为：{good}", (replace(span, good),))


def _length(text: str, start: int, parts: list[str]) -> int:
    at = start
    for part in parts:
        at = text.index(part, at) + len(part)
    return at - start


@dataclass(frozen=True)
class VerbCheck:
    """A formula with the verb of another: 坚定“四个意识”."""

    info: CheckInfo

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = (
            rf"(?:{'|'.join(sorted(formula.bad_verbs, key=len, reverse=True))})[“‘]?{re.escape(formula.key)}"
            for formula in FORMULAS.all
            if formula.bad_verbs
        )
        return re.compile("|".join(parts))

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Wrong verbs right before a formula."""
        if not any(key in block.text for key in FORMULAS.with_bad_verbs):
            return
        for match in self._pattern.finditer(block.text):
            for formula in FORMULAS.all:
                verb = next((verb for verb in formula.bad_verbs if match[0].startswith(verb)), None)
                if verb and match[0].lstrip("“‘").endswith(formula.key):
                    span = Span(match.start(), match.start() + len(verb))
                    verbs = dict.fromkeys((formula.bad_verbs[verb] or formula.verbs[0], *formula.verbs))
                    suggestions = tuple(smallest(span, verb, good) for good in verbs)
                    yield Hit(span, f"“{formula.key}”与“{formula.verbs[0]}”搭配，不与“{verb}”搭配", suggestions)
                    break


@dataclass(frozen=True)
class OldItemsCheck:
    """A formula whose items were changed, in a page of a later day with the items of before."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """Old items on pages from the day of the change on."""
        rows = FORMULAS.table["changed"]
        if not any(row["old"] in page.text for row in rows):
            return
        day = page_day(page)
        if day is None:
            return
        for row in rows:
            if day < row["since"]:
                continue
            for match in re.finditer(re.escape(row["old"]), page.text):
                span = Span(*match.span())
                yield Hit(
                    span,
                    f"{row['since'].year}年{row['since'].month}月起的表述是“{row['new']}”",
                    (smallest(span, row["old"], row["new"]),),
                )


_SOURCE = "党和国家文件的通行表述"
_PAGE = "2021年3月10日 星期三\n\n### 标题文字\n\n"
_BEFORE = "2019年3月10日 星期日\n\n### 标题文字\n\n"
CHECKS = (
    ItemsCheck(
        CheckInfo(
            "phrases.formula-items",
            "固定提法的内容不对",
            "“四个意识”“五位一体”等提法，内容、项数和次序都是固定的。",
            f"PH-01、PH-02、PH-03、PH-04，{_SOURCE}",
            Severity.ERROR,
            0.9,
            (
                (
                    "增强“四个意识”（政治意识、全局意识、核心意识、看齐意识）。",
                    "增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。",
                ),
                (
                    "坚定“四个自信”，即道路自信、理论自信、文化自信、制度自信。",
                    "坚定“四个自信”，即道路自信、理论自信、制度自信、文化自信。",
                ),
                ("反对“四风”：形式主义、官僚主义、享乐主义。", "反对“四风”：形式主义、官僚主义、享乐主义、奢靡之风。"),
            ),
            (
                "增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。",
                "“六稳”：一是就业，二是金融。",
                "“三农”即农业、农村、农民问题。",
            ),
        )
    ),
    VerbCheck(
        CheckInfo(
            "phrases.formula-verb",
            "固定提法的动词搭配不对",
            "增强“四个意识”、坚定“四个自信”、做到“两个维护”：动词与提法的搭配是固定的。",
            f"PH-05，{_SOURCE}",
            Severity.ERROR,
            0.85,
            (
                ("坚定“四个意识”、增强“四个自信”。", "增强“四个意识”、增强“四个自信”。"),
                ("坚定“两个维护”", "做到“两个维护”"),
                ("要始终牢牢“四个意识”", "要始终牢固树立“四个意识”"),
            ),
            (
                "增强“四个意识”、坚定“四个自信”、做到“两个维护”",
                "牢固树立“四个意识”",
                "坚决做到“两个维护”",
                "树牢“四个意识”",
            ),
        )
    ),
    OldItemsCheck(
        CheckInfo(
            "phrases.formula-out-of-date",
            "提法已经更新",
            "有的提法内容随时间改过，见报日期在更新之后的要用新的。",
            f"PH-07，{_SOURCE}",
            Severity.WARNING,
            0.75,
            (
                (
                    _PAGE + "协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。",
                    _PAGE + "协调推进全面建设社会主义现代化国家、全面深化改革、全面依法治国、全面从严治党。",
                ),
            ),
            (_BEFORE + "协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。",),
        )
    ),
)
