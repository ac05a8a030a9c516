"""What a counted report looks like: its columns, and the sets of dossiers that each one counts."""

from dataclasses import dataclass

from kktdesk.domain.report import DossierSet, ReportColumn, ReportForm

# Keys of columns, each with the sets that it counts.
Counting = tuple[tuple[str, tuple[DossierSet, ...]], ...]


@dataclass(frozen=True, slots=True)
class CountedColumn:
    """A column; without sets it is a sum of others, or stays empty."""

    column: ReportColumn
    sets: tuple[DossierSet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSpec:
    """A counted report.

    Attributes:
        code: number of the form; the office may set another.
        title, lines: may hold ``{unit}``, ``{recipient}`` and ``{period}``.
        number_head, name_head: heads of the first two columns.
    """

    form: ReportForm
    code: str
    title: tuple[str, ...]
    source: str
    lines: tuple[str, ...]
    number_head: str
    name_head: str
    columns: tuple[CountedColumn, ...]
    identities: tuple[str, ...]
    notes: tuple[str, ...]
    signers: tuple[str, ...]

    def sets_of(self, key: str) -> tuple[DossierSet, ...]:
        """List what a column counts, a sum by its parts.

        Returns:
            the sets; empty for a column that counts nothing.
        """
        (one,) = (one for one in self.columns if one.column.key == key)
        if one.sets:
            return one.sets
        return tuple(single for part in one.column.sum_of for single in self.sets_of(part))

    @property
    def counting(self) -> Counting:
        """What each column counts, in the order of the columns."""
        return tuple((one.column.key, self.sets_of(one.column.key)) for one in self.columns)

    @property
    def sets(self) -> tuple[DossierSet, ...]:
        """Every set that is counted, once."""
        return tuple(dict.fromkeys(single for one in self.columns for single in one.sets))
