"""All versions of all procedures: what the program brings along, and the office's own over it.

For a code and a day the newest of the office's versions that covers the day counts, else the
program's. A version that is covered in part holds for what is left of it, which may be several
stretches of days.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from kktdesk.services.procedure_files import FieldFile
from kktdesk.services.procedure_views import ProcedureVersion

NATIONAL_CODE = 8  # letters of ``1.009756``; an agency's suffix follows

Versions = tuple[ProcedureVersion, ...]

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class ProcedureBook:
    """The procedures as they are known at one moment.

    Attributes:
        fields: by code, in the order of display.
        brought: versions that the program brings along, by code.
        old_codes: codes of now, by the codes before.
        entered: the office's versions by code, newest first.
        newest: number of the office's newest version, 0 without any.
    """

    fields: Mapping[str, FieldFile]
    brought: Mapping[str, Versions]
    old_codes: Mapping[str, str]
    entered: Mapping[str, Versions]
    newest: int

    def with_entered(self, versions: Sequence[ProcedureVersion]) -> "ProcedureBook":
        """Lay more versions over all others.

        Args:
            versions: oldest first; at least one.

        Returns:
            a book with them.
        """
        entered = dict(self.entered)
        for version in versions:
            code = version.entry.code
            entered[code] = (version, *entered.get(code, ()))
        return replace(self, entered=entered, newest=versions[-1].number)

    def codes(self) -> Iterator[str]:
        """Give every code: the program's in its order, then the office's own.

        Yields:
            each once.
        """
        yield from self.brought
        yield from (code for code in self.entered if code not in self.brought)

    def find(self, code: str) -> str | None:
        """Find the code of a procedure.

        Args:
            code: as it is now or was before, with or without the suffix of an agency.

        Returns:
            the code under which it is kept, or None.
        """
        return self._known(code) or self._known(code[:NATIONAL_CODE])

    def _known(self, code: str) -> str | None:
        is_kept = code in self.brought or code in self.entered
        return code if is_kept else self.old_codes.get(code)

    def newest_of(self, code: str) -> int:
        """Give the number of the office's newest version of a procedure.

        Returns:
            the number; 0 where the office entered none.
        """
        entered = self.entered.get(code)
        return entered[0].number if entered else 0

    def on(self, code: str, day: date) -> ProcedureVersion | None:
        """Give the version that counts on a day.

        Returns:
            the version as it was entered, or None on a day that no version covers.
        """
        return next((one for one in self._layers(code) if covers(one, day)), None)

    def between(self, code: str, first: date, last: date) -> tuple[ProcedureVersion | None, ...]:
        """Give what counts from one day to another, both included.

        Returns:
            a version for each stretch of days; None for days that no version covers.
        """
        starts = [first.toordinal()]
        starts += [
            border
            for border in _borders(self._layers(code))
            if first.toordinal() < border <= last.toordinal()
        ]
        return tuple(self.on(code, date.fromordinal(start)) for start in starts)

    def stretches(self, code: str) -> Versions:
        """Give what counts, each version with the days that are left to it.

        Returns:
            versions by their first day; one that is covered in its middle stands twice.
        """
        layers = self._layers(code)
        return tuple(_with_days(layers[place], *days) for place, days in _stretches(layers))

    def superseded(self, code: str) -> Versions:
        """Give the versions that later ones have covered for all of their days.

        Returns:
            as they were entered, newest first.
        """
        layers = self._layers(code)
        counting = {place for place, _days in _stretches(layers)}
        return tuple(
            replace(one, is_superseded=True)
            for place, one in enumerate(layers)
            if place not in counting
        )

    def _layers(self, code: str) -> Versions:
        return self.entered.get(code, ()) + self.brought.get(code, ())


def covers(version: ProcedureVersion, day: date) -> bool:
    """Say whether a day lies between the days of a version.

    Returns:
        True also on its first and its last day.
    """
    first, last = version.entry.in_force_from, version.entry.in_force_until
    return (first is None or first <= day) and (last is None or day <= last)


def nearest(versions: Versions, day: date) -> ProcedureVersion:
    """Choose the version of a day, or else the last before it, or else the first after it.

    Args:
        versions: by their first day, without overlap; at least one.
        day: any day.

    Returns:
        the version.
    """
    begun = [one for one in versions if _first(one) <= day.toordinal()]
    return begun[-1] if begun else versions[0]


def _first(version: ProcedureVersion) -> int:
    day = version.entry.in_force_from
    return _FIRST if day is None else day.toordinal()


def _last(version: ProcedureVersion) -> int:
    day = version.entry.in_force_until
    return _LAST if day is None else day.toordinal()


def _borders(layers: Versions) -> list[int]:
    firsts = {_first(layer) for layer in layers}
    return sorted(firsts | {_last(layer) + 1 for layer in layers})


def _stretches(layers: Versions) -> list[tuple[int, tuple[int, int]]]:
    """Tell which layer is seen from above, stretch by stretch.

    Returns:
        place of the layer with the first and last day of the stretch.
    """
    spans = [(_first(layer), _last(layer)) for layer in layers]
    found: list[tuple[int, tuple[int, int]]] = []
    for start, end in pairwise(_borders(layers)):
        place = next((at for at, span in enumerate(spans) if span[0] <= start <= span[1]), None)
        if place is None:
            continue
        if found and found[-1][0] == place and found[-1][1][1] == start - 1:
            start = found.pop()[1][0]  # noqa: PLW2901 - the stretch grows
        found.append((place, (start, end - 1)))
    return found


def _with_days(version: ProcedureVersion, first: int, last: int) -> ProcedureVersion:
    entry = replace(
        version.entry,
        in_force_from=None if first == _FIRST else date.fromordinal(first),
        in_force_until=None if last == _LAST else date.fromordinal(last),
    )
    return replace(version, entry=entry)
