"""A page under review: what there is of it. Who changes it is the session (app/session.py)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from proofreader.app.entries import Counts, Entry, State
from proofreader.app.found import Found
from proofreader.app.listing import Listing, entry_of, hand_entry
from proofreader.app.owners import Owners
from proofreader.app.snapshot import Snapshot
from proofreader.app.stages import Stages
from proofreader.app.steps import Standing, Wanted
from proofreader.app.struck import inside_deletions, is_mended, is_struck
from proofreader.core.counting import characters_in
from proofreader.core.finding import Finding, Safety, suggested_text
from proofreader.core.page import Page
from proofreader.core.span import Edit, Span
from proofreader.review.decision import Decision, HandEdit, Verdict
from proofreader.review.events import Event
from proofreader.review.projection import Projection
from proofreader.review.replay import Effect, ReviewState

Extra = Literal["none", "safe", "all"]


class ReviewedPage:
    """Findings, what was decided, the corrected text, kept in step with each other. Positions are as in `Session`."""

    page: Page
    """The page as its file has it."""

    def __init__(self, page: Page, state: ReviewState) -> None:
        """`state` belongs to this object from now on."""
        self.page = page
        self._state = state
        self._stages = Stages()
        self._owners = Owners(state.decisions)
        self._corrected = Projection(page.text, state.edits)
        self._checked = Projection(page.text, (hand.edit for hand in state.hand.values()))
        self._snapshot: Snapshot | None = None
        self._revision = self._hand_revision = self._decided = 0
        self._put_at: dict[str, int] = {}
        """How many steps had decided something when a stage was put: later ones may give its findings other names."""
        self._titles: dict[str, str] = {}
        self._listing = Listing()
        self._relist()

    @property
    def revision(self) -> int:
        """Grows with every change of the corrected text."""
        return self._revision

    @property
    def text(self) -> str:
        """The corrected text: the original with all edits in effect."""
        return self._corrected.text

    @property
    def projection(self) -> Projection:
        """The corrected text with its edits, mapping positions both ways."""
        return self._corrected

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Findings, decisions and hand edits in the order of the text (of the original)."""
        return self._listing.entries

    def entry(self, id_: str) -> Entry:
        """One entry. Raises KeyError."""
        return self._listing[id_]

    @property
    def orphans(self) -> tuple[Decision | HandEdit, ...]:
        """What was decided or typed and found no place when the page file had changed."""
        return self._state.orphans

    @property
    def counts(self) -> Counts:
        """How far the review is."""
        return self._listing.counts

    @property
    def characters(self) -> int:
        """Characters of the corrected text, as core/counting.py has it."""
        return characters_in(self.text)

    def span_of(self, id_: str) -> Span:
        """Where an entry stands in the corrected text now, with what its edits wrote there. Raises KeyError."""
        entry = self._listing[id_]
        if entry.hand is not None:
            return self._corrected.range_of(entry.hand.edit)
        found = self._stages.get(id_)
        place = self._corrected.project(entry.finding.span) if found is None else found.place(self._corrected)
        for edit in entry.edits:
            if edit.span.touches(entry.finding.span):
                wrote = self._corrected.range_of(edit)
                place = Span(min(place.start, wrote.start), max(place.end, wrote.end))
        return place

    def entries_within(self, span: Span) -> tuple[Entry, ...]:
        """The entries that touch a range of the corrected text (a viewport), in order; fast."""
        first, last = (
            self._corrected.restore(Span(span.start, span.start)),
            self._corrected.restore(Span(span.end, span.end)),
        )
        return self._listing.touching(Span(first.start, last.end))

    def quote(self, id_: str) -> str:
        """The characters the finding speaks of, before anything was decided. Raises KeyError."""
        text, span = self.place(id_)
        return span.of(text)

    def place(self, id_: str) -> tuple[str, Span]:
        """The text that a finding was made on, and where in it. Raises KeyError."""
        found = self._stages.get(id_)
        if found is not None and found.typed:
            return found.checked.text, found.seen.span
        return self.page.text, self._listing[id_].finding.span

    def preview(self, id_: str, suggestion: int = 0) -> str:
        """What `quote(id_)` becomes when the suggestion is taken; edits outside it are left out.

        Raises KeyError, or IndexError when there is no such suggestion.
        """
        found = self._stages.get(id_)
        if found is not None and found.typed:
            return suggested_text(found.checked.text, found.seen.span, found.seen.suggestions[suggestion])
        finding = self._listing[id_].finding
        return suggested_text(self.page.text, finding.span, finding.suggestions[suggestion])

    def snapshot(self) -> Snapshot:
        """What is to be checked now. Cheap when no hand edit was made since the last one."""
        if self._snapshot is None:
            self._snapshot = Snapshot(self._hand_revision, self.page, self._checked)
        return self._snapshot

    def title_of(self, check: str) -> str:
        """The title of a check that found something here; "" where it is not known."""
        return self._titles.get(check, "")

    def safe_ids(self) -> tuple[str, ...]:
        """The open findings that `accept_safe` would take."""
        return tuple(entry.id for entry in self.entries if takes_first(entry, "safe"))

    def group_of(self, id_: str) -> tuple[str, ...]:
        """The finding and the open ones of its group, in order. Raises KeyError."""
        group = self._listing[id_].finding.group
        if not group:
            return (id_,)
        return tuple(e.id for e in self._listing.group(group) if e.id == id_ or e.state is State.OPEN)

    def settled_with(self, id_: str) -> tuple[str, ...]:
        """The finding and those of its group that are in the same state, in order; for an open one as `group_of`.
        Raises KeyError."""
        entry = self._listing[id_]
        if not entry.finding.group:
            return (id_,)
        return tuple(e.id for e in self._listing.group(entry.finding.group) if e.state is entry.state)

    @property
    def quiet(self) -> tuple[str, ...]:
        """The checks that were told to be quiet on this page."""
        return tuple(sorted(self._state.quiet))

    # Inside

    def _standing(self) -> Standing:
        state = self._state
        return Standing(self._corrected, self._checked, state.decisions, state.hand, self._owners)

    def _wanted(
        self,
        entry: Entry,
        verdict: Verdict,
        suggestion: int = 0,
        edits: tuple[Edit, ...] | None = None,
        replacement: str | None = None,
        note: str = "",
    ) -> Wanted | None:
        finding, found = entry.finding, self._stages.get(entry.id)
        if verdict not in (Verdict.ACCEPTED, Verdict.EDITED):
            return Wanted(finding, verdict, note=note)
        typed = found is not None and bool(found.typed)
        if verdict is Verdict.EDITED and edits is not None:
            return Wanted(finding, verdict, edits, note=note)
        if typed and (found is None or found.checked is not self._checked):
            return None  # typed text that has changed since: the next check will say
        seen = found.seen if typed and found is not None else finding
        if verdict is Verdict.EDITED:
            chosen: tuple[Edit, ...] = (Edit(seen.span, replacement or ""),)
        elif 0 <= suggestion < len(seen.suggestions):
            chosen = seen.suggestions[suggestion].edits
        else:
            return None
        return (
            Wanted(finding, verdict, typed=chosen, note=note) if typed else Wanted(finding, verdict, chosen, note=note)
        )

    def _follow(self, event: Event) -> tuple[tuple[str, ...], tuple[Edit, ...], bool]:
        """Take an event in: the entries that changed, patches of the corrected text, whether the list is another."""
        effect = self._state.apply(event)
        removed, added = self._owners.follow(effect, self._state)
        self._corrected, patches = self._corrected.changed(removed, added)
        self._revision += bool(patches)
        self._decided += bool(effect.decisions)
        dropped = self._hand_changed(effect) if effect.hand else {}
        entries = {id_: self._entry_of(id_) for id_ in effect.decisions}
        changed = [*removed, *added]
        for id_ in (*inside_deletions(self._stages.findings, changed), *self._stages.mended_by(changed)):
            entries.setdefault(id_, self._entry_of(id_))
        entries.update(dropped)
        for span, before in effect.hand.items():
            after = self._state.hand.get(span)
            for hand in (before, after):
                if hand is not None:
                    entries[hand.id] = None if after is None else hand_entry(after)
        listed = self._listing.update(entries)
        if effect.quiet:
            self._relist()
            listed = True
        return tuple(entries), patches, listed

    def _put(self, stage: str, founds: Sequence[Found]) -> bool:
        """Use these in place of what a stage found before; False where they are the same, as mostly while one types."""
        settled = self._decided
        if self._stages.holds(stage, founds) and self._put_at.get(stage) == settled:
            return False
        self._put_at[stage] = settled
        self._stages.put(stage, founds, self._state.decisions)
        self._relist()
        return True

    def _hand_changed(self, effect: Effect) -> dict[str, Entry | None]:
        """Make the text to check anew; the findings that hand edits have overtaken go, until the next check says
        whether they still hold. Their entries, where there is a decision to show.
        """
        self._hand_revision += 1
        self._snapshot = None
        self._checked = Projection(self.page.text, (hand.edit for hand in self._state.hand.values()))
        changed = ((span, entry.id) for span in effect.hand for entry in self._listing.touching(span))
        overtaken = self._stages.overtake(frozenset(self._checked.edits), changed)
        return {id_: entry_of(None, self._state.decisions.get(id_)) for id_ in overtaken}

    def _relist(self) -> None:
        entries = [self._entry_of(id_) for id_ in dict.fromkeys([*self._stages.ids, *self._state.decisions])]
        entries += [hand_entry(hand) for hand in self._state.hand.values()]
        self._listing.rebuild(entry for entry in entries if entry is not None)

    def _entry_of(self, id_: str) -> Entry | None:
        found, decision = self._stages.get(id_), self._state.decisions.get(id_)
        if decision is None and found is not None and not self._speaks(found.finding):
            return None
        return entry_of(found, decision)

    def _speaks(self, finding: Finding) -> bool:
        """Whether an open finding has something to say now."""
        if finding.check in self._state.quiet:
            return False
        return not is_struck(finding.span, self._corrected) and not is_mended(finding, self._corrected)


def takes_first(entry: Entry, extra: Extra) -> bool:
    """Whether an entry is open and its first suggestion may be taken: only safe ones, or all."""
    if entry.state is not State.OPEN or not entry.finding.suggestions:
        return False
    return extra == "all" or (extra == "safe" and entry.finding.suggestions[0].safety is Safety.SAFE)
