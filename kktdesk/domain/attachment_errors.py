"""What can be refused about the scans of a dossier."""

from kktdesk.domain.errors import DeskError, EntryRefused, Problem

CONTENT = "content"


class ScanRefused(EntryRefused):
    """A content is no scan that may be kept.

    Attributes:
        reason: the name of its sentence.
        told: what the sentence says besides the name of the file.
    """

    code = "scan-refused"

    def __init__(self, reason: str, file: str = "–", **values: object) -> None:
        super().__init__((Problem(CONTENT, reason, {"file": file} | values),))
        self.reason, self.told = reason, values


class ScanUnreadable(DeskError):
    """A scan is kept as it came, and cannot be drawn."""

    code = "scan-unreadable"


class ScanLocked(DeskError):
    """A scan is kept as it came, and opens with a password only."""

    code = "scan-locked"


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
