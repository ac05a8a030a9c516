"""The sheet's values: figures are counts of what stands behind them, clerks are counted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kktdesk.domain.clerk_count import ClerkCount, by_clerk
from kktdesk.domain.day_sheet import DAY_SETS, prove
from kktdesk.domain.dossier import Channel
from kktdesk.domain.report import DossierSet
from tests.unit.printing.samples import entry, one_day

DAY = date(2026, 12, 9)


def test_a_figure_that_is_not_the_count_of_its_dossiers_is_no_sheet() -> None:
    total = replace(
        one_day().summary.total, carried_over=1, received=1, finished=0, in_hand=2, overdue=0
    )
    behind: dict[DossierSet, tuple[str, ...]] = dict.fromkeys(DAY_SETS, ())
    behind[DossierSet.CARRIED_OVER] = ("A",)
    behind[DossierSet.RECEIVED_POST] = ("B",)
    behind[DossierSet.OPEN_IN_TERM] = ("A", "B")
    prove(total, behind)

    with pytest.raises(ValueError, match="open-in-term, open-overdue are not 2"):
        prove(total, behind | {DossierSet.OPEN_IN_TERM: ("A",)})


def test_a_sheet_counts_what_its_sets_hold() -> None:
    asked, refused = DossierSet.SUPPLEMENT_ASKED, DossierSet.REFUSED

    assert one_day().count(asked, refused) == 3
    assert one_day().count(DossierSet.WITHDRAWN) == 0


def test_each_clerk_has_what_came_to_her_in_each_way() -> None:
    received = [
        ("Bích", Channel.COUNTER),
        ("An", Channel.POST),
        ("Bích", Channel.VNEID),
        ("Anh", Channel.COUNTER),
    ]

    assert by_clerk(received) == (
        ClerkCount(clerk="Bích", counter=1, online=1, post=0, received=2),
        ClerkCount(clerk="An", counter=0, online=0, post=1, received=1),
        ClerkCount(clerk="Anh", counter=1, online=0, post=0, received=1),
    )


def test_who_waits_for_others_is_never_overdue_and_an_apology_moves_no_border() -> None:
    late = entry(1)
    assert late.is_overdue(DAY)
    assert not late.is_overdue(DAY - timedelta(days=1))
    assert not replace(late, is_waiting=True).is_overdue(DAY)
    apologised = replace(late, base_due_at=late.due_at, due_at=late.due_at + timedelta(days=9))
    assert apologised.is_overdue(DAY)
