"""A party to a case who speaks without having been introduced: 李某的车……赵某所有。庭审中，王某辩称……"""

import re
from collections.abc import Iterator
from itertools import pairwise

from proofreader.checks.consistency.texts import ArticleCheck
from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import info
from proofreader.core.span import Span

_NAME = re.compile("(?<![一-鿿]某)(?P<name>[一-鿿]某[某甲乙丙丁]?)")
_PLEADS = re.compile("(?:当庭|则|却)?(?:辩称|诉称|辩解|答辩|不服|上诉称|反驳)")
_CASE = re.compile(
    r"(?:^|\n)(?=(?:案例)?[一二三四五六七八九十]{1,2}[、：]|[^\n]{2,40}\n+(?:本报|新华社)[^\n]{0,12}[讯电])"
)
_KNOWN = re.compile(
    "(?:证人|代理人|律师|辩护人|亲属|家属|业主|第三人|原告|被告人?|上诉人|被上诉人|妻子|丈夫|父亲|母亲|儿子|女儿|公司)\\Z"
)


def _strangers(text: str) -> Iterator[Hit]:
    """Parties who plead in a case in which two others were named and they were not."""
    starts = [0, *(match.end() for match in _CASE.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        case = text[start:end]
        if "某" not in case:
            continue
        found = list(_NAME.finditer(case))
        for match in found:
            name = match["name"]
            others = list(dict.fromkeys(one["name"] for one in found if one.start() < match.start()))
            if name in others or len(others) != 2 or case.count(name) > 1 or not _PLEADS.match(case, match.end()):
                continue
            if _KNOWN.search(case, 0, match.start()) or any(one[0] == name[0] for one in others):
                continue
            span = Span(*match.span()).shift(start)
            fixes = tuple(replace(span, one) for one in reversed(others))
            yield Hit(span, f"前文没有说到“{name}”，说到的是{others[0]}、{others[1]}，请核对", fixes)


CHECKS = (
    ArticleCheck(
        info(
            "consistency.party-not-introduced",
            "没有交代过的当事人",
            "案件里辩称、诉称的人，前文应当交代过；突然冒出另一个“某”，多半是写错了姓。",
            "报刊差错认定“前后矛盾”",
            (
                (
                    "### 标题文字\n\n李某的车被花盆砸中，花盆是赵某的。庭审中，王某辩称花盆是被风刮落的。",
                    "### 标题文字\n\n李某的车被花盆砸中，花盆是赵某的。庭审中，赵某辩称花盆是被风刮落的。",
                ),
            ),
            (
                "### 标题文字\n\n李某的车被花盆砸中，花盆是赵某的。庭审中，赵某辩称花盆是被风刮落的。",
                "### 标题文字\n\n李某的车被赵某的花盆砸中。庭审中，房主王某辩称自己不住在那里，王某还出示了合同。",
                "### 标题文字\n\n李某、赵某受伤。庭审中，被告王某辩称与自己无关。",
            ),
            confidence=0.75,
        ),
        _strangers,
    ),
)
