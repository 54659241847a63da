"""What a card says of an entry, as plain values. No Qt widgets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from proofreader.app.entries import Entry, State
from proofreader.core.finding import Finding
from proofreader.core.span import apply_edits, shared_ends
from proofreader.ui.wording import MARKS, family_name, in_line, pass_name, quoted, severity_name, state_name

if TYPE_CHECKING:
    from proofreader.app.session import Session

CONTEXT = 13
"""Characters of context on either side of the wrong part."""
LONGEST = 90
"""Longer passages are cut in the middle."""
OTHERS = 5
GROUPS = {"punctuation.ascii": "中文里用了半角标点"}
"""Names of the groups that several checks have findings in."""
WHOLE = 12
"""Characters at most by which the context grows so that it parts no number: “18.6万亩” is not to read “8.6万亩”."""
_RUN_BEFORE, _RUN_AFTER = re.compile(r"[0-9A-Za-z.]+$"), re.compile(r"[0-9A-Za-z.]+")
_HANGING = "，。、；：！？”’）》,.;:!?)"
"""What a line does not begin with."""


@dataclass(frozen=True, slots=True)
class CardText:
    """One entry in words. `change` is what stays in front, goes, comes, stays behind; `others` are further ways."""

    id: str
    family: str
    severity: str
    colour: str
    number: str
    context: tuple[str, str, str]
    change: tuple[str, str, str, str]
    replacement: str
    reason: str
    others: tuple[tuple[int, str], ...]
    state: State
    state_line: str
    group: str
    together: int
    can_accept: bool
    can_settle: bool
    is_hand: bool


def card_text(session: "Session", entry: Entry, number: str, group: int) -> CardText:
    """What the card of an entry says. `group` is the number of findings that one decision may settle."""
    finding = entry.finding
    span = session.span_of(entry.id)
    text = session.text
    elsewhere = False
    if entry.hand is not None:
        was, becomes = entry.hand.edit.span.of(session.page.text), entry.hand.edit.replacement
        colour, severity = "hand", ""
    else:
        was, becomes = proposed(session, entry)
        elsewhere = was != session.quote(entry.id)
        colour, severity = finding.severity.value, severity_name(finding.severity)
        if entry.state is State.EDITED:
            becomes = span.of(text)
    line_end = text.find("\n", span.end)
    before = _last(text[text.rfind("\n", 0, span.start) + 1 : span.start], CONTEXT)
    after = _first(text[span.end : line_end if line_end >= 0 else len(text)], CONTEXT)
    others: tuple[tuple[int, str], ...] = ()
    if len(finding.suggestions) > 1:
        others = tuple(
            (number + 1, _suggestion(session, entry, number)) for number in range(OTHERS)[: len(finding.suggestions)]
        )
    return CardText(
        id=entry.id,
        family=family_name(finding.family) if entry.hand is None else _tr("手工改动"),
        severity=severity,
        colour=colour,
        number=number,
        context=(before.lstrip(_HANGING), in_line(span.of(text), LONGEST), after),
        change=_change(was, becomes, before, after),
        replacement=span.of(text) if elsewhere else becomes,  # what is written by hand goes where the finding is
        reason="" if entry.is_hand else _reason(entry),
        others=others,
        state=entry.state,
        state_line=_state_line(entry),
        together=len(session.settled_with(entry.id)),
        group=_tr("同类 {0} 处").format(group) if group > 1 else "",
        can_accept=bool(finding.suggestions),
        can_settle=not session.read_only,
        is_hand=entry.is_hand,
    )


def group_at(session: "Session", id_: str) -> tuple[str, ...]:
    """What a decision on the group of an entry settles: the open ones with it; of those settled alike, all of these."""
    alike = session.settled_with(id_)
    return alike if len(alike) > 1 else session.group_of(id_)


def group_name(session: "Session", finding: Finding) -> str:
    """What the group of a finding is called: as its check is, where no other check has findings in it."""
    if finding.group in GROUPS:
        return _tr(GROUPS[finding.group])
    return session.title_of(finding.check) or finding.message


def group_title(session: "Session", ids: Sequence[str]) -> str:
    """What is wrong with all findings of a group: what each says, where they say the same."""
    found = [session.entry(id_).finding for id_ in ids]
    same = all(one.message == found[0].message for one in found)
    return found[0].message if same else group_name(session, found[0])


def _change(was: str, becomes: str, before: str, after: str) -> tuple[str, str, str, str]:
    if was == becomes:
        return "", "", "", ""
    head, tail = shared_ends(was, becomes)
    lead, rest = was[:head], was[len(was) - tail :] if tail else ""
    gone, come = was[head : len(was) - tail], becomes[head : len(becomes) - tail]
    if len(was) <= 6:  # a comma alone is hard to see
        lead, rest = _last(before, 6).lstrip(_HANGING) + lead, rest + _first(after, 6)
    return in_line(_last(lead, 14)), in_line(gone, LONGEST), in_line(come, LONGEST), in_line(_first(rest, 14))


def _last(text: str, count: int) -> str:
    """The last so many characters, with all of the number or the Latin word that they begin in."""
    start = max(0, len(text) - count)
    run = _RUN_BEFORE.search(text[max(0, start - WHOLE) : start]) if _RUN_AFTER.match(text[start:]) else None
    return text[start - len(run[0]) if run else start :]


def _first(text: str, count: int) -> str:
    """The first so many characters, with all of the number or the Latin word that they end in."""
    run = _RUN_AFTER.match(text[count : count + WHOLE]) if _RUN_BEFORE.search(text[:count]) else None
    return text[: count + len(run[0]) if run else count]


def proposed(session: "Session", entry: Entry, index: int = 0) -> tuple[str, str]:
    """What a suggestion replaces and what comes in its place; the same text twice where there is no suggestion.

    A suggestion may mend another place than the one found (a closing mark that is missing further on): then it is
    that place, with a few characters around it.
    """
    was = session.quote(entry.id)
    if index >= len(entry.finding.suggestions):
        return was, was
    edits = entry.finding.suggestions[index].edits
    becomes = session.preview(entry.id, index)
    if becomes != was or not edits:
        return was, becomes
    text = session.page.text
    start = max(0, min(edit.span.start for edit in edits) - 6)
    end = min(len(text), max(edit.span.end for edit in edits) + 6)
    hull = text[start:end]
    return hull, apply_edits(hull, [edit.shift(-start) for edit in edits])


def in_few_words(was: str, becomes: str) -> str:
    """A change in one line: “before”→“after”, 删去 or 补."""
    head, tail = shared_ends(was, becomes)
    gone, come = was[head : len(was) - tail], becomes[head : len(becomes) - tail]
    if not becomes:
        return _tr("与下段连成一段") if was == "\n" else _tr("删去{0}").format(quoted(was, 18))
    if was.strip() and was == f"\n{becomes[:-1]}" and becomes.endswith("\n"):
        return _tr("{0}移到上一段末").format(quoted(becomes[:-1], 12))
    if come == "\n" and not gone.strip():
        before = was[max(0, head - 6) : head]
        return _tr("{0}后另起一段").format(quoted(before)) if before else _tr("另起一段")
    if gone == "\n" and not come:
        return _tr("{0}后与下段连成一段").format(quoted(was[max(0, head - 4) : head]))
    if not gone and (not was or len(was) > 6):
        added = _tr("补{0}").format(quoted(come, 18))
        return _tr("{0}后{1}").format(quoted(was[max(0, head - 4) : head]), added) if head else added
    return f"{quoted(was, 12)}→{quoted(becomes, 12)}"


def _suggestion(session: "Session", entry: Entry, index: int) -> str:
    made = entry.finding.suggestions[index]
    if made.label:
        return made.label
    was, becomes = proposed(session, entry, index)
    if was == session.quote(entry.id) and becomes.strip() and becomes not in MARKS:
        return in_line(becomes, 24)
    return in_few_words(was, becomes)


def _reason(entry: Entry) -> str:
    message, why = entry.finding.message.strip(), entry.finding.why.strip()
    if not message or message.rstrip("。") in why:
        whole = why
    elif not why or why.rstrip("。") in message:
        whole = message
    else:
        whole = f"{message.rstrip('。')}。{why}"
    return f"{whole}。" if whole[-1:].isalnum() else whole


def _state_line(entry: Entry) -> str:
    decision = entry.decision
    source = decision or entry.hand
    if source is None:
        return ""
    who = " ".join(part for part in (source.reviewer, pass_name(source.pass_)) if part)
    line = f"{state_name(entry.state)} · {who} · {source.time.astimezone():%m-%d %H:%M}"
    if decision is not None and decision.note:
        line += f"\n{_tr('附注：')}{decision.note}"
    return line


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardText", text)
