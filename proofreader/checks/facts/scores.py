"""Scores of two halves and of the whole game."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.matching import PatternCheck, group_span, info, swap

_VS = "[∶:：比-]"


def _score(name: str) -> str:
    return rf"(?P<{name}>\d{{1,3}}){_VS}(?P<{name}2>\d{{1,3}})"


def _halves(match: re.Match[str]) -> Hit | None:
    first, second, final = ((int(match[name]), int(match[name + "2"])) for name in ("a", "b", "t"))
    one = [first[0] + second[0], first[1] + second[1]]
    other = [first[0] + second[1], first[1] + second[0]]
    said = list(final)
    if said in (one, one[::-1], other, other[::-1], list(second), list(second)[::-1]):
        return None
    near = min((one, one[::-1]), key=lambda sums: sum(a != b for a, b in zip(sums, said, strict=True)))
    odd = [place for place in (0, 1) if near[place] != said[place]]
    if len(odd) != 1 or max(said) < 20:
        return None  # football tells the second half as the whole
    group = "t" if odd[0] == 0 else "t2"
    good = str(near[odd[0]])
    return swap(group_span(match, group), match[group], good, f"上下半场相加是{near[0]}比{near[1]}，请核对")


CHECKS = (
    PatternCheck(
        info(
            "numbers.halves-and-score",
            "上下半场与全场比分不符",
            "上半场、下半场的得分相加，就是全场的得分。",
            "AR-11，算术",
            (
                (
                    "主队上半场以32比28领先，下半场再以30比25获胜，最终以62比54取胜。",
                    "主队上半场以32比28领先，下半场再以30比25获胜，最终以62比53取胜。",
                ),
            ),
            (
                "主队上半场以32比28领先，下半场再以30比25获胜，最终以62比53取胜。",
                "主队上半场以1比0领先，下半场以2比1获胜，最终以2比1取胜。",
            ),
            confidence=0.88,
        ),
        rf"上半场[^。；\d]{{0,10}}{_score('a')}[^。；\d]{{0,10}}[，,；]下半场[^。；\d]{{0,10}}{_score('b')}[^。；\d]{{0,10}}[，,；](?:最终|全场|最后|终场|总比分)[^。；\d]{{0,8}}{_score('t')}",
        _halves,
        ("半场",),
    ),
)
