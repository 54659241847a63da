"""Items of a run-in series that begin alike but for one: 一是要…；二是…；三是要…."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete, insert
from proofreader.checks.punctuation.run_in import run_in_series
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_CLAUSE = re.compile("[，。；]")
LEAST = 3
"""Items a series must have for one to stand out."""


class UnlikeItem:
    """One item with 要, or one without, where all the others are the other way."""

    info = CheckInfo(
        id="numbering.series-unlike",
        title="分项说法不一致",
        why="同一组“一是”“二是”的说法最好整齐：要么项项都用“要”，要么都不用。",
        source="报纸编辑惯例（分项句式一致）；规则表 SE-07",
        severity=Severity.ADVICE,
        confidence=0.5,
        examples=(
            ("一是要早谋划；二是早部署；三是要早见效。", "一是要早谋划；二是要早部署；三是要早见效。"),
            ("一是加强领导；二是要推进项目；三是改善服务。", "一是加强领导；二是推进项目；三是改善服务。"),
        ),
        allows=(
            "一是要早谋划；二是要早部署；三是要早见效。",
            "一是加强领导；二是要推进项目。",
            "一是要求高；二是任务重；三是时间紧。",
            "一是要快；二是各地要准；三是要稳。",
        ),
    )
    needles = ("三是",)

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        for series in run_in_series(text):
            must = [text[match.end()] == "要" for match in series if match.end() < len(text)]
            if series[0]["word"] != "是" or len(must) < max(LEAST, len(series)):
                continue
            if any(text.startswith(("要求", "要素", "要点", "要件", "要害"), match.end()) for match in series):
                continue
            odd = [match for match, has in zip(series, must, strict=True) if has is not (sum(must) * 2 > len(must))]
            if len(odd) != 1:
                continue
            at, has = odd[0].end(), text[odd[0].end()] == "要"
            if not has and "要" in _CLAUSE.split(text[at:], maxsplit=1)[0]:
                continue  # 二是各地要加强检查
            fix = delete(Span(at, at + 1)) if has else insert(at, "要")
            message = "只有这一项用了“要”" if has else "只有这一项没有用“要”"
            yield Hit(Span(at - 2, at + has), f"同组分项里{message}", (fix,))
