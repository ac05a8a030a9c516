"""What the services answer about the scans of a dossier."""

from dataclasses import dataclass
from datetime import datetime

from kktdesk.domain.attachment import AttachmentKind, Caution, Media


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentView:
    """One scan.

    Attributes:
        position: of the component that it is a scan of, from 1; None for others.
        component: name of that component, or "".
        name: as the file was called, fit to be shown.
        caution: what a PDF carries besides pages.
        is_there: False where its file is gone or has another size.
    """

    id: int
    kind: AttachmentKind
    position: int | None
    component: str
    name: str
    media: Media
    caution: Caution | None
    size: int
    digest: str
    added_at: datetime
    clerk: str
    is_there: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedComponent:
    """One paper of a dossier.

    Attributes:
        position: in the checklist, from 1.
        is_digitised: a scan of it is kept and its file is there (QĐ 766/QĐ-TTg).
    """

    position: int
    name: str
    is_submitted: bool
    is_digitised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanSheet:
    """All that a panel of scans shows of one dossier.

    Attributes:
        can_attach: the dossier's state allows it.
    """

    code: str
    can_attach: bool
    components: tuple[ScannedComponent, ...]
    attachments: tuple[AttachmentView, ...]
