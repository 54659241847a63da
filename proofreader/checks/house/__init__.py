"""Tables that a newspaper writes itself: its wording, its names and titles, words that are right there."""

from proofreader.checks.house.house import NO_HOUSE, House
from proofreader.checks.house.infos import INFOS
from proofreader.checks.house.reading import read_names, read_table
from proofreader.checks.house.table import HouseTable

__all__ = ["INFOS", "NO_HOUSE", "House", "HouseTable", "read_names", "read_table"]
