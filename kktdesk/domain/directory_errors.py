"""Refusals of the directory and of the office's own values."""

from kktdesk.domain.errors import DeskError


class DirectoryEntryUnknown(DeskError):
    """The directory has no such division, officer or agency."""

    code = "directory-entry-unknown"


class DirectoryChangedMeanwhile(DeskError):
    """Somebody has changed the entry since it was shown; nothing was written."""

    code = "directory-changed-meanwhile"


class ClerkAtDesk(DeskError):
    """Who stands at this desk cannot leave the counter's list."""

    code = "clerk-at-desk"


class ClerkNotListed(DeskError):
    """Only an officer of the counter may stand at the desk."""

    code = "clerk-not-listed"


class OfficeChangedMeanwhile(DeskError):
    """Somebody has changed the office's values since they were shown; nothing was written."""

    code = "office-changed-meanwhile"
