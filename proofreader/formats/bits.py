"""The parts that a changed stretch of a file is put together from."""

from enum import Enum
from typing import NamedTuple

from proofreader.formats.pieces import Role


class BitKind(Enum):
    """What a part is."""

    KEEP = "keep"  # characters of the file that stay
    NEW = "new"  # characters that come in
    OPEN = "open"
    CLOSE = "close"
    SOFT = "soft"
    GAP = "gap"  # a comment or an image, which stays but is no content
    BREAK = "break"  # a new paragraph break


KINDS = {Role.OPEN: BitKind.OPEN, Role.CLOSE: BitKind.CLOSE, Role.SOFT: BitKind.SOFT, Role.GAP: BitKind.GAP}
"""What pieces without characters become."""

CONTENT = (BitKind.KEEP, BitKind.NEW)
"""What the reader sees."""


class Bit(NamedTuple):
    """One part of a run. `text` is what is written for it, a range of the file where it is empty; `shown` what the
    reader gets where that is something else."""

    kind: BitKind
    start: int = 0
    end: int = 0
    text: str = ""
    shown: str = ""
    pair: tuple[int, int] = (0, 0)  # block and number of the pair
    block: int = 0
