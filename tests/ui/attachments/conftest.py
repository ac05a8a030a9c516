"""The scans of a dossier over a page of the window, at a real desk."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kktdesk.services.desk import Desk
from kktdesk.ui.attachments.dialog import AttachmentDialog, open_attachments
from kktdesk.ui.page import CALENDAR
from tests.factories import PAPER
from tests.ui.pages.conftest import Hand, Register, hand, printer, register

__all__ = ["hand", "printer", "register"]

PAPERS = (PAPER, replace(PAPER, name="Hộ chiếu"))


@pytest.fixture
def code(register: Register) -> str:
    return register.received(components=PAPERS)


@pytest.fixture
def open_scans(
    hand: Hand,
    desk: Desk,
    code: str,
) -> Callable[[], AttachmentDialog]:
    def open_scans() -> AttachmentDialog:
        page = hand.show(CALENDAR)
        dialog = open_attachments(page, desk.search.show(code))
        hand.settle()
        return dialog

    return open_scans
