"""Ctrl+K: everything that can be done, by loose letters, without accents, with Enter."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kktdesk.domain.dossier import Act, State
from kktdesk.services.desk import Desk
from kktdesk.ui import i18n
from kktdesk.ui.command import CommandGroup
from kktdesk.ui.dialogs.question import QuestionDialog
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.dossier.act_table import act_name
from kktdesk.ui.page import (
    CALENDAR,
    DAY_END,
    DIRECTORY,
    DOSSIER,
    FORMS,
    OFFICE,
    PROCEDURES,
    REPORTS,
    RETURNING,
    TODAY,
)
from kktdesk.ui.page_table import PAGES
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.returning import ReturningPage
from kktdesk.ui.palette.matching import marks
from kktdesk.ui.palette.palette import Palette
from tests.ui.pages.conftest import (
    CTRL,
    PLAIN,
    Hand,
    KeepingPrinter,
    Register,
    hand,
    printer,
    register,
)
from tests.ui.typing import type_text

__all__ = ["KeepingPrinter", "hand", "printer", "register"]


@pytest.fixture(autouse=True)
def _vietnamese(qapp: QApplication) -> Iterator[None]:
    translator = i18n.CatalogueTranslator(i18n.catalogue("vi"), qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def opened(hand: Hand) -> Palette:
    hand.press(Qt.Key.Key_K, CTRL)
    palette = hand.dialog()
    assert isinstance(palette, Palette)
    return palette


def typed(hand: Hand, text: str) -> Palette:
    palette = opened(hand)
    type_text(palette.box, text)
    QTest.qWait(250)
    hand.settle()
    return palette


def test_every_possible_act_and_every_page_is_offered(
    hand: Hand, desk: Desk, register: Register
) -> None:
    code = register.ready()
    hand.show(DOSSIER, code)

    palette = opened(hand)

    offered = " | ".join(palette.texts())
    assert all(act_name(act) in offered for act in desk.acts.possible(code))
    rail = set(PAGES) - {DOSSIER}
    names = {one.name for one in palette._commands if one.group is CommandGroup.PAGE}
    assert rail <= names
    assert palette.width() <= hand.window.width()
    hand.answer("")


def test_letters_without_accents_find_a_page_and_enter_shows_it(
    hand: Hand, register: Register
) -> None:
    register.ready()
    hand.show(TODAY)
    palette = typed(hand, "tra ket qua")
    current = palette.current()
    assert current is not None
    assert current.key == "F4"

    hand.go(PLAIN)
    hand.settle()

    assert isinstance(hand.page, ReturningPage)


@pytest.mark.parametrize(
    ("typed_words", "text"),
    [("cuoi ngay", "Cuối ngày"), ("chot ngay", "Chốt ngày")],
)
def test_the_end_of_the_day_is_found_by_the_words_that_stand_there(
    hand: Hand, typed_words: str, text: str
) -> None:
    hand.show(DAY_END)

    current = typed(hand, typed_words).current()

    assert current is not None
    assert current.text == text
    hand.answer("")


def test_f1_shows_the_keys_of_the_window_and_nothing_else(hand: Hand) -> None:
    hand.show(TODAY)

    hand.press(Qt.Key.Key_F1)

    palette = hand.dialog()
    assert isinstance(palette, Palette)
    assert {one.group for one in palette._commands} == {CommandGroup.WINDOW}
    assert {"F5", "Ctrl+S"} <= {one.key for one in palette._commands}
    hand.answer("")


def test_a_command_presses_the_button_that_it_names(hand: Hand) -> None:
    hand.show(DAY_END)
    typed(hand, "chot ngay")

    hand.go(PLAIN)
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), QuestionDialog))

    assert "Chốt ngày" in hand.dialog().windowTitle()
    hand.answer("")


@pytest.mark.parametrize(
    "name", [TODAY, RETURNING, DAY_END, REPORTS, CALENDAR, PROCEDURES, DIRECTORY, OFFICE, FORMS]
)
def test_a_page_offers_what_its_buttons_do(hand: Hand, register: Register, name: str) -> None:
    code = register.ready()
    page = hand.show(name, code if name == RETURNING else None)

    commands = page.commands()

    assert commands
    assert len({command.name for command in commands}) == len(commands)


def test_an_act_is_asked_from_the_palette(hand: Hand, desk: Desk, register: Register) -> None:
    code = register.received()
    hand.show(DOSSIER, code)
    palette = typed(hand, "yc bo sung")
    current = palette.current()
    assert current is not None
    assert current.name == Act.ASK_SUPPLEMENT

    hand.go(PLAIN)
    hand.wait(lambda: isinstance(QApplication.activeModalWidget(), ActDialog))

    hand.answer("")
    assert desk.search.show(code).state is State.RECEIVED


def test_a_dossier_is_found_by_its_applicant(hand: Hand, register: Register) -> None:
    code = register.received()
    hand.show(TODAY)
    palette = typed(hand, code[-4:])
    assert any(text.startswith(code) for text in palette.texts())
    while (current := palette.current()) is not None and current.name != code:
        QTest.keyClick(palette, Qt.Key.Key_Down)

    hand.go(PLAIN)
    hand.settle()

    assert isinstance(hand.page, DossierPage)


def test_headings_are_passed_over_and_the_ends_hold(hand: Hand) -> None:
    palette = opened(hand)
    seen = {palette.list.currentIndex().row()}
    for _ in range(len(palette.rows.rows) + 3):
        QTest.keyClick(palette, Qt.Key.Key_Down)
        assert palette.current() is not None
        seen.add(palette.list.currentIndex().row())

    assert len(seen) == len(palette.texts())
    for _ in range(len(palette.rows.rows) + 3):
        QTest.keyClick(palette, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.rows.first()
    hand.answer("")


def test_nothing_found_says_so_and_enter_does_nothing(hand: Hand) -> None:
    palette = typed(hand, "zzzz")

    assert palette.nothing.isVisible()
    hand.go(PLAIN)
    assert palette.isVisible()
    hand.answer("")


def test_esc_leaves_everything_as_it_was(hand: Hand, register: Register) -> None:
    code = register.received()
    page = hand.show(DOSSIER, code)
    focus = hand.focus
    opened(hand)

    QTest.keyClick(hand.dialog(), Qt.Key.Key_Escape)
    hand.come_back()

    assert hand.page is page
    hand.wait(lambda: QApplication.focusWidget() is focus)


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("tra ket", "Trả kết quả", ["Trả", "kết"]),
        ("dau tu", "Cấp giấy đầu tư", ["đầu", "tư"]),
        ("q", "Trả kết quả", ["q"]),
        ("", "Trả kết quả", []),
    ],
)
def test_the_letters_that_were_typed_are_marked(query: str, text: str, found: list[str]) -> None:
    assert [text[first:end] for first, end in marks(query, text)] == found


def test_the_palette_opens_on_every_page_and_at_the_smallest_size(hand: Hand) -> None:
    hand.window.resize(911, 512)
    for name in PAGES:
        hand.show(name)
        palette = opened(hand)
        assert hand.window.geometry().contains(palette.geometry()), name
        hand.answer("")
