"""The cells of a share: numerator and denominator with their dossiers, and the share itself."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kktdesk.domain.report import Behind, Cell, CellKind, DossierSet
from kktdesk.domain.share import share_of

NUMERATOR, DENOMINATOR, SHARE = "3", "4", "5"
EMPTY = Cell(None, CellKind.TEXT)


def share_cells(
    counts: Mapping[DossierSet, int],
    whole: Behind,
    numerator: Sequence[DossierSet],
    denominator: Sequence[DossierSet],
) -> dict[str, Cell]:
    """Make the cells of a share.

    Args:
        counts: by set.
        whole: whose dossiers are counted; the sets are the share's own.
        numerator: sets whose counts are added.
        denominator: as well.

    Returns:
        three cells; a share of nothing stays empty.
    """
    above, below = _counted(counts, whole, numerator), _counted(counts, whole, denominator)
    share = share_of(_number(above), _number(below))
    told = EMPTY if share is None else Cell(share, CellKind.PERCENT)
    return {NUMERATOR: above, DENOMINATOR: below, SHARE: told}


def _counted(counts: Mapping[DossierSet, int], whole: Behind, sets: Sequence[DossierSet]) -> Cell:
    count = sum(counts.get(one, 0) for one in sets)
    return Cell(count, CellKind.COUNT, replace(whole, sets=tuple(sets)))


def _number(cell: Cell) -> int:
    return cell.value if isinstance(cell.value, int) else 0


def summed(counts: Iterable[Mapping[DossierSet, int]]) -> Counter[DossierSet]:
    """Add counts.

    Returns:
        the sums by set.
    """
    total: Counter[DossierSet] = Counter()
    for inside in counts:
        total.update(inside)
    return total
