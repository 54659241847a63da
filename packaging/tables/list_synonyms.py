"""List which two words of one sense never stand side by side, or run together: synonym-pairs.tsv, from synonyms.txt.

    python packaging/tables/list_synonyms.py TEXT…

A pair that one of the texts (UTF-8, clean copy) holds is no slip.
"""

import argparse
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from proofreader.checks.style.synonyms import FUSED, LINK, TABLE, VERBS

ALONE = "在地都看就要直到天了年有仅晓人日时后前来起大成会得为"
"""Characters that begin something of their own behind a word."""
RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"


def groups() -> Iterator[tuple[list[str], str]]:
    """The words of each group, and the sign before it."""
    for line in (RULES / "synonyms.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            sign = line[0] if line[0] in VERBS + FUSED else ""
            yield line.removeprefix(sign).split(), sign


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
    fused: set[tuple[str, str]] = set()
    for words, sign in groups():
        for one, two in permutations(words, 2):
            if one[0] == two[0] and len(one) == len(two) == 2 and two[1] not in ALONE:
                fused.add((one, two))
            if sign != FUSED and not one.endswith(two[0]) and not (one in two or two in one):
                pairs[one, two] = pairs.get((one, two), False) or sign == VERBS
    written = {one + two for one, two in pairs} | {one + LINK + two for (one, two), verbs in pairs.items() if verbs}
    right = seen(written | {one + two[1] for one, two in fused}, texts)
    rows: dict[str, list[str]] = {}
    for (one, two), verbs in pairs.items():
        if one + two not in right:
            linked = verbs and one + LINK + two not in right
            rows.setdefault(one, []).append(two + (LINK if linked else ""))
    for one, two in fused:
        if one + two[1] not in right:
            rows.setdefault(one, []).append(two + FUSED)
    lines = [f"{one}\t{' '.join(sorted(twos))}" for one, twos in sorted(rows.items())]
    (RULES / TABLE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(pairs)} pairs, {len(fused)} fused, {len(right)} seen, {sum(map(len, rows.values()))} listed")


if __name__ == "__main__":
    main()
