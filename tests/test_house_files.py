"""Rules of the house about the files of the project and what they name."""

import re
from pathlib import Path

import pytest

from kktdesk import resources
from tests.house import RESOURCES, ROOT, project_files

# Put together from pieces, so that this file does not name what no file may name.
FOLDERS_OF_ONE_COMPUTER = re.compile(
    "|".join(
        rf"(?<![\w.}}]){re.escape('/' + name)}/" for name in ("work", "tmp", "root", "home", "opt")
    )
    + r"|\b[A-Z]:\\\\?Users"
)
REGISTRIES = re.compile(
    "|".join(
        (r"pypi\." + "org", "python" + "hosted", r"npmjs\." + "org", r"deb\." + r"debian\.org")
    )
)
FONT_FILES = frozenset({".ttf", ".otf", ".ttc", ".woff", ".woff2", ".pfb"})
PICTURES = frozenset({".png", ".ico", ".pdf", ".db", ".gz"})

PIN = re.compile(r"^([a-z0-9._-]+==\S+)", re.MULTILINE)


def texts() -> list[tuple[Path, str]]:
    return [
        (path, path.read_text(encoding="utf-8"))
        for path in project_files()
        if path.suffix not in PICTURES
    ]


@pytest.mark.parametrize(
    "named", [FOLDERS_OF_ONE_COMPUTER, REGISTRIES], ids=["folder", "registry"]
)
def test_no_file_names_one_computer_or_a_registry(named: re.Pattern[str]) -> None:
    naming = {
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path, text in texts()
        if path.name != "LICENSE"
        for found in named.finditer(text)
    }

    assert naming == set()


def test_no_font_is_shipped() -> None:
    assert [path.name for path in project_files() if path.suffix.lower() in FONT_FILES] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-ky-so.txt"])
def test_what_runs_is_pinned_alike_for_the_tests(name: str) -> None:
    run, test = (
        set(PIN.findall((ROOT / file).read_text(encoding="utf-8")))
        for file in (name, "requirements-dev.txt")
    )

    assert run
    assert run - test == set()


# ---------------------------------------------------------------- sources
@pytest.mark.parametrize("name", resources.names("calendars", ".toml"))
def test_every_calendar_names_its_source(name: str) -> None:
    assert resources.read_toml("calendars", name)["source"].strip()


@pytest.mark.parametrize(
    "path", sorted((RESOURCES / "forms").glob("*/*.toml")), ids=lambda path: path.parent.name
)
def test_every_form_names_its_source(path: Path) -> None:
    form = resources.read_toml(*path.relative_to(RESOURCES).parts)

    assert form["origin"]["source"].strip()


@pytest.mark.parametrize("name", resources.names("procedures", ".toml"))
def test_every_procedure_names_its_sources(name: str) -> None:
    procedures = resources.read_toml("procedures", name).get("procedure", [])

    assert [entry["name"] for entry in procedures if not any(entry.get("sources", []))] == []
