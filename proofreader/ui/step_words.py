"""The words for a step: in the notice that it was undone, and in the menu."""

from PySide6.QtCore import QCoreApplication

from proofreader.app.step_names import StepKind, StepName
from proofreader.ui.card_model import title_of
from proofreader.ui.card_text import in_few_words
from proofreader.ui.wording import quoted

_ONE = {
    StepKind.ACCEPTED: "接受{1}",
    StepKind.REJECTED: "拒绝{1}",
    StepKind.EDITED: "改{1}",
    StepKind.DEFERRED: "存疑{1}",
    StepKind.MIXED: "处理{1}",
    StepKind.REOPENED: "恢复{1}",
    StepKind.TYPED: "手改{1}",
    StepKind.QUIET: "本版不再提示{1}",
    StepKind.HEARD: "本版重新提示{1}",
    StepKind.NOTED: "附注{1}",
    StepKind.SIGNED: "署名",
}
_SEVERAL = {
    StepKind.ACCEPTED: "接受 {0} 处{1}",
    StepKind.REJECTED: "拒绝 {0} 处{1}",
    StepKind.EDITED: "改 {0} 处{1}",
    StepKind.DEFERRED: "存疑 {0} 处{1}",
    StepKind.MIXED: "处理 {0} 处{1}",
    StepKind.REOPENED: "恢复 {0} 处{1}",
    StepKind.TYPED: "手改 {0} 处{1}",
    StepKind.QUIET: "本版不再提示 {0} 类",
    StepKind.HEARD: "本版重新提示 {0} 类",
    StepKind.NOTED: "附注 {0} 处{1}",
    StepKind.SIGNED: "署名",
}


def step_words(name: StepName) -> str:
    """A step in a few words, as it was taken."""
    words = _SEVERAL if name.count > 1 else _ONE
    return _tr(words[name.kind]).format(name.count, _about(name)).strip()


def typing_words() -> str:
    """The step that something just being typed will be."""
    return step_words(StepName(StepKind.TYPED))


def _about(name: StepName) -> str:
    if name.was != name.becomes:
        change = in_few_words(name.was, name.becomes)
    elif name.was.strip():
        change = quoted(name.was, 12)
    else:
        change = f"“{title_of(name.check)}”" if name.check else ""
    if not change or change[0] in "“［":
        return change
    return QCoreApplication.translate("StepWords", "（{0}）").format(change)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StepWords", text)
