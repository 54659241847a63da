"""Formulas in a row, each of which has its own verb: 增强“四个意识”、坚持“四个自信”."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.matching import PatternCheck, group_span, info, smallest
from proofreader.checks.phrases.formulas import FORMULAS
from proofreader.core.finding import Severity

_VERBS = {
    "mind": ("四个意识", ("增强", "树牢", "强化", "树立")),
    "trust": ("四个自信", ("坚定",)),
    "guard": ("两个维护", ("做到", "践行")),
}


def _known_bad(formula: str) -> frozenset[str]:
    """Verbs that are wrong with a formula wherever it stands: another check speaks of them."""
    return frozenset(verb for one in FORMULAS.all if one.key == formula for verb in one.bad_verbs)


def _verb(match: re.Match[str]) -> Hit | None:
    for group, (formula, verbs) in _VERBS.items():
        said = match[group]
        if said and said not in verbs and said not in _known_bad(formula):
            span = group_span(match, group)
            return Hit(span, f"与“{formula}”相配的是“{verbs[0]}”", (smallest(span, said, verbs[0]),))
    return None


FORMULA_ROW = PatternCheck(
    info(
        "phrases.formula-row",
        "并提的提法动词不对",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”连着说时，每个提法的动词都是固定的。",
        "PH-05，党和国家文件的通行表述",
        (
            (
                "增强“四个意识”、坚持“四个自信”、做到“两个维护”。",
                "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
            ),
            (
                "提高“四个意识”、坚定“四个自信”、做到“两个维护”。",
                "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
            ),
            (
                "增强“四个意识”、坚定“四个自信”、实现“两个维护”。",
                "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
            ),
        ),
        (
            "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
            "树牢“四个意识”，坚定“四个自信”，坚决做到“两个维护”。",
        ),
        severity=Severity.ERROR,
        confidence=0.9,
    ),
    r"(?P<mind>[一-鿿]{2})[“\"]?四个意识[”\"]?[、，](?P<trust>[一-鿿]{2})[“\"]?四个自信(?:[”\"]?[、，](?:坚决|坚定|自觉|带头)?(?P<guard>[一-鿿]{2})[“\"]?两个维护)?",
    _verb,
    ("四个自信",),
)
