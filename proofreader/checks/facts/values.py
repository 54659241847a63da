"""Numbers as they are printed: what they say, and how far rounding lets the true value lie from it."""

from dataclasses import dataclass
from fractions import Fraction

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""A pattern for one Arabic number (an alternation: put it in a group)."""

SCALE = r"万亿|百万|千万|亿|万|千|百"

_SCALES = {"": 1, "百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}


@dataclass(frozen=True, slots=True)
class Interval:
    """All values that a printed number may stand for, ends included."""

    low: Fraction
    high: Fraction

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def over(self, other: "Interval") -> "Interval":
        """The quotient of two positive intervals. Raises ZeroDivisionError when the other touches zero."""
        return Interval(self.low / other.high, self.high / other.low)

    def scaled(self, factor: int, plus: int = 0) -> "Interval":
        """The interval times a positive factor, moved."""
        return Interval(self.low * factor + plus, self.high * factor + plus)

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    @property
    def middle(self) -> Fraction:
        """The value in the middle."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Value:
    """A printed number: its exact value and the step of its last printed digit, both after scaling (万, 亿)."""

    exact: Fraction
    step: Fraction

    def within(self, steps: Fraction = Fraction(1, 2)) -> Interval:
        """The values it may stand for: half a step for rounding, a whole one where cutting off is allowed too."""
        return Interval(max(Fraction(0), self.exact - self.step * steps), self.exact + self.step * steps)


def value(digits: str, scale: str | None = "") -> Value:
    """The value of an Arabic number with an optional scale word. Raises ValueError or KeyError for anything else."""
    plain = digits.replace(",", "")
    factor = _SCALES[scale or ""]
    places = len(plain.partition(".")[2])
    return Value(Fraction(plain) * factor, Fraction(factor, 10**places))


def printed(number: Fraction, places: int) -> str:
    """A number as a newspaper prints it, with so many decimal places, rounded half up, no trailing noise."""
    scaled = int(number * 10**places + Fraction(1, 2)) if number >= 0 else -int(-number * 10**places + Fraction(1, 2))
    if places == 0:
        return str(scaled)
    sign, digits = ("-" if scaled < 0 else ""), str(abs(scaled)).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def decimals(digits: str) -> int:
    """How many decimal places a printed number has."""
    return len(digits.partition(".")[2])
