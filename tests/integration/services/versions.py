"""The versions of the procedures' files, looked up by day."""

from datetime import date

from kktdesk.services.procedure_files import ProcedureFile, ProcedureVersionFile


def version_on(procedure: ProcedureFile, day: date) -> ProcedureVersionFile | None:
    """Find the version in force on a day; None on a day that no known version covers."""
    begun = [one for one in procedure.versions if (one.in_force_from or date.min) <= day]
    return begun[-1] if begun and day <= (begun[-1].in_force_until or date.max) else None
