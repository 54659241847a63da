"""What the palette offers: commands that can be given now, articles and headings of the page, checks."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from proofreader.app.reference import all_infos
from proofreader.ui.actions import TABLE, Actions, action_title, menu_title
from proofreader.ui.outline_model import Node
from proofreader.ui.palette import Choice
from proofreader.ui.wording import family_name

if TYPE_CHECKING:
    from proofreader.ui.desk import Desk


def choices(actions: Actions, desk: "Desk | None", explain: Callable[[str], object]) -> list[Choice]:
    """Commands in the order of the table, then places, then checks. `explain` opens the help at a check."""
    made = [
        Choice(action_title(spec), menu_title(spec.menu), actions.keys_of(spec.name), actions[spec.name].trigger)
        for spec in TABLE
        if spec.name != "palette" and actions[spec.name].isEnabled()
    ]
    if desk is not None:
        for node in desk.outline.nodes:
            made += _places(node, desk)
    kind = QCoreApplication.translate("Palette", "检查 · {0}")
    made += [
        Choice(info.title, kind.format(family_name(info.family.value)), "", partial(explain, info.id))
        for info in all_infos()
    ]
    return made


def _places(node: Node, desk: "Desk") -> list[Choice]:
    kind = QCoreApplication.translate("Palette", "文章") if node.parent is None else ""
    kind = kind or QCoreApplication.translate("Palette", "小标题")
    here = Choice(node.title, kind, "", partial(desk.outline.asked.emit, node.start))
    return [here, *(choice for child in node.children for choice in _places(child, desk))]
