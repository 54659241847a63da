"""The table of characters, read when a check first needs it."""

from functools import cache

from proofreader.cjk.variants import CharacterTable
from proofreader.core.resources import resource


@cache
def characters() -> CharacterTable:
    """The table shipped with the program. Raises FileNotFoundError when it is not installed."""
    return CharacterTable.parse(resource("rules", "characters.tsv").read_text("utf-8"))
