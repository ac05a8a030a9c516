from PySide6.QtCore import Qt

from kktdesk.services.desk import Desk
from kktdesk.ui.procedures.listing import Shelf
from tests.ui.procedures.conftest import ALT, TODAY, Clerk, codes


def test_every_procedure_is_listed_with_its_counts(clerk: Clerk, desk: Desk) -> None:
    rows = desk.procedures.rows(TODAY)
    offered = [row for row in rows if row.entry.is_offered]
    to_check = [row for row in offered if row.entry.needs_check]

    assert codes(clerk) == [row.entry.code for row in rows]
    chips = clerk.page.list.chips
    assert chips[Shelf.ALL].text() == f"All {len(rows)}"
    assert chips[Shelf.OFFERED].text() == f"Offered {len(offered)}"
    assert chips[Shelf.TO_CHECK].text() == f"To be compared {len(to_check)}"
    assert chips[Shelf.RETIRED].text() == f"Retired {len(rows) - len(offered)}"


def test_letters_without_accents_find_and_the_arrows_go_through_what_is_found(
    clerk: Clerk,
) -> None:
    finder = clerk.page.list.finder
    assert clerk.focus is finder

    clerk.write("cap lai giay phep lao dong")
    assert codes(clerk)[0] == "1.014200"
    clerk.write("gplđ")
    first, second = codes(clerk)[:2]
    assert first == "1.014199"
    clerk.press(Qt.Key.Key_Down)

    current = clerk.page.list.current()
    assert current is not None
    assert current.entry.code == second
    assert clerk.focus is finder


def test_a_code_and_a_field_find_too(clerk: Clerk) -> None:
    clerk.write("1.0141")
    assert set(codes(clerk)) >= {"1.014199", "1.014196"}

    clerk.write("moi truong")
    fields = {row.entry.field for row in clerk.page.list.table.records.rows}
    assert "environment" in fields


def test_esc_takes_the_letters_away_before_it_leaves_the_page(clerk: Clerk) -> None:
    page, before = clerk.page, len(codes(clerk))
    clerk.write("gia han")
    assert len(codes(clerk)) < before

    clerk.press(Qt.Key.Key_Escape)

    assert clerk.page is page
    assert len(codes(clerk)) == before


def test_nothing_found_says_what_was_typed_literally_and_one_key_shows_all(clerk: Clerk) -> None:
    clerk.write("<b>zzz</b>")

    empty = clerk.page.list.empty
    assert empty.isVisible()
    assert empty.why.text() == "No procedure matches “<b>zzz</b>”"
    clerk.press(Qt.Key.Key_L, ALT)
    assert clerk.page.list.table.isVisible()
    assert len(codes(clerk)) == clerk.page.list.table.model().rowCount() > 50


def test_a_chip_shows_its_list_by_its_key(clerk: Clerk) -> None:
    everything = len(codes(clerk))

    clerk.press(Qt.Key.Key_3, ALT)

    rows = clerk.page.list.table.records.rows
    assert 0 < len(rows) < everything
    assert all(not row.entry.is_offered for row in rows)
    clerk.press(Qt.Key.Key_0, ALT)
    assert len(codes(clerk)) == everything


def test_the_chosen_procedure_is_shown_whole(clerk: Clerk, desk: Desk) -> None:
    clerk.find("1.009757")

    side, entry = clerk.page.detail, desk.procedures.detail("1.009757", TODAY).current.entry
    facts = side.facts.facts()
    assert facts["Field"] == desk.catalogue.field_names()[entry.field]
    assert [line.rsplit(": ", 1)[0] for line in facts["Term"].split("\n")] == [
        term.case for term in entry.terms
    ]
    assert "The time until the papers are brought is not counted." in facts["Supplement"]
    assert facts["Last day ends"] == "As the office has chosen"
    assert len(side.papers.texts()) == len(entry.components)
    assert "in force" in side.versions.texts()[0]
    assert len(side.versions.texts()) == 2


def test_the_panes_are_gone_through_by_one_key(clerk: Clerk) -> None:
    page = clerk.page
    page.activate()

    for pane in (page.list.table, page.detail.area, page.list.finder):
        clerk.press(Qt.Key.Key_F6)
        assert clerk.focus is pane


def test_a_procedure_that_another_program_retires_is_shown_so(clerk: Clerk, desk: Desk) -> None:
    clerk.find("1.009757")

    desk.procedures.retire("1.009757", TODAY, desk.procedures.detail("1.009757", TODAY).newest)

    clerk.wait(lambda: clerk.page.detail._chip.text() == "No longer offered")
