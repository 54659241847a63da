"""List which two words of one sense never stand side by side: resources/rules/synonym-pairs.tsv, from synonyms.txt.

    python packaging/tables/list_synonyms.py TEXT…

A pair that one of the texts (UTF-8, clean copy) holds is no slip.
"""

import argparse
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from proofreader.checks.style.synonyms import LINK, TABLE, VERBS

RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"


def groups() -> Iterator[tuple[list[str], bool]]:
    """The words of each group, and whether they are verbs."""
    for line in (RULES / "synonyms.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            verbs = line.startswith(VERBS)
            yield line.removeprefix(VERBS if verbs else "").split(), verbs


def seen(wanted: set[str], paths: list[Path]) -> set[str]:
    """Those of the strings that a text holds."""
    lengths = sorted({len(one) for one in wanted})
    found: set[str] = set()
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                for size in lengths:
                    found.update({line[at : at + size] for at in range(len(line) - size + 1)} & wanted)
    return found


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    texts = parser.parse_args().texts
    pairs: dict[tuple[str, str], bool] = {}
    for words, verbs in groups():
        for one, two in permutations(words, 2):
            if not one.endswith(two[0]) and not (one in two or two in one):
                pairs[one, two] = pairs.get((one, two), False) or verbs
    written = {one + two for one, two in pairs} | {one + LINK + two for (one, two), verbs in pairs.items() if verbs}
    right = seen(written, texts)
    rows: dict[str, list[str]] = {}
    for (one, two), verbs in pairs.items():
        if one + two not in right:
            linked = verbs and one + LINK + two not in right
            rows.setdefault(one, []).append(two + (LINK if linked else ""))
    lines = [f"{one}\t{' '.join(sorted(twos))}" for one, twos in sorted(rows.items())]
    (RULES / TABLE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(pairs)} pairs, {len(right)} seen, {sum(map(len, rows.values()))} listed")


if __name__ == "__main__":
    main()
