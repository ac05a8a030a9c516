"""The register book: numbers that stay, columns of both forms, cover and closing."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kktdesk.domain.dossier import Act
from kktdesk.domain.register_book import BookClosing, Watch
from kktdesk.domain.register_book_errors import PaperCancelled
from kktdesk.printing.register_form import form_on, register_forms
from kktdesk.printing.register_paper import render_register
from kktdesk.printing.runs import Run
from kktdesk.printing.wrap import plain_lines, wrap
from tests.house import ROOT
from tests.unit.printing.register_samples import (
    NEW_FORM_ON,
    a_book,
    a_line,
    a_volume,
    both_generations,
    lines,
    printed,
)
from tests.unit.printing.samples import MM, ink, letters, reader, texts

FORMS = json.loads((ROOT / "tests/data/form_labels.json").read_text(encoding="utf-8"))["forms"]
OLD_DAY = date(2024, 5, 6)


def one_on(day: date) -> list[str]:
    return texts(printed(a_volume(a_line(received_on=day))))


# ---------------------------------------------------------------- what the forms say
@pytest.mark.parametrize(
    ("name", "day"), [("tt01-2018/06", OLD_DAY), ("tt03-2025/07", NEW_FORM_ON)]
)
def test_every_column_has_its_label_and_number(name: str, day: date) -> None:
    cover, page, *_ = one_on(day)
    (form,) = (form for form in FORMS if form["id"] == name)
    columns = form["tables"][0]["columns"]
    plain = [child for column in columns for child in column.get("children", [column])]
    heads = [text for column in columns for text in (column["text"], column.get("sub", ""))]

    assert form_on(day).origin.id == name
    assert [text for text in heads + [one["text"] for one in plain] if text not in page] == []
    assert " ".join(f"({one['no']})" for one in plain) in page.replace(") (", ") (")
    for label in form["header"]["cover"]:
        assert [part for part in label.get("parts", [label["text"]]) if part not in cover] == []
    assert [note["text"] for note in form["notes"] if note["text"] not in cover] == []


def test_the_newer_form_bears_the_number_of_the_volume() -> None:
    cover, page, *_ = one_on(NEW_FORM_ON)

    assert "Số: 02/STD-BPTNTKQ" in cover
    assert "Số: 02/STD-BPTNTKQ – Quyển số: ĐT-02/2026" in page
    assert "STD-BPTNTKQ" not in " ".join(one_on(OLD_DAY))


def test_no_form_is_printed_that_names_its_circular() -> None:
    assert "Thông tư" not in " ".join(texts(printed(both_generations())))


def test_the_forms_follow_each_other_without_a_day_between() -> None:
    old, new = register_forms()

    assert new.origin.valid_from == NEW_FORM_ON
    assert old.origin.valid_until is not None
    assert (new.origin.valid_from - old.origin.valid_until).days == 1
    assert form_on(date(2000, 1, 1)) is old


# ---------------------------------------------------------------- pages
def test_a_book_of_both_generations_changes_its_form_on_a_new_page() -> None:
    cover, *pages, closing = texts(printed(both_generations()))
    old = [page for page in pages if "Số lượng hồ sơ (bộ)" in page]
    new = [page for page in pages if "Địa chỉ/SĐT" in page]

    assert pages == old + new
    assert "Ghi chú" not in cover  # the notes came with the newer form
    assert "H20.99-261125-0020" in old[-1]
    assert "H20.99-261125-0021" in new[0]
    for number, page in enumerate([*pages, closing], 1):
        assert page.endswith(f"Trang {number}/{len(pages) + 1}")
    assert "từ số thứ tự 01 đến số thứ tự 40" in closing


def test_each_page_has_the_head_and_says_how_many_lines_there_are() -> None:
    cover, *pages, closing = texts(printed(a_volume(*lines(40))))

    assert "Trang" not in cover
    assert "Gồm 5 trang, đánh số từ 1 đến 5." in cover
    for page in pages:
        assert "SỔ THEO DÕI HỒ SƠ (lĩnh vực Đầu tư)" in page
        assert "(1) (2) (3) (4) (5) (6) (7) (8) (9) (10) (11)" in page
    assert "Cộng trang: 12 dòng; lũy kế từ đầu quyển: 12 dòng" in pages[0]
    assert "Cộng trang: 12 dòng; lũy kế từ đầu quyển: 24 dòng" in pages[1]
    assert "lũy kế từ đầu quyển: 40 dòng" in pages[-1]
    assert "Tổng số: 40 dòng (bằng chữ: bốn mươi)" in closing
    assert "Trong đó có 01 dòng đã hủy." in closing


def test_numbers_run_on_in_the_second_volume_of_a_year() -> None:
    volume = a_volume(*lines(3, 301), before=300, name="ĐT-02/2026")
    _, page, closing = texts(printed(volume))

    assert "301 H20.99-261125-0301" in page
    assert "Cộng trang: 3 dòng; lũy kế từ đầu quyển: 3 dòng" in page
    assert "từ số thứ tự 301 đến số thứ tự 303" in closing


def test_a_cancelled_number_stays_in_its_place() -> None:
    new = texts(printed(a_volume(a_line(1), a_line(2, is_cancelled=True), a_line(3))))[1]
    old = texts(printed(a_volume(a_line(2, is_cancelled=True, received_on=OLD_DAY))))[1]

    assert new.index("-0001") < new.index("-0002") < new.index("đã hủy") < new.index("-0003")
    assert "đã hủy" in old


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (Act.WITHDRAW, "rút hồ sơ"),
        (Act.STOP, "dừng giải quyết"),
        (Act.STOP_ON_REQUEST, "dừng giải quyết"),
        (Act.REFUSE, "không giải quyết"),
    ],
)
def test_what_ended_without_a_result_says_so(act: Act, words: str) -> None:
    ended = a_line(1, ended_by=act, ended_on=date(2026, 11, 26), returned_on=None)

    assert f"{words} 26/11/2026 " in texts(printed(a_volume(ended)))[1]
    old = letters(printed(a_volume(replace(ended, received_on=OLD_DAY))))
    assert "26/11/2026" in old
    assert "".join(words.split()) in old


def test_a_gap_in_the_numbers_is_told_and_not_hidden() -> None:
    closing = texts(printed(a_volume(a_line(4), a_line(9))))[-1]

    assert "Trong khoảng ấy có 04 số thứ tự" in closing
    assert "Trong khoảng ấy" not in texts(printed(a_volume(a_line(4), a_line(5))))[-1]


def closed(**changes: object) -> BookClosing:
    closing = BookClosing(
        closed_on=date(2025, 1, 2),
        clerk="Lê Thị Cúc (mẫu)",
        head="Lê Hoàng Phúc (mẫu)",
        line_count=45,
        cancelled_count=3,
        changed_count=0,
    )
    return replace(closing, **changes)  # type: ignore[arg-type] # the tests name real fields


def test_a_closed_book_tells_its_close_whatever_of_it_is_printed() -> None:
    december = (date(2024, 12, 1), date(2024, 12, 31))
    first, last = december
    line = a_line(45, received_on=OLD_DAY)
    closing = texts(printed(a_volume(line, first_on=first, last_on=last, closing=closed())))[-1]

    assert "KHÓA SỔ" in closing
    assert "Từ ngày 01/01/2024 đến ngày 31/12/2024" in closing
    assert "45 dòng (bằng chữ: bốn mươi lăm), từ số thứ tự 01 đến số thứ tự 45" in closing
    assert "Trong đó có 03 dòng đã hủy." in closing
    assert "ngày 02 tháng 01 năm 2025" in closing
    assert "Lê Thị Cúc (mẫu)" in closing
    assert "Lê Hoàng Phúc (mẫu)" in closing
    assert "Sau khi khóa sổ" not in closing


def test_what_was_changed_after_the_close_is_counted_under_it() -> None:
    changed = closed(changed_count=2)
    old = a_volume(a_line(received_on=OLD_DAY), last_on=date(2024, 12, 31), closing=changed)
    new = a_volume(a_line(), last_on=date(2026, 12, 31), closing=changed)

    for volume in (old, new):
        assert "Sau khi khóa sổ có 02 dòng được sửa hoặc hủy" in texts(printed(volume))[-1]


@pytest.mark.parametrize(
    ("last_on", "closing"), [(date(2024, 12, 31), None), (date(2024, 11, 30), closed())]
)
def test_a_book_that_is_open_or_not_printed_to_its_end_is_added_up_only(
    last_on: date, closing: BookClosing | None
) -> None:
    past = a_volume(a_line(received_on=OLD_DAY), last_on=last_on, closing=closing)
    page = texts(printed(past))[-1]

    assert "CỘNG SỔ" in page
    assert "01 dòng" in page


def test_the_head_of_the_counter_signs_the_last_page() -> None:
    closing = texts(printed(a_volume(a_line())))[-1]

    assert "NGƯỜI GHI SỔ (Ký và ghi rõ họ tên)" in closing
    assert "NGƯỜI ĐỨNG ĐẦU BỘ PHẬN MỘT CỬA (Ký, ghi rõ họ tên và đóng dấu)" in closing
    assert "Đồng Tháp, ngày 25 tháng 11 năm 2026" in closing


def test_each_volume_has_its_own_pages() -> None:
    first = a_volume(*lines(2), name="ĐT-01/2026")
    second = a_volume(*lines(2), name="XD-01/2026", field_name="Xây dựng")
    made = render_register(a_book(first, second), Watch())
    pages = texts(made.pdf)

    assert (made.line_count, made.page_count) == (4, 6)
    assert [page[-9:] for page in pages if "Trang" in page] == ["Trang 1/2", "Trang 2/2"] * 2
    assert "lĩnh vực Xây dựng" in pages[3]


def test_a_book_of_the_sample_says_so_on_every_page() -> None:
    pages = texts(printed(a_volume(a_line()), is_sample=True))

    assert ["DỮ LIỆU MẪU" in page for page in pages] == [True] * 3


# ---------------------------------------------------------------- hostile values
@pytest.mark.parametrize(
    "words",
    [
        "N" * 500,
        "Nguyễn Thị " * 45,
        "Ễ" * 500,
        '<b>Cty</b> & "con" {name} %s </para>',
        "a@b.vn/" * 60,
        "\\server\\share C:\\x ../../x",
    ],
)
def test_long_and_odd_names_wrap_and_nothing_is_lost(words: str) -> None:
    line = a_line(2, applicant=words, address=words, division=words, procedure=words)
    for day in (OLD_DAY, NEW_FORM_ON):
        pdf = printed(a_volume(a_line(1), replace(line, received_on=day), a_line(3)))
        for sign in {*words} - {" "}:
            assert letters(pdf).count(sign) >= 4 * words.count(sign)
        inside(pdf)


def test_markup_is_printed_as_it_was_typed() -> None:
    rows = json.loads((ROOT / "tests/data/hostile_inputs.json").read_text(encoding="utf-8"))
    typed = [row["input"] for row in rows if row["expect"] == "keep" and "times" not in row]
    markup = [words for words in typed if words.isprintable() and "<" in words]
    assert len(markup) > 10
    for words in markup:
        pdf = printed(a_volume(a_line(1, applicant="", procedure="", division=words)))
        page = texts(pdf)[1]
        signs = "".join(page[page.index("0277") :].split())
        assert [sign for sign in "".join(words.split()) if sign not in signs] == []
        assert all("/Annots" not in sheet for sheet in reader(pdf).pages)
        inside(pdf)


@settings(max_examples=40)
@given(st.lists(st.text(max_size=500), min_size=1, max_size=6))
def test_any_text_is_set_without_leaving_the_page(words: list[str]) -> None:
    written = (
        a_line(at, applicant=text, address=text[::-1], phone=text[:60], procedure=text * 2)
        for at, text in enumerate(words, 1)
    )
    made = render_register(a_book(a_volume(*written)), Watch())

    assert len(texts(made.pdf)) == made.page_count
    inside(made.pdf)


@pytest.mark.parametrize(
    "words", ["🎉 Công ty 中文 😀" * 8, "\u202e\u200b\x07Công\x00 ty\n\tX", ""]
)
def test_signs_without_a_letter_keep_their_place(words: str) -> None:
    pdf = printed(a_volume(a_line(2, applicant=words, address=words, phone=words)))

    assert "Côngty" in letters(pdf) or not words
    inside(pdf)


def test_a_name_of_all_lengths_never_leaves_the_page() -> None:
    line = a_line(1)
    volume = a_volume(*(a_line(at, applicant=line.applicant[:3] * at) for at in range(1, 160, 7)))
    inside(printed(volume))


def inside(pdf: bytes) -> None:
    for page in ink(pdf):
        for left, bottom, right, top in page:
            assert left >= 14.9 * MM
            assert right <= 287.1 * MM
            assert 0 <= bottom <= top <= 210 * MM


def test_only_the_papers_own_faces_are_named_and_no_link() -> None:
    file = reader(printed(both_generations()))
    fonts = {
        str(font["/BaseFont"])
        for page in file.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index] # a dictionary
    }

    assert fonts
    assert not [font for font in fonts if "+" not in font]
    assert all("/Annots" not in page for page in file.pages)
    assert str(file.root_object["/Lang"]) == "vi-VN"


def test_no_letter_is_smaller_than_nine_points() -> None:
    sizes: set[float] = set()
    for page in reader(printed(both_generations(), is_sample=True)).pages:
        page.extract_text(
            visitor_text=lambda *said: sizes.add(float(said[4])) if said[0].strip() else None
        )

    assert min(sizes) >= 9


def test_the_same_values_give_the_same_bytes_without_names_in_their_title() -> None:
    pdf = printed(both_generations())

    assert printed(both_generations()) == pdf
    metadata = reader(pdf).metadata
    assert metadata is not None
    assert metadata.title == "SỔ THEO DÕI HỒ SƠ ĐT-01/2025"


# ---------------------------------------------------------------- while it is made
def test_each_line_is_told_when_it_is_set_and_when_it_is_drawn() -> None:
    told: list[int] = []
    watch = Watch(lambda done, _total: told.append(done))
    watch.begin(2 * 250)
    render_register(a_book(a_volume(*lines(250))), watch)

    assert told[-1] == 500
    assert told == sorted(told)


def test_a_print_that_is_not_wanted_any_more_ends() -> None:
    asked = 0

    def is_cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 5

    with pytest.raises(PaperCancelled):
        render_register(a_book(a_volume(*lines(250))), Watch(is_cancelled=is_cancelled))
    assert asked == 6
    assert printed(a_volume(a_line()))  # the next paper is made as ever


@given(st.text(max_size=200), st.floats(20, 200))
def test_plain_lines_break_as_all_text_does(text: str, room: float) -> None:
    expected = wrap((Run(text),), 9, room)
    found = plain_lines(text, 9, room)

    assert [line for line, _ in found] == [
        words for line in expected if (words := "".join(run.text for run in line.runs))
    ]
    assert [wide for _, wide in found] == pytest.approx(
        [line.width for line in expected if line.runs]
    )
