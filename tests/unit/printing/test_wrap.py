"""Lines: never wider than their column, nothing lost, nothing broken that belongs together."""

from hypothesis import given
from hypothesis import strategies as st

from kktdesk.printing.fonts import VIETNAMESE, Face
from kktdesk.printing.runs import Run, bold, shorten, width_of
from kktdesk.printing.wrap import balanced, wrap

SIZE = 10.0
TEXTS = st.text(st.sampled_from(VIETNAMESE + "abc 0123456789 -/@_;,.\u00a0\n\t😀"), max_size=300)


def words(text: str, room: float) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in wrap((Run(text),), SIZE, room)]


@given(texts=st.lists(TEXTS, min_size=1, max_size=3), room=st.floats(20, 400))
def test_no_line_is_wider_than_its_column_and_no_sign_is_lost(
    texts: list[str], room: float
) -> None:
    runs = tuple(Run(text, face) for text, face in zip(texts, Face, strict=False))
    lines = wrap(runs, SIZE, room)

    assert max(line.width for line in lines) <= room + 1e-3
    for line in lines:
        assert abs(line.width - width_of(line.runs, SIZE)) < 1e-3
    printed = "".join(run.text for line in lines for run in line.runs)
    assert "".join(printed.split()) == "".join("".join(texts).split())


@given(text=TEXTS, room=st.floats(60, 400))
def test_a_justified_line_ends_at_the_edge_of_its_column(text: str, room: float) -> None:
    for line in wrap((Run(text),), SIZE, room):
        gap = line.gap(SIZE, room)
        blanks = sum(run.text.count(" ") for run in line.runs)
        assert 0 <= gap < SIZE / 2
        assert gap == 0 or abs(line.width + gap * blanks - room) < 1e-6


def test_the_last_line_is_not_justified() -> None:
    *_, last = wrap((Run("một hai ba bốn năm sáu bảy tám chín mười"),), SIZE, 100)

    assert last.is_last
    assert last.gap(SIZE, 100) == 0


def test_numbers_and_dates_stay_with_their_words() -> None:
    for text in (
        "số 12",
        "ngày 05",
        "tháng 02",
        "năm 2026",
        "08 giờ",
        "35 phút",
        "500 đồng",
        "0277 3 850 123",
        "(Thứ Tư)",
    ):
        for room in range(40, 200):
            lines = words(f"từ đầu đến cuối {text} nhé", room)
            whole = width_of((Run(text),), SIZE)
            assert whole > room or any(text in line for line in lines), (text, room)


def test_a_word_too_long_is_cut_behind_a_sign_that_leaves_the_line_well_filled() -> None:
    first, *_ = words("phong.phapche.va.quanly@dongbangsongcuulong-logistics.example.vn", 160)

    assert first.endswith(("@", "-"))


def test_a_word_too_long_without_such_a_sign_is_cut_at_the_letter() -> None:
    lines = words("A" * 5000, 100)

    assert len({len(line) for line in lines[:-1]}) == 1
    assert "".join(lines) == "A" * 5000


def test_a_label_stays_on_one_line_with_its_bold_value_where_both_fit() -> None:
    (line,) = wrap((Run("Mã hồ sơ: "), bold("H20.99-261124-0001")), SIZE, 300)

    assert line.runs == (Run("Mã hồ sơ: "), bold("H20.99-261124-0001"))


def test_a_headline_of_two_lines_is_broken_in_the_middle() -> None:
    lines = balanced(bold("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"), 9.5, 143)

    assert ["".join(run.text for run in line.runs) for line in lines] == [
        "BỘ PHẬN TIẾP NHẬN",
        "VÀ TRẢ KẾT QUẢ",
    ]


def test_a_headline_word_is_not_cut_to_make_lines_equal() -> None:
    lines = balanced(bold("TRUNGTÂMPHỤCVỤ HÀNH CHÍNH"), 9.5, 120)

    assert lines[0].runs[0].text == "TRUNGTÂMPHỤCVỤ"


def test_a_text_cut_short_ends_in_an_ellipsis_and_fits() -> None:
    run = shorten(Run("Trần Thị Bích Phượng"), SIZE, 60)

    assert run.text.endswith("…")
    assert width_of((run,), SIZE) <= 60


def test_a_text_that_fits_is_not_cut_short() -> None:
    assert shorten(Run("Trần Thị"), SIZE, 60) == Run("Trần Thị")
