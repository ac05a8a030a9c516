"""What the services say about forms: which there are, where from, who answers for them."""

from dataclasses import dataclass
from datetime import date, datetime

from kktdesk.domain.errors import Problem
from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """A form of the program, or one that the office has laid beside.

    Attributes:
        id: for example ``tt03-2025/02``; "" of a file that cannot be read.
        kind: None of a file that cannot be read.
        is_verified: its wording was compared with the rule; an office's own version never is.
        is_own: laid by the office, in the file ``file`` of the folder ``forms``.
        is_block: printed by the blocks of its file, so that there is a sample, and an office can
            lay its own version.
        problem: why the file cannot be used, or None.
        confirmed_by, confirmed_at: the supervisor who said that it may be printed, or "" and None.
        is_in_force: papers of dossiers received today are printed on it.
        is_chosen: because the office has chosen its form for that kind.
        choice_reason: why, or "".
    """

    id: str
    version: int
    kind: PaperKind | None
    title: str
    source: str
    valid_from: date | None
    valid_until: date | None
    layouts: tuple[Layout, ...]
    sha256: str
    file: str
    is_verified: bool
    is_own: bool
    is_block: bool
    problem: Problem | None = None
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    is_in_force: bool = False
    is_chosen: bool = False
    choice_reason: str = ""

    @property
    def may_be_printed(self) -> bool:
        """Say whether it is verified, or a supervisor has confirmed it."""
        return self.problem is None and (self.is_verified or self.confirmed_at is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormChoiceLine:
    """A choice of the office for a kind of paper; the newest of a kind counts.

    Attributes:
        form_id: "" goes by the dossier's date again.
    """

    kind: PaperKind
    form_id: str
    reason: str
    clerk: str
    chosen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNaming:
    """What the office's papers are numbered and answered under.

    Attributes:
        symbol: of the counter, in numbers: ``05/PBS-BPTNTKQ``.
        agency_symbol: of the agency, in the numbers of its letters: ``05/PXL-BQLKKT``.
        hotline: telephone of the counter, or "".
    """

    symbol: str
    agency_symbol: str
    hotline: str
