"""Where one must be surer: names, quotations, verse, foreign words and ways of saying it are meant to be odd."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.doubled_evidence import COUNTED
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import PAD, Reading

COINED = 1.0
"""Log odds more for what stands in quotation marks: “引金入洛”, “剥洋葱” are coined to be odd."""


POWERS = "中美俄日英法德韩朝印欧"
COUNTRIES = POWERS + "乌纳缅约圣越柬泰菲巴埃伊叙希葡荷奥匈波捷塞蒙哈吉塔澳加墨智秘也"
"""Countries in one character, as headlines and communiqués name them."""

DIPLOMATIC = 2.5
"""Log odds more for a country beside a great one or before 方, 中乌, 俄伊朝, 墨方: what belongs there changes with the
news."""


SHORT_NAME = 1.5
"""Log odds more for a character put in behind a country in one: 赴印出席, 俄现代化武器, 美对欧加税."""

_SHORT_NAMES = [ord(char) for char in "俄韩朝印欧乌缅柬泰菲埃伊叙葡匈捷蒙澳墨厄"]

_TOWARDS = [ord(char) for char in "对赴访驻抗"]  # 日 is a day unless one of these stands before it

DIRECTIONS = 3.0
"""Log odds more for changing the places of two directions: who names which first is politics, 北南双方."""

_DIRECTIONS = [ord(char) for char in "东西南北"]

ONE_BY_ONE = 2.0
"""Log odds more for a classifier behind 逐: 逐台, 逐村 are made as needed, and no dictionary has them all."""

_MEASURES = [ord(char) for char in sorted(COUNTED | frozenset("台辆艘架枚支人街镇单元幅栏"))]

NUMERAL = 3.0
"""Log odds more for striking out a numeral that is not doubled: 北京一总队, 市三院 are told apart by it."""

_NUMERALS = [ord(char) for char in "一二三四五六七八九十百千万"]

PARALLEL = 2.0
"""Log odds more for a character more in one of several clauses of three: 补短板，夯基础，强弱项 is a style."""

REDUPLICATED = 3.0
"""Log odds more for one of two doubles in a row: that is a way of saying it, and hardly two slips."""


def caution(reading: Reading, proposals: Proposals) -> npt.NDArray[np.float64]:
    """How much surer one must be at each place: names, quotations, verse and foreign words are meant to be odd."""
    at = proposals.at
    # Another word altogether is the boldest of proposals, and there are too few real ones to learn from.
    extra = np.full(len(at), 3.0 if proposals.change is Change.WORD else 0.0)
    extra += 2.0 * reading.names[at]
    extra += 2.0 * reading.titled[at]
    extra += COINED * reading.quoted[at]
    extra += 50.0 * reading.foreign[at]
    extra += 3.0 * reading.verse[at]
    if proposals.change is Change.DROP:
        extra += REDUPLICATED * _twofold(reading.ids)[at]
        points = reading.points
        own = points[1:-1]
        single = np.isin(own, _NUMERALS) & (own != points[:-2]) & (own != points[2:])
        extra += NUMERAL * single[at - PAD]
    if proposals.change is Change.ADD:
        extra += PARALLEL * _parallel(reading.han)[at]
        before, behind = reading.points[at - PAD - 1], reading.points[at - PAD]
        japan = (behind == ord("日")) & np.isin(before, _TOWARDS) & (at > PAD)
        extra += SHORT_NAME * (np.isin(behind, _SHORT_NAMES) | japan)
    if proposals.change is Change.SWAP:
        directions = np.isin(reading.points[1:], _DIRECTIONS)
        extra += DIRECTIONS * (directions[:-1] & directions[1:])[at - PAD]
    if proposals.change is Change.CHARACTER:
        points = reading.points
        extra += DIPLOMATIC * _countries(points)[at - PAD]
        extra += ONE_BY_ONE * (np.isin(points[1:-1], _MEASURES) & (points[:-2] == ord("逐")))[at - PAD]
    return extra


def _twofold(ids: npt.NDArray[np.uint16]) -> npt.NDArray[np.bool_]:
    """Which symbols belong to two doubles in a row: 朴朴素素, 家家户户."""
    double = np.append(ids[1:] == ids[:-1], False)
    first = np.flatnonzero(double[:-2] & double[2:])
    found = np.zeros(len(ids), np.bool_)
    for step in range(4):
        found[first + step] = True
    return found


def _parallel(han: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Where something put in would make a clause of three ideographs longer that has another such beside it.

    `han` tells which symbols of a text are ideographs; a clause ends with one symbol that is none.
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], han, [False]]).astype(np.int8)))
    starts, ends = edges[::2], edges[1::2]
    three = ends - starts == 3
    beside = three[1:] & three[:-1] & (starts[1:] - ends[:-1] == 1)
    parallel = np.append(beside, False) | np.append(False, beside) if len(three) else three
    found = np.zeros(len(han) + 1, np.bool_)
    for step in range(4):
        found[starts[parallel] + step] = True
    return found


def _countries(points: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    """Where a text has a country in one character beside a great power's, the other way round, or before 方."""
    power, country = (np.isin(points, [ord(char) for char in chars]) for chars in (POWERS, COUNTRIES))
    beside: npt.NDArray[np.bool_] = country[1:-1] & (power[:-2] | power[2:])
    beside |= power[1:-1] & (country[:-2] | country[2:])
    beside |= country[1:-1] & (points[2:] == ord("方"))
    return beside
