"""Work off the interface thread."""

from collections.abc import Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from proofreader.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()
    qapp.processEvents()


def test_results_arrive_in_the_interface_thread_and_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    got: list[tuple[int, bool, bool]] = []
    for number in range(3):
        jobs.start(
            lambda _stop, number=number: (number, current_thread() is main_thread()),
            lambda result: got.append((*result, current_thread() is main_thread())),
            lambda error: pytest.fail(str(error)),
        )
    qtbot.waitUntil(lambda: len(got) == 3)
    assert got == [(0, False, True), (1, False, True), (2, False, True)]


def test_a_failure_is_handed_over(jobs: Jobs, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    jobs.start(lambda _stop: 1 / 0, lambda _result: pytest.fail("no result"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_what_comes_after_a_cancel_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    begun, dropped = Event(), []

    def work(stop: Callable[[], bool]) -> str:
        begun.set()
        while not stop():
            pass
        return "late"

    job = jobs.start(work, lambda _result: pytest.fail("cancelled"), lambda _error: None, dropped.append)
    assert begun.wait(5)
    with qtbot.waitSignal(jobs.busy):
        job.cancel()
    assert dropped == ["late"]


def test_closing_waits_for_the_thread(qapp: QApplication) -> None:
    jobs, ended = Jobs(), Event()

    def work(stop: Callable[[], bool]) -> None:
        while not stop():
            pass
        ended.set()

    jobs.start(work, lambda _result: pytest.fail("closed"), lambda _error: None)
    jobs.close()
    qapp.processEvents()
    assert ended.is_set() or jobs._pool.activeThreadCount() == 0
