"""List which characters have which syllable, for resources/rules/sounds.tsv.

    python packaging/tables/list_sounds.py tgscc_8105_pinyin.csv

The readings are those of the standard table of 8105 characters: old and dialect readings that dictionaries also give
(家 as jie, 有 as wei) would make half the characters sound alike.
"""

import csv
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

OUT = Path(__file__).resolve().parents[2] / "resources" / "rules" / "sounds.tsv"
HEADING = "# 不计声调的音节和读这个音的字（通用规范汉字表8105字，标准读音）"


def toneless(syllable: str) -> str:
    """A syllable without its tone mark; ü is v."""
    plain = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(char for char in plain if not unicodedata.combining(char))


def main() -> None:
    """Read the standard table, write ours."""
    chars: dict[str, list[str]] = defaultdict(list)
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        for char, readings in list(csv.reader(file))[1:]:
            for syllable in dict.fromkeys(map(toneless, readings.split("|"))):
                chars[syllable].append(char)
    rows = [HEADING, *(f"{syllable}\t{''.join(chars[syllable])}" for syllable in sorted(chars))]
    OUT.write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
