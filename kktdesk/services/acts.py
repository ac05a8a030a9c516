"""Everything that is done with a dossier after its receipt: one act, one transaction, one line.

Which act is possible stands in the table of ``domain.dossier``, what it asks for in
``domain.act_fields``, what it does to the row in ``act_effects``. Each act keeps what it changed,
so that the last one can be taken back.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from types import MappingProxyType

from kktdesk.domain.act_fields import ActValue
from kktdesk.domain.attachment_errors import ScanNeeded
from kktdesk.domain.counting_rules import PostReturned
from kktdesk.domain.dossier import Act, Before, State, next_state
from kktdesk.domain.errors import (
    ActNotPossible,
    DossierUnknown,
    MomentInFuture,
    MomentTooEarly,
    OneNotPossible,
    OneTooEarly,
    Problem,
    StaleDossier,
)
from kktdesk.domain.moment import local, local_day
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct
from kktdesk.services import paper_ends
from kktdesk.services.act_effects import EFFECTS, Doing
from kktdesk.services.act_entry import CheckedAct, check
from kktdesk.services.act_undo import state_before, take_back
from kktdesk.services.act_warnings import ActWarnings
from kktdesk.services.calendar_views import PromiseDecision
from kktdesk.services.collecting import checked_lines, refuse_twice, told_of
from kktdesk.services.correction import check_in_register
from kktdesk.services.dossier_view import DossierViews, possible_acts
from kktdesk.services.issuing import Issuing
from kktdesk.services.register import Register
from kktdesk.services.requests import ToCollect
from kktdesk.services.views import DossierView
from kktdesk.storage import changes, dossiers, log
from kktdesk.storage.unit_of_work import UnitOfWork

NUMBER = 60

_NONE: Mapping[str, object] = MappingProxyType({})


class Acts:
    """The acts on received dossiers."""

    def __init__(
        self, register: Register, views: DossierViews, issuing: Issuing, odd: ActWarnings
    ) -> None:
        self._register = register
        self._issuing = issuing
        self._views = views
        self._odd = odd

    def possible(self, code: str) -> tuple[Act, ...]:
        """List what can be done with a dossier now.

        Returns:
            the acts, in the order of the table.
        """
        with self._register.reading() as work:
            return possible_acts(self._row(work, code))

    def warnings(
        self, code: str, act: Act, values: Mapping[str, object] | None = None
    ) -> tuple[Problem, ...]:
        """Say what would be odd about an act; none of it forbids the act.

        Args:
            code: of the dossier.
            act: what would be done.
            values: what would be said with it.

        Returns:
            the warnings; what must be cured is said by ``do`` alone.
        """
        said = check(act, values or {})
        with self._register.reading() as work:
            return self._odd.of(work, self._row(work, code), said, self._register.clock.now())

    def do(
        self,
        code: str,
        act: Act,
        values: Mapping[str, object] | None = None,
        *,
        version: int | None = None,
    ) -> DossierView:
        """Do one act.

        Args:
            code: of the dossier.
            act: what is done.
            values: what is said with it, by the names of ``ACT_FIELDS``; ``at`` is now without.
            version: of the dossier as it was shown; None does not ask.

        Returns:
            the dossier after the act, with what was odd about it.

        Raises:
            StaleDossier: somebody has changed the dossier since it was shown.
            EntryRefused: something that was said must be cured.
            MomentInFuture: it is said to happen later than now.
            MomentTooEarly: it is said to happen before the act before it.
        """
        said = check(act, values or {})
        said.findings.refuse()
        with self._register.writing() as work:
            row = self._row(work, code)
            _check_version(row, version)
            warnings = self._odd.of(work, row, said, self._register.clock.now())
            self.do_within(work, row, said)
            work.commit()
            return replace(self._views.of(work, row), warnings=warnings)

    def hand_over_all(
        self, lines: Sequence[ToCollect], values: Mapping[str, object]
    ) -> tuple[DossierView, ...]:
        """Hand several results to one collector: all of them, or none.

        Args:
            lines: the dossiers, each with its slip and its originals.
            values: what is said of the collector once for all, by the names of ``ACT_FIELDS``.

        Returns:
            the dossiers after it, in the same order; each can be taken back by itself.
        """
        said = checked_lines(lines, values)
        with self._register.writing() as work:
            rows = [self._row(work, line.code) for line in lines]
            refuse_twice(rows)
            for row, line, one in zip(rows, lines, said, strict=True):
                _check_version(row, line.version)
                with naming(row) if len(rows) > 1 else nullcontext():
                    self.do_within(work, row, one, told_of(row, rows))
            work.commit()
            return tuple(
                replace(self._views.of(work, row), warnings=tuple(one.findings.warnings))
                for row, one in zip(rows, said, strict=True)
            )

    def do_within(
        self, work: UnitOfWork, row: Dossier, said: CheckedAct, told: Mapping[str, object] = _NONE
    ) -> None:
        """Do one act in the transaction of somebody who does several; they commit.

        Args:
            work: a writing transaction.
            row: the dossier.
            said: the checked act.
            told: what the line of the log says beside what was said.

        Raises:
            ScanNeeded: a file is attached by ``Attachments``, with its content.
        """
        next_state(row.state, said.act, row.post_state)
        if said.act is Act.ATTACH:
            raise ScanNeeded
        if said.act is Act.CORRECT:
            check_in_register(work, row, said)
        doing = self._doing(work, row, said)
        after = next_state(row.state, said.act, row.post_state, self._returned(work, doing))
        undone = paper_ends.act_to_undo(doing)
        with work.session.no_autoflush:  # half an act is never written
            self._act(doing, after)
        paper_ends.follow(work, doing, undone)
        self._register.write_down(work, said.act.value, row.code, _log_values(doing) | dict(told))

    def _returned(self, work: UnitOfWork, doing: Doing) -> PostReturned:
        if doing.said.act is not Act.POST:  # no other act asks, and the question costs time
            return PostReturned.HAND_OVER
        return self._views.catalogue.rules(local_day(doing.at), work).post_returned_at

    def _doing(self, work: UnitOfWork, row: Dossier, said: CheckedAct) -> Doing:
        now = self._register.clock.now()
        at = self._moment(row, said.at, now)
        return Doing(
            row=row,
            said=said,
            at=at,
            now=now,
            clerk=self._register.office(work).clerk,
            calendar=self._views.calendar(work, row),
            re_promised_at=_re_promised_at(work, row) if said.act is Act.TAKE_BACK else None,
            take_in=self._taking_in(work, row, at) if said.act is Act.ACCEPT else None,
        )

    def _taking_in(
        self, work: UnitOfWork, row: Dossier, at: datetime
    ) -> Callable[[], dict[str, object]]:
        entry = self._issuing.filed(work, row, at)
        return partial(self._issuing.take_in, work, row, entry)

    def _moment(self, row: Dossier, at: datetime | None, now: datetime) -> datetime:
        moment = local(at or now)
        if moment > now:
            raise MomentInFuture(field="at")
        last = dossiers.last_act(row)
        # A receipt that was corrected may lie behind the correction.
        after = max(last.at, row.received_at) if last else row.received_at
        if moment < after and at is not None:
            raise MomentTooEarly(field="at", after=f"{local(after):%H:%M %d/%m/%Y}")
        return max(moment, after)

    def _act(self, doing: Doing, after: State | Before) -> None:
        row, act = doing.row, doing.said.act
        if act is Act.TAKE_BACK:
            take_back(doing)
            return
        row.state = state_before(row) if isinstance(after, Before) else after
        kept = DossierAct(
            act=act,
            at=doing.at,
            recorded_at=doing.now,
            clerk=doing.clerk,
            supervisor=doing.said.text("supervisor"),
            said=_said(doing.said),
            before={},
        )
        row.acts.append(kept)
        EFFECTS[act](doing)
        kept.before = changes.before(row)
        changes.touch(row)

    def _row(self, work: UnitOfWork, code: str) -> Dossier:
        row = dossiers.by_code(work.session, code)
        if row is None:
            raise DossierUnknown(code=code[:NUMBER])
        return row


@contextmanager
def naming(row: Dossier) -> Iterator[None]:
    """Let a refusal of one of several dossiers say which one it is about.

    Raises:
        OneNotPossible: its state does not allow the act.
        OneTooEarly: the moment is before its last act.
    """
    try:
        yield
    except ActNotPossible as error:
        raise OneNotPossible(field=error.field, code=row.code, **error.values) from None
    except MomentTooEarly as error:
        raise OneTooEarly(field=error.field, code=row.code, **error.values) from None


def _check_version(row: Dossier, version: int | None) -> None:
    if version is not None and row.version != version:
        raise StaleDossier(code=row.code)


def _re_promised_at(work: UnitOfWork, row: Dossier) -> datetime | None:
    return log.last_at(work.session, PromiseDecision.RE_PROMISE.value, *dossiers.codes_of(row))


def _log_values(doing: Doing) -> dict[str, object]:
    return {"at": doing.at.isoformat()} | _said(doing.said) | doing.told


def _said(entry: CheckedAct) -> dict[str, object]:
    return {name: _plain(value) for name, value in entry.said.items() if value}


def _plain(value: ActValue) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
