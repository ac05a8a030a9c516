"""The commands that work on an open desk, and the one that needs none."""

from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kktdesk.cli import answers, speech
from kktdesk.cli.arguments import Words
from kktdesk.cli.books import close_book, reopen_book
from kktdesk.cli.day import close_day, closing_list, day, reopen_day
from kktdesk.cli.hand_over import after, hand_over
from kktdesk.cli.life import act, acts, history, listed
from kktdesk.cli.notes import notes
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.papers import batch, forms, paper
from kktdesk.cli.promises import moved, why
from kktdesk.cli.receiving import receive
from kktdesk.cli.register_paper import register_paper
from kktdesk.cli.report import report
from kktdesk.cli.targets import targets
from kktdesk.cli.verify import verify
from kktdesk.services.requests import OfficeEntry

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk

COPIES_FOLDER: Final = "backups"


def office_entry(words: Words) -> OfficeEntry:
    """Gather what ``init`` says of the office.

    Returns:
        the entry, unchecked.
    """
    return OfficeEntry(
        unit_name=words.unit_name,
        unit_code=words.unit_code,
        header_1=words.header_1,
        header_2=words.header_2,
        header_3=words.header_3,
        place=words.place,
        counter=words.counter,
        clerk=words.clerk,
    )


def _init(desk: "Desk", words: Words) -> Outcome:
    view = desk.office.set_up(office_entry(words))
    return Outcome(
        answer=answers.office(view) | {"data": str(desk.data_dir)}, text=speech.office(view)
    )


def _sample(desk: "Desk", _words: Words) -> Outcome:
    from kktdesk.services.sample import fill_sample  # noqa: PLC0415 - loads SQLAlchemy

    count = fill_sample(desk)
    return Outcome(
        answer={"dossiers": count, "data": str(desk.data_dir)},
        text=f"Đã tạo {count} hồ sơ mẫu trong {desk.data_dir}",
    )


def _receive(desk: "Desk", words: Words) -> Outcome:
    return receive(desk, words.file, words.pdf)


def _show(desk: "Desk", words: Words) -> Outcome:
    view = desk.search.show(words.code)
    return Outcome(answer=answers.dossier(view), text=speech.dossier(view))


def _ready(desk: "Desk", words: Words) -> Outcome:
    return after(desk.results.ready(words.code, words.at))


def _post(desk: "Desk", words: Words) -> Outcome:
    return after(desk.results.post(words.code, words.item, words.at))


def _send(desk: "Desk", words: Words) -> Outcome:
    return after(desk.results.send(words.code, words.at))


def _take_back(desk: "Desk", words: Words) -> Outcome:
    return after(desk.results.take_back(words.code, words.reason))


def _find(desk: "Desk", words: Words) -> Outcome:
    view = desk.search.find(" ".join(words.text), words.limit)
    return Outcome(answer=answers.found(view), text=speech.found(view))


def _backup(desk: "Desk", _words: Words) -> Outcome:
    view = desk.backups.make()
    path = str(desk.data_dir / COPIES_FOLDER / view.name)
    answer: answers.Answer = {
        "backup": path,
        "made_at": answers.moment(view.made_at),
        "dossiers": view.dossiers,
    }
    return Outcome(answer=answer, text=speech.backup(view, path))


AT_DESK: Final = MappingProxyType[str, Callable[["Desk", Words], Outcome]](
    {
        "init": _init,
        "sample": _sample,
        "receive": _receive,
        "show": _show,
        "ready": _ready,
        "hand-over": hand_over,
        "post": _post,
        "send": _send,
        "take-back": _take_back,
        "act": act,
        "acts": acts,
        "history": history,
        "find": _find,
        "list": listed,
        "why": why,
        "moved": moved,
        "day": day,
        "closing-list": closing_list,
        "close-day": close_day,
        "reopen-day": reopen_day,
        "close-book": close_book,
        "reopen-book": reopen_book,
        "notes": notes,
        "report": report,
        "register": register_paper,
        "paper": paper,
        "batch": batch,
        "forms": forms,
        "targets": targets,
        "backup": _backup,
        "verify": verify,
    }
)
