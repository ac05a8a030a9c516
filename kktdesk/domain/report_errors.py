"""What can be refused about reports."""

from kktdesk.domain.errors import DeskError


class ReportCancelled(DeskError):
    """Whoever asked for a report wants it no more."""

    code = "report-cancelled"
