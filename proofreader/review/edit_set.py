"""Edits gathered one by one, none overlapping another."""

from bisect import bisect_left

from proofreader.core.span import Edit, Span


class EditSet:
    """Edits against one text, to see where the next would overlap; equal ones count once."""

    def __init__(self) -> None:
        self._keys: list[tuple[int, int]] = []
        self._edits: dict[tuple[int, int], Edit] = {}

    def admits(self, edit: Edit) -> bool:
        """Whether the edit is in already, or overlaps none that is."""
        key = (edit.span.start, edit.span.end)
        if key in self._edits:
            return self._edits[key] == edit
        index = bisect_left(self._keys, key)
        return not any(Span(*near).overlaps(edit.span) for near in self._keys[max(0, index - 1) : index + 1])

    def admits_all(self, edits: tuple[Edit, ...]) -> bool:
        """Whether all of them may come in together."""
        own = EditSet()
        for edit in edits:
            if not (self.admits(edit) and own.admits(edit)):
                return False
            own.add(edit)
        return True

    def add(self, *edits: Edit) -> None:
        """Take edits in; only such as are admitted."""
        for edit in edits:
            key = (edit.span.start, edit.span.end)
            if key not in self._edits:
                self._keys.insert(bisect_left(self._keys, key), key)
                self._edits[key] = edit
