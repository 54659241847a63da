"""Set phrases with two words turned round or one replaced by its like: 稳中求进总工作基调, 非物质遗产文化名录."""

from proofreader.checks.contract import CheckInfo
from proofreader.checks.kinds import PhraseRule, RuleTable, TableCheck
from proofreader.core.finding import Severity
from proofreader.core.resources import rows

TABLE = "set-phrases.tsv"
"""Rows of a phrase and its slips, made by packaging/tables/list_set_phrases.py from the phrases of set-phrases.txt."""
REPLACED = "~"
"""Before a slip of which one word was replaced: less sure than two that stand the other way round."""


def _load() -> RuleTable:
    return RuleTable(
        phrases=tuple(
            PhraseRule(
                wrong=slip.lstrip(REPLACED),
                rights=(phrase,),
                sample=slip.lstrip(REPLACED),
                fixed=phrase,
                note="：词序和用词是固定的",
                severity=Severity.WARNING if slip.startswith(REPLACED) else None,
            )
            for phrase, slips in rows("rules", TABLE)
            for slip in slips.split(" ")
        )
    )


SET_PHRASE = TableCheck(
    CheckInfo(
        id="phrases.set-phrase",
        title="固定说法的词序、用词不对",
        why="政治提法、机构名称、法律和统计用语的用词和词序都是固定的，颠倒两个词、换一个近义词就错了。",
        source="PH-08，党和国家文件、机构全称的通行表述",
        severity=Severity.ERROR,
        confidence=0.9,
        examples=(
            ("要坚持稳中求进总工作基调。", "要坚持稳中求进工作总基调。"),
            ("全面贯彻新发展思想。", "全面贯彻新发展理念。"),
            ("皮影戏入选国家级非物质遗产文化名录。", "皮影戏入选国家级非物质文化遗产名录。"),
            ("市人大会常委举行会议。", "市人大常委会举行会议。"),
            ("他被开除党籍，剥夺权利政治三年。", "他被开除党籍，剥夺政治权利三年。"),
        ),
        allows=(
            "要坚持稳中求进工作总基调。",
            "推动经济社会发展，推进社会经济发展。",
            "湿地保护区自然风光优美。",
            "弘扬传统优秀文化。",
        ),
    ),
    _load,
)
