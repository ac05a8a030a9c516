"""Keeps settings of the office beside its names: each with its first day, clerk and reason."""

from collections.abc import Mapping
from datetime import date, timedelta

from kktdesk.models.office import OfficeSetting
from kktdesk.services.register import Register
from kktdesk.storage import office
from kktdesk.storage.unit_of_work import UnitOfWork


def keep(
    register: Register, work: UnitOfWork, values: Mapping[str, str], first: date, reason: str
) -> None:
    """Keep new values.

    Args:
        register: whose clock and clerk they bear.
        work: a transaction that writes.
        values: by name.
        first: from which day they hold.
        reason: why.
    """
    now, clerk = register.clock.now(), register.clerk(work)
    rows = office.history(work.session, tuple(values))
    # Of one day the latest counts, whatever the clock says.
    changed_at = max([now, *(row.changed_at + timedelta.resolution for row in rows)])
    office.add(
        work.session,
        (
            OfficeSetting(
                name=name,
                value=value,
                in_force_from=first,
                changed_at=changed_at,
                changed_by=clerk,
                reason=reason,
            )
            for name, value in values.items()
        ),
    )
