"""Choose the idioms of resources/rules/idioms.tsv and count what clean text holds that is nearly one of them.

    python packaging/tables/count_idioms.py LISTS TEXT…

LISTS is the folder of published lists that resources/SOURCES.md names; each text is UTF-8, one paragraph a line. Leave
out of them what false alarms are to be read on. Only words and look-alike characters are written, no text.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import ahocorasick
import jieba

from proofreader.checks.alike import syllables
from proofreader.checks.confusables.idiom_table import TABLE
from proofreader.checks.confusables.likeness import Likeness, Likenesses
from proofreader.checks.confusables.near_idioms import SIZE, NearIdioms
from proofreader.cjk.chars import all_han
from proofreader.core.resources import resource
from proofreader.spelling.segmentation import cut, is_word
from proofreader.spelling.train_shapes import Shapes

LISTED, NOISY, PHRASE = 1, 4, 60
"""How often text must hold a word of THUOCL, one of the noisy long list, an idiom or phrase of jieba's dictionary."""
NUMERALS = "一二三四五六七八九十百千万"
OFTEN = 20
"""From this count on an idiom is in everyday use."""
SAME_LOOK = 0.67
"""From this likeness on (0 to about 1.3, see Shapes) two characters get taken for each other by the eye."""
SLIP_SHARE = 30
"""What is found less often than this part of the idiom it resembles may be a slip of the texts themselves."""
RIGHT = {"勠力同心", "鼓乐喧阗", "不忍卒睹", "依然如故", "无一不有", "走家串巷", "学缘关系", "拥成一团", "文图并茂"}
"""Right forms that neither lists nor texts hold."""
SLIP_TIMES, SLIP_OFTEN = 5, 10
"""A word of the noisy lists that sounds or looks like an idiom is a slip where the idiom is found so many times as
often, and at least so often.
"""
NO_SLIPS = (
    "以力服人随波逐浪勇不可当严刑峻罚兵连祸接它山之石论长道短有头没尾有气没力追根究柢归根结柢追根究蒂博闻强志日慎一日"
    "天下莫敌谈古说今见风使船看风使船水泄不透赏心悦事一面之识一来二往舍己就人其势汹汹秋毫勿犯无倚无靠犹生之年转弯磨角"
    "病入骨髓铜筋铁骨不疼不痒迷天大罪迷天大谎积劳成病一表堂堂触目儆心触目警心眼急手快任人惟亲誓不两立慷慨陈辞飞砂走石两相情愿"
)
"""Run of words that are right, or a matter of house style, all the same."""


def four(path: Path) -> set[str]:
    """The four-character words of a list: the first field of each line."""
    words = (line.split()[0] for line in path.read_text("utf-8-sig").splitlines() if line.split())
    return {word for word in words if len(word) == SIZE and all_han(word)}


def dictionary() -> dict[str, str]:
    """The four-character words of jieba's dictionary with their tags."""
    rows = (line.split() for line in Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines())
    return {row[0]: row[2] for row in rows if len(row[0]) == SIZE}


def lines(texts: Iterable[Path]) -> Iterator[str]:
    """The paragraphs of all texts."""
    for path in texts:
        with path.open(encoding="utf-8", errors="ignore") as file:
            yield from file


def count(words: Iterable[str], texts: Iterable[Path]) -> Counter[str]:
    """How often each word stands in the texts."""
    automaton = ahocorasick.Automaton()
    for word in words:
        automaton.add_word(word, word)
    automaton.make_automaton()
    found: Counter[str] = Counter()
    for line in lines(texts):
        found.update(word for _, word in automaton.iter(line))
    return found


def look_alikes(chars: set[str], lists: Path) -> dict[str, str]:
    """For each character those that look like it, each pair once."""
    known = set(chain.from_iterable(syllables(resource("rules", "sounds.tsv"))))
    shapes = Shapes(lists, {})
    drawers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for char in known:
        drawers[shapes.drawer(char)].add(char)
    table: dict[str, str] = {}
    for char in sorted(chars):
        among = (shapes.close(char) | drawers[shapes.drawer(char)]) & known
        alike = (other for other in sorted(among) if other != char and shapes.like(char, other) >= SAME_LOOK)
        table[char] = "".join(other for other in alike if char not in table.get(other, ""))
    return {char: alike for char, alike in table.items() if alike}


def attested(near: NearIdioms, alike: Likenesses, often: Counter[str], texts: Iterable[Path]) -> set[str]:
    """What the texts hold that is nearly an idiom and must be right: it is made of words, or it is not rare."""
    found: Counter[str] = Counter()
    slips: dict[tuple[str, str], bool] = {}
    resembles: dict[str, str] = {}
    for line in lines(texts):
        for place in near.within(line):
            window = line[place.start : place.start + SIZE]
            key = window, place.idiom
            if key not in slips:
                slips[key] = alike.of(window, place) is not Likeness.NONE
            if slips[key]:
                found[window] += 1
                if often[place.idiom] >= often[resembles.get(window, "")]:
                    resembles[window] = place.idiom
    return {
        window
        for window, times in found.items()
        if times * SLIP_SHARE >= often[resembles[window]] > SLIP_SHARE
        or (times > 1 and has_words(window, resembles[window]))
    }


def listed_slips(words: set[str], near: NearIdioms, alike: Likenesses, often: Counter[str]) -> set[str]:
    """The words of noisy lists that are idioms written wrong."""
    right = {NO_SLIPS[at : at + SIZE] for at in range(0, len(NO_SLIPS), SIZE)}
    return {
        word
        for word in words - right
        for place in near.within(word)
        if not place.swapped
        and alike.of(word, place) in (Likeness.SOUND, Likeness.SHAPE)
        and often[place.idiom] >= max(SLIP_OFTEN, SLIP_TIMES * often[word])
        and not makes_word(word, place.odd)
    }


def makes_word(window: str, odd: int) -> bool:
    """Whether a character makes a word of two or three with its neighbours."""
    parts = ((start, start + size) for size in (2, 3) for start in range(SIZE - size + 1))
    return any(is_word(window[start:end]) for start, end in parts if start <= odd < end)


def has_words(window: str, idiom: str) -> bool:
    """Whether the characters by which a window differs from an idiom lie in words of the dictionary."""
    at = 0
    for word in cut(window):
        if len(word) == 1 and window[at] != idiom[at]:
            return False
        at += len(word)
    return True


def main() -> None:
    """Read lists and texts, write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lists", type=Path)
    parser.add_argument("texts", nargs="+", type=Path)
    options = parser.parse_args()
    listed = four(options.lists / "THUOCL_chengyu.txt")
    noisy = four(options.lists / "wainshine_chengyu_5w.txt")
    tagged = dictionary()
    often = count(listed | noisy | set(tagged), options.texts)
    idioms = {word for word in listed if often[word] >= LISTED}
    phrases = {word for word in noisy if often[word] >= NOISY}
    phrases |= {word for word in tagged if tagged[word] in "il" and often[word] >= PHRASE}
    phrases -= idioms | {word for word in phrases if len(set(word) & set(NUMERALS)) > 1}
    alike = look_alikes(set("".join(idioms | phrases)), options.lists)
    likenesses = Likenesses(syllables(resource("rules", "sounds.tsv")), alike)
    slips = listed_slips((noisy | set(tagged)) - idioms, NearIdioms(tuple(idioms)), likenesses, often)
    phrases -= slips
    near = NearIdioms(tuple(idioms | phrases))
    right = attested(near, likenesses, often, options.texts)
    right |= RIGHT | {
        word
        for word in listed | noisy | set(tagged)
        for place in near.within(word)
        if often[word] or has_words(word, place.idiom)
    }
    ranked = sorted(idioms | phrases, key=lambda word: (-often[word], word))
    rows = {
        "everyday": [word for word in ranked if word in idioms and often[word] >= OFTEN],
        "idiom": [word for word in ranked if word in idioms and often[word] < OFTEN],
        "phrase": [word for word in ranked if word in phrases],
        "right": sorted(right - idioms - phrases - slips),
        "slip": sorted(slips),
        **{char: [others] for char, others in alike.items()},
    }
    text = "".join(f"{key}\t{''.join(words)}\n" for key, words in rows.items())
    (Path(__file__).resolve().parents[2] / "resources" / "rules" / TABLE).write_text(text, "utf-8")
    print({key: len(words) for key, words in rows.items() if len(key) > 1}, len(alike), len(text.encode()))


if __name__ == "__main__":
    main()
