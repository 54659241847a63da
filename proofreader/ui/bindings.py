"""Keys of the user's own choice, in place of those of the action table. Pure values; stored in the settings."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QKeySequence

from proofreader.ui.actions import TABLE, ActionSpec

FIXED = ("switch",)
"""Actions whose key is the platform's own (Tab) and stays."""


@dataclass(frozen=True, slots=True)
class Bindings:
    """`chosen`: the key of an action by name, as `QKeySequence` writes it; empty for no key at all."""

    chosen: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, lines: Iterable[str]) -> "Bindings":
        """Of the setting's lines, `name=key`. What the table does not know is left out."""
        pairs = (line.partition("=") for line in lines)
        names = {spec.name for spec in TABLE}
        return cls({name: key for name, sign, key in pairs if sign and name in names and name not in FIXED})

    def lines(self) -> tuple[str, ...]:
        """As the setting keeps them."""
        return tuple(f"{name}={key}" for name, key in sorted(self.chosen.items()))

    def bound(self, spec: ActionSpec) -> ActionSpec:
        """An action with the keys in effect."""
        key = self.chosen.get(spec.name)
        if key is None:
            return spec
        if not key:
            return replace(spec, keys=(), single=(), shown="")
        if is_single(key):
            return replace(spec, keys=(), single=(key,), shown=key)
        return replace(spec, keys=(key,), single=(), shown="")

    def with_key(self, name: str, key: str | None) -> "Bindings":
        """With another key for an action; None gives it back those of the table."""
        rest = {other: kept for other, kept in self.chosen.items() if other != name}
        default = next(spec for spec in TABLE if spec.name == name)
        if key is None or (key and key in pressed(default) and len(default.keys + default.single) == 1):
            return Bindings(rest)
        return Bindings({**rest, name: key})

    def conflict(self, name: str, key: str) -> ActionSpec | None:
        """The action that a key belongs to already, if it is another one."""
        wanted = _everywhere(key)
        for spec in TABLE:
            if spec.name != name and wanted & pressed(self.bound(spec)):
                return spec
        return None


def is_single(key: str) -> bool:
    """Whether a key types something, so that it can stand alone only beside the page: no Ctrl, no Alt, no F key."""
    *held, last = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText).split("+")
    return bool(last) and not {"Ctrl", "Alt", "Meta"} & set(held) and not re.fullmatch(r"F\d+", last)


def pressed(spec: ActionSpec) -> frozenset[str]:
    """Everything that triggers an action, as `QKeySequence` writes it."""
    return frozenset().union(*(_everywhere(key) for key in (*spec.keys, *spec.single)))


def _everywhere(key: str) -> frozenset[str]:
    """A key and, for a single one, the same with Alt."""
    forms = [key, f"Alt+{key}"] if is_single(key) else [key]
    return frozenset(QKeySequence(form).toString() for form in forms)
