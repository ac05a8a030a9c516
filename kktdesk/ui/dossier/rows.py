"""The columns of lists of dossiers."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.dossier import ReturnMethod
from kktdesk.domain.moment import local_day
from kktdesk.services.list_views import DossierRow, ListAsked, ListKind, SortKey
from kktdesk.ui import formats
from kktdesk.ui.dossier.words import joined, next_act
from kktdesk.ui.tables.records import Column, Kind

translate = QCoreApplication.translate

MARK = "●"


def code_of(row: DossierRow) -> str:
    """Return the code, by which a row is known again."""
    return row.code


_HELD = frozenset({ListKind.WITH_DIVISION, ListKind.WITH_PARTNER})


def dossier_columns(
    today: Callable[[], date], act: Callable[[DossierRow], str], asked: ListAsked
) -> tuple[Column[DossierRow], ...]:
    """Return the columns of the list of all dossiers, in rows of one line.

    Args:
        today: the Vietnamese calendar day.
        act: the verb of the next act.
        asked: the list; by what it stands in order is seen in a column.
    """

    def words(row: DossierRow) -> str:
        return formats.due_words(row, today()).words

    def state(row: DossierRow) -> str:
        return formats.due_words(row, today()).state

    return (
        Column(translate("DossierRows", "Code"), code_of, Kind.CODE, 168, sort=SortKey.CODE),
        Column(
            translate("DossierRows", "Applicant"), _applicant, width=288, least=150,
            is_stretching=True, sort=SortKey.APPLICANT,
        ),
        _middle(asked),
        Column(
            translate("DossierRows", "Promised"), _due, width=170, least=96,
            is_dispensable=True, sort=SortKey.DUE,
        ),
        Column(translate("DossierRows", "Term"), words, Kind.STATE, 178, state=state),
        Column(translate("DossierRows", "Next act"), act, Kind.ACT, 154),
    )  # fmt: skip


def _middle(asked: ListAsked) -> Column[DossierRow]:
    key = asked.sorting.key if asked.sorting else None
    if key is SortKey.RECEIVED:
        heading = translate("DossierRows", "Received")
        return Column(heading, _received, width=170, least=96, sort=SortKey.RECEIVED)
    if key is SortKey.HOLDER or (asked.kind in _HELD and not asked.text):
        heading = translate("DossierRows", "In the hands of")
        return Column(heading, _holder, Kind.QUIET, 200, least=96, sort=SortKey.HOLDER)
    heading = translate("DossierRows", "Procedure")
    return Column(heading, _procedure, Kind.QUIET, 166, least=60, is_dispensable=True)


def result_columns(
    today: Callable[[], date], is_marked: Callable[[DossierRow], bool]
) -> tuple[Column[DossierRow], ...]:
    """Return the columns of the list of results, in rows of two lines.

    Args:
        today: the Vietnamese calendar day.
        is_marked: it is to go out together with others.
    """

    def mark(row: DossierRow) -> str:
        return MARK if is_marked(row) else ""

    def words(row: DossierRow) -> str:
        return formats.due_words(row, today()).words

    def state(row: DossierRow) -> str:
        return formats.due_words(row, today()).state

    def act(row: DossierRow) -> str:
        return next_act(row, today())

    return (
        Column(translate("DossierRows", "Mark"), mark, width=58),
        Column(translate("DossierRows", "Code"), code_of, Kind.CODE, 168, second=_number),
        Column(
            translate("DossierRows", "Applicant, submitter"), _applicant, width=288, least=150,
            second=_submitter, is_stretching=True,
        ),
        Column(
            translate("DossierRows", "State"), words, Kind.STATE, 204, least=140, second=_since,
            state=state,
        ),
        Column(
            translate("DossierRows", "Result wanted"), method_text, width=130, least=90,
            is_dispensable=True,
        ),
        Column(translate("DossierRows", "Next act"), act, Kind.ACT, 196, least=150),
    )  # fmt: skip


def method_text(row: DossierRow) -> str:
    """Return how the result is wanted, in a short word."""
    return {
        ReturnMethod.COUNTER: translate("DossierRows", "At the counter"),
        ReturnMethod.POST: translate("DossierRows", "By post"),
        ReturnMethod.ELECTRONIC: translate("DossierRows", "Electronically"),
    }[row.return_method]


def _applicant(row: DossierRow) -> str:
    return row.applicant


def _submitter(row: DossierRow) -> str:
    if not row.submitter:
        return row.procedure_name
    return translate("DossierRows", "handed in by {name}").format(name=row.submitter)


def _procedure(row: DossierRow) -> str:
    return row.procedure_name


def _number(row: DossierRow) -> str:
    return joined(row.procedure, row.field_name)


def _received(row: DossierRow) -> str:
    return formats.date_text(local_day(row.received_at))


def _holder(row: DossierRow) -> str:
    return row.holder or translate("DossierRows", "The counter")


def _due(row: DossierRow) -> str:
    return formats.date_text(local_day(row.due_at))


def _since(row: DossierRow) -> str:
    if row.ready_at is None:
        due = formats.date_text(local_day(row.due_at))
        return translate("DossierRows", "promised {day}").format(day=due)
    ready = formats.date_text(local_day(row.ready_at))
    return translate("DossierRows", "result {day}").format(day=ready)
