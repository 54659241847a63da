"""Chinese words for what the data types say in English."""

from PySide6.QtCore import QCoreApplication

from proofreader.app.entries import State
from proofreader.checks.contract import Family
from proofreader.core.finding import Severity

_FAMILIES = {
    Family.DUPLICATION: "重复",
    Family.NUMBERING: "序号",
    Family.MIXED_LANGUAGE: "夹杂",
    Family.PUNCTUATION: "标点",
    Family.SCRIPT: "繁异体",
    Family.STRUCTURE: "断段",
    Family.NUMBERS: "数字",
    Family.DATES: "日期",
    Family.PHRASES: "提法",
    Family.CONFUSABLES: "易错词",
    Family.SPELLING: "错别字",
    Family.CONSISTENCY: "统一",
    Family.STYLE: "语句",
}
HAND = "手改"
_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "疑误", Severity.ADVICE: "建议"}
_STATES = {
    State.OPEN: "待处理",
    State.ACCEPTED: "已接受",
    State.REJECTED: "已拒绝",
    State.EDITED: "已改",
    State.DEFERRED: "存疑",
}
PASSES = ("一校", "二校", "三校", "核红")
BREAK = "¶"
"""How an end of paragraph is written inside a line."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Wording", text)


def family_name(family: str) -> str:
    """The name of a family; an empty one is that of hand edits."""
    return _tr(_FAMILIES.get(Family(family), family)) if family else _tr(HAND)


def widest_family() -> str:
    """The longest name of a family, for columns."""
    return max((_tr(name) for name in (*_FAMILIES.values(), HAND)), key=len)


def severity_name(severity: Severity) -> str:
    """The name of a severity."""
    return _tr(_SEVERITIES[severity])


def state_name(state: State) -> str:
    """The name of a state."""
    return _tr(_STATES[state])


def pass_name(pass_: int) -> str:
    """The name of a pass, counted from 1."""
    return _tr(PASSES[pass_ - 1]) if 1 <= pass_ <= len(PASSES) else _tr("第 {} 校").format(pass_)


def in_line(text: str, limit: int = 0) -> str:
    """Text for one line: paragraph ends drawn, and cut in the middle when it is longer than `limit` characters."""
    text = text.replace("\n", BREAK)
    if limit and len(text) > limit:
        half = (limit - 1) // 2
        return f"{text[:half]}…{text[-half:]}"
    return text


MARKS = {
    "“": "左引号“", "”": "右引号”", "‘": "左单引号‘", "’": "右单引号’", "《": "左书名号《", "》": "右书名号》",
    "（": "左括号（", "）": "右括号）", "\n": "换行",
}  # fmt: skip
"""Marks that would not be understood between quotation marks."""


def quoted(text: str, limit: int = 0) -> str:
    """Text in quotation marks; in a box where it holds quotation marks itself; a single mark of a pair by its name."""
    if text in MARKS:
        return _tr(MARKS[text])
    words = in_line(text, limit)
    return f"［{words}］" if set("“”‘’") & set(words) else f"“{words}”"


def thousands(number: int) -> str:
    """A count with commas."""
    return f"{number:,}"
