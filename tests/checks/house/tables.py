"""Words for tests of house tables: a table written here, and what it finds in a text."""

from pathlib import Path

from proofreader.checks.house import House, HouseTable, read_table
from proofreader.core.finding import Finding
from proofreader.core.span import apply_edits
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from tests.support.checking import first_edits
from tests.support.pages import block_page


def table_of(folder: Path, text: str, name: str = "本报.rules.toml") -> HouseTable:
    """The table of a text."""
    path = folder / name
    path.write_text(text, "utf-8")
    return read_table(path)


def house_of(folder: Path, text: str) -> House:
    """A house with one table, all of whose entries can be used."""
    table = table_of(folder, text)
    assert table.faults == ()
    return House((table,))


def findings(house: House, text: str) -> tuple[Finding, ...]:
    """What the house's own checks find."""
    return check_page(block_page(text), CheckConfig(advice=True), checks=(), house=house).findings


def found(house: House, text: str) -> list[tuple[str, str]]:
    """Check (without its family) and words of every finding."""
    page = block_page(text)
    return [(one.check.partition(".")[2], one.span.of(page.text)) for one in findings(house, text)]


def mended(house: House, text: str) -> str:
    """The text with the first suggestion of every finding taken."""
    return apply_edits(block_page(text).text, first_edits(findings(house, text)))
