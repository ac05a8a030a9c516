"""Dossiers at the points of their lives where papers are issued."""

from io import BytesIO

from pypdf import PdfReader

from kktdesk.domain.dossier import Act
from kktdesk.domain.form import PaperKind
from kktdesk.services.desk import Desk
from kktdesk.services.form_book import FormBook
from kktdesk.services.paper_list import line_of
from kktdesk.services.paper_subjects import note_of
from kktdesk.services.paper_views import IssuedPaperLine
from kktdesk.services.requests import IntakeEntry
from kktdesk.storage import issued_papers
from tests.factories import COMPANY, SUBMITTER, an_entry

SUPERVISOR = "Phạm Quốc Khải (mẫu)"
DIVISION = "Phòng Quản lý Đầu tư (mẫu)"


def text_of(pdf: bytes, page: int | None = None) -> str:
    """Give the text of a PDF, or of one page, on one line."""
    pages = PdfReader(BytesIO(pdf)).pages
    chosen = pages if page is None else [pages[page]]
    return " ".join(" ".join(found.extract_text().split()) for found in chosen)


def confirm_all(desk: Desk) -> None:
    """Let every form be printed."""
    for line in desk.forms.lines():
        if not line.is_verified and line.problem is None:
            desk.forms.confirm(line.id, line.version, SUPERVISOR)


def issued_for_note(desk: Desk, request_id: str) -> list[IssuedPaperLine]:
    """Give the papers of a note of guidance or refusal, the oldest first."""
    with desk._register.reading() as work:
        found = issued_papers.of_owner(work.session, note_of(work, request_id))
        return [line_of(work, FormBook(desk._register), paper, "") for paper in found]


def a_dossier(desk: Desk, *acts: tuple[Act, dict[str, object]], **changes: object) -> str:
    """Receive a dossier and do some acts on it."""
    changes.setdefault("submitter", SUBMITTER)
    code = desk.reception.receive(an_entry(**changes)).dossier.code
    for act, said in acts:
        desk.acts.do(code, act, said)
    return code


ASSIGN: tuple[Act, dict[str, object]] = (
    Act.ASSIGN,
    {
        "division": DIVISION,
        "officer": "Lê Hoàng Vân (mẫu)",
        "until": "2026-12-04T17:00",
        "content": "Thẩm định",
    },
)
ASK: tuple[Act, dict[str, object]] = (
    Act.ASK_SUPPLEMENT,
    {
        "content": "Báo cáo tài chính chưa có kiểm toán",
        "papers": ["Báo cáo tài chính năm 2025 (mẫu)", "Văn bản đề nghị"],
        "stage": "check",
        "until": "2026-12-04",
        "asked_by": "Lê Hoàng Vân (mẫu)",
    },
)
READY: tuple[Act, dict[str, object]] = (
    Act.READY,
    {"result_number": "41/GCN-BQL", "result_on": "2026-11-25"},
)
GIVEN: tuple[Act, dict[str, object]] = (
    Act.HAND_OVER,
    {
        "to": "Nguyễn Thị Ánh (mẫu)",
        "id_number": "087190000123",
        "relation": "nhân viên",
        "slip": "lost",
        "originals": 2,
    },
)
REFUSED: tuple[Act, dict[str, object]] = (Act.REFUSE, {"reason": "Không đủ điều kiện (mẫu)"})
STOPPED: tuple[Act, dict[str, object]] = (
    Act.STOP_ON_REQUEST,
    {"reason": "Đổi địa điểm (mẫu)", "by": "Nguyễn Thị Ánh (mẫu)"},
)
EXTENDED: tuple[Act, dict[str, object]] = (
    Act.EXTEND,
    {"until": "2026-12-16T17:00", "reason": "Chờ ý kiến (mẫu)"},
)
# An act for each kind of paper, in a life that has them all at different dossiers.
LIVES: dict[PaperKind, tuple[tuple[Act, dict[str, object]], ...]] = {
    PaperKind.RECEIPT: (),
    PaperKind.CONTROL: (ASSIGN,),
    PaperKind.DIVISION: (ASSIGN,),
    PaperKind.SUPPLEMENT: (ASK,),
    PaperKind.REFUSAL: (REFUSED,),
    PaperKind.APOLOGY: (EXTENDED,),
    PaperKind.STOP: (STOPPED,),
    PaperKind.RESULT: (READY, GIVEN),
    PaperKind.LOST_SLIP: (READY, GIVEN),
    PaperKind.LABEL: (),
}


def a_note_entry(request_id: str, **changes: object) -> IntakeEntry:
    """Give what is said to somebody before anything is accepted."""
    values: dict[str, object] = {"lines": ("Đề xuất dự án (mẫu)",), "procedure": "1.009756"}
    return IntakeEntry(request_id=request_id, applicant=COMPANY, **(values | changes))  # type: ignore[arg-type] # the tests name real fields
