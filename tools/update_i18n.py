"""Keeps resources/i18n/kktdesk_vi.ts in step with the texts of the window.

    python tools/update_i18n.py                 collect the texts, keep the translations
    python tools/update_i18n.py --fill new.json collect, then fill unfinished texts from the file
    python tools/update_i18n.py --check         change nothing; fail if anything would change or
                                                is not translated

The file for ``--fill`` maps an English text, or ``Context|text``, to its Vietnamese.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "kktdesk_vi.ts"
SOURCES = ("kktdesk/ui", "kktdesk/app.py")
SETTINGS = (
    *("-locations", "none", "-no-obsolete"),
    *("-source-language", "en", "-target-language", "vi_VN"),
)


def sources() -> list[str]:
    """List the files with texts, in an order that does not depend on the disk.

    Returns:
        paths relative to the checkout.
    """
    found: set[Path] = set()
    for name in SOURCES:
        place = ROOT / name
        found |= set(place.rglob("*.py")) if place.is_dir() else {place}
    return sorted(str(path.relative_to(ROOT)) for path in found if path.is_file())


def collect(catalogue: Path) -> None:
    """Let Qt's own tool bring a catalogue up to date; translations in it are kept."""
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    command = [str(tool), *SETTINGS, *sources(), "-ts", str(catalogue)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - no shell


def unfinished(catalogue: Path) -> list[str]:
    """List the texts without translation.

    Returns:
        ``Context|text`` of each.
    """
    return [f"{name}|{source}" for name, source, _translation in _open_messages(_read(catalogue))]


def fill(catalogue: Path, texts: dict[str, str]) -> int:
    """Translate unfinished texts.

    Args:
        catalogue: the file, written in place.
        texts: English text, or ``Context|text``, to Vietnamese.

    Returns:
        how many texts were filled.
    """
    tree = _read(catalogue)
    filled = 0
    for name, source, translation in _open_messages(tree):
        words = texts.get(f"{name}|{source}") or texts.get(source)
        if words:
            form = translation.find("numerusform")
            (translation if form is None else form).text = words
            del translation.attrib["type"]
            filled += 1
    tree.write(catalogue, encoding="utf-8", xml_declaration=True)
    return filled


def _read(catalogue: Path) -> "ET.ElementTree[ET.Element]":
    return ET.parse(catalogue)  # noqa: S314 - the program's own file


def _open_messages(tree: "ET.ElementTree[ET.Element]") -> list[tuple[str, str, ET.Element]]:
    return [
        (context.findtext("name", ""), message.findtext("source", ""), translation)
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
        for translation in message.iter("translation")
        if translation.get("type") == "unfinished"
    ]


def check() -> int:
    """Compare the catalogue with the code.

    Returns:
        0 when nothing would change and everything is translated, else 1.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / CATALOGUE.name
        shutil.copy(CATALOGUE, copy)
        collect(copy)
        open_texts = unfinished(copy)
        is_same = copy.read_bytes() == CATALOGUE.read_bytes()
    for text in open_texts:
        print(f"not translated: {text}")
    if not is_same:
        print("the catalogue is behind the code: run tools/update_i18n.py")
    return 0 if is_same and not open_texts else 1


def update(fill_from: Path | None) -> int:
    """Bring the catalogue up to date and fill it from a file, if one is given.

    Returns:
        0; unfinished texts are listed.
    """
    collect(CATALOGUE)
    if fill_from is not None:
        texts = json.loads(fill_from.read_text(encoding="utf-8"))
        print(f"{fill(CATALOGUE, texts)} texts filled")
        collect(CATALOGUE)  # writes the file as the tool writes it
    for text in unfinished(CATALOGUE):
        print(f"not translated: {text}")
    return 0


def main() -> int:
    """Do what the command line says.

    Returns:
        exit status.
    """
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, fail on differences")
    parser.add_argument("--fill", type=Path, metavar="FILE.json", help="translations to fill in")
    options = parser.parse_args()
    return check() if options.check else update(options.fill)


if __name__ == "__main__":
    sys.exit(main())
