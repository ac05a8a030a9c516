"""What a receipt says: the values printed on Giấy tiếp nhận hồ sơ và hẹn trả kết quả."""

from dataclasses import dataclass
from datetime import datetime

from kktdesk.domain.due_date import Term


@dataclass(frozen=True, slots=True)
class ReceiptComponent:
    """One line of the table of components.

    Attributes:
        name: as the clerk typed or the procedure names it.
        originals: how many originals.
        copies: how many copies of any other kind.
        remark: kind of copy worth a word behind the name, for example ``bản điện tử``; may be "".
    """

    name: str
    originals: int
    copies: int
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Every value that the receipt prints; stored as printed, printed as stored.

    Texts are NFC and trimmed, "" where nothing was given. Moments are aware.

    Attributes:
        header: lines of the office at the top left, topmost first; the last ones are bold.
        place: place name before the date, for example ``Đồng Tháp``.
        number: the receipt's own number, for example ``0001/BPTNTKQ``; "" before saving.
        code: the dossier code; "" before saving.
        desk_name: value behind "Bộ phận tiếp nhận và trả kết quả".
        submitter_name: who hands the dossier in; "" when it is the applicant.
        submitter_detail: identity number and letter of authority of the submitter, or "".
        term: the term of the procedure version in force on the day of receipt.
        return_place: value behind "Đăng ký nhận kết quả tại".
        fee: the fee as text, or "".
        book: name of the register volume, for example ``ĐT-01/2026``; "" before saving.
        book_line: serial number in the book, at least two digits; "" before saving.
        signs_submitter: name printed under NGƯỜI NỘP HỒ SƠ.
        clerk: name printed under NGƯỜI TIẾP NHẬN HỒ SƠ.
        note: the clerk's note, printed under Ghi chú; may be "".
        missing: components that were asked for and are not there, printed under Ghi chú.
        issued_at: moment in the foot line; part of what was printed.
        calendar_version: version of the working calendar that made the due date.
        is_sample: prints DỮ LIỆU MẪU across the paper's head.
    """

    header: tuple[str, ...]
    place: str
    number: str
    code: str
    desk_name: str
    applicant_name: str
    id_number: str
    address: str
    phone: str
    email: str
    submitter_name: str
    submitter_detail: str
    procedure_code: str
    procedure_name: str
    components: tuple[ReceiptComponent, ...]
    sets: int
    term: Term
    received_at: datetime
    due_at: datetime
    return_place: str
    fee: str
    book: str
    book_line: str
    signs_submitter: str
    clerk: str
    note: str
    missing: tuple[str, ...]
    issued_at: datetime
    calendar_version: str
    is_sample: bool


@dataclass(frozen=True, slots=True)
class Reprint:
    """The mark of a paper that is printed again.

    Attributes:
        count: 1 for the first reprint.
        at: when it is printed again.
    """

    count: int
    at: datetime
