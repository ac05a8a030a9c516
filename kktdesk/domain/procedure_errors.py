"""What can be refused in the catalogue of procedures; codes and values, as in ``errors``."""

from kktdesk.domain.errors import DeskError


class ProcedureNotListed(DeskError):
    """The catalogue has no procedure of that code."""

    code = "procedure-not-listed"


class ProcedureChangedMeanwhile(DeskError):
    """Somebody else has entered a version since the one that was looked at."""

    code = "procedure-changed-meanwhile"


class TableNotText(DeskError):
    """A table that was handed in is no text in UTF-8."""

    code = "table-not-text"


class TableTooLarge(DeskError):
    """A table that was handed in is larger than any that could be meant."""

    code = "table-too-large"


class TableTorn(DeskError):
    """A table that was handed in ends in the middle of a cell, or its quotes do not fit."""

    code = "table-torn"


class TableColumnMissing(DeskError):
    """A table that was handed in lacks a column that it cannot do without."""

    code = "table-column-missing"


class TableColumnUnknown(DeskError):
    """A table that was handed in has a column that means nothing, or one of them twice."""

    code = "table-column-unknown"


class ImportRefused(DeskError):
    """Rows of a table are wrong, so nothing of it was taken."""

    code = "import-refused"
