"""Units that do not measure what they are told of: water in square metres, power in kilowatt hours, speed in metres."""

from functools import partial

from proofreader.checks.contract import CheckInfo
from proofreader.checks.kinds import TableCheck
from proofreader.checks.rulefile import shipped_rules
from proofreader.core.finding import Severity

TABLE = "numbers-units.toml"


UNIT_OF_QUANTITY = TableCheck(
    CheckInfo(
        id="numbers.unit-of-quantity",
        title="单位与所说的量不符",
        why="每种量有自己的单位：水量论立方米，电量论千瓦时，海拔论米。",
        source="NU-025，GB 3100—1993",
        severity=Severity.WARNING,
        confidence=0.9,
        examples=(
            ("水库蓄水量约260万平方米。", "水库蓄水量约260万立方米。"),
            ("全年发电量3.2亿千瓦，比上年多一成。", "全年发电量3.2亿千瓦时，比上年多一成。"),
        ),
        allows=(
            "水库蓄水量约260万立方米，水面260万平方米。",
            "全年发电量3.2亿千瓦时，装机容量15万千瓦。",
            "马拉松起点宽42米。",
        ),
    ),
    partial(shipped_rules, TABLE),
)
