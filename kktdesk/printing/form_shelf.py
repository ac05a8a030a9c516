"""The block forms that the program brings along."""

from functools import cache
from pathlib import Path

from kktdesk import resources
from kktdesk.domain.errors import FormRefused
from kktdesk.domain.form import Form, PaperKind
from kktdesk.printing.form_source import WHOLE_FILE, parse

FOLDERS = ("tt01-2018", "tt03-2025", "desk")


@cache
def shipped() -> tuple[Form, ...]:
    """Give every block form that comes with the program.

    Returns:
        the forms, by folder and file name.
    """
    return tuple(_read(path) for path in files())


def files() -> tuple[Path, ...]:
    """List the files of the block forms.

    Returns:
        their paths in a fixed order.
    """
    root = resources.root() / "forms"
    return tuple(path for folder in FOLDERS for path in sorted((root / folder).glob("*.toml")))


def by_id(form_id: str, version: int) -> Form | None:
    """Find a form that comes with the program.

    Returns:
        the form, or None.
    """
    wanted = (form_id, version)
    return next(
        (form for form in shipped() if (form.origin.id, form.origin.version) == wanted), None
    )


def of_kind(kind: PaperKind) -> tuple[Form, ...]:
    """List the forms of a kind, of all circulars and versions.

    Returns:
        the forms, the oldest first.
    """
    forms = (form for form in shipped() if form.origin.kind is kind)
    return tuple(sorted(forms, key=lambda form: (form.origin.valid_from, form.origin.version)))


def _read(path: Path) -> Form:
    name = f"{path.parent.name}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise FormRefused(file=name, key=WHOLE_FILE, line=1) from None
    return parse(text, name)
