"""Receiving a dossier: the entry is checked, saved with its numbers, and its receipt issued.

One save is one transaction; the numbers are taken inside it, last, so that none is ever lost or
given twice. Saving is idempotent on the entry's ``request_id``.
"""

from dataclasses import asdict

from kktdesk.domain.dossier import State
from kktdesk.domain.errors import RequestMismatch
from kktdesk.domain.people import read_identity
from kktdesk.models.dossier import Dossier
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.dossier_view import DossierViews, applicant_of
from kktdesk.services.duplicates import duplicates
from kktdesk.services.entry import CheckedEntry, check
from kktdesk.services.issuing import Issuing, new_row
from kktdesk.services.official_codes import refuse_taken
from kktdesk.services.receipt_values import Numbers, receipt_of
from kktdesk.services.register import Register
from kktdesk.services.requests import ReceiveDossier
from kktdesk.services.views import Draft, KnownParty, Received
from kktdesk.storage import dossiers
from kktdesk.storage.failures import is_unsure
from kktdesk.storage.unit_of_work import UnitOfWork


class Reception:
    """What happens at the counter when a dossier comes in."""

    def __init__(
        self, register: Register, catalogue: Catalogue, issuing: Issuing, views: DossierViews
    ) -> None:
        self._register = register
        self._catalogue = catalogue
        self._issuing = issuing
        self._views = views

    def draft(self, request: ReceiveDossier) -> Draft:
        """Say what the open form would save; writes nothing.

        Returns:
            the receipt without numbers, its due date, problems and warnings.
        """
        now = self._register.clock.now()
        entry = check(request, self._catalogue, now)
        with self._register.reading() as work:
            office = self._register.office(work)
            self._replaced(work, entry)
            open_ones = duplicates(work, entry)
        return Draft(
            receipt=receipt_of(entry, office, Numbers(), now),
            due=entry.due,
            problems=tuple(entry.findings.problems),
            warnings=(*entry.findings.warnings, *open_ones),
        )

    def known_party(self, id_number: str) -> KnownParty | None:
        """Find an applicant by identity or tax number, as entered the last time.

        Args:
            id_number: as typed, with or without blanks and dashes.

        Returns:
            the applicant, or None for an unknown or empty number.
        """
        number = read_identity(id_number).number
        if not number:
            return None
        with self._register.reading() as work:
            row = dossiers.latest_of(work.session, number)
            if row is None:
                return None
            return KnownParty(
                applicant=applicant_of(row),
                last_received_on=row.received_on,
                open_count=dossiers.open_count_of(work.session, number),
            )

    def receive(self, request: ReceiveDossier) -> Received:
        """Save a dossier with its numbers and issue its receipt.

        Args:
            request: the entry; a repeat with the same ``request_id`` and content saves nothing
                and gives the same dossier.

        Returns:
            the dossier as saved, and what was odd.

        Raises:
            EntryRefused: a field must be cured; nothing was saved.
            RequestMismatch: the request was saved before with other content.
        """
        entry = check(request, self._catalogue, self._register.clock.now())
        entry.findings.refuse()
        try:
            return self._save(entry)
        except Exception as error:
            # A commit that failed half way may still be on disk: ask before saying "not saved".
            if is_unsure(error) and (saved := self._saved_before(entry)):
                return saved
            raise

    def _save(self, entry: CheckedEntry) -> Received:
        with self._register.writing() as work:
            known = dossiers.by_request(work.session, entry.request.request_id)
            if known is not None:
                return self._repeated(work, known, entry)
            refuse_taken(work, entry.findings, "official_code", entry.request.official_code or "")
            replaced = self._replaced(work, entry)
            entry.findings.refuse()
            open_ones = duplicates(work, entry)
            row = self._row(work, entry)
            if replaced is not None:
                replaced.replaced_by = row.code
            work.commit()
            return Received(
                dossier=self._views.of(work, row),
                warnings=(*entry.findings.warnings, *open_ones),
                repeated=False,
            )

    def _saved_before(self, entry: CheckedEntry) -> Received | None:
        with self._register.reading() as work:
            known = dossiers.by_request(work.session, entry.request.request_id)
            return self._repeated(work, known, entry) if known else None

    def _repeated(self, work: UnitOfWork, known: Dossier, entry: CheckedEntry) -> Received:
        if known.request_digest != entry.digest:
            raise RequestMismatch(code=known.code)
        return Received(
            dossier=self._views.of(work, known),
            warnings=(*entry.findings.warnings, *duplicates(work, entry)),
            repeated=True,
        )

    def _replaced(self, work: UnitOfWork, entry: CheckedEntry) -> Dossier | None:
        """Find the cancelled dossier whose place an entry takes; what forbids it is a problem.

        Returns:
            the row, or None where the entry replaces none or may not.
        """
        code, findings = entry.request.replaces, entry.findings
        if not code:
            return None
        row = dossiers.by_code(work.session, code)
        if row is None:
            findings.problem("replaces", "dossier-unknown", code=code)
        elif row.state is not State.CANCELLED:
            findings.problem("replaces", "replaced-not-cancelled", code=row.code)
        elif row.replaced_by:
            findings.problem("replaces", "replaced-already", code=row.code, by=row.replaced_by)
        else:
            return row
        return None

    def _row(self, work: UnitOfWork, entry: CheckedEntry) -> Dossier:
        row = new_row(entry, self._register.office(work))
        told = self._issuing.take_in(work, row, entry)
        work.session.add(row)
        work.session.flush()
        self._issuing.editions.keep(work, row.calendar_version)
        self._register.write_down(work, "receive", row.code, entry_log(entry) | told)
        return row


def entry_log(entry: CheckedEntry) -> dict[str, object]:
    """Give what the log says of an entry.

    Returns:
        values of the words of the command line.
    """
    request = asdict(entry.request)
    del request["received_at"], request["term"], request["components"]
    if not entry.request.replaces:
        del request["replaces"]
    return {
        "at": entry.received_at.isoformat(),
        "components": [asdict(component) for component in entry.components],
        # A receipt written later than it is dated must show it (the past is allowed, not hidden).
        "entered_late": entry.request.received_at is not None,
        **request,
    }
