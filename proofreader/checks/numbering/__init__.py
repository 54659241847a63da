"""Numbering: sequences of headings and paragraphs, run-in series, declared counts."""

from proofreader.checks.contract import Check
from proofreader.checks.numbering import even_list, inline
from proofreader.checks.numbering.declared_count import DeclaredCount
from proofreader.checks.numbering.heading_end import HeadingEndMark
from proofreader.checks.numbering.heading_level import HeadingOutOfLevel
from proofreader.checks.numbering.mixed_style import MixedStyle
from proofreader.checks.numbering.nesting import LevelsTurnedRound, NotRestarted
from proofreader.checks.numbering.parallel import UnlikeItem
from proofreader.checks.numbering.sequence_checks import Gap, LoneFirstItem, OutOfOrder, RepeatedNumber
from proofreader.checks.numbering.series_checks import SeriesGap, SeriesLone, SeriesMixed, SeriesRepeat
from proofreader.checks.numbering.spoken import SpokenSeries
from proofreader.checks.numbering.torn_heading import TornHeading

CHECKS: tuple[Check, ...] = (
    Gap(),
    RepeatedNumber(),
    OutOfOrder(),
    MixedStyle(),
    LoneFirstItem(),
    TornHeading(),
    HeadingOutOfLevel(),
    LevelsTurnedRound(),
    NotRestarted(),
    HeadingEndMark(),
    *inline.CHECKS,
    *even_list.CHECKS,
    SeriesGap(),
    SeriesRepeat(),
    SeriesMixed(),
    SeriesLone(),
    UnlikeItem(),
    SpokenSeries(),
    DeclaredCount(),
)
