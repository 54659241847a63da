"""Runs of text put together into blocks while markup is walked, and blocks into a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from proofreader.core.page import Block, BlockKind, Page
from proofreader.core.span import Span
from proofreader.formats.errors import PageError
from proofreader.formats.mapped import Manner, MappedSource, Part, Place, Run
from proofreader.formats.pieces import Draft
from proofreader.formats.plain import SPACES
from proofreader.formats.structure import structure

LONGEST = 2_000_000
"""Code points a page may have."""
MOST_BLOCKS = 100_000
"""Paragraphs a page may have."""


class Look(NamedTuple):
    """How characters are set: their size in points, 0 where nothing tells, and whether they are bold."""

    size: float = 0.0
    bold: bool = False


PLAIN = Look()
"""Where nothing is said."""


@dataclass(slots=True)
class Gathered:
    """A block as the markup has it. `runs` count from its own start; `joint` is what parts it from the block `before`
    it in the same flow of text, None where the two cannot become one. `margin` marks running heads.
    """

    text: str
    runs: list[Run]
    joint: tuple[Span, ...] | None
    before: "Gathered | None"
    looks: list[tuple[Look, int]]
    lead: int = 0
    kind: BlockKind | None = None
    level: int | None = None
    cell: bool = False
    centred: bool = False
    style: str = ""
    margin: bool = False

    @property
    def size(self) -> float:
        """The largest size in it, in points."""
        return max((look.size for look, _ in self.looks), default=0.0)

    @property
    def bold(self) -> int:
        """How many characters at its start are bold."""
        total = 0
        for look, length in self.looks:
            if not look.bold:
                break
            total += length
        return total


@dataclass(slots=True)
class Gatherer:
    """One flow of text that is being walked: a story, a cell, a note."""

    blocks: list[Gathered] = field(default_factory=list)
    _runs: list[tuple[str, int, int, int, Manner, Look]] = field(default_factory=list)
    _between: list[Span] | None = field(default_factory=list)
    _last: Gathered | None = None

    def add(self, text: str, part: int, start: int, end: int, manner: Manner, look: Look = PLAIN) -> None:
        """Characters of the block, which stand at [start, end) of a part (as one character if the lengths differ)."""
        self._runs.append((text, part, start, end, manner, look))

    @property
    def empty(self) -> bool:
        """Whether nothing was added since the last cut."""
        return not self._runs

    @property
    def ends_with_space(self) -> bool:
        """Whether the block, if it has any text yet, ends with a space."""
        return bool(self._runs) and self._runs[-1][0][-1] == " "

    def between(self, span: Span) -> None:
        """A range of the part that goes when the blocks around it become one."""
        if self._between is not None:
            self._between.append(span)

    def bar(self) -> None:
        """The blocks around this point never become one."""
        self._between = None

    def cut(self) -> Gathered | None:
        """End the block; None where it has nothing but white space, which then goes with the break."""
        runs, self._runs = self._runs, []
        text = "".join(run[0] for run in runs)
        content = text.strip(SPACES)
        if not content:
            for _, _, start, end, _, _ in runs:
                self.between(Span(start, end))
            return None
        lead = len(text) - len(text.lstrip(SPACES))
        made = Gathered(content, [], None, self._last, [], lead)
        after: list[Span] = []
        at = -lead
        for own, part, start, end, manner, look in runs:
            self._take(made, after, (own, part, start, end, manner, look), at)
            at += len(own)
        made.joint = None if self._between is None or self._last is None else tuple(self._between)
        self._between, self._last = after, made
        self.blocks.append(made)
        return made

    def _take(self, made: Gathered, after: list[Span], run: tuple[str, int, int, int, Manner, Look], at: int) -> None:
        """The part of a run that lies within the block; what lies outside goes with the break before or after it."""
        own, part, start, end, manner, look = run
        low, high = max(0, -at), min(len(own), len(made.text) - at)
        if end - start != len(own):
            low, high = (0, len(own)) if low < high else (low, high)
        if low >= high:
            if at < 0:
                self.between(Span(start, end))
            else:
                after.append(Span(start, end))
            return
        if end - start == len(own):
            if low:
                self.between(Span(start, start + low))
            if high < len(own):
                after.append(Span(start + high, end))
            start, end = start + low, start + high
        made.runs.append(Run(at + low, high - low, part, start, end, manner))
        made.looks.append((look, high - low))


def page_of(
    path: Path | None, data: bytes, kind: str, parts: Sequence[Part], blocks: Sequence[Gathered], encoding: str
) -> Page:
    """The page of blocks in reading order, running heads at its end. Raises PageError where there are none."""
    name = "标准输入" if path is None else path.name
    if not blocks:
        raise PageError(f"{name} 里没有可校对的文字")
    if len(blocks) > MOST_BLOCKS:
        raise PageError(f"{name} 的段落太多，请拆成一版一个文件")
    if sum(len(block.text) for block in blocks) > LONGEST:
        raise PageError(f"{name} 的文字太多，请拆成一版一个文件")
    inner = [block for block in blocks if not block.margin]
    ordered = [*inner, *(block for block in blocks if block.margin)]
    made, articles = structure([_draft(block) for block in inner])
    at = made[-1].span.end + 1 if made else 0
    for margin in ordered[len(inner) :]:
        made += (Block(BlockKind.MASTHEAD, Span(at, at + len(margin.text))),)
        at += len(margin.text) + 1
    runs: list[Run] = []
    places: list[Place] = []
    for number, (block, own) in enumerate(zip(made, ordered, strict=True)):
        first = len(runs)
        runs += [run._replace(page=run.page + block.span.start) for run in own.runs]
        follows = number > 0 and own.before is ordered[number - 1]
        places.append(Place(block.span.start, block.span.end, first, len(runs), own.joint if follows else None))
    text = "\n".join(block.text for block in ordered)
    source = MappedSource(
        kind, data, sha256(data).hexdigest(), encoding, text, tuple(parts), tuple(places), tuple(runs)
    )
    return Page(path, text, made, articles, source)


def _draft(block: Gathered) -> Draft:
    return Draft(
        block.text,
        (),
        0,
        block.lead,
        block.lead + len(block.text),
        block.kind,
        block.level,
        bold=0 if block.kind is not None else block.bold,
        indented=block.lead > 0 and not block.centred,
        cell=block.cell,
    )
