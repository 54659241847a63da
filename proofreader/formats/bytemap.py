"""Where the characters of a decoded file stand in its bytes."""

import re
from bisect import bisect_right
from itertools import accumulate

from proofreader.formats.encoding import NEWLINE, Decoded

# One character of a double-byte encoding (GB18030 also has four bytes).
UNIT = re.compile(rb"[\x00-\x7f]|[\x81-\xfe][\x30-\x39][\x81-\xfe][\x30-\x39]|[\x80-\xff][\x00-\xff]", re.DOTALL)


class ByteMap:
    """From code points of a decoded file to offsets of its bytes, exact also where encoding again would differ.

    Lines are counted in both; only the line that holds the position is looked at closely.
    """

    def __init__(self, data: bytes, decoded: Decoded) -> None:
        self._text, self._codec = decoded.text, decoded.codec
        self._bytes = data
        payload = data[len(decoded.bom) :]
        if decoded.codec.startswith("utf"):
            raw = payload.decode(decoded.codec)
            ends = [match.end() for match in NEWLINE.finditer(raw)]
            lines = [raw[start:end] for start, end in zip([0, *ends], [*ends, len(raw)], strict=True)]
            sizes = [len(line.encode(decoded.codec)) for line in lines]
        else:
            sizes = [len(line) for line in payload.splitlines(keepends=True)]
        self._starts = [0, *(match.end() for match in re.finditer("\n", decoded.text))]
        self._offsets = list(accumulate(sizes, initial=len(decoded.bom)))
        self._known: tuple[int, list[int]] = (-1, [])

    def offset(self, position: int) -> int:
        """The offset of the first byte of the character at a position (of the end of the file for its length)."""
        if position == len(self._text):
            return len(self._bytes)
        line = bisect_right(self._starts, position) - 1
        column = position - self._starts[line]
        if self._codec.startswith("utf"):
            head = self._text[self._starts[line] : position]
            return self._offsets[line] + len(head.encode(self._codec))
        return self._offsets[line] + self._columns(line)[column]

    def _columns(self, line: int) -> list[int]:
        if self._known[0] != line:
            end = self._offsets[line + 1] if line + 1 < len(self._offsets) else len(self._bytes)
            columns: list[int] = []
            for unit in UNIT.finditer(self._bytes[self._offsets[line] : end]):
                # A few units of the Hong Kong set are two code points; both begin where the unit does.
                columns += [unit.start()] * len(unit.group().decode(self._codec))
            self._known = (line, columns)
        return self._known[1]
