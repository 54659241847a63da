"""Compile the tables of resources/rules for a quick start: python packaging/tables/compile_rules.py

To be run after a change of a table; a test fails until it is. Short tables, and those with dates, are left as they are.
"""

from pathlib import Path

from proofreader.core.tables import compile_table, compiled_path

RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"
SHORT = 6_000
"""Bytes below which reading TOML costs next to nothing."""


def main() -> None:
    """Write the compiled forms, and remove those whose table is gone."""
    folder = compiled_path(RULES / "any.toml").parent
    folder.mkdir(exist_ok=True)
    made = set()
    for path in sorted(RULES.glob("*.toml")):
        if path.stat().st_size < SHORT:
            continue
        try:
            data = compile_table(path)
        except TypeError:
            continue
        target = compiled_path(path)
        made.add(target)
        if not target.exists() or target.read_bytes() != data:
            target.write_bytes(data)
            print(target.name)
    for stale in set(folder.glob("*.json")) - made:
        stale.unlink()


if __name__ == "__main__":
    main()
