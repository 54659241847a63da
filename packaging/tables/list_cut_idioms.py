"""List idioms that are known when their last or first character is lost: resources/rules/cut-idioms.txt, two lines.

    python packaging/tables/list_cut_idioms.py TEXT…

The first line has idioms whose first three characters never end a clause in the texts (UTF-8), the second those whose
last three never begin one; each idiom has to be in the texts often enough to tell.
"""

import argparse
from collections import Counter
from pathlib import Path

from proofreader.checks.confusables.cut_idiom import ENDS, TABLE
from proofreader.checks.confusables.idiom_table import idiom_table
from proofreader.checks.confusables.near_idioms import SIZE
from proofreader.core.resources import resource

_RIGHT = frozenset({"生之年", "一天到", "寡不敌", "死而复"})
"""What is right by itself though the texts hardly have it: 生之年, 众寡不敌."""
OFTEN = 8
"""How often the texts must hold an idiom."""


def main() -> None:
    """Write the table."""
    import ahocorasick

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    table = idiom_table()
    idioms = list(table.rank)[: table.idioms]
    automaton = ahocorasick.Automaton()
    for idiom in idioms:
        for part in (idiom, idiom[:-1], idiom[1:]):
            automaton.add_word(part, part)
    automaton.make_automaton()
    whole, ends, heads = Counter[str](), Counter[str](), Counter[str]()
    for path in parser.parse_args().texts:
        with path.open(encoding="utf-8") as file:
            for raw in file:
                line = raw.strip()
                for last, part in automaton.iter(line):
                    start = last + 1 - len(part)
                    if len(part) == SIZE:
                        whole[part] += 1
                        continue
                    if last + 1 == len(line) or line[last + 1] in ENDS:
                        ends[part] += 1
                    if start == 0 or line[start - 1] in ENDS:
                        heads[part] += 1
    known = [idiom for idiom in idioms if whole[idiom] >= OFTEN]
    rows = (
        [idiom for idiom in known if not ends[idiom[:-1]] and idiom[:-1] not in _RIGHT],
        [idiom for idiom in known if not heads[idiom[1:]] and idiom[1:] not in _RIGHT],
    )
    (resource("rules") / TABLE).write_text("".join("".join(row) + "\n" for row in rows), "utf-8")
    print([len(row) for row in rows])


if __name__ == "__main__":
    main()
