"""Fixed wording: formulas, titles, institutions, places, words better not used."""

from proofreader.checks.contract import Check
from proofreader.checks.phrases import bodies, courts, crimes, formulas, places, series
from proofreader.checks.phrases.formula_row import FORMULA_ROW
from proofreader.checks.phrases.paired import PAIRED
from proofreader.checks.phrases.set_phrases import SET_PHRASE
from proofreader.checks.phrases.wordlist import TableFile, WordListCheck

_FIXED = TableFile("phrases-fixed.toml")
_TITLES = TableFile("phrases-titles.toml")
_DISCOURAGED = TableFile("phrases-discouraged.toml")
_PLACES = TableFile("phrases-places.toml")
_TABLES = (
    WordListCheck("phrases.fixed-wording", _FIXED, "fixed"),
    WordListCheck("phrases.wrong-title", _TITLES, "title"),
    WordListCheck("phrases.wrong-institution", _TITLES, "institution"),
    WordListCheck("phrases.country-or-organisation", _TITLES, "foreign"),
    WordListCheck("phrases.disrespectful-name", _DISCOURAGED, "social"),
    WordListCheck("phrases.legal-wording", _DISCOURAGED, "legal"),
    WordListCheck("phrases.ethnic-name", _DISCOURAGED, "ethnic"),
    WordListCheck("phrases.region-name", _DISCOURAGED, "region"),
    WordListCheck("phrases.period-name", _DISCOURAGED, "history"),
    WordListCheck("phrases.absolute-claim", _DISCOURAGED, "claims"),
    WordListCheck("phrases.place-wrong-character", _PLACES, "character"),
    WordListCheck("phrases.region-short-name", _PLACES, "region"),
    WordListCheck("phrases.renamed-place", _PLACES, "renamed"),
)

CHECKS: tuple[Check, ...] = (
    *_TABLES,
    *formulas.CHECKS,
    *series.CHECKS,
    *places.CHECKS,
    *bodies.CHECKS,
    *courts.CHECKS,
    *crimes.CHECKS,
    FORMULA_ROW,
    SET_PHRASE,
    PAIRED,
)
