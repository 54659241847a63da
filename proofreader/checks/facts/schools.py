"""Universities that do not exist and are one word off one that does: 华中农林大学 / 华中农业大学."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.matching import group_span, info, smallest
from proofreader.core.resources import rows
from proofreader.core.span import Span


@dataclass(frozen=True)
class UniversityCheck:
    """Names that begin as several universities do and go on as none of them."""

    info: CheckInfo
    file: str = "facts-universities.tsv"
    needles = ("大学",)

    @cached_property
    def _kinds(self) -> dict[str, frozenset[str]]:
        return {stem: frozenset(kinds.split(",")) for stem, kinds in rows("rules", self.file)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        stems = "|".join(sorted(self._kinds, key=len, reverse=True))
        return re.compile(rf"(?P<stem>{stems})(?P<kind>[一-鿿]{{2,6}}?)大学(?!生|城|路|毕业)")

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The part that differs."""
        for match in self._pattern.finditer(block.text):
            kinds, said = self._kinds[match["stem"]], match["kind"]
            if said in kinds:
                continue
            near = [kind for kind in kinds if _half(kind, said)]
            if len(near) == 1:
                span = group_span(match, "kind")
                good = f"{match['stem']}{near[0]}大学"
                yield Hit(Span(*match.span()), f"没有这所学校，应为“{good}”，请核对", (smallest(span, said, near[0]),))


def _half(one: str, other: str) -> bool:
    """Whether two names of a kind are of one length, differ in one character and have another in common."""
    return len(one) == len(other) >= 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


CHECKS = (
    UniversityCheck(
        info(
            "phrases.university-misnamed",
            "校名写错",
            "没有这所大学，有一所名称只差一个字，多半是它。",
            "TI-03，报刊差错认定“名称错误”；教育部全国高等学校名单",
            (
                ("她毕业于华中农林大学。", "她毕业于华中农业大学。"),
                ("他考上了西北农林科学大学。", "他考上了西北农林科技大学。"),
            ),
            ("她毕业于华中农业大学。", "她毕业于浙江农林大学。", "天津市老年大学开班。"),
            confidence=0.85,
        )
    ),
)
