"""Fixed wording: formulas, titles, institutions, places, words better not used."""

from proofreader.checks.contract import Check
from proofreader.checks.phrases import formulas, places
from proofreader.checks.phrases.wordlist import WordListCheck

_TABLES = (
    WordListCheck("phrases.fixed-wording", "phrases-fixed.toml", "fixed"),
    WordListCheck("phrases.wrong-title", "phrases-titles.toml", "title"),
    WordListCheck("phrases.wrong-institution", "phrases-titles.toml", "institution"),
    WordListCheck("phrases.country-or-organisation", "phrases-titles.toml", "foreign"),
    WordListCheck("phrases.disrespectful-name", "phrases-discouraged.toml", "social"),
    WordListCheck("phrases.legal-wording", "phrases-discouraged.toml", "legal"),
    WordListCheck("phrases.ethnic-name", "phrases-discouraged.toml", "ethnic"),
    WordListCheck("phrases.region-name", "phrases-discouraged.toml", "region"),
    WordListCheck("phrases.period-name", "phrases-discouraged.toml", "history"),
    WordListCheck("phrases.absolute-claim", "phrases-discouraged.toml", "claims"),
    WordListCheck("phrases.place-wrong-character", "phrases-places.toml", "character"),
    WordListCheck("phrases.region-short-name", "phrases-places.toml", "region"),
    WordListCheck("phrases.renamed-place", "phrases-places.toml", "renamed"),
)

CHECKS: tuple[Check, ...] = (*_TABLES, *formulas.CHECKS, *places.CHECKS)
