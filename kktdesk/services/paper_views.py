"""What the services are asked and say about papers: what can be printed, what was issued."""

from dataclasses import dataclass
from datetime import datetime

from kktdesk.domain.errors import Problem
from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import Layout


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper that is asked for.

    Attributes:
        layout: None takes the usual one, or the one that it was issued on.
        act_id: None takes the last act that fits.
        form_id, version: a form other than the one that goes by the date; "" and None do not ask.
    """

    kind: PaperKind
    layout: Layout | None = None
    act_id: int | None = None
    form_id: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True)
class PaperRef:
    """Names one paper in a job, to be told which went to the printer.

    Attributes:
        code: of the dossier; "" of a note.
        paper_id: None for the dossier's receipt.
    """

    code: str
    paper_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """What goes to the printer: a paper, or many of one kind.

    Attributes:
        title: name of the job in the printer's queue; carries no personal data.
        media: ``A5``, ``A4`` or ``label``.
        reprint: 0 for the original, else which reprint the paper says it is.
        papers: the issued papers in it; ``Papers.record_prints`` counts them once the printer has
            taken the job. Empty for sheets that are not counted.
    """

    pdf: bytes
    title: str
    media: str
    is_landscape: bool
    reprint: int
    papers: tuple[PaperRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOffer:
    """A paper that may be wanted of a dossier, or of a note of guidance or refusal.

    Attributes:
        title: of the form.
        form_id, version: of the form that it would be printed on, or was issued on; "" and 0
            where no form of that kind is there.
        layouts: that the form knows, the usual one first.
        why_not: why it cannot be printed now, as a code of the messages; None where it can.
        act_id: the act that it belongs to, or None.
        paper_id: of the paper that was issued already and stands; None before, and for a receipt.
        number: of that paper, or "".
        print_count: how often that paper went to a printer.
    """

    kind: PaperKind
    title: str
    form_id: str
    version: int
    layouts: tuple[Layout, ...]
    why_not: Problem | None
    act_id: int | None
    paper_id: int | None
    number: str
    print_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaperLine:
    """A paper as it was issued.

    Attributes:
        paper_id: for ``reprint`` and ``cancel``; None for a receipt, which ``issue`` prints again
            and which is cancelled with its dossier only.
        code: of the dossier as it is now; "" of a note.
        form_id, version: of the form that it stands on.
        layout: how it lay when it was issued.
        act_id: the act that it belongs to, or None.
        sha256: of the printed values and the form.
        printed_at: when it first went to a printer, or None.
    """

    paper_id: int | None
    code: str
    kind: PaperKind
    title: str
    number: str
    form_id: str
    version: int
    layout: Layout
    act_id: int | None
    sha256: str
    issued_at: datetime
    clerk: str
    printed_at: datetime | None
    print_count: int
    cancelled_at: datetime | None
    cancelled_reason: str

    @property
    def is_cancelled(self) -> bool:
        """Say whether it counts no more."""
        return self.cancelled_at is not None
