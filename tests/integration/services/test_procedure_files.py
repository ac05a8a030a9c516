from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from kktdesk import resources
from kktdesk.domain.counting_rules import SupplementMode
from kktdesk.domain.dossier import CopyKind
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.errors import FileRefused
from kktdesk.services.procedure_files import (
    Confidence,
    ProcedureFile,
    load_fields,
    load_procedures,
)
from tests.integration.services.versions import version_on

Change = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def procedures() -> dict[str, ProcedureFile]:
    return {procedure.code: procedure for procedure in load_procedures()}


@pytest.fixture
def change(tmp_path: Path) -> Change:
    """Copy the catalogue and write one passage of one file anew."""

    def write(name: str, old: str, new: str) -> Path:
        folder = copytree(resources.root() / "procedures", tmp_path / "procedures")
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return write


def terms_on(procedure: ProcedureFile, day: date) -> dict[str, Term | None]:
    version = version_on(procedure, day)
    assert version is not None
    return {term.case: term.term for term in version.terms}


def test_five_fields_stand_in_order_with_their_book_marks() -> None:
    fields = load_fields()
    assert [(field.code, field.name, field.book_mark) for field in fields] == [
        ("investment", "Đầu tư", "ĐT"),
        ("construction", "Xây dựng", "XD"),
        ("environment", "Môi trường", "MT"),
        ("labour", "Lao động", "LĐ"),
        ("trade", "Thương mại", "TM"),
    ]
    assert fields[0].full_name == "Đầu tư tại Việt Nam"


def test_all_57_procedures_are_read_by_field_in_the_order_of_the_fields() -> None:
    procedures = load_procedures()
    assert Counter(procedure.field for procedure in procedures) == {
        "investment": 23,
        "construction": 15,
        "environment": 5,
        "labour": 8,
        "trade": 6,
    }
    order = [field.code for field in load_fields()]
    places = [order.index(procedure.field) for procedure in procedures]
    assert places == sorted(places)
    assert sum(len(procedure.components) for procedure in procedures) == 211
    assert sum(len(row.terms) for file in procedures for row in file.versions) == 105


def test_every_procedure_still_waits_for_its_comparison_with_the_decision() -> None:
    assert all(procedure.needs_check for procedure in load_procedures())


def test_only_abolished_or_not_delegated_procedures_are_not_offered() -> None:
    closed = {procedure.code for procedure in load_procedures() if not procedure.enabled}
    assert closed == {"1.013234", "1.010730", "1.000105", "KKT.TM01"}


def test_a_procedure_without_a_national_code_has_a_key_of_the_desk() -> None:
    own = [procedure for procedure in load_procedures() if procedure.code.startswith("KKT.")]
    assert [procedure.code for procedure in own] == [
        "KKT.DT01",
        "KKT.DT02",
        "KKT.DT03",
        "KKT.DT04",
        "KKT.TM01",
    ]
    assert {procedure.code_confidence for procedure in own} == {Confidence.UNCERTAIN}


def test_codes_have_eight_plain_characters_and_names_their_words() -> None:
    for procedure in load_procedures():
        assert len(procedure.code) == 8
        assert procedure.code.isascii()
        assert procedure.name == " ".join(procedure.name.split())


def test_the_decree_of_2026_changes_the_term_on_its_very_day(
    procedures: dict[str, ProcedureFile],
) -> None:
    certificate = procedures["1.009756"]
    assert terms_on(certificate, date(2026, 3, 30)) == {"": Term(15, TermUnit.CALENDAR_DAY)}
    assert terms_on(certificate, date(2026, 3, 31)) == {"": Term(10, TermUnit.WORKING_DAY)}


def test_the_first_known_day_and_the_day_before_it(procedures: dict[str, ProcedureFile]) -> None:
    certificate = procedures["1.009756"]
    assert version_on(certificate, date(2021, 3, 25)) is None
    assert terms_on(certificate, date(2021, 3, 26)) == {"": Term(15, TermUnit.CALENDAR_DAY)}


def test_an_abolished_procedure_has_no_version_after_its_last_day(
    procedures: dict[str, ProcedureFile],
) -> None:
    assert version_on(procedures["1.010730"], date(2026, 5, 17)) is not None
    assert version_on(procedures["1.010730"], date(2026, 5, 18)) is None


def test_an_open_start_reaches_back_before_every_dossier(
    procedures: dict[str, ProcedureFile],
) -> None:
    permit = procedures["1.013236"]
    assert terms_on(permit, date(1999, 1, 4)) == {"": Term(20, TermUnit.CALENDAR_DAY)}
    assert terms_on(permit, date(2026, 7, 1)) == {"": Term(10, TermUnit.WORKING_DAY)}
    assert [(old.code, old.until) for old in permit.old_codes] == [("1.009974", date(2025, 6, 30))]


def test_cases_of_one_version_have_their_own_terms(procedures: dict[str, ProcedureFile]) -> None:
    assert terms_on(procedures["1.009770"], date(2021, 6, 1)) == {
        "cấp lại": Term(5, TermUnit.WORKING_DAY),
        "hiệu đính": Term(3, TermUnit.WORKING_DAY),
    }
    assert next(iter(terms_on(procedures["1.010727"], date(2026, 11, 24)))) == "thông thường"


def test_a_term_that_no_source_gives_stays_unknown(procedures: dict[str, ProcedureFile]) -> None:
    assert terms_on(procedures["1.009748"], date(2021, 6, 1)) == {"": None}
    assert terms_on(procedures["1.009775"], date(2026, 11, 24)) == {"": None}
    assert procedures["KKT.TM01"].versions == ()
    unknown = procedures["1.009748"].versions[0].terms[0]
    assert (unknown.confidence, unknown.note) == (Confidence.UNCERTAIN, "khoảng 25 đến 32 ngày")


def test_every_offered_procedure_has_a_version_today() -> None:
    for procedure in load_procedures():
        if procedure.enabled:
            assert version_on(procedure, date(2026, 11, 24)) is not None, procedure.code


def test_a_component_says_which_copy_and_how_many(procedures: dict[str, ProcedureFile]) -> None:
    components = procedures["1.014199"].components
    photo = next(component for component in components if "4 cm x 6 cm" in component.name)
    assert (photo.copy_kind, photo.quantity, photo.required) == (CopyKind.ORIGINAL, 2, True)


def test_the_rule_for_more_papers_belongs_to_the_version_of_its_decree(
    procedures: dict[str, ProcedureFile],
) -> None:
    older, newer = procedures["1.013236"].versions
    assert older.supplement is None
    assert newer.supplement is not None
    assert newer.supplement.mode is SupplementMode.FIXED_TERM
    assert newer.supplement.applicant_days == 2
    trade = procedures["2.000063"].versions[0].supplement
    assert trade is not None
    assert (trade.mode, trade.ask_within) == (SupplementMode.RESTART, 3)


def test_versions_touch_without_overlap_wherever_one_follows_another() -> None:
    for procedure in load_procedures():
        for earlier, later in zip(procedure.versions, procedure.versions[1:], strict=False):
            assert earlier.in_force_until is not None
            assert later.in_force_from is not None
            assert later.in_force_from - earlier.in_force_until == timedelta(days=1)


CODE = 'code = "1.009756"'
NAME = 'name = "Chấp thuận chủ trương đầu tư của Ban quản lý"'
TERM = 'terms = [{ value = 15, unit = "calendar-day", confidence = "memory" }]'
UNTIL = "in_force_until = 2026-03-30"


@pytest.mark.parametrize(
    ("old", "new", "problem", "entry"),
    [
        ('code = "KKT.DT01"', CODE, "duplicate", "1.009756"),
        ('code = "KKT.DT01"', 'code = "2.000063"', "duplicate", "2.000063"),
        (CODE, "", "missing", "procedure 1"),
        (NAME, 'name = "  "', "empty", "1.009748"),
        ('unit = "calendar-day"', 'unit = "giờ"', "unknown-value", "version 1 / terms 1"),
        ('copy_kind = "copy"', 'copy_kind = "scan"', "unknown-value", "components 2"),
        ("quantity = 1", "quantity = 0", "too-small", "components 1"),
        ("quantity = 1", "quantity = true", "wrong-kind", "components 1"),
        ("value = 15", "value = 4000", "too-large", "terms 1"),
        ("value = 15", 'value = "15"', "wrong-kind", "terms 1"),
        ('mode = "pause"', 'mode = "stop"', "unknown-value", "version 2 / supplement"),
        (UNTIL, "in_force_until = 2026-03-31", "overlap", "1.009756"),
        (UNTIL, "", "overlap", "1.009756"),
        (UNTIL, "in_force_until = 2021-03-25", "ends-before-start", "version 1"),
        (UNTIL, "in_force_until = 2026-03-30T00:00:00+07:00", "wrong-kind", "version 1"),
        (UNTIL, "in_force_til = 2026-03-30", "unknown-key", "version 1"),
        (TERM, "terms = []", "missing", "version 1"),
        (TERM, "terms = 15", "wrong-kind", "version 1"),
        (TERM, "terms = [15]", "wrong-kind", "version 1"),
        ("enabled = true", "", "missing", "1.009756"),
        ("enabled = true", "enabled = 1", "wrong-kind", "1.009756"),
        ('"Luật Đầu tư 2020; NĐ 31/2021/NĐ-CP (đến 30/03/2026)"', "31", "wrong-kind", "1.009756"),
        ('case = "khác"', 'case = "tên dự án, nhà đầu tư"', "duplicate", "terms 2"),
        ('case = "khác", ', "", "missing", "terms 2"),
        (CODE, 'code = "1.009756', "unreadable", ""),
        ("[[procedure]]", "title = 1\n[[procedure]]", "unknown-key", ""),
    ],
)
def test_a_wrong_entry_is_refused_with_its_file_and_its_name(
    change: Change, old: str, new: str, problem: str, entry: str
) -> None:
    folder = change("investment.toml", old, new)
    with pytest.raises(FileRefused) as refused:
        load_procedures(folder)
    values = refused.value.values
    file = "trade.toml" if entry == "2.000063" else "investment.toml"
    assert (values["file"], values["problem"]) == (file, problem)
    assert str(values["entry"]).endswith(entry)


def test_a_file_that_is_no_utf8_is_refused(change: Change) -> None:
    folder = change("labour.toml", "enabled", "enabled")
    (folder / "labour.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(FileRefused) as refused:
        load_procedures(folder)
    assert refused.value.values["file"] == "labour.toml"
    assert refused.value.values["problem"] == "unreadable"


def test_a_field_without_its_file_is_refused(change: Change) -> None:
    folder = change("fields.toml", 'code = "trade"', 'code = "tourism"')
    with pytest.raises(FileRefused) as refused:
        load_procedures(folder)
    assert refused.value.values["file"] == "tourism.toml"
    assert refused.value.values["problem"] == "unreadable"


def test_a_field_that_stands_twice_is_refused(change: Change) -> None:
    folder = change("fields.toml", 'code = "trade"', 'code = "labour"')
    with pytest.raises(FileRefused) as refused:
        load_fields(folder)
    assert refused.value.values["entry"] == "labour"


def test_a_byte_order_mark_of_an_editor_does_not_stop_the_reading(tmp_path: Path) -> None:
    folder = copytree(resources.root() / "procedures", tmp_path / "procedures")
    text = (folder / "trade.toml").read_text(encoding="utf-8")
    (folder / "trade.toml").write_text(text, encoding="utf-8-sig")
    assert load_procedures(folder) == load_procedures()


def test_versions_may_be_written_latest_first(change: Change) -> None:
    old, new = "in_force_from = 2021-03-26\n" + UNTIL, "in_force_from = 2026-03-31"
    middle = f'\nsource = "NĐ 31/2021"\n{TERM}\n\n[[procedure.version]]\n'
    folder = change("investment.toml", old + middle + new, new + middle + old)
    procedure = load_procedures(folder)[0]
    assert [version.in_force_from for version in procedure.versions] == [
        date(2021, 3, 26),
        date(2026, 3, 31),
    ]
