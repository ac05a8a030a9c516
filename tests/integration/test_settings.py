import os
import stat
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.layout import Layout
from kktdesk.settings import DeskSettings, Geometry, PrintChoice, ThemeChoice, default_data_dir

SETTINGS = DeskSettings(
    counter='Quầy "1"',
    printer="HP-Quầy 1",
    layout=Layout.A4_TWO,
    theme=ThemeChoice.DARK,
    soon_days=3,
    uncollected_days=7,
    geometry=Geometry(left=-8, top=0, width=1366, height=690, is_maximised=True),
    prints=(
        PrintChoice(paper="receipt", printer='HP "Quầy" 1', layout=Layout.A4, copies=2),
        PrintChoice(paper="label", printer="", layout=Layout.LABEL),
    ),
)


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    SETTINGS.save(tmp_path)

    assert DeskSettings.load(tmp_path) == SETTINGS


def test_a_new_folder_has_the_defaults(tmp_path: Path) -> None:
    assert DeskSettings.load(tmp_path / "none") == DeskSettings()


@given(name=st.text())
def test_any_printer_name_survives(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("settings")

    DeskSettings(printer=name).save(folder)

    kept = name.encode("utf-8", "replace").decode()
    assert DeskSettings.load(folder).printer == kept
    assert tomllib.loads((folder / "desk.toml").read_text(encoding="utf-8"))["printer"] == kept


@pytest.mark.parametrize(
    "damage",
    [
        b"\x00\x01\x02",
        b"printer = ",
        b"\xff\xfe",
        b"printer = 3",
        b'layout = "a3"',
        b'layout = "label"',
        b"layout = []",
        b"soon_days = 0",
        b"uncollected_days = 0",
        b'soon_days = "2"',
        b"soon_days = 1000000",
        b"window = 1",
        b"print = 1",
        b'[print]\npaper = "receipt"',
        b'[[print]]\npaper = "receipt"\nprinter = ""\nlayout = "a3"\ncopies = 1',
        b'[[print]]\npaper = "receipt"\nprinter = ""\nlayout = "a5"\ncopies = 0',
        b'[[print]]\npaper = "receipt"\nprinter = ""\nlayout = "a5"\ncopies = 100',
        b"[window]\nleft = 1",
        b'[window]\nleft = 1\ntop = 1\nwidth = "w"\nheight = 1\nis_maximised = true',
    ],
)
def test_a_damaged_file_gives_defaults_and_is_kept_aside(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "desk.toml").write_bytes(damage)

    assert DeskSettings.load(tmp_path) == DeskSettings()
    assert (tmp_path / "desk.toml.bad").read_bytes() == damage
    assert not (tmp_path / "desk.toml").exists()


def test_words_of_a_newer_version_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text('scanner = "COM3"\nprinter = "HP"\n', encoding="utf-8")

    assert DeskSettings.load(tmp_path).printer == "HP"


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    SETTINGS.save(tmp_path)

    assert stat.S_IMODE((tmp_path / "desk.toml").stat().st_mode) == 0o600


def test_a_save_that_fails_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SETTINGS.save(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        DeskSettings().save(tmp_path)

    assert DeskSettings.load(tmp_path) == SETTINGS
    assert [path.name for path in tmp_path.iterdir()] == ["desk.toml"]


def test_a_folder_in_the_place_of_the_file_gives_defaults(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").mkdir()

    assert DeskSettings.load(tmp_path) == DeskSettings()


def test_the_default_folder_is_in_the_home_of_the_person_not_in_the_checkout() -> None:
    folder = default_data_dir()

    assert folder.name == "kktdesk"
    assert not folder.is_relative_to(Path(__file__).parents[2])


def test_a_newer_choice_takes_the_place_of_the_older_of_its_kind() -> None:
    newer = PrintChoice(paper="receipt", printer="", layout=Layout.A5)

    changed = DeskSettings(prints=SETTINGS.with_choice(newer))

    assert changed.print_choice("receipt") == newer
    assert changed.print_choice("label") == SETTINGS.prints[1]
    assert changed.print_choice("control") is None
