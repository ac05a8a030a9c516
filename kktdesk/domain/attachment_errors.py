"""What can be refused about the scans of a dossier."""

from kktdesk.domain.errors import DeskError, EntryRefused, Problem

CONTENT = "content"


class ScanRefused(EntryRefused):
    """A content is no scan that may be kept; ``problem`` says why."""

    def __init__(self, problem: str, **values: object) -> None:
        super().__init__((Problem(CONTENT, problem, values),))


class ScanNeeded(DeskError):
    """A file is attached with its content, not as a bare act."""

    code = "scan-needed"


class AttachmentUnknown(DeskError):
    """The dossier has no such scan, or it was removed."""

    code = "attachment-unknown"


class AttachmentDouble(DeskError):
    """The same scan of the same paper is kept already."""

    code = "attachment-double"


class AttachmentMissing(DeskError):
    """The file of a scan is gone from the data folder."""

    code = "attachment-missing"


class AttachmentChanged(DeskError):
    """The file of a scan is not what was kept."""

    code = "attachment-changed"
