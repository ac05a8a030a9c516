"""The promises on the receipts when the calendar changes: none moves by itself, each says why."""

from kktdesk.domain.calendar_errors import PromiseChoiceStale
from kktdesk.domain.errors import DossierUnknown
from kktdesk.models.dossier import Dossier
from kktdesk.services import rules_record
from kktdesk.services.calendar_editions import CalendarEditions, Edition
from kktdesk.services.calendar_views import (
    MovedPromise,
    PromiseChoice,
    PromiseDecision,
    WhyView,
)
from kktdesk.services.dossier_clock import clock_of
from kktdesk.services.due_words import rule_lines, trace_lines
from kktdesk.services.findings import Findings
from kktdesk.services.moved_promises import moved
from kktdesk.services.promise_words import notes
from kktdesk.services.register import Register
from kktdesk.storage import dossiers, log
from kktdesk.storage.unit_of_work import UnitOfWork

CODE, REASON = 60, 500

_ACTS = {
    PromiseDecision.KEEP: "keep-promise",
    PromiseDecision.RE_PROMISE: "re-promise",
}


class Promises:
    """The due dates of open dossiers."""

    def __init__(self, register: Register, editions: CalendarEditions) -> None:
        self._register = register
        self._editions = editions

    def moved(self) -> tuple[MovedPromise, ...]:
        """List the promises that would fall on another date under the calendar that holds.

        Returns:
            the open dossiers that wait for a decision, oldest promise first.
        """
        with self._register.reading() as work:
            return moved(work, self._editions, self._editions.newest(work).calendar)

    def decide(self, choices: tuple[PromiseChoice, ...], reason: str) -> tuple[MovedPromise, ...]:
        """Keep promises or make them anew; all choices are saved, or none.

        Args:
            choices: one for each dossier, with the date that was shown.
            reason: must not be empty; stays in the log of each dossier.

        Returns:
            what still waits for a decision.
        """
        why = _reason(reason)
        with self._register.writing() as work:
            edition = self._editions.newest(work)
            waiting = {row.code: row for row in moved(work, self._editions, edition.calendar)}
            for choice in choices:
                found = waiting.pop(choice.code, None)
                self._decide(work, edition, choice, found, why)
            self._editions.keep(work, edition.calendar.version)
            work.commit()
            return tuple(waiting.values())

    def _decide(
        self,
        work: UnitOfWork,
        edition: Edition,
        choice: PromiseChoice,
        found: MovedPromise | None,
        reason: str,
    ) -> None:
        row = dossiers.by_code(work.session, choice.code)
        if row is None or found is None or found.after != choice.after:
            raise PromiseChoiceStale(code=choice.code[:CODE])
        row.promise_version = edition.calendar.version
        if choice.decision is PromiseDecision.RE_PROMISE:
            row.due_at, row.base_due_at = found.after, found.base_after
            row.calendar_version = edition.calendar.version
        values: dict[str, object] = {
            "before": found.before.isoformat(),
            "after": found.after.isoformat(),
            "reason": reason,
            "calendar_version": edition.calendar.version,
        }
        self._register.write_down(work, _ACTS[choice.decision], row.code, values)

    def why(self, code: str) -> WhyView:
        """Say why the due date of a dossier is what it is.

        Args:
            code: of the dossier.

        Returns:
            every day with its reason, counted with the calendar and the rules that the dossier
            keeps.

        Raises:
            DossierUnknown: no dossier has that code.
        """
        with self._register.reading() as work:
            row = dossiers.by_code(work.session, code)
            if row is None:
                raise DossierUnknown(code=code[:CODE])
            return self._why(work, row)

    def _why(self, work: UnitOfWork, row: Dossier) -> WhyView:
        kept = self._editions.find(work, row.calendar_version)
        calendar = kept or self._editions.newest(work).calendar
        clock = clock_of(row, calendar, rules_record.from_record(row.counting_rules))
        due = clock.standing(max(self._register.clock.now(), row.received_at)).base
        history = log.lines_of(work.session, *dossiers.codes_of(row))
        return WhyView(
            code=row.code,
            due=due,
            promised_at=row.due_at,
            lines=trace_lines(due),
            rules=rule_lines(due),
            source=row.term_source,
            notes=notes(row, due, history),
        )


def _reason(reason: str) -> str:
    findings = Findings()
    said = findings.line("reason", reason, REASON, required=True)
    findings.refuse()
    return said
