"""What back ends return: suspicions."""

from dataclasses import dataclass
from enum import StrEnum

from proofreader.spelling.confusions import Kind
from proofreader.spelling.proposals import Change


class Sensitivity(StrEnum):
    """How much is shown; each step is a number of false alarms per 10,000 characters of clean copy."""

    STRICT = "strict"
    NORMAL = "normal"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True)
class Alternative:
    """What may be meant, and how probable it is that it is; `alike` says how the characters resemble each other."""

    text: str
    probability: float
    alike: Kind


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Something probably misspelt: a range of code points (empty where something is missing) and what may be meant.

    `margin` is how far the log odds are above the threshold; `group` is the same for what repeats on the page.
    """

    change: Change
    start: int
    end: int
    alternatives: tuple[Alternative, ...]
    margin: float
    group: str = ""
    real_word: bool = False
    """Whether what stands there is a word of its own: then the whole word is the range."""
    non_word: bool = False
    """Whether what stands there belongs to no word at all."""
    cues: tuple[str, ...] = ()
    """Words close by that speak for the first alternative."""
