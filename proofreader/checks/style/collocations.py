"""Verbs with objects they do not take: 提高步伐, 增加水平, 发挥作风."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.matching import group_span, smallest
from proofreader.core.finding import Severity
from proofreader.core.resources import rows
from proofreader.core.span import Span

_FILE = "style-collocations.tsv"
_BETWEEN = 9
"""Code points that may stand between verb and object."""
_VERB_THERE = re.compile(
    r"[、，。；：！？“”‘’（）《》\s\d%％]|和|与|及|并|把|将|使|让|为|以|在|对|从|向|由|用|是|有|要|能|会|不|进行|建设|发展|管理|推动|推进|促进|落实|解决"
    r"|[着过到出]|满足|适应|打造|服务|应对|保障|保证|支持|改革|实施|达|做|提|抓|办|民生|形式|方式|征求|高$|副$|了[^，。]{0,2}的?$"
)
_DOUBTFUL = re.compile("的|贡献")
"""What between the two makes a hit advice: 扩大业务的能力 has its object before 的, 提高城镇化的步伐 behind it, and no
form tells them apart; 提高国家自主贡献力度 is the wording of official documents."""


@dataclass(frozen=True)
class CollocationCheck:
    """A verb and the head of its object, the object at the end of its clause, no other verb between them."""

    @cached_property
    def _pairs(self) -> dict[str, dict[str, str]]:
        pairs: dict[str, dict[str, str]] = {}
        for verb, thing, right in rows("rules", _FILE):
            pairs.setdefault(verb, {})[thing] = right
        return pairs

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        things = {thing for taken in self._pairs.values() for thing in taken}
        words = "|".join(sorted(things, key=len, reverse=True))
        verbs = "|".join(self._pairs)
        between = rf"[^，。；：！？“”、\n]{{0,{_BETWEEN}}}?"
        return re.compile(
            rf"(?<![承履])(?=(?P<verb>{verbs})(?P<gap>[了着]?{between})(?P<thing>{words})(?=[，。；：！？）”]|$|了$))"
        )

    @cached_property
    def info(self) -> CheckInfo:
        """The check's card; every pair of the table is an example."""
        examples = tuple(
            (f"全县{verb}{thing}。", f"全县{right}{thing}。")
            for verb, taken in self._pairs.items()
            for thing, right in taken.items()
        )
        return CheckInfo(
            id="style.verb-and-object",
            title="动词与宾语搭配不当",
            why="“步伐”只能“加快”，“水平”只能“提高”，“作风”只能“发扬”：动词与宾语不相配。",
            source="9.4搭配不当，现代汉语语法",
            severity=Severity.WARNING,
            confidence=0.8,
            examples=(("全县提高数据共享步伐。", "全县加快数据共享步伐。"), *examples),
            allows=(
                "全县加快数据共享步伐。",
                "提高认识，加快步伐。",
                "提高企业加快发展的步伐。",
                "增加高水平岗位。",
                "加强质量管理。",
                "减少速度带来的影响。",
                "采取代表建议的做法。",
                "加大机构调整和优化力度。",
                "加强评价质量、收费等事中事后监管。",
            ),
        )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The verb of every pair that does not match."""
        last = -1
        for match in self._pattern.finditer(block.text):
            right = self._pairs[match["verb"]].get(match["thing"])
            gap = match["gap"].lstrip("了着")
            if right is None or _VERB_THERE.search(gap) or any(verb in gap for verb in self._pairs):
                continue
            if match.start("thing") == last or self._governed(block.text, match.start(), match["verb"]):
                continue
            last = match.start("thing")
            span = group_span(match, "verb")
            message = f"“{match['verb']}”与“{match['thing']}”不相配，应说“{right}{match['thing']}”"
            fix = smallest(span, match["verb"], right)
            severity = Severity.ADVICE if _DOUBTFUL.search(gap) else None
            yield Hit(Span(span.start, match.end("thing")), message, (fix,), severity=severity)

    @staticmethod
    def _governed(text: str, at: int, verb: str) -> bool:
        """Whether what looks like the verb is part of another word or a noun (的提高, 改善型)."""
        before, after = text[max(0, at - 2) : at], text[at + len(verb) : at + len(verb) + 1]
        return (
            before.endswith(("的", "所", "保障", "保护", "未", "被", "得到", "有所", "和", "与", "及"))
            or after in "的地性型式"
        )


COLLOCATION = CollocationCheck()
