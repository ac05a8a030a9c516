"""Forms turned into the lines of their list."""

from dataclasses import replace
from datetime import date
from functools import cache

from kktdesk import resources
from kktdesk.domain.errors import Problem
from kktdesk.domain.form import PaperKind
from kktdesk.models.paper import FormConfirmation
from kktdesk.services.form_book import BookForm
from kktdesk.services.form_folder import OwnFile
from kktdesk.services.form_views import FormLine
from kktdesk.services.paper_snapshot import sha256_of

# Lists and books: the program lays them out itself, only their words stand in a file.
_OWN_LAYOUT = (PaperKind.REGISTER, PaperKind.POST_SHEET, PaperKind.WHY, PaperKind.DAY_SHEET)


def line_of(one: BookForm, confirmation: FormConfirmation | None) -> FormLine:
    """Copy a form.

    Returns:
        its line; whether it holds is not said yet.
    """
    origin = one.form.origin
    return FormLine(
        id=origin.id,
        version=origin.version,
        kind=origin.kind,
        title=origin.title,
        source=origin.source,
        valid_from=origin.valid_from,
        valid_until=origin.valid_until,
        layouts=one.layouts,
        sha256=one.sha256,
        file=one.file,
        is_verified=one.is_verified,
        is_own=one.is_own,
        is_block=True,
        confirmed_by=confirmation.supervisor if confirmation else "",
        confirmed_at=confirmation.confirmed_at if confirmation else None,
    )


def bad_line(file: OwnFile) -> FormLine:
    """Tell of a file in the office's folder that cannot be used.

    Returns:
        its line, with the reason.
    """
    refused = file.problem
    return FormLine(
        id="",
        version=0,
        kind=None,
        title="",
        source="",
        valid_from=None,
        valid_until=None,
        layouts=(),
        sha256=sha256_of(file.text),
        file=file.name,
        is_verified=False,
        is_own=True,
        is_block=True,
        problem=Problem("", refused.code, refused.values) if refused else None,
    )


@cache
def own_layout_lines() -> tuple[FormLine, ...]:
    """Tell of the sheets that the program lays out itself.

    Returns:
        their lines; whether they hold is not said yet.
    """
    return tuple(
        _own_layout(kind, name)
        for kind in _OWN_LAYOUT
        for name in resources.names(f"forms/{kind.value}", ".toml")
    )


def sheet_on(line: FormLine, confirmation: FormConfirmation | None, day: date) -> FormLine:
    """Tell how a sheet that the program lays out itself stands on a day.

    Returns:
        its line.
    """
    has_begun = line.valid_from is None or line.valid_from <= day
    return replace(
        line,
        is_in_force=has_begun and (line.valid_until is None or day <= line.valid_until),
        confirmed_by=confirmation.supervisor if confirmation else "",
        confirmed_at=confirmation.confirmed_at if confirmation else None,
    )


def _own_layout(kind: PaperKind, name: str) -> FormLine:
    text = (resources.root() / "forms" / kind.value / name).read_text(encoding="utf-8")
    table = resources.read_toml("forms", kind.value, name)
    origin = table["origin"]
    return FormLine(
        id=origin["id"],
        version=origin["version"],
        kind=kind,
        title=origin.get("title") or table["title"]["name"],
        source=origin["source"],
        valid_from=origin["valid_from"],
        valid_until=origin.get("valid_until"),
        layouts=(),
        sha256=sha256_of(text),
        file=f"{kind.value}/{name}",
        is_verified=bool(origin.get("is_verified", True)),
        is_own=False,
        is_block=False,
    )
