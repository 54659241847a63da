"""List what set phrases become by one slip of a word: resources/rules/set-phrases.tsv, from set-phrases.txt beside it.

    python packaging/tables/list_set_phrases.py TEXT…

A slip is two neighbouring words the other way round, or a word replaced by one of nearly the same meaning. What one of
the texts (UTF-8) holds is no slip; a replaced word counts only in phrases that the texts have often enough to tell.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from proofreader.checks.phrases.set_phrases import REPLACED, TABLE

RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"
OFTEN = 20
"""How often the texts must hold a phrase for its words to be replaced."""
COMMON = 10
"""How often two words must stand side by side in the texts to be a phrase of their own."""
SHORT = 5
"""Code points and words that a phrase must have, at least this and `FEW`."""
FEW = 3
KNOWN, SLIPS = "!", 20
"""Before a phrase of which the texts themselves have slips, and how many times as often they must have it."""
_LOOSE = frozenset("、的和与及同上中下")
_CLASSES = """
理念 思想 观念 理论 主义 意识 精神
格局 布局 局面 体系 结构
基调 主调 调子
阶段 时期 时代
道路 路线
方针 政策
机制 制度 体制
坚持 坚定
增强 加强 提升 提高
推进 推动
统筹 协调 协同
构建 建设 打造 建立
全面 全部 全方位
深入 深刻 深化
目标 任务 使命
伟大 重大
复兴 振兴 崛起
委员会 协会 联合会
检查 检察 监察 监督
组织 机构
权益 利益 权利
权利 权力
保障 保证 保险
攻坚战 保卫战 阻击战
遗产 财产
创新 革新
资源 资产
公平 公正
正义 主义
"""


def _fellows() -> dict[str, set[str]]:
    fellows: dict[str, set[str]] = {}
    for line in _CLASSES.split("\n"):
        words = line.split()
        for word in words:
            fellows.setdefault(word, set()).update(other for other in words if other != word)
    return fellows


def turned(words: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A phrase with two neighbouring words the other way round; never one that begins or ends in a particle.

    With each those of its pairs of words that make it two phrases in a row where they are common: 中国银行|人民路.
    """
    for at in range(len(words) - 1):
        new = [*words[:at], words[at + 1], words[at], *words[at + 2 :]]
        if "、" not in words[at : at + 2] and new[0] not in _LOOSE and new[-1] not in _LOOSE:
            yield "".join(new), (new[0] + new[1], new[-2] + new[-1]) if len(words) == FEW else ()


def replaced(words: list[str], fellows: dict[str, set[str]]) -> Iterator[str]:
    """A phrase with one word replaced by each of its fellows."""
    for at, word in enumerate(words):
        for other in sorted(fellows.get(word, ())):
            yield "".join([*words[:at], other, *words[at + 1 :]])


def main() -> None:
    """Write the table."""
    import ahocorasick

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    lines = (RULES / "set-phrases.txt").read_text("utf-8").splitlines()
    phrases = [line.lstrip(KNOWN).split() for line in lines if line and not line.startswith("#")]
    known = {"".join(line.lstrip(KNOWN).split()) for line in lines if line.startswith(KNOWN)}
    phrases = [words for words in phrases if len(words) >= FEW and len("".join(words)) >= SHORT]
    fellows = _fellows()
    automaton = ahocorasick.Automaton()
    for words in phrases:
        for form in ("".join(words), *replaced(words, fellows)):
            automaton.add_word(form, form)
        for slip, pairs in turned(words):
            for form in (slip, *pairs):
                automaton.add_word(form, form)
    automaton.make_automaton()
    counts: Counter[str] = Counter()
    for text in parser.parse_args().texts:
        with text.open(encoding="utf-8") as file:
            for line in file:
                counts.update(form for _, form in automaton.iter(line))
    right = {"".join(words) for words in phrases}
    seen: set[str] = set()
    by_phrase: dict[str, list[str]] = {}
    for words in phrases:
        phrase = "".join(words)
        swapped = [
            slip for slip, pairs in turned(words) if phrase in known or all(counts[pair] < COMMON for pair in pairs)
        ]
        others = replaced(words, fellows) if counts[phrase] >= OFTEN else ()
        for slip, mark in (*((slip, "") for slip in swapped), *((slip, REPLACED) for slip in others)):
            inside = any(slip in whole for whole in right)
            clean = counts[slip] * SLIPS < counts[phrase] if phrase in known else not counts[slip]
            if clean and not inside and slip not in seen:
                seen.add(slip)
                by_phrase.setdefault(phrase, []).append(mark + slip)
    made = "".join(f"{phrase}\t{' '.join(slips)}\n" for phrase, slips in by_phrase.items())
    (RULES / TABLE).write_text(made, "utf-8")
    print(len(by_phrase), len(seen))


if __name__ == "__main__":
    main()
