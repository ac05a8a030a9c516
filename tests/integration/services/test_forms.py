"""The forms of the desk: which holds, who answers for it, what the office lays beside."""

import sqlite3
from contextlib import closing

import pytest

from kktdesk.domain.errors import DatabaseReadOnly, EntryRefused, FormRefused
from kktdesk.domain.form import PaperKind
from kktdesk.domain.paper_errors import (
    FormMissing,
    FormNotOwn,
    FormUnconfirmed,
    FormUnknown,
    FormWithoutSample,
)
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.form_folder import FIRST_OWN
from kktdesk.services.form_views import FormLine
from kktdesk.services.paper_views import Wanted
from tests.factories import at
from tests.papers import ASK, LIVES, SUPERVISOR, a_dossier, confirm_all, text_of

SUPPLEMENT = "tt03-2025/02"


def own_text(desk: Desk, form_id: str = SUPPLEMENT) -> str:
    """Give the text of a form with a word of the office."""
    return desk.forms.text(form_id, 1).replace("HOÀN THIỆN HỒ SƠ", "HOÀN THIỆN (BAN)")


def line(desk: Desk, form_id: str, version: int = 1) -> FormLine:
    (found,) = [one for one in desk.forms.lines() if (one.id, one.version) == (form_id, version)]
    return found


def log_acts(desk: Desk) -> list[str]:
    with closing(sqlite3.connect(desk._register.path)) as connection:
        return [act for (act,) in connection.execute("SELECT act FROM log_line ORDER BY id")]


# ---------------------------------------------------------------- the list
def test_every_kind_of_paper_stands_in_the_list_with_its_source(desk: Desk) -> None:
    lines = desk.forms.lines()

    assert {one.kind for one in lines} == set(PaperKind)
    assert [one.id for one in lines if not one.source.strip() or not one.title.strip()] == []
    assert {one.id for one in lines if one.problem} == set()
    assert len({(one.id, one.version) for one in lines}) == len(lines)


def test_forms_of_the_new_circular_hold_today(desk: Desk, clock: FixedClock) -> None:
    today = {one.id for one in desk.forms.lines() if one.is_in_force}
    clock.moment = at("2025-09-14 09:00")
    before = {one.id for one in desk.forms.lines() if one.is_in_force}

    assert {"tt03-2025/01", "tt03-2025/06", "desk/label", "tt03-2025/07"} <= today
    assert {"tt01-2018/01", "tt01-2018/05", "desk/label", "tt01-2018/06"} <= before
    assert not {one for one in today if one.startswith("tt01")}
    # The old circular knows no notice of a stop.
    assert {one for one in before if one.startswith("tt03")} == {"tt03-2025/05"}


def test_sample_of_each_block_form_is_marked_as_one(desk: Desk) -> None:
    for one in desk.forms.lines():
        if one.is_block:
            text = text_of(desk.forms.sample_pdf(one.id, one.version))
            assert "DỮ LIỆU MẪU" in text, one.id


def test_sheets_of_the_program_have_no_sample(desk: Desk) -> None:
    with pytest.raises(FormWithoutSample):
        desk.forms.sample_pdf("desk/why", 1)
    with pytest.raises(FormUnknown):
        desk.forms.sample_pdf(SUPPLEMENT, 99)


# ---------------------------------------------------------------- who answers
def test_confirmation_is_kept_once_and_logged(desk: Desk, clock: FixedClock) -> None:
    assert not line(desk, SUPPLEMENT).may_be_printed

    desk.forms.confirm(SUPPLEMENT, 1, SUPERVISOR)
    clock.move(hours=1)
    again = desk.forms.confirm(SUPPLEMENT, 1, "Người khác (mẫu)")

    assert again.may_be_printed
    assert (again.confirmed_by, again.confirmed_at) == (SUPERVISOR, at("2026-11-25 09:15"))
    assert log_acts(desk).count("form-confirm") == 1


def test_confirmation_needs_a_name(desk: Desk) -> None:
    with pytest.raises(EntryRefused):
        desk.forms.confirm(SUPPLEMENT, 1, " ")

    assert "form-confirm" not in log_acts(desk)


def test_verified_form_needs_nobody(desk: Desk) -> None:
    assert desk.forms.confirm("desk/label", 1, SUPERVISOR).confirmed_by == ""

    assert line(desk, "desk/label").may_be_printed


# ---------------------------------------------------------------- the choice
def test_chosen_form_holds_whatever_the_day_until_the_choice_ends(
    desk: Desk, clock: FixedClock
) -> None:
    confirm_all(desk)
    lines = desk.forms.choose(PaperKind.SUPPLEMENT, "tt01-2018/02", "Còn phôi in sẵn")
    (chosen,) = [one for one in lines if one.id == "tt01-2018/02"]
    first = a_dossier(desk, ASK)
    desk.papers.issue(first, PaperKind.SUPPLEMENT)
    clock.move(hours=1)
    desk.forms.choose(PaperKind.SUPPLEMENT, None, "Hết phôi")
    second = a_dossier(desk, ASK)
    desk.papers.issue(second, PaperKind.SUPPLEMENT)

    assert (chosen.is_in_force, chosen.is_chosen) == (True, True)
    assert chosen.choice_reason == "Còn phôi in sẵn"
    assert desk.papers.issued(first)[-1].form_id == "tt01-2018/02"
    assert desk.papers.issued(second)[-1].form_id == SUPPLEMENT
    assert not any(one.is_chosen for one in desk.forms.lines())
    assert [(one.form_id, one.reason) for one in desk.forms.choices()] == [
        ("", "Hết phôi"),
        ("tt01-2018/02", "Còn phôi in sẵn"),
    ]
    assert log_acts(desk).count("form-choose") == 2


def test_choice_needs_a_reason_and_a_form_of_that_kind(desk: Desk) -> None:
    with pytest.raises(EntryRefused):
        desk.forms.choose(PaperKind.SUPPLEMENT, "tt01-2018/02", "")
    with pytest.raises(FormUnknown):
        desk.forms.choose(PaperKind.SUPPLEMENT, "tt01-2018/03", "Nhầm")
    with pytest.raises(FormUnknown):
        desk.forms.choose(PaperKind.SUPPLEMENT, "ban/02", "Nhầm")

    assert desk.forms.choices() == ()


def test_receipts_go_by_the_choice_too(desk: Desk) -> None:
    desk.forms.choose(PaperKind.RECEIPT, "tt01-2018/01", "Còn phôi in sẵn")

    code = a_dossier(desk)

    assert desk.papers.issued(code)[0].form_id == "tt01-2018/01"
    assert "(Liên 2: Giao khách hàng)" in text_of(
        desk.papers.issue(code, PaperKind.RECEIPT).pdf, 1
    )


# ---------------------------------------------------------------- the office's own
def test_laid_form_holds_once_it_is_confirmed(desk: Desk) -> None:
    confirm_all(desk)
    laid = desk.forms.lay(own_text(desk))
    named = Wanted(PaperKind.SUPPLEMENT, form_id=laid.id, version=laid.version)
    before = a_dossier(desk, ASK)
    desk.papers.issue(before, PaperKind.SUPPLEMENT)
    with pytest.raises(FormUnconfirmed):
        desk.papers.issue_of(a_dossier(desk, ASK), named)
    desk.forms.confirm(laid.id, laid.version, SUPERVISOR)
    after = a_dossier(desk, ASK)

    text = text_of(desk.papers.issue(after, PaperKind.SUPPLEMENT).pdf)

    assert (laid.version, laid.is_own, laid.is_verified) == (FIRST_OWN, True, False)
    assert (laid.is_in_force, line(desk, laid.id, laid.version).is_in_force) == (False, True)
    assert "HOÀN THIỆN (BAN)" in text
    assert desk.papers.issued(before)[-1].version == 1
    assert (desk.data_dir / "forms" / laid.file).stat().st_mode & 0o077 == 0


def test_receipts_do_not_wait_for_a_form_that_nobody_confirmed(desk: Desk) -> None:
    laid = desk.forms.lay(desk.forms.text("tt03-2025/01", 1).replace("Nội dung", "Nội dung việc"))

    code = a_dossier(desk)
    desk.forms.confirm(laid.id, laid.version, SUPERVISOR)
    other = a_dossier(desk)

    assert desk.papers.issued(code)[0].version == 1
    assert desk.papers.issued(other)[0].version == laid.version
    assert "Nội dung việc" in text_of(desk.papers.issue(other, PaperKind.RECEIPT).pdf)


def test_versions_are_counted_on_and_never_given_twice(desk: Desk) -> None:
    confirm_all(desk)
    first = desk.forms.lay(own_text(desk))
    second = desk.forms.lay(own_text(desk))
    desk.forms.confirm(second.id, second.version, SUPERVISOR)
    desk.papers.issue(a_dossier(desk, ASK), PaperKind.SUPPLEMENT)
    desk.forms.withdraw(first.id, first.version)
    desk.forms.withdraw(second.id, second.version)
    third = desk.forms.lay(own_text(desk))

    assert [first.version, second.version, third.version] == [101, 102, 103]
    assert "version = 103" in desk.forms.text(SUPPLEMENT, 103)
    assert [act for act in log_acts(desk) if act in {"form-lay", "form-withdraw"}] == [
        "form-lay",
        "form-lay",
        "form-withdraw",
        "form-withdraw",
        "form-lay",
    ]


def test_version_of_a_withdrawn_form_is_not_given_again(desk: Desk) -> None:
    first = desk.forms.lay(own_text(desk))
    desk.forms.withdraw(first.id, first.version)

    assert desk.forms.lay(own_text(desk)).version == first.version + 1


def test_only_what_the_office_laid_is_withdrawn(desk: Desk) -> None:
    with pytest.raises(FormNotOwn):
        desk.forms.withdraw(SUPPLEMENT, 1)
    with pytest.raises(FormUnknown):
        desk.forms.withdraw(SUPPLEMENT, 101)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("{applicant}", "{aplicant}", "block"),
        ('id = "tt03-2025/02"', 'id = "../../x"', "origin.id"),
        ('layouts = ["a5", "a4-two", "a4"]', 'layouts = ["a3"]', "paper.layouts"),
        ("[title]", "[title", "*"),
        ("version = 1", f"version = {'9' * 5000}", "*"),
        ("{contact}", "cán bộ", "origin.kind"),
        ("Hồ sơ của:", "Hồ sơ \udcff:", "*"),
        ("version = 1", "  'version' = 1", "origin.version"),
    ],
)
def test_bad_text_is_refused_by_its_key_and_nothing_is_laid(
    desk: Desk, old: str, new: str, key: str
) -> None:
    text = desk.forms.text(SUPPLEMENT, 1)
    assert old in text

    with pytest.raises(FormRefused) as refused:
        desk.forms.lay(text.replace(old, new))

    assert str(refused.value.values["key"]).startswith(key)
    assert not (desk.data_dir / "forms").exists()
    assert "form-lay" not in log_acts(desk)


def test_bad_file_in_the_folder_is_told_of_and_stops_nobody(desk: Desk, clock: FixedClock) -> None:
    folder = desk.data_dir / "forms"
    folder.mkdir()
    text = desk.forms.text(SUPPLEMENT, 1)
    (folder / "a.toml").write_text("[origin", encoding="utf-8")
    (folder / "b.toml").write_bytes(b"\xff\xfe\x00")
    (folder / "c.toml").write_text(text.replace("{applicant}", "{who}"), encoding="utf-8")
    (folder / "d.toml").write_text(text.replace("version = 1", "version = 150"), encoding="utf-8")
    (folder / "e.toml").write_text(text.replace("version = 1", "version = 150"), encoding="utf-8")
    (folder / "f.toml").mkdir()
    (folder / "g.toml").write_text("#" * 300_000, encoding="utf-8")
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    other = open_desk(desk.data_dir, clock)

    bad = {one.file: one.problem for one in other.forms.lines() if one.problem}

    assert set(bad) == {"a.toml", "b.toml", "c.toml", "e.toml", "f.toml", "g.toml"}
    assert {problem.code for problem in bad.values()} == {"form-refused"}
    assert {problem.values["file"] for problem in bad.values()} == set(bad)
    assert other.forms.text(SUPPLEMENT, 150).count("version = 150") == 1
    code = a_dossier(other, *LIVES[PaperKind.DIVISION])
    assert other.papers.issue(code, PaperKind.DIVISION).pdf
    other.close()


def test_preview_of_a_text_lays_nothing(desk: Desk) -> None:
    assert "HOÀN THIỆN (BAN)" in text_of(desk.forms.preview_pdf(own_text(desk)))

    with pytest.raises(FormRefused):
        desk.forms.preview_pdf("x = ")
    assert not (desk.data_dir / "forms").exists()


def test_folder_that_does_not_allow_writing_refuses_and_logs_nothing(desk: Desk) -> None:
    (desk.data_dir / "forms").write_text("no folder", encoding="utf-8")

    with pytest.raises(DatabaseReadOnly):
        desk.forms.lay(own_text(desk))

    assert "form-lay" not in log_acts(desk)


def test_laying_that_is_not_written_down_leaves_no_file(desk: Desk) -> None:
    laid = desk.forms.lay(own_text(desk))
    files = sorted(path.name for path in (desk.data_dir / "forms").iterdir())
    # Deferred constraints speak up at the commit, after everything else was done.
    with closing(sqlite3.connect(desk._register.path)) as connection:
        connection.execute(
            "CREATE TABLE guard (id INTEGER PRIMARY KEY, other INTEGER"
            " REFERENCES guard (id) DEFERRABLE INITIALLY DEFERRED)"
        )
        connection.execute(
            "CREATE TRIGGER at_commit AFTER INSERT ON log_line WHEN NEW.act LIKE 'form-%'"
            " BEGIN INSERT INTO guard (other) VALUES (99); END"
        )

    with pytest.raises(Exception, match="FOREIGN KEY"):
        desk.forms.lay(own_text(desk))
    with pytest.raises(Exception, match="FOREIGN KEY"):
        desk.forms.withdraw(laid.id, laid.version)

    assert sorted(path.name for path in (desk.data_dir / "forms").iterdir()) == files
    assert line(desk, laid.id, laid.version).file == laid.file


def test_other_desk_sees_what_was_laid_at_once(desk: Desk, clock: FixedClock) -> None:
    other = open_desk(desk.data_dir, clock)
    laid = desk.forms.lay(own_text(desk))

    other.forms.confirm(laid.id, laid.version, SUPERVISOR)

    assert line(desk, laid.id, laid.version).is_in_force
    other.close()


def test_kind_without_any_form_says_so(desk: Desk) -> None:
    with desk._register.reading() as work, pytest.raises(FormMissing):
        desk.papers._press.making.book.on(work, PaperKind.WHY, at("2026-11-25 09:00").date())


def test_no_part_of_a_file_is_ever_read_as_the_form(desk: Desk) -> None:
    laid = desk.forms.lay(own_text(desk))
    folder = desk.data_dir / "forms"

    (folder / f".{laid.file}.half").write_text("half", encoding="utf-8")

    assert [one.file for one in desk.forms.lines() if one.is_own] == [laid.file]
