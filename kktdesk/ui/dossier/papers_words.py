"""The papers of a dossier in words: what they are, and whether they are out."""

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.moment import local_day
from kktdesk.services.paper_views import IssuedPaperLine, PaperOffer
from kktdesk.ui import formats
from kktdesk.ui.dossier.words import joined
from kktdesk.ui.states import StateKey
from kktdesk.ui.tables.records import Column, Kind

translate = QCoreApplication.translate

UNCONFIRMED = "form-unconfirmed"


def paper_columns() -> tuple[Column[IssuedPaperLine], ...]:
    """Return the columns of the list of a dossier's papers, in rows of two lines."""
    return (
        Column(
            translate("PaperWords", "Issued"), _issued, width=112, least=92, second=_by,
            is_dispensable=True,
        ),
        Column(
            translate("PaperWords", "Paper"), _title, width=220, least=120, second=_number,
            is_stretching=True,
        ),
        Column(
            translate("PaperWords", "State"), state_text, Kind.STATE, 160, 118, state=state_of,
            second=_more,
        ),
    )  # fmt: skip


def paper_key(line: IssuedPaperLine) -> tuple[str, int | None]:
    """Return what stays the same when a paper is read again."""
    return line.kind, line.paper_id


def state_of(line: IssuedPaperLine) -> str:
    """Return the key of how a paper stands."""
    if line.is_cancelled:
        return StateKey.REFUSED
    return StateKey.PRINTED if line.print_count else StateKey.UNPRINTED


def state_text(line: IssuedPaperLine) -> str:
    """Return how a paper stands."""
    if line.is_cancelled:
        return translate("PaperWords", "Cancelled")
    if not line.print_count:
        return translate("PaperWords", "Not printed")
    count = line.print_count
    return translate("PaperWords", "Printed, %n time(s)", "", count)


def is_unconfirmed(offer: PaperOffer) -> bool:
    """Say whether only a supervisor's word is missing.

    Returns:
        True where a confirmation lets it be printed.
    """
    return offer.why_not is not None and offer.why_not.code == UNCONFIRMED


def may_be_wanted(offer: PaperOffer) -> bool:
    """Say whether a paper can be printed now, or once it is confirmed.

    Returns:
        False where the dossier has no use for it.
    """
    return offer.why_not is None or is_unconfirmed(offer)


def offer_text(offer: PaperOffer) -> str:
    """Return the act that prints a paper."""
    words = translate("PaperWords", "Print {paper}…").format(paper=_lower_first(offer.title))
    if is_unconfirmed(offer):
        mark = translate("PaperWords", "to be compared")
        words = f"{words} ({mark})"
    return words


def _lower_first(title: str) -> str:
    return f"{title[:1].lower()}{title[1:]}"


def _issued(line: IssuedPaperLine) -> str:
    day = formats.short_day_text(local_day(line.issued_at))
    return f"{day} {formats.time_text(line.issued_at)}"


def _by(line: IssuedPaperLine) -> str:
    return line.clerk


def _title(line: IssuedPaperLine) -> str:
    return line.title


def _number(line: IssuedPaperLine) -> str:
    number = translate("PaperWords", "No. {number}").format(number=line.number)
    return joined(number if line.number else "", line.cancelled_reason)


def _more(line: IssuedPaperLine) -> str:
    if line.printed_at is None:
        return ""
    day = formats.short_day_text(local_day(line.printed_at))
    words = translate("PaperWords", "first {day} {time}")
    return words.format(day=day, time=formats.time_text(line.printed_at))
