"""Every model under Qt's own tester, while a review goes on."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from proofreader.app.entries import State
from proofreader.review.decision import Verdict
from proofreader.ui.card_model import CardModel
from proofreader.ui.desk import Desk
from proofreader.ui.family_model import FamilyModel
from proofreader.ui.outline_model import COUNT, OutlineModel
from proofreader.ui.rows import Filter


@pytest.mark.parametrize("kind", [CardModel, FamilyModel, OutlineModel])
@pytest.mark.parametrize("force_py", [False, True])
def test_models_keep_qts_rules_through_a_review(
    desk: Desk, qtmodeltester: ModelTester, kind: type[CardModel | FamilyModel | OutlineModel], force_py: bool
) -> None:
    model = kind(desk.bridge)
    qtmodeltester.check(model, force_py=force_py)
    desk.deciding.accept_group()
    desk.deciding.reject()
    desk.deciding.undo()
    desk.deciding.undo()
    if isinstance(model, CardModel):
        model.set_filter(Filter(None))
        model.set_filter(Filter())
    desk.deciding.accept_safe()
    desk.checking.check()


def test_counts_of_the_outline_follow_decisions(desk: Desk) -> None:
    model = OutlineModel(desk.bridge)
    article = model.index(0, 0)
    assert article.data(COUNT) == desk.session.counts.open == 7
    desk.deciding.accept_group()
    assert article.data(COUNT) == 4


def test_a_family_can_be_hidden(desk: Desk) -> None:
    model = desk._families
    row = model.families.index("punctuation")
    assert model.data(model.index(row), COUNT) == 3
    model.toggle(model.index(row))
    assert model.data(model.index(row), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert all(desk.session.entry(id_).finding.family != "punctuation" for r in desk.model.rows for id_ in r.ids)
    assert desk.model.current is not None
    model.toggle(model.index(row))
    assert any(len(r.ids) == 3 for r in desk.model.rows)


def test_lines_say_what_is_wrong(desk: Desk) -> None:
    lines = [desk.model.index(row).data() for row in range(desk.model.rowCount(QModelIndex()))]
    assert any("同类 3 处" in line for line in lines)
    assert "重复 · “技术员技术员”→“技术员”" in lines


def test_a_filter_shows_what_was_settled(desk: Desk) -> None:
    id_ = desk.model.rows[1].ids[0]
    desk.session.decide(id_, Verdict.REJECTED)
    desk.model.set_filter(Filter(State.REJECTED))
    assert [row.ids for row in desk.model.rows] == [(id_,)]
    assert desk.model.current == id_


def test_hidden_families_are_not_accepted_as_safe(desk: Desk) -> None:
    assert len(desk.deciding.safe_ids()) >= 3
    desk.model.set_filter(Filter(hidden=frozenset({"punctuation"})))
    desk.deciding.accept_safe()
    assert all(entry.state is State.OPEN for entry in desk.session.entries if entry.finding.family == "punctuation")
