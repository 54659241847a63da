"""One meaning said twice, or gainsaid, with other words between: 各位……们, 最多……以上, 防止……不要."""

from functools import partial

from proofreader.checks.contract import CheckInfo
from proofreader.checks.kinds import TableCheck
from proofreader.checks.rulefile import shipped_rules
from proofreader.core.finding import Severity

TABLE = "style-overlaps.toml"


OVERLAPS = TableCheck(
    CheckInfo(
        id="style.said-twice-apart",
        title="前后意思重复或矛盾",
        why="同一个意思隔着几个字又说了一遍，或者前后说法互相矛盾，留一处。",
        source="9.4语义重复，《现代汉语词典》词义",
        severity=Severity.WARNING,
        confidence=0.85,
        examples=(
            ("各位新来的同学们，请按时到校。", "各位新来的同学，请按时到校。"),
            ("仓库最多能放300吨以上。", "仓库最多能放300吨。"),
        ),
        allows=("各位同学，请按时到校。", "仓库最多能放300吨。", "防止事故发生。"),
    ),
    partial(shipped_rules, TABLE),
)
