"""The paragraph of a period in the board's words."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.count_words import count_words
from kktdesk.domain.report_paragraph import (
    ParagraphFigures,
    paragraph,
    share_words,
)

NOTHING = ParagraphFigures(
    unit="Ban Quản lý Khu kinh tế tỉnh Đồng Tháp",
    first=date(2021, 1, 1),
    last=date(2021, 12, 31),
    carried_over=0,
    fields=(),
    online=(),
    counter=0,
    post=0,
    early=0,
    on_time=0,
    late=0,
    in_term=0,
    overdue=0,
    posted=0,
    electronic=0,
)
PUBLISHED = replace(
    NOTHING,
    fields=(("Đầu tư", 24), ("Xây dựng", 13)),
    online=(("mức độ 3", 6),),
    counter=31,
    early=20,
    on_time=17,
    posted=3,
)


def test_the_published_year_reads_as_it_was_published() -> None:
    assert paragraph(PUBLISHED) == (
        "Từ ngày 01/01/2021 đến ngày 31/12/2021, Ban Quản lý Khu kinh tế tỉnh Đồng Tháp đã tiếp "
        "nhận và giải quyết 37 hồ sơ thủ tục hành chính, trong đó: lĩnh vực đầu tư là 24 hồ sơ; "
        "lĩnh vực xây dựng là 13 hồ sơ. Về hình thức tiếp nhận: 31 hồ sơ nộp trực tiếp và 06 hồ "
        "sơ trực tuyến mức độ 3. Đã giải quyết 37 hồ sơ, trong đó 20 hồ sơ trước hạn và 17 hồ sơ "
        "đúng hạn; tỷ lệ trước hạn và đúng hạn đạt 100%. Có 03 hồ sơ thực hiện trả kết quả qua "
        "dịch vụ bưu chính công ích. 100% thủ tục hành chính được thực hiện giải quyết theo cơ "
        "chế một cửa, các hồ sơ đã giải quyết đều trả đúng hẹn và trước hẹn, không có trường hợp "
        "trễ hẹn."
    )


def test_a_day_without_anything_says_so_and_praises_nothing() -> None:
    day = replace(NOTHING, last=date(2021, 1, 1))

    assert paragraph(day) == (
        "Ngày 01/01/2021, Ban Quản lý Khu kinh tế tỉnh Đồng Tháp không tiếp nhận hồ sơ thủ tục "
        "hành chính nào."
    )


def test_what_is_late_is_said_and_the_share_is_not_whole() -> None:
    said = paragraph(replace(PUBLISHED, late=1, carried_over=2, in_term=1))

    assert "đã tiếp nhận 37 hồ sơ" in said
    assert "Số hồ sơ từ kỳ trước chuyển sang là 02 hồ sơ." in said
    assert "20 hồ sơ trước hạn, 17 hồ sơ đúng hạn và 01 hồ sơ quá hạn" in said
    assert "đạt 97,3%" in said
    assert "01 hồ sơ trả kết quả trễ hẹn." in said
    assert "không có trường hợp trễ hẹn" not in said


def test_who_is_overdue_and_open_keeps_the_praise_away() -> None:
    said = paragraph(replace(PUBLISHED, in_term=2, overdue=1))

    assert "Đang giải quyết 03 hồ sơ, trong đó 02 hồ sơ trong hạn và 01 hồ sơ quá hạn." in said
    assert "không có trường hợp trễ hẹn" not in said


def test_one_field_stands_without_a_list_and_an_acronym_keeps_its_letters() -> None:
    said = paragraph(replace(PUBLISHED, fields=(("PCCC", 37),)))

    assert "37 hồ sơ thủ tục hành chính thuộc lĩnh vực PCCC." in said


def test_one_way_to_end_is_said_of_all() -> None:
    said = paragraph(replace(PUBLISHED, early=37, on_time=0))

    assert "Đã giải quyết 37 hồ sơ, đều trước hạn; tỷ lệ" in said


def test_a_period_of_the_post_alone_names_no_counter() -> None:
    said = paragraph(replace(PUBLISHED, counter=0, online=(), post=37))

    assert "Về hình thức tiếp nhận: 37 hồ sơ qua dịch vụ bưu chính công ích." in said


@pytest.mark.parametrize(
    ("in_term", "overdue", "words"), [(2, 0, "đều còn trong hạn"), (0, 2, "đều đã quá hạn")]
)
def test_one_standing_of_what_is_open_is_said_of_all(
    in_term: int, overdue: int, words: str
) -> None:
    said = paragraph(replace(PUBLISHED, in_term=in_term, overdue=overdue))

    assert f"Đang giải quyết 02 hồ sơ, {words}." in said


def test_results_that_went_out_electronically_are_told_beside_the_post() -> None:
    said = paragraph(replace(PUBLISHED, electronic=5))

    assert (
        "Có 03 hồ sơ thực hiện trả kết quả qua dịch vụ bưu chính công ích và 05 hồ sơ trả kết "
        "quả điện tử." in said
    )


@pytest.mark.parametrize(
    ("count", "words"), [(0, "00"), (6, "06"), (37, "37"), (1234, "1.234"), (1234567, "1.234.567")]
)
def test_counts_are_written_as_the_board_writes_them(count: int, words: str) -> None:
    assert count_words(count) == words


@given(whole=st.integers(1, 10**7), data=st.data())
def test_the_whole_is_said_only_where_nothing_is_missing(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))

    assert (share_words(part, whole) == "100%") == (part == whole)
