"""Scans of components and results: kept by their content, shown by their name.

A file is on disk before a row names it, so no row is ever without its file; a kill in between
leaves a file that no row names and that harms nobody. Removing marks the row; the file stays, for
the removed row names it still, and so may other rows and older copies of the register. Nothing
cleans such files, at no time and in no silence: whoever must destroy one does it knowingly.
"""

from dataclasses import dataclass
from pathlib import Path

from kktdesk.domain.attachment import AttachmentKind, Scan, inspect, shown_name
from kktdesk.domain.attachment_errors import (
    AttachmentChanged,
    AttachmentDouble,
    AttachmentMissing,
    AttachmentUnknown,
    ScanRefused,
)
from kktdesk.domain.dossier import Act, next_state
from kktdesk.domain.errors import DossierUnknown, EntryRefused, Problem
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import Attachment
from kktdesk.services.attachment_views import AttachmentView, ScannedComponent, ScanSheet
from kktdesk.services.dossier_view import DossierViews, possible_acts
from kktdesk.services.findings import Findings
from kktdesk.services.register import Register
from kktdesk.services.views import DossierView
from kktdesk.storage import attachments, changes, dossiers
from kktdesk.storage.unit_of_work import UnitOfWork

REASON_LIMIT = 500
_NUMBER = 60
_HEAD = 16  # of a digest: enough to find the file by, in the log


@dataclass(frozen=True, slots=True)
class _Paper:
    """What a scan is of."""

    kind: AttachmentKind
    position: int | None


class Attachments:
    """The scans of received dossiers."""

    def __init__(self, register: Register, views: DossierViews) -> None:
        self._register = register
        self._views = views
        self._store = attachments.Store(register.data_dir)

    def add(
        self,
        code: str,
        name: str,
        content: bytes,
        position: int | None = None,
        *,
        is_result: bool = False,
    ) -> DossierView:
        """Keep a scan.

        Args:
            code: of the dossier.
            name: of the file, whatever it is; it is only shown.
            content: of the file; it alone decides what the scan is.
            position: of the component that it is a scan of, from 1; None for a result or another
                paper.
            is_result: it is the scan of the result; only without a position.

        Returns:
            the dossier with its history.

        Raises:
            ActNotPossible: the dossier's state does not allow it.
            AttachmentDouble: the same scan of the same paper is kept already.
            EntryRefused: the content is no scan (``ScanRefused``), or there is no such component.
        """
        other = AttachmentKind.RESULT if is_result else AttachmentKind.OTHER
        paper = _Paper(other if position is None else AttachmentKind.COMPONENT, position)
        with self._register.reading() as work:  # nothing is written for what would be refused
            self._check(self._row(work, code), paper)
        scan = _inspected(content, name)
        digest = self._store.keep(content)
        with self._register.writing() as work:
            row = self._row(work, code)
            self._check(row, paper)
            self._refuse_double(work, row, paper, digest)
            kept = Attachment(
                dossier_id=row.id,
                position=paper.position,
                kind=paper.kind,
                name=shown_name(name),
                media=scan.media,
                caution=scan.caution,
                size=len(content),
                digest=digest,
                added_at=self._register.clock.now(),
                clerk=self._register.office(work).clerk,
            )
            work.session.add(kept)
            return self._written(work, row, kept, {})

    def add_file(
        self, code: str, path: Path, position: int | None = None, *, is_result: bool = False
    ) -> DossierView:
        """Keep a file that the clerk has chosen; links and what is no plain file are refused.

        Returns:
            as ``add``.
        """
        content = attachments.read_scan(path)
        return self.add(code, path.name, content, position, is_result=is_result)

    def of(self, code: str) -> tuple[AttachmentView, ...]:
        """List the scans of a dossier.

        Returns:
            what was not removed, in the order of the components, others behind.
        """
        return self.sheet(code).attachments

    def sheet(self, code: str) -> ScanSheet:
        """Give the components of a dossier with their scans.

        Returns:
            the components and all scans that were not removed.
        """
        with self._register.reading() as work:
            row = self._row(work, code)
            kept = attachments.standing(work.session, row.id)
            names = {component.position: component.name for component in row.components}
            shown = tuple(self._view(scan, names) for scan in kept)
            there = {scan.position for scan in shown if scan.is_there}
            return ScanSheet(
                code=row.code,
                can_attach=Act.ATTACH in possible_acts(row),
                components=tuple(
                    ScannedComponent(
                        position=component.position,
                        name=component.name,
                        is_submitted=component.is_submitted,
                        is_digitised=component.position in there,
                    )
                    for component in row.components
                ),
                attachments=shown,
            )

    def content(self, code: str, attachment_id: int) -> bytes:
        """Give the content of a scan, as it was kept.

        Returns:
            the bytes; their hash was compared.

        Raises:
            AttachmentMissing: the file is gone.
            AttachmentChanged: the file is not what was kept.
        """
        with self._register.reading() as work:
            kept = self._standing(work, self._row(work, code), attachment_id)
            name, digest = kept.name, kept.digest
        try:
            return self._store.content(digest)
        except AttachmentMissing as error:
            raise AttachmentMissing(file=name) from error
        except AttachmentChanged as error:
            raise AttachmentChanged(file=name) from error

    def save_copy(self, code: str, attachment_id: int, path: Path) -> None:
        """Write a scan as a file of its own; what lies at that place is replaced.

        Args:
            code: of the dossier.
            attachment_id: of a scan of that dossier.
            path: where to; never inside the folder of the register's own scans.
        """
        attachments.write_copy(path, self.content(code, attachment_id), self._store)

    def remove(self, code: str, attachment_id: int, reason: str) -> DossierView:
        """Take a scan out of a dossier; who did it and why is kept with it.

        Returns:
            the dossier with its history.
        """
        findings = Findings()
        said = findings.line("reason", reason, REASON_LIMIT, required=True)
        findings.refuse()
        with self._register.writing() as work:
            row = self._row(work, code)
            next_state(row.state, Act.ATTACH, row.post_state)
            kept = self._standing(work, row, attachment_id)
            kept.removed_at = self._register.clock.now()
            kept.removed_by = self._register.office(work).clerk
            kept.removed_reason = said
            return self._written(work, row, kept, {"is_removed": True, "reason": said})

    def _written(
        self, work: UnitOfWork, row: Dossier, kept: Attachment, told: dict[str, object]
    ) -> DossierView:
        changes.touch(row)
        values: dict[str, object] = {
            "name": kept.name,
            "kind": kept.kind.value,
            "position": kept.position,
            "media": kept.media.value,
            "size": kept.size,
            "digest": kept.digest[:_HEAD],
        }
        self._register.write_down(work, Act.ATTACH.value, row.code, values | told)
        work.commit()
        return self._views.of(work, row)

    def _check(self, row: Dossier, paper: _Paper) -> None:
        next_state(row.state, Act.ATTACH, row.post_state)
        positions = {component.position for component in row.components}
        if paper.position is not None and paper.position not in positions:
            raise EntryRefused((Problem("position", "component-unknown"),))

    def _refuse_double(self, work: UnitOfWork, row: Dossier, paper: _Paper, digest: str) -> None:
        wanted = (digest, paper.kind, paper.position)
        for kept in attachments.standing(work.session, row.id):
            if (kept.digest, kept.kind, kept.position) == wanted:
                raise AttachmentDouble(file=kept.name)

    def _standing(self, work: UnitOfWork, row: Dossier, attachment_id: int) -> Attachment:
        for kept in attachments.standing(work.session, row.id):
            if kept.id == attachment_id:
                return kept
        raise AttachmentUnknown(code=row.code)

    def _view(self, kept: Attachment, names: dict[int, str]) -> AttachmentView:
        return AttachmentView(
            id=kept.id,
            kind=kept.kind,
            position=kept.position,
            component="" if kept.position is None else names.get(kept.position, ""),
            name=kept.name,
            media=kept.media,
            caution=kept.caution,
            size=kept.size,
            digest=kept.digest,
            added_at=kept.added_at,
            clerk=kept.clerk,
            is_there=self._store.has(kept.digest, kept.size),
        )

    def _row(self, work: UnitOfWork, code: str) -> Dossier:
        row = dossiers.by_code(work.session, code)
        if row is None:
            raise DossierUnknown(code=code[:_NUMBER])
        return row


def _inspected(content: bytes, name: str) -> Scan:
    try:
        return inspect(content)
    except ScanRefused as refusal:
        raise ScanRefused(refusal.reason, shown_name(name), **refusal.told) from None
