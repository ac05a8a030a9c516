"""What a paper must say, whoever edits its form: the duty fields of each kind.

Sources: Thông tư 01/2018/TT-VPCP, Phụ lục (forms 01 to 05), and Thông tư 03/2025/TT-VPCP, Phụ lục
I (forms 01 to 06); for the desk's own papers, what makes them useful at all.
"""

from collections.abc import Mapping
from types import MappingProxyType

from kktdesk.domain.form import PaperKind

_RECEIPT = (
    "code",
    "applicant",
    "address",
    "phone",
    "procedure",
    "components",
    "sets",
    "term",
    "received_at",
    "due_at",
    "return_place",
    "book",
    "book_line",
    "clerk",
)
DUTY: Mapping[PaperKind, frozenset[str]] = MappingProxyType(
    {
        PaperKind.RECEIPT: frozenset(_RECEIPT),
        PaperKind.SUPPLEMENT: frozenset(("applicant", "procedure", "content", "contact")),
        PaperKind.REFUSAL: frozenset(("applicant", "procedure", "reason", "clerk")),
        PaperKind.APOLOGY: frozenset(("applicant", "code", "due_at", "reason", "new_due_on")),
        PaperKind.STOP: frozenset(("applicant", "code", "stopped_on")),
        PaperKind.CONTROL: frozenset(("code", "handovers")),
        PaperKind.DIVISION: frozenset(("code", "holder")),
        PaperKind.RESULT: frozenset(("code", "collector", "given_back")),
        PaperKind.GUIDANCE: frozenset(("procedure",)),
        PaperKind.LOST_SLIP: frozenset(("code", "collector")),
        PaperKind.LABEL: frozenset(("applicant", "post_address")),
    }
)
