"""Who wrote what, and who lived when: 欧阳修的《岳阳楼记》, 宋代诗人李白, 陆游“先天下之忧而忧”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.matching import info
from proofreader.core.resources import rows
from proofreader.core.span import Span

_DYNASTY = (
    r"(?P<dynasty>先秦|春秋|战国|"
    r"西汉|东汉|两汉|汉|三国|魏晋|西晋|东晋|晋|南朝|北朝|南北朝|北魏|隋|初唐|盛唐|中唐|晚唐|唐|五代|北宋|南宋|两宋|宋|元|明|清)"
)
_ROLE = (
    r"(?:大?诗人|女?词人|大?文学家|散文家|大?文豪|书法家|大?画家|医学家|药学家|名医|神医|科学家|政治家|思想家|史学家|历史学家|名将|名臣|大臣|"
    r"高僧|僧人|哲学家|军事家|数学家|天文学家|地理学家|戏曲家|戏剧家|剧作家|小说家|诗圣|诗仙|诗佛|诗豪|民族英雄|清官|学者|农学家|旅行家|大儒|理学家|航海家)"
)
_KIND = r"(?:著名的?|杰出的?|伟大的?|爱国的?|浪漫主义的?|现实主义的?|田园|边塞|山水|豪放派|婉约派|女|大)*"
_BEFORE = re.compile(
    rf"(?:^|(?<![一-鿿])|(?<=[的是在和与、]))(?:我国|中国)?{_DYNASTY}(?:(?:代|朝|末|初|时期|时)的?{_KIND}{_ROLE}?|{_KIND}{_ROLE})(?:、{_ROLE})*\Z"
)
_WROTE = re.compile(
    r"(?:先生|同志)?(?:的|所著的?|所作的?|所写的?|创作的?|撰写的?|笔下的?|绘制的?|编著的?|代表作|名作|名篇|名著|传世之作|千古名篇|长篇小说|小说|散文|词作|诗作|话剧|画作|名画|诗歌|诗|词|文章){0,3}"
    r"《(?P<work>[^《》]{1,16})》(?!的?(?:评|序|注|译|读后|研究|笔记))"
)
_AUTHOR = re.compile(r"《(?P<work>[^《》]{1,16})》的?作者(?:是|为|、)?\Z")
_SAID = re.compile(
    r"(?:(?:先生|的|在|曾|有|那|这|句|首|诗句?|词句?|名句|名言|千古|诗|词|所|说过?|写道|写过|写下过?|云|曰|言|吟道?|道|笔下|早就|这样|也|：|，|老先生)|《[^《》]{1,16}》(?:中|里)?){0,6}“[^“”]{0,14}\Z"
)
_WORK_BEFORE = re.compile(
    r"《(?P<work>[^《》]{1,16})》(?:中|里)?(?:的|写道|说|有|云|有云|：|，|那句|名句|所说|讲到?|念到|背到|读到){0,3}“[^“”]{0,14}\Z"
)
_COMES = re.compile(
    rf"[^“”]{{0,24}}”[，。—]*(?:这[^，。]{{0,6}})?(?:出自|语出|源自|选自|引自|见于|是)(?:{_DYNASTY}[代朝]?)?(?:{_KIND}{_ROLE})?"
)


@dataclass(frozen=True)
class _Facts:
    """The table, read when a text first holds a mark that a hit needs."""

    works: dict[str, tuple[str, ...]] = field(default_factory=dict)
    common: set[str] = field(default_factory=set)
    persons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    quotes: dict[str, tuple[tuple[str, ...], str]] = field(default_factory=dict)

    @cached_property
    def automaton(self) -> Any:
        import ahocorasick  # made when the first text comes, not at import

        automaton = ahocorasick.Automaton()
        authors = {author for names in self.works.values() for author in names}
        for name in authors | set(self.persons):
            automaton.add_word(name, ("person", name))
        for quote in self.quotes:
            automaton.add_word(quote, ("quote", quote))
        automaton.make_automaton()
        return automaton


@cache
def _facts() -> _Facts:
    facts = _Facts()
    for kind, *cells in rows("rules", "facts-literature.tsv"):
        if kind == "work":
            facts.works[cells[0]] = tuple(cells[1].split())
            if cells[2:]:
                facts.common.add(cells[0])
        elif kind == "person":
            facts.persons[cells[0]] = tuple(cells[1].split())
        elif kind == "quote":
            facts.quotes[cells[0]] = (tuple(cells[1].split()), cells[2])
    return facts


@dataclass(frozen=True)
class LiteratureCheck:
    """Authors beside works, dynasties before persons, persons and works before quotations."""

    info: CheckInfo
    needles = tuple("《“代朝宋唐")

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """What the table contradicts."""
        text = block.text
        facts = _facts()
        persons: list[tuple[int, int, str]] = []
        for last, (kind, name) in facts.automaton.iter(text):
            start, end = last + 1 - len(name), last + 1
            if kind == "person":
                persons.append((start, end, name))
                yield from self._person(text, facts, start, end, name)
            else:
                yield from self._quote(text, facts, start, end, persons)

    @staticmethod
    def _person(text: str, facts: _Facts, start: int, end: int, name: str) -> Iterator[Hit]:
        before = text[max(0, start - 20) : start]
        match = _WROTE.match(text, end)
        by = _AUTHOR.search(before)
        work = match["work"] if match else by["work"] if by else ""
        authors = facts.works.get(work)
        if authors and work not in facts.common and name not in authors:
            span = Span(start, end)
            yield Hit(span, f"《{work}》的作者是{authors[0]}，请核对", (replace(span, authors[0]),))
        dynasty = _BEFORE.search(before)
        if dynasty is not None and name in facts.persons:
            said = dynasty["dynasty"]
            right = facts.persons[name]
            if said not in right and said not in ("两汉", "两宋", "魏晋") and not any(said in one for one in right):
                span = Span(
                    start - len(before) + dynasty.start("dynasty"), start - len(before) + dynasty.end("dynasty")
                )
                yield Hit(Span(span.start, end), f"{name}是{right[0]}代人，请核对", (replace(span, right[0]),))

    @staticmethod
    def _quote(text: str, facts: _Facts, start: int, end: int, persons: list[tuple[int, int, str]]) -> Iterator[Hit]:
        authors, work = facts.quotes[text[start:end]]
        before = text[max(0, start - 40) : start]
        words = f"“{text[start:end]}”出自{authors[0]}《{work}》，请核对"
        for first, last, name in persons[-3:]:
            if last <= start and last > start - 36 and _SAID.fullmatch(text[last:start]) and name not in authors:
                span = Span(first, last)
                yield Hit(span, words, (replace(span, authors[0]),))
        named = _WORK_BEFORE.search(before)
        comes = _COMES.match(text, end)
        if named is None and comes is not None:
            after = re.compile(r"(?:[一-鿿·]{2,4}的?)?《(?P<work>[^《》]{1,16})》").match(text, comes.end())
            offset, named = 0, after
        else:
            offset = start - len(before)
        if (
            named is not None
            and named["work"] != work
            and (named["work"] in facts.works or _is_source(facts, named["work"]))
        ):
            span = Span(offset + named.start("work"), offset + named.end("work"))
            yield Hit(span, words, (replace(span, work),))
        if comes is not None:
            for name in (text[comes.end() : comes.end() + length] for length in (3, 2, 4)):
                if name in facts.persons:
                    if name not in authors:
                        span = Span(comes.end(), comes.end() + len(name))
                        yield Hit(span, words, (replace(span, authors[0]),))
                    break


def _is_source(facts: _Facts, work: str) -> bool:
    return any(work == source for _, source in facts.quotes.values())


CHECKS = (
    LiteratureCheck(
        info(
            "phrases.author-or-dynasty",
            "作者、朝代、出处张冠李戴",
            "名著、名篇、名句的作者和名人所处的朝代是确定的。",
            "报刊差错认定“知识性错误”，文学史通行说法",
            (
                ("他最爱欧阳修的《岳阳楼记》。", "他最爱范仲淹的《岳阳楼记》。"),
                ("宋代诗人李白到过这里。", "唐代诗人李白到过这里。"),
                ("陆游曾写道：“先天下之忧而忧。”", "范仲淹曾写道：“先天下之忧而忧。”"),
                ("《醉翁亭记》中的“先天下之忧而忧”传诵至今。", "《岳阳楼记》中的“先天下之忧而忧”传诵至今。"),
                ("“粒粒皆辛苦”出自唐代诗人杜甫的笔下。", "“粒粒皆辛苦”出自唐代诗人李绅的笔下。"),
                ("巴金的话剧《茶馆》再次上演。", "老舍的话剧《茶馆》再次上演。"),
            ),
            (
                "他最爱范仲淹的《岳阳楼记》。",
                "唐代诗人李白到过这里。",
                "欧阳修评《岳阳楼记》。",
                "杜甫的“安得广厦千万间，大庇天下寒士俱欢颜”脍炙人口。",
                "北宋文学家苏轼和宋代诗人陆游",
                "说明李时珍来过，北宋末年的李清照",
                "巴金、老舍的话剧《茶馆》",
            ),
            confidence=0.85,
        )
    ),
)
