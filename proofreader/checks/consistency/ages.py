"""One person's age told twice: 今年52岁的张建国 / 张建国今年54岁."""

import re
from collections.abc import Iterator

from proofreader.checks.consistency.people import SURNAMES, name_at
from proofreader.checks.consistency.texts import ArticleCheck
from proofreader.checks.contract import CheckInfo, Hit, replace
from proofreader.checks.matching import group_span
from proofreader.core.finding import Severity

_BEFORE = re.compile(rf"(?<![\d年])(?:今年)?(?P<age>\d{{1,2}})岁的(?:[一-鿿]{{0,8}}?)(?=[{SURNAMES}][一-鿿])")
_AFTER = re.compile(
    rf"(?=(?P<name>[{SURNAMES}][一-鿿]{{1,2}})"
    r"(?:今年|[，,（(]今年|[，（]男，|[，（]女，|[，（])(?P<age>\d{1,2})岁)"
)
_THEN = re.compile("[0-9]年|年仅|年前|当年|那年|时年|曾|小时候|刚满|第一次|生前|退休")


_LIFE = 15
"""Years beyond which two ages are of two times of a life."""


def _ages(text: str) -> Iterator[Hit]:
    """A name with two ages in one article, both of this year: the later age."""
    if "岁" not in text:
        return
    told = [(name_at(text, match.end()), match["age"], group_span(match, "age")) for match in _BEFORE.finditer(text)]
    told += [(match["name"], match["age"], group_span(match, "age")) for match in _AFTER.finditer(text)]
    ages: dict[str, str] = {}
    for name, age, span in sorted(told, key=lambda one: one[2]):
        before = re.split("[，。！？\n]", text[max(0, span.start - 14) : span.start])[-1]
        if not name or _THEN.search(before):
            continue
        first = ages.setdefault(name, age)
        if first != age and (abs(int(first) - int(age)) <= _LIFE or first == age[::-1]):
            yield Hit(span, f"前面说{name}{first}岁，请核对年龄", (replace(span, first),))


CHECKS = (
    ArticleCheck(
        CheckInfo(
            "consistency.two-ages",
            "同一人年龄前后不一",
            "一篇稿件里同一个人今年的岁数说了两次，数目不同，必有一处写错。",
            "DT-09、TI-05，报刊差错认定“数据错误”",
            Severity.WARNING,
            0.85,
            (
                (
                    "### 简讯\n\n今年52岁的李青禾当了村支书。\n\n李青禾今年54岁，身体硬朗。",
                    "### 简讯\n\n今年52岁的李青禾当了村支书。\n\n李青禾今年52岁，身体硬朗。",
                ),
            ),
            (
                "### 简讯\n\n今年52岁的李青禾当了村支书。\n\n王志远今年54岁，身体硬朗。",
                "### 简讯\n\n当年20岁的李青禾进城。\n\n李青禾今年54岁，身体硬朗。",
                "### 简讯\n\n31岁的李青禾接到调令。\n\n李青禾今年88岁，身体硬朗。",
            ),
        ),
        _ages,
    ),
)
