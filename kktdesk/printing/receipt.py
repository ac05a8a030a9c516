"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả: a receipt's values on a form."""

import re

from kktdesk.domain.form import Form, PaperValues, Row
from kktdesk.domain.layout import Layout
from kktdesk.domain.moment import local_day
from kktdesk.domain.receipt import Receipt, ReceiptComponent, Reprint
from kktdesk.printing.dates import day_in_words, moment_in_words, short_moment
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.form_paper import render_form

# Only a code of the national register is printed behind the name of the procedure.
_NATIONAL_CODE = re.compile(r"\d\.\d{6}")


def render(receipt: Receipt, form: Form, layout: Layout, reprint: Reprint | None = None) -> bytes:
    """Print a receipt.

    Args:
        receipt: what it says; without a code it is a draft and bears no bars.
        form: of a receipt.
        layout: A5 or A4 gives all pages of the first copy, then those of the second; A4 with two
            copies has page k of both side by side on sheet k.
        reprint: how often and when it is printed again, or None for the original.

    Returns:
        a PDF, the same bytes for the same values.
    """
    marks = PaperMarks(reprint=reprint, is_sample=receipt.is_sample)
    return render_form(form, values_of(receipt), layout, marks)


def values_of(receipt: Receipt) -> PaperValues:
    """Say the values of a receipt as they are printed.

    Returns:
        texts for the variables of forms.
    """
    return PaperValues(
        texts={**_party(receipt), **_procedure(receipt), **_promise(receipt), **_end(receipt)},
        lists={
            "header": receipt.header,
            "notes": tuple(line for line in receipt.note.splitlines() if line.strip()),
        },
        tables={
            "components": tuple(
                _component(number, line) for number, line in enumerate(receipt.components, 1)
            )
        },
    )


def _party(receipt: Receipt) -> dict[str, str]:
    return {
        "counter": receipt.desk_name,
        "applicant": receipt.applicant_name,
        "id_number": receipt.id_number,
        "address": receipt.address,
        "phone": receipt.phone,
        "email": receipt.email,
        "submitter": receipt.submitter_name,
        "submitter_detail": receipt.submitter_detail if receipt.submitter_name else "",
        "signs_submitter": receipt.signs_submitter,
    }


def _procedure(receipt: Receipt) -> dict[str, str]:
    return {
        "procedure": receipt.procedure_name,
        "procedure_code": national_code(receipt.procedure_code),
        "sets": f"{receipt.sets:02d}",
        "fee": receipt.fee,
        "missing": "; ".join(receipt.missing),
    }


def _promise(receipt: Receipt) -> dict[str, str]:
    return {
        "term": receipt.term.in_words(),
        "received_at": moment_in_words(receipt.received_at),
        "due_at": moment_in_words(receipt.due_at),
        "return_place": receipt.return_place,
        "book": receipt.book,
        "book_line": receipt.book_line,
    }


def _end(receipt: Receipt) -> dict[str, str]:
    return {
        "code": receipt.code,
        "number": receipt.number,
        "place": receipt.place,
        "issued_on": day_in_words(local_day(receipt.received_at)),
        "issued_at": short_moment(receipt.issued_at),
        "clerk": receipt.clerk,
    }


def _component(number: int, line: ReceiptComponent) -> Row:
    return {
        "number": str(number),
        "name": f"{line.name} ({line.remark})" if line.remark else line.name,
        "originals": str(line.originals),
        "copies": str(line.copies),
    }


def national_code(code: str) -> str:
    """Keep a procedure's code if it is one of the national register.

    Returns:
        the code, or "" for a code of the desk's own.
    """
    return code if _NATIONAL_CODE.fullmatch(code) else ""
