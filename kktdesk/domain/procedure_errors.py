"""What can be refused in the catalogue of procedures; codes and values, as in ``errors``."""

from kktdesk.domain.errors import DeskError


class ProcedureNotListed(DeskError):
    """The catalogue has no procedure of that code."""

    code = "procedure-not-listed"


class ProcedureChangedMeanwhile(DeskError):
    """Somebody else has entered a version since the one that was looked at."""

    code = "procedure-changed-meanwhile"
