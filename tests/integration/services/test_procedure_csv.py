"""The catalogue as a table: through an office program and back, and nothing from a broken file."""

import csv
import string
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kktdesk.domain.counting_rules import School, SupplementMode
from kktdesk.domain.dossier import CopyKind
from kktdesk.domain.errors import DeskError
from kktdesk.domain.procedure_errors import (
    ImportRefused,
    TableColumnMissing,
    TableColumnUnknown,
    TableNotText,
    TableTooLarge,
    TableTorn,
)
from kktdesk.domain.term import LONGEST, SAME_DAY, Term, TermUnit
from kktdesk.models.catalogue import ProcedureRecord
from kktdesk.models.log import LogLine
from kktdesk.services.csv_table import read_table, write_table
from kktdesk.services.desk import Desk
from kktdesk.services.findings import Findings
from kktdesk.services.procedure_base import program_book
from kktdesk.services.procedure_cells import words
from kktdesk.services.procedure_change import checked_entry
from kktdesk.services.procedure_import import judge, write_procedures
from kktdesk.services.procedure_views import (
    ImportLine,
    ProcedureEntry,
    ProcedureVersion,
    SupplementRule,
)
from kktdesk.services.views import ComponentView, TermChoice

TODAY = date(2026, 11, 25)
SHORT = "Mã thủ tục;Tên thủ tục;Lĩnh vực;Hiệu lực từ;Thời hạn"
ROW = "KKT.XX01;Xác nhận (mẫu);Lao động;01/12/2026;5 ngày làm việc"


def table(*rows: str, header: str = SHORT) -> bytes:
    return "\r\n".join([header, *rows, ""]).encode("utf-8-sig")


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def what(lines: tuple[ImportLine, ...]) -> list[str]:
    return [line.what for line in lines]


def records(desk: Desk) -> int:
    with desk._register.reading() as work:
        return len(work.session.scalars(select(ProcedureRecord.id)).all())


def entry_read(desk: Desk, *rows: str, header: str = SHORT) -> ProcedureEntry:
    """Import one row and give what is in force by it."""
    (line,) = desk.procedures.import_csv(table(*rows, header=header))
    return desk.procedures.detail(line.code, date(2026, 12, 1)).current.entry


# ---------------------------------------------------------------- there and back
def test_what_is_exported_changes_nothing_when_it_is_imported(desk: Desk) -> None:
    content = desk.procedures.export_csv()

    assert set(what(desk.procedures.read_csv(content))) == {"same"}
    assert what(desk.procedures.import_csv(content)) == ["same"] * (len(cells(content)) - 1)
    assert records(desk) == 0


def test_the_table_has_a_byte_order_mark_semicolons_and_a_row_for_each_version(
    desk: Desk,
) -> None:
    content = desk.procedures.export_csv()

    assert content.startswith(b"\xef\xbb\xbf")
    header, *rows = cells(content)
    assert header == list(words()["columns"].values())
    book = program_book()
    assert len(rows) == sum(len(book.stretches(code)) for code in book.codes())
    assert rows[0][0] == "'1.009756"
    assert rows[0][2:6] == ["Đầu tư", "'26/03/2021", "'30/03/2026", "15 ngày"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_saved_by_an_office_program_is_read_with_its_separator(
    desk: Desk, separator: str
) -> None:
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=separator)
    writer.writerows(cells(desk.procedures.export_csv()))

    assert set(what(desk.procedures.read_csv(text.getvalue().encode()))) == {"same"}


def test_columns_may_stand_in_any_order_and_case(desk: Desk) -> None:
    header, *rows = cells(desk.procedures.export_csv())
    turned = [[title.upper() for title in reversed(header)], *(row[::-1] for row in rows)]
    text = StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(turned)

    assert set(what(desk.procedures.read_csv(text.getvalue().encode()))) == {"same"}


@pytest.mark.parametrize(
    "first", ["=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "'quoted", "＝1", "1E5"]
)
def test_no_cell_starts_a_formula_or_turns_into_a_number(first: str) -> None:
    content = write_table(["a"], [[first]])

    assert cells(content)[1][0] == "'" + first
    assert read_table(content, {"a": "a"}, ["a"])[0].cells == {"a": first}


def test_a_code_that_a_spreadsheet_mangled_is_mended(desk: Desk) -> None:
    rows = [f"{code};x;Xây dựng;01/12/2026;5 ngày" for code in ("1.01323", "1,013231", "1013233")]

    lines = desk.procedures.read_csv(table(*rows))

    assert [(line.code, line.what) for line in lines] == [
        ("1.013230", "changed"),
        ("1.013231", "changed"),
        ("1.013233", "changed"),
    ]


LINE = st.text(
    alphabet=string.ascii_letters + string.digits + " ;,|=\"'+-@·ậĐđưỹ.()/",
    min_size=1,
    max_size=20,
)
NAME = LINE.filter(lambda text: any(map(str.isalnum, text)))
COUNT = st.integers(1, 999)
TERM = st.one_of(
    st.none(),
    st.just(SAME_DAY),
    st.sampled_from([unit for unit in TermUnit if unit is not TermUnit.SAME_DAY]).flatmap(
        lambda unit: st.builds(Term, st.integers(1, LONGEST[unit]), st.just(unit))
    ),
)
TERMS = st.one_of(
    st.tuples(st.builds(TermChoice, case=st.just("") | NAME, term=TERM)),
    st.lists(
        st.builds(TermChoice, case=NAME, term=TERM),
        min_size=2,
        max_size=4,
        unique_by=lambda choice: " ".join(choice.case.split()),
    ).map(tuple),
)
COMPONENT = st.builds(
    ComponentView,
    name=NAME,
    copy_kind=st.sampled_from(CopyKind),
    quantity=COUNT,
    required=st.booleans(),
)
SUPPLEMENT = st.one_of(
    st.builds(
        SupplementRule,
        mode=st.sampled_from([SupplementMode.PAUSE, SupplementMode.RESTART]),
        times=COUNT,
        applicant_days=st.none() | COUNT,
        source=LINE,
    ),
    st.builds(
        SupplementRule,
        mode=st.just(SupplementMode.FIXED_TERM),
        times=COUNT,
        applicant_days=COUNT,
        source=LINE,
    ),
)
CODE = st.from_regex(r"[A-Z0-9]{1,6}([.-][A-Z0-9]{1,6}){0,3}", fullmatch=True)
ENTRY = st.builds(
    ProcedureEntry,
    code=CODE,
    name=NAME,
    field=st.sampled_from(["investment", "construction", "environment", "labour", "trade"]),
    terms=TERMS,
    components=st.lists(COMPONENT, max_size=4).map(tuple),
    in_force_from=st.none() | st.dates(date(1945, 1, 1), date(2100, 1, 1)),
    in_force_until=st.none() | st.dates(date(2100, 1, 2), date(2200, 12, 31)),
    source=LINE,
    sets=COUNT,
    division=LINE,
    result=LINE,
    fee=LINE,
    note=st.lists(LINE, max_size=3).map("\n".join),
    school=st.none() | st.sampled_from(School),
    supplement=SUPPLEMENT,
    is_offered=st.booleans(),
    needs_check=st.booleans(),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ENTRY, min_size=1, max_size=4))
def test_whatever_can_be_entered_goes_through_the_table_and_back(
    entries: list[ProcedureEntry],
) -> None:
    book = program_book()
    for number, entry in enumerate(entries, 1):
        findings = Findings()
        kept = checked_entry(findings, entry, book)
        assert [one for one in findings.problems if one.code != "procedure-code-old"] == []
        version = ProcedureVersion(
            entry=kept, number=number, recorded_at=None, clerk="", is_superseded=False
        )
        if not findings.problems:
            book = book.with_entered([version])

    judged = judge(write_procedures(book), book)

    assert [(row.line.code, row.line.problem) for row in judged if row.line.what != "same"] == []
    kept_entries = [one.entry for code in book.codes() for one in book.stretches(code)]
    assert {repr(row.entry) for row in judged} == {repr(entry) for entry in kept_entries}


# ---------------------------------------------------------------- what a row does
def test_each_row_says_what_it_would_do_and_nothing_is_written(desk: Desk) -> None:
    lines = desk.procedures.read_csv(
        table(
            ROW,
            "'1.009756;Tên khác;Đầu tư;01/12/2026;5 ngày làm việc",
            "1.009757;;Đầu tư;31/02/2026;10",
        )
    )

    assert [(line.row, line.code, line.what) for line in lines] == [
        (2, "KKT.XX01", "new"),
        (3, "1.009756", "changed"),
        (4, "1.009757", "refused"),
    ]
    assert [line.name for line in lines] == ["Xác nhận (mẫu)", "Tên khác", ""]
    assert [line.problem for line in lines[:2]] == ["", ""]
    assert lines[2].problem == (
        "Hiệu lực từ: “31/02/2026” không phải ngày; ghi như 31/03/2026. "
        "Thời hạn: “10” không phải thời hạn; ghi như 10 ngày làm việc, trong ngày, chưa rõ. "
        "Tên thủ tục: Chưa nhập mục này."
    )
    assert records(desk) == 0


def test_an_import_is_one_transaction_and_one_line_of_the_log(desk: Desk) -> None:
    content = table(ROW, "1.009756;Tên khác;Đầu tư;01/12/2026;5 ngày làm việc")

    assert what(desk.procedures.import_csv(content)) == ["new", "changed"]

    assert desk.catalogue.procedure("KKT.XX01", date(2026, 12, 1)) is not None
    with desk._register.reading() as work:
        log = work.session.scalars(select(LogLine).where(LogLine.act == "procedure")).all()
    assert len(log) == 1
    assert all(code in log[0].body for code in ("KKT.XX01", "1.009756"))
    assert what(desk.procedures.import_csv(content)) == ["same", "same"]
    assert records(desk) == 2


def test_one_wrong_row_keeps_every_row_out(desk: Desk) -> None:
    with pytest.raises(ImportRefused) as refused:
        desk.procedures.import_csv(table(ROW, ROW, "x"))

    assert refused.value.values == {"count": 2, "row": 3}
    assert records(desk) == 0
    assert desk.catalogue.procedure("KKT.XX01", date(2026, 12, 1)) is None


def test_columns_that_are_left_out_keep_what_holds_on_the_first_day(desk: Desk) -> None:
    before = desk.procedures.detail("1.013236", date(2026, 12, 1)).current.entry

    read = entry_read(desk, f"1.013236;{before.name};xây dựng;2026-12-01;9 ngày làm việc")

    assert read == replace(
        before,
        in_force_from=date(2026, 12, 1),
        terms=(TermChoice(case="", term=Term(9, TermUnit.WORKING_DAY)),),
    )
    new = entry_read(desk, ROW)
    assert (new.components, new.sets, new.needs_check) == ((), 1, True)


def test_terms_are_read_as_people_write_them(desk: Desk) -> None:
    lines = (
        "thường = 02 THÁNG\n\na = b = 3 giờ làm việc\r\nnhanh = Trong Ngày\n"
        "khẩn=30 working-minute\nkhác = chưa rõ\nlịch = ４ ngày"
    )

    terms = entry_read(desk, f'KKT.XX01;x;Lao động;1/12/2026;"{lines}"').terms

    assert [(choice.case, choice.term) for choice in terms] == [
        ("thường", Term(2, TermUnit.MONTH)),
        ("a = b", Term(3, TermUnit.WORKING_HOUR)),
        ("nhanh", SAME_DAY),
        ("khẩn", Term(30, TermUnit.WORKING_MINUTE)),
        ("khác", None),
        ("lịch", Term(4, TermUnit.CALENDAR_DAY)),
    ]


@pytest.mark.parametrize(
    ("title", "cell", "said"),
    [
        ("Hiệu lực đến", "3/31/2026", "không phải ngày"),
        ("Hiệu lực đến", "30/11/2026", "đứng trước ngày bắt đầu 01/12/2026"),
        ("Số bộ", "hai", "không phải số nguyên"),
        ("Số bộ", "1" * 30, "không phải số nguyên"),
        ("Số bộ", "0", "từ 1 đến 999"),
        ("Số bộ", "", "không phải số nguyên"),
        ("Cách tính giờ hẹn", "tùy", "một trong: theo cơ quan, cuối ngày, cùng giờ"),
        ("Yêu cầu bổ sung", "hạn cố định", "cần số ngày làm việc"),
        ("Số ngày làm việc để bổ sung", "0", "từ 1 đến 999"),
        ("Đang tiếp nhận", "c", "một trong: có, không"),
        ("Cần đối chiếu", "", "một trong: có, không"),
        ("Thành phần hồ sơ", "Đơn", "không phải thành phần hồ sơ"),
        ("Thành phần hồ sơ", "Đơn | x | bản sao | nếu có", "không phải thành phần hồ sơ"),
        ("Thành phần hồ sơ", "Đơn | 1 | bản gốc | nếu có", "một trong: bản chính"),
        ("Thành phần hồ sơ", "Đơn | 1 | bản sao | tùy", "một trong: bắt buộc, nếu có"),
        ("Thành phần hồ sơ", "| 1 | bản sao | nếu có", "Chưa nhập mục này"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(desk: Desk, title: str, cell: str, said: str) -> None:
    (line,) = desk.procedures.read_csv(table(f"{ROW};{cell}", header=f"{SHORT};{title}"))

    assert line.what == "refused"
    assert line.problem.startswith(f"{title}: ") or title == "Yêu cầu bổ sung"
    assert said in line.problem


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("KKT.XX01;x;Du lịch;01/12/2026;5 ngày", "Lĩnh vực: "),
        ("mã;x;Lao động;01/12/2026;5 ngày", "Mã thủ tục: "),
        ("KKT.XX01;x;Lao động;01/12/2026;", "Thời hạn: Thủ tục chưa có thời hạn nào."),
        ("KKT.XX01;x;Lao động;01/12/2026;5 tuần", "“tuần” không phải một trong: ngày làm việc"),
        ("KKT.XX01;x;Lao động;01/12/2026;0 ngày", "Thời hạn 0 không hợp lệ."),
        ("KKT.XX01;x;Lao động;01/12/2026;999999999 ngày", "Thời hạn 999999999 không hợp lệ."),
        ("KKT.XX01;x;Lao động;01/12/2026", "không đủ ô"),
        ("KKT.XX01;x;Lao động;01/12/2026;5 ngày;thừa", "thừa ô"),
        ("2.000205;x;Lao động;01/12/2026;5 ngày", "nay có mã 1.014199"),
    ],
)
def test_a_row_that_cannot_be_kept_says_why(desk: Desk, row: str, said: str) -> None:
    (line,) = desk.procedures.read_csv(table(row))

    assert line.what == "refused"
    assert said in line.problem


def test_a_row_of_many_faults_names_the_first_three(desk: Desk) -> None:
    terms = "\n".join(["x"] * 40)
    (line,) = desk.procedures.read_csv(table(f'KKT.XX01;x;Lao động;01/12/2026;"{terms}"'))

    assert line.problem.count("Thời hạn: ") == 3


def test_two_rows_for_one_day_of_a_procedure_contradict_each_other(desk: Desk) -> None:
    header = f"{SHORT};Hiệu lực đến"

    def row(first: str, last: str) -> str:
        return f"KKT.XX01;x;Lao động;{first};5 ngày;{last}"

    lines = desk.procedures.read_csv(
        table(
            row("01/01/2027", "31/01/2027"),
            row("01/03/2027", ""),
            row("01/02/2027", "28/02/2027"),
            row("31/01/2027", "01/02/2027"),
            row("01/01/2028", ""),
            row("", "01/01/2020"),
            row("", ""),
            header=header,
        )
    )

    assert what(lines) == ["new", "new", "new", "refused", "refused", "new", "refused"]
    assert lines[3].problem.startswith("Mã thủ tục: Dòng 2 ")
    assert lines[4].problem.startswith("Mã thủ tục: Dòng 3 ")


def test_empty_rows_are_passed_over_and_counted(desk: Desk) -> None:
    (line,) = desk.procedures.read_csv(table(";;;;", "", ROW))

    assert (line.row, line.what) == (4, "new")


# ---------------------------------------------------------------- hostile files
@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (lambda: b"", TableColumnMissing),
        (lambda: b"\xef\xbb\xbf", TableColumnMissing),
        (lambda: b"\r\n\r\n", TableColumnMissing),
        (lambda: b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)), TableNotText),
        (lambda: b"a;b\x00c\r\n", TableNotText),
        (lambda: table(ROW).decode("utf-8-sig").encode("utf-16"), TableNotText),
        (lambda: f"{SHORT}\r\n".encode("cp1258", errors="replace"), TableNotText),
        (lambda: table("x" * 100_000_000), TableTooLarge),
        (lambda: table(*[ROW] * 10_001), TableTooLarge),
        (lambda: table("x" * 4_000_000), TableTorn),
        (lambda: table('KKT.XX01;"x;Lao động'), TableTorn),
        (lambda: table('KKT.XX01;"x"y;Lao động'), TableTorn),
        (lambda: table(ROW, header="Mã thủ tục;Tên thủ tục"), TableColumnMissing),
        (lambda: table(header=f"{SHORT};Ghi chu gi"), TableColumnUnknown),
        (lambda: table(header=f"{SHORT};Thời hạn"), TableColumnUnknown),
        (lambda: table(header=f"{SHORT};"), TableColumnUnknown),
        (lambda: b"<html><body>x</body></html>", TableColumnUnknown),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_as_a_whole(
    desk: Desk, make: Callable[[], bytes], refusal: type[DeskError]
) -> None:
    content = make()
    for act in (desk.procedures.read_csv, desk.procedures.import_csv):
        with pytest.raises(refusal):
            act(content)
    assert records(desk) == 0


def test_a_file_cut_anywhere_changes_nothing_that_it_did_not_say(desk: Desk) -> None:
    content = desk.procedures.export_csv()
    for cut in range(0, len(content), 997):
        try:
            lines = desk.procedures.read_csv(content[:cut])
        except (TableColumnMissing, TableColumnUnknown, TableNotText, TableTorn):
            continue
        assert set(what(lines)) <= {"same", "refused"}
        assert "refused" not in what(lines[:-1])


def test_a_large_table_is_read_in_seconds(desk: Desk) -> None:
    rows = [f"KKT.A{number};x;Lao động;01/12/2026;5 ngày" for number in range(2_000)]
    content = table(*rows)

    assert set(what(desk.procedures.import_csv(content))) == {"new"}
    assert len(desk.procedures.rows(TODAY + timedelta(days=30))) == 57 + 2_000
