import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from kktdesk.domain.errors import DatabaseBusy, DeskError, ProgramFault
from kktdesk.ui.tasks.runner import Lane, TaskRunner


@pytest.fixture
def runner(qapp: QObject) -> Iterator[TaskRunner]:
    assert qapp
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def page() -> QObject:
    return QObject()


def _busy() -> str:
    raise DatabaseBusy


def _fault() -> str:
    raise ZeroDivisionError


def _answer(word: str) -> str:
    return word


def _unwanted(answer: object) -> None:
    pytest.fail(f"unwanted: {answer}")


def _no_answer(_: object) -> None:
    pass


def _destroy(qtbot: QtBot, owner: QObject) -> None:
    with qtbot.waitSignal(owner.destroyed, timeout=1000):
        owner.deleteLater()


@pytest.mark.parametrize("lane", list(Lane))
def test_fifty_answers_arrive_in_the_order_of_asking(
    qtbot: QtBot, runner: TaskRunner, page: QObject, lane: Lane
) -> None:
    answers: list[str] = []

    for number in range(50):
        runner.run(page, lane, partial(_answer, f"{number:02}"), answers.append)

    qtbot.waitUntil(lambda: len(answers) == 50)
    assert answers == sorted(set(answers))


def test_work_is_off_the_gui_thread_and_its_answer_on_it(
    qtbot: QtBot, runner: TaskRunner, page: QObject
) -> None:
    gui = QThread.currentThread()
    threads: list[bool] = []

    def note(_: object = None) -> None:
        threads.append(QThread.currentThread() is gui)

    runner.run(page, Lane.READ, note, note)

    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads == [False, True]


def test_answer_to_a_destroyed_page_is_dropped_and_its_write_is_done(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    gone, here = QObject(), QObject()
    wait, written, answers = threading.Event(), list[str](), list[str]()

    def write() -> None:
        wait.wait(5)
        written.append("done")

    runner.run(gone, Lane.WRITE, write, _unwanted)
    _destroy(qtbot, gone)

    wait.set()

    runner.run(here, Lane.WRITE, partial(_answer, "here"), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["here"]
    assert written == ["done"]


def test_newest_question_of_a_topic_wins(qtbot: QtBot, runner: TaskRunner, page: QObject) -> None:
    wait, asked, answers = threading.Event(), list[int](), list[int]()

    def ask(number: int) -> int:
        wait.wait(5)
        asked.append(number)
        return number

    for number in range(10):
        runner.run(page, Lane.READ, partial(ask, number), answers.append, None, "find")
    runner.run(page, Lane.READ, partial(ask, 100), answers.append)
    wait.set()

    qtbot.waitUntil(lambda: 100 in answers)
    assert answers == [9, 100]
    assert asked in ([0, 9, 100], [9, 100])


def test_topics_of_two_pages_do_not_meet(qtbot: QtBot, runner: TaskRunner, page: QObject) -> None:
    other, answers = QObject(), list[str]()

    runner.run(page, Lane.READ, partial(_answer, "page"), answers.append, None, "rows")
    runner.run(other, Lane.READ, partial(_answer, "other"), answers.append, None, "rows")

    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["page", "other"]


def test_no_write_is_ever_dropped(qtbot: QtBot, runner: TaskRunner, page: QObject) -> None:
    written: list[str] = []

    for number in range(10):
        work = partial(_answer, str(number))
        runner.run(page, Lane.WRITE, work, written.append, None, "save")

    qtbot.waitUntil(lambda: len(written) == 10)


def test_a_refusal_goes_to_the_page_or_else_to_the_window(
    qtbot: QtBot, runner: TaskRunner, page: QObject
) -> None:
    at_page, at_window = list[DeskError](), list[DeskError]()
    runner.failed.connect(at_window.append)

    runner.run(page, Lane.READ, _busy, _unwanted, at_page.append)
    runner.run(page, Lane.READ, _busy, _unwanted)

    qtbot.waitUntil(lambda: bool(at_window))
    assert [error.code for error in at_page] == ["database-busy"]
    assert [error.code for error in at_window] == ["database-busy"]


def test_a_fault_of_the_program_comes_with_its_incident_number(
    qtbot: QtBot, runner: TaskRunner, page: QObject
) -> None:
    errors: list[DeskError] = []

    runner.run(page, Lane.WRITE, _fault, _unwanted, errors.append)

    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ProgramFault)
    assert len(str(errors[0].values["incident"])) == 6


def test_a_refused_write_to_a_page_that_is_gone_is_still_told(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    gone, at_window = QObject(), list[DeskError]()
    runner.failed.connect(at_window.append)
    wait = threading.Event()

    def write() -> str:
        wait.wait(5)
        return _busy()

    runner.run(gone, Lane.WRITE, write, _unwanted, _unwanted)
    _destroy(qtbot, gone)

    wait.set()

    qtbot.waitUntil(lambda: bool(at_window))


def test_written_is_said_after_each_good_write_only(
    qtbot: QtBot, runner: TaskRunner, page: QObject
) -> None:
    told: list[str] = []
    runner.written.connect(lambda: told.append("written"))

    runner.run(page, Lane.READ, partial(_answer, "read"), told.append)
    runner.run(page, Lane.WRITE, _busy, told.append, lambda error: told.append(error.code))
    runner.run(page, Lane.WRITE, partial(_answer, "saved"), told.append)

    qtbot.waitUntil(lambda: "written" in told)
    assert [word for word in told if word != "read"] == ["database-busy", "saved", "written"]


def test_busy_from_the_first_question_to_the_last_answer(
    qtbot: QtBot, runner: TaskRunner, page: QObject
) -> None:
    seen: list[bool] = []
    runner.busy_changed.connect(lambda: seen.append(runner.is_busy))

    runner.run(page, Lane.READ, partial(_answer, "rows"), _no_answer)
    runner.run(page, Lane.PAPER, partial(_answer, "paper"), _no_answer)

    qtbot.waitUntil(lambda: not runner.is_busy)
    assert seen == [True, False]


def test_closing_finishes_what_is_being_written_and_takes_nothing_more(qtbot: QtBot) -> None:
    runner, page, done = TaskRunner(), QObject(), list[str]()
    started = threading.Event()

    def write(name: str) -> None:
        started.set()
        threading.Event().wait(0.05)
        done.append(name)

    runner.run(page, Lane.WRITE, partial(write, "first"), _unwanted)
    runner.run(page, Lane.WRITE, partial(write, "second"), _unwanted)
    runner.run(page, Lane.PAPER, partial(threading.Event().wait, 0.05), _unwanted)
    runner.run(page, Lane.PAPER, partial(write, "paper"), _unwanted, topic="preview")
    runner.run(page, Lane.PAPER, partial(write, "settings"), _unwanted)
    started.wait(5)
    runner.close()
    runner.run(page, Lane.WRITE, partial(write, "late"), _unwanted)

    qtbot.wait(100)
    assert sorted(done) == ["first", "second", "settings"]
