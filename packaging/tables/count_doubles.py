"""Count what clean text doubles, for resources/models/doubled.bin and doubled_words.txt.

    python packaging/tables/count_doubles.py TEXT…

Each text is UTF-8, one paragraph a line; leave out of it what false alarms are to be read on. Only doubles that lie in
no dictionary word are counted; only counts are written.
"""

import argparse
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

from proofreader.cjk.chars import HAN_CLASS
from proofreader.spelling.doubling import DoubleCounts, one_word
from proofreader.spelling.segmentation import segment

OUT = Path(__file__).resolve().parent.parent / "resources" / "models"
PAIR_COUNT = 150
"""Pairs of neighbours seen less often are left out: what is rare proves nothing."""
WORD_SHARE, WORD_COUNT = 2e-4, 3
_DOUBLE = re.compile(f"([{HAN_CLASS}])\\1+")
_WORD = re.compile(f"([{HAN_CLASS}]{{2}})\\1")


def aligned(text: str, start: int, end: int) -> bool:
    """Whether a doubled word stands on word borders at both ends and in the middle."""
    first = max(0, start - 8)
    borders = {first + word.span.start for word in segment(text[first : end + 8])}
    return {start, (start + end) // 2, end} <= borders


def speaks_twice(word: str) -> bool:
    """Whether it is the kind of word that Chinese repeats: verbs, adjectives, adverbs, sounds, calls."""
    parts = segment(word)
    return len(parts) == 1 and parts[0].tag[0] in "vadozieyl"


def main() -> None:
    """Read the texts and write the two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    single: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    doubled: Counter[str] = Counter()
    lefts: Counter[str] = Counter()
    rights: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for path in parser.parse_args().texts:
        text = path.read_text("utf-8", "ignore")
        single.update(text)
        pairs.update(map("".join, pairwise(text)))
        for match in _DOUBLE.finditer(text):
            start, end = match.span()
            window, at = text[max(0, start - 6) : end + 6], min(6, start)
            if end - start == 2 and not one_word(window, at):
                doubled[match[1]] += 1
                lefts[text[start - 1 : start + 1]] += 1
                rights[text[end - 1 : end + 1]] += 1
        words.update(match[1] for match in _WORD.finditer(text) if aligned(text, match.start(), match.end()))
    common = {pair: count for pair, count in pairs.items() if count >= PAIR_COUNT}
    counts = DoubleCounts.of(single, common, doubled, lefts, rights)
    (OUT / "doubled.bin").write_bytes(counts.to_bytes())
    kept = [
        word
        for word, count in sorted(words.items())
        if count >= WORD_COUNT and count / max(1, pairs[word]) >= WORD_SHARE and speaks_twice(word)
    ]
    (OUT / "doubled_words.txt").write_text("\n".join(kept) + "\n", "utf-8")


if __name__ == "__main__":
    main()
