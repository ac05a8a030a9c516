"""The paper's faces: checked by their glyphs, refused when letters would be lost."""

import shutil
from pathlib import Path

import pytest
import reportlab

from kktdesk.domain.errors import FontMissing
from kktdesk.printing.fonts import (
    FOLDER_VARIABLE,
    VIETNAMESE,
    Face,
    missing_signs,
    paper_faces,
)

NAMES = tuple(
    f"LiberationSerif-{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic")
)


def search_afresh() -> None:
    paper_faces.__wrapped__()


def fill(folder: Path, sources: tuple[Path, ...]) -> None:
    for name, source in zip(NAMES, sources, strict=True):
        shutil.copy(source, folder / name)


def assert_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    with pytest.raises(FontMissing) as refused:
        search_afresh()
    assert refused.value.values == {"package": "fonts-liberation2"}


def test_vietnamese_has_146_letters_beyond_the_signs_of_ascii_words() -> None:
    assert len(set(VIETNAMESE)) == 146


def test_every_face_has_every_vietnamese_letter() -> None:
    for face in paper_faces().values():
        assert set(VIETNAMESE + "₫–…“”") <= face.signs


def test_the_four_faces_have_four_names() -> None:
    names = {face.postscript_name for face in paper_faces().values()}

    assert len(names) == len(Face) == 4


def test_an_empty_folder_is_refused_with_the_package_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert_refused(tmp_path, monkeypatch)


def test_a_font_of_the_right_name_without_vietnamese_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundled = Path(reportlab.__file__).parent / "fonts"
    fill(
        tmp_path,
        tuple(bundled / name for name in ("Vera.ttf", "VeraBd.ttf", "VeraIt.ttf", "VeraBI.ttf")),
    )

    assert_refused(tmp_path, monkeypatch)


def test_one_face_under_four_file_names_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, (paper_faces()[Face.REGULAR].path,) * 4)

    assert_refused(tmp_path, monkeypatch)


def test_a_damaged_font_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, tuple(face.path for face in paper_faces().values()))
    (tmp_path / NAMES[1]).write_bytes(b"not a font")

    assert_refused(tmp_path, monkeypatch)


def test_the_folder_that_is_named_is_the_one_that_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, tuple(face.path for face in paper_faces().values()))
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))

    assert {face.path.parent for face in paper_faces.__wrapped__().values()} == {tmp_path}


def test_signs_without_a_glyph_are_named_once_and_in_order() -> None:
    assert missing_signs("Nguyễn 😀 𝔑 😀\n") == ("😀", "𝔑")


def test_vietnamese_text_misses_no_sign() -> None:
    assert missing_signs(f"{VIETNAMESE} «A» – “B” … 1.000 ₫") == ()
