"""Tables of resources/rules, which people write in TOML and the program reads as JSON: twenty times as fast.

Beside TABLE.toml may stand compiled/TABLE.json, made by `python packaging/tables/compile_rules.py`: a line with the
digest of the TOML it was made from, then the table. A compiled form of another digest is passed over, so it can be
missing or out of date without any harm but a slower start.
"""

import hashlib
import json
from pathlib import Path
from typing import Any


def compiled_path(path: Path) -> Path:
    """Where the compiled form of a table lies."""
    return path.parent / "compiled" / f"{path.stem}.json"


def digest(raw: bytes) -> str:
    """What tells one state of a table from another; line ends do not count (a checkout may change them)."""
    return hashlib.blake2b(raw.replace(b"\r\n", b"\n"), digest_size=12).hexdigest()


def compiled_table(path: Path) -> dict[str, Any] | None:
    """The compiled form of a table, or None where none is up to date. Raises OSError when the table cannot be read."""
    try:
        made, _, table = compiled_path(path).read_bytes().partition(b"\n")
    except OSError:
        return None
    return dict(json.loads(table)) if made.decode("ascii", "replace") == digest(path.read_bytes()) else None


def read_table(path: Path) -> dict[str, Any]:
    """A table, from its compiled form where that is up to date. Raises tomllib.TOMLDecodeError, OSError."""
    table = compiled_table(path)
    if table is None:
        import tomllib  # 4 ms that a start with compiled tables need not pay

        table = tomllib.loads(path.read_text("utf-8"))
    return table


def compile_table(path: Path) -> bytes:
    """What belongs in the compiled form of a table. Raises TypeError for a table with dates, which JSON has not."""
    import tomllib

    raw = path.read_bytes()
    table = json.dumps(tomllib.loads(raw.decode("utf-8")), ensure_ascii=False, separators=(",", ":"))
    return f"{digest(raw)}\n{table}\n".encode()
