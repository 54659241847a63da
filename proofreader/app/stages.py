"""What the checks have found, stage by stage (rules first, spelling when it is ready), as one set of findings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import is_

from proofreader.app.found import Found, named
from proofreader.core.finding import Finding
from proofreader.core.span import Edit, Span
from proofreader.engine.overlap import resolve_overlaps
from proofreader.review.decision import Decision


class Stages:
    """Findings by id."""

    def __init__(self) -> None:
        self._stages: dict[str, list[Found]] = {}
        self._founds: dict[str, Found] = {}
        self._by_edit: dict[Edit, list[str]] = {}
        self._typed: dict[str, Found] = {}  # those of them that stand in typed text

    def get(self, id_: str) -> Found | None:
        """A finding, where a check has it."""
        return self._founds.get(id_)

    @property
    def ids(self) -> Iterable[str]:
        """All ids."""
        return self._founds.keys()

    @property
    def findings(self) -> Iterable[Finding]:
        """All findings, under the ids they are known by."""
        return (found.finding for found in self._founds.values())

    def mended_by(self, edits: Iterable[Edit]) -> Iterator[str]:
        """The ids of findings whose first suggestion makes one of these edits."""
        for edit in edits:
            yield from (id_ for id_ in self._by_edit.get(edit, ()) if id_ in self._founds)

    def holds(self, stage: str, founds: Sequence[Found]) -> bool:
        """Whether the stage found just these, the same objects, and no hand edit has overtaken any."""
        known = self._stages.get(stage, [])
        return len(known) == len(founds) and all(map(is_, known, founds))

    def put(self, stage: str, founds: Iterable[Found], decisions: Mapping[str, Decision]) -> None:
        """Use these in place of what the stage found before. Where stages overlap, the engine's policy tells."""
        self._stages[stage] = list(founds)
        everything = [found for one in self._stages.values() for found in one]
        if sum(map(bool, self._stages.values())) > 1:
            by_id = {found.finding.id: found for found in everything}
            resolved = resolve_overlaps(found.finding for found in everything)
            everything = [replace(by_id[finding.id], finding=finding) for finding in resolved]
        self._founds = named(everything, decisions)
        self._by_edit = {}
        for id_, found in self._founds.items():
            for edit in found.finding.suggestions[0].edits if found.finding.suggestions else ():
                self._by_edit.setdefault(edit, []).append(id_)
        self._typed = {id_: found for id_, found in self._founds.items() if found.typed}

    def overtake(self, live: frozenset[Edit], changed: Iterable[tuple[Span, str]]) -> set[str]:
        """Drop the findings that hand edits have overtaken; their ids.

        `live` are all hand edits now; `changed` pairs spans of hand edits that went or came with ids of findings that
        may touch them.
        """
        overtaken = {id_ for id_, found in self._typed.items() if not live.issuperset(found.typed)}
        for span, id_ in changed:
            found = self._founds.get(id_)
            if found is not None and not found.typed and found.finding.span.overlaps(span):
                overtaken.add(id_)
        places: set[tuple[str, Span]] = set()
        for id_ in overtaken:
            finding = self._founds.pop(id_).finding
            self._typed.pop(id_, None)
            places.add((finding.check, finding.span))
        if places:
            for stage, founds in self._stages.items():
                self._stages[stage] = [one for one in founds if (one.finding.check, one.finding.span) not in places]
        return overtaken
