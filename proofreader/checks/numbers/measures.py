"""Measure words that a noun never takes (一幅国旗, 两艘飞机), and people counted without any (邀请8教师)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit, insert, replace
from proofreader.checks.matching import group_span
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.resources import rows

TABLE = "measure-words.tsv"
_NUMERAL = r"(?:[一两三四五六七八九十百千万几数每这那哪余多]|(?<![.\d])\d+)"
_FOLLOWERS = (
    "在从被把将向对为与和及或是也都已就正又还才便送来去到上下里中内外前后等之"
    "停靠驶飞坠落沉翻爆失坏挂摆放立开倒着起响亮跑走冲撞很较不没未刚最够太极比像如似约近突忽渐"
)
_BEHIND = rf"(?=[，。；、！？：”’）》…\s]|$|[{_FOLLOWERS}])(?![上下里中内外前后][的面])"
"""What may follow a noun that is the head of its phrase: behind anything else it may be part of a longer name."""
_VERBS = re.compile("[在从到把被拉载运装送有是看拿修造卖买建抬坐骑开和与了着过做成就不得来去给为以衔]")
"""In the words before a noun: what has a verb may have its measure word for another noun."""
_CARRIED = re.compile("[在从到把被拉载运装送看拿修造卖买了着过做给为]")
"""The same in four characters with 的, which are an idiom as a rule: 别开生面的."""
_PLAIN = re.compile("[大小新老古红白黑好破旧高]?")


@dataclass(frozen=True)
class MeasureCheck:
    """A numeral, a measure word and, within four code points, a noun that clean text never has with it."""

    info: CheckInfo

    @cached_property
    def _nouns(self) -> dict[str, tuple[tuple[str, ...], frozenset[str]]]:
        return {noun: (tuple(rights.split(" ")), frozenset(wrong)) for noun, rights, wrong in rows("rules", TABLE)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        measures = "".join(sorted({one for _, wrong in self._nouns.values() for one in wrong}))
        nouns = "|".join(sorted(self._nouns, key=len, reverse=True))
        return re.compile(
            rf"{_NUMERAL}(?P<wrong>[{measures}])(?P<words>[一-鿿]{{0,4}}?|[一-鿿]{{1,6}}?的)(?P<noun>{nouns}){_BEHIND}"
        )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The measure word."""
        for match in self._pattern.finditer(block.text):
            noun, words = match["noun"], match["words"]
            rights, wrong = self._nouns[noun]
            verbs = _CARRIED if len(words) == 5 and words.endswith("的") else _VERBS
            if match["wrong"] not in wrong or verbs.search(words) or (len(noun) == 1 and not _PLAIN.fullmatch(words)):
                continue
            if words.endswith("的") and any(other in words for other in self._nouns if len(other) > 1):
                continue  # 只有一张椅子的理发店
            span = group_span(match, "wrong")
            fixes = tuple(replace(span, right) for right in rights)
            yield Hit(span, f"“{noun}”论“{'”“'.join(rights)}”，不论“{match['wrong']}”", fixes)


_PEOPLE = (
    "作家|诗人|教师|医生|护士|记者|民警|工人|教授|专家|院士|律师|法官|检察官|司机|艺术家|企业家|科学家|选手|运动员|教练|"
    "志愿者|游客|乘客|旅客|消防员|战士|学员|队员|嘉宾|代表|委员|大学生|小学生|中学生|学生|老人|村民|党员|干部|孩子"
)
_HONOURED = "作家|诗人|教授|专家|院士|艺术家|企业家|科学家|嘉宾|老人"
_UNCOUNTED = re.compile(
    r"(?:邀请|组织|安排|选派|招募|聘请|吸引|共有|派出|慰问|表彰|走访|培训|救出|营救|护送|接待|召集|抽调|资助|录取|录用|带领|汇集|选出|评出|推荐)(?:了|来)?"
    rf"(?P<number>(?!11[09]|12[02])[1-9]\d{{0,2}})(?P<who>{_PEOPLE})(?![团队们会证节组村镇大])"
)


@dataclass(frozen=True)
class UncountedCheck:
    """An exact number right before people in running text: headlines may do without the measure word."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The place behind the number."""
        if block.kind is not BlockKind.BODY:
            return
        for match in _UNCOUNTED.finditer(block.text):
            good = ("位", "名") if re.fullmatch(_HONOURED, match["who"]) else ("名", "位")
            fixes = tuple(insert(match.end("number"), one) for one in good)
            yield Hit(group_span(match, "number"), f"“{match['number']}{match['who']}”中间漏了量词", fixes)


MEASURE_OF_NOUN = MeasureCheck(
    CheckInfo(
        id="numbers.measure-of-noun",
        title="量词与名词不相配",
        why="每个名词有它的量词：旗论面，飞机论架，船论艘。",
        source="9.4搭配不当，《现代汉语八百词》名词、量词配合表",
        severity=Severity.WARNING,
        confidence=0.9,
        examples=(
            ("广场上升起一幅国旗。", "广场上升起一面国旗。"),
            ("机场停着两艘客机、三架货船。", "机场停着两架客机、三艘货船。"),
            ("合作社买来一辆农用无人机。", "合作社买来一架农用无人机。"),
            ("她摘下一顶老花镜，", "她摘下一副老花镜，"),
            ("这是一趟生动活泼的思政课。", "这是一堂生动活泼的思政课。"),
        ),
        allows=(
            "广场上升起一面国旗。",
            "那幅国旗下的合影还在。",
            "一辆运送无人机的卡车。",
            "一家只有三张椅子的理发店。",
            "一张国旗的照片。",
            "一个人、两只鸟、三头牛。",
            "一颗星星，一棵树。",
        ),
    )
)
UNCOUNTED = UncountedCheck(
    CheckInfo(
        id="numbers.people-without-measure",
        title="人数后面漏了量词",
        why="正文里的确数后面要有量词：邀请八位教师，救出三名村民。",
        source="《现代汉语八百词》数词、量词",
        severity=Severity.WARNING,
        confidence=0.9,
        examples=(
            ("文化馆邀请15诗人下乡采风。", "文化馆邀请15位诗人下乡采风。"),
            ("消防员救出3村民。", "消防员救出3名村民。"),
        ),
        allows=("文化馆邀请15位诗人下乡采风。", "全校3000学生参加。", "组织2025学生节。", "培训110民警队伍。"),
    )
)
