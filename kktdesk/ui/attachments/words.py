"""The scans of a dossier in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from kktdesk.domain.attachment import MEGABYTE, AttachmentKind, Caution, Media
from kktdesk.domain.moment import local_day
from kktdesk.services.attachment_views import AttachmentView, ScannedComponent, ScanSheet
from kktdesk.ui import formats
from kktdesk.ui.tables.records import Column, Kind

translate = QCoreApplication.translate

_MEDIA = {Media.PDF: "PDF", Media.PNG: "PNG", Media.JPEG: "JPEG"}


def paper_words(scan: AttachmentView) -> str:
    """Return what a scan is of."""
    if scan.kind is AttachmentKind.COMPONENT:
        return f"{scan.position}. {scan.component}"
    return kind_words(scan.kind)


def kind_words(kind: AttachmentKind) -> str:
    """Return the name of what is no component."""
    if kind is AttachmentKind.RESULT:
        return translate("Attachments", "Result")
    return translate("Attachments", "Other paper")


def caution_words(scan: AttachmentView) -> str:
    """Return what a clerk should know of a PDF before she trusts it, or ""."""
    if scan.caution is Caution.ACTIVE:
        return translate("Attachments", "This PDF carries scripts or files. Nothing of it is run.")
    if scan.caution is Caution.LOCKED:
        return translate("Attachments", "This PDF is protected by its maker.")
    return ""


def size_words(size: int) -> str:
    """Return ``1,2 MB``, or ``340 kB``; the smallest is ``1 kB``."""
    if size < MEGABYTE:
        return f"{-(-size // 1024)} kB"
    return f"{QLocale().toString(size / MEGABYTE, 'f', 1)} MB"


def _name(scan: AttachmentView) -> str:
    return scan.name


def _paper(scan: AttachmentView) -> str:
    if scan.is_there:
        return paper_words(scan)
    missing = translate("Attachments", "FILE MISSING")
    return f"{missing} · {paper_words(scan)}"


def _kept(scan: AttachmentView) -> str:
    return f"{_MEDIA[scan.media]} {size_words(scan.size)}"


def _when(scan: AttachmentView) -> str:
    day = formats.short_day_text(local_day(scan.added_at))
    return f"{day} {formats.time_text(scan.added_at)}"


def _who(scan: AttachmentView) -> str:
    return scan.clerk


def columns() -> tuple[Column[AttachmentView], ...]:
    """Return the columns of the list."""
    return (
        Column(
            translate("Attachments", "File"), _name, width=190, second=_paper, is_stretching=True
        ),
        Column(translate("Attachments", "Kept"), _when, Kind.TEXT, 160, 110, second=_who),
        Column(translate("Attachments", "Size"), _kept, Kind.QUIET, 110, is_right=True),
    )


def paper_choices(sheet: ScanSheet) -> tuple[tuple[str, object], ...]:
    """Return what a scan may be of; a component that has one carries a tick."""
    components = ((_component(one), one.position) for one in sheet.components)
    others = (AttachmentKind.RESULT, AttachmentKind.OTHER)
    return (*components, *((kind_words(kind), kind) for kind in others))


def _component(one: ScannedComponent) -> str:
    tick = " ✓" if one.is_digitised else ""
    return f"{one.position}. {one.name}{tick}"


def next_paper(sheet: ScanSheet) -> object:
    """Return the first component that came and has no scan yet, or else another paper."""
    waiting = (one.position for one in sheet.components if one.is_submitted)
    missing = {one.position for one in sheet.components if not one.is_digitised}
    return next((position for position in waiting if position in missing), AttachmentKind.OTHER)


def count_words(sheet: ScanSheet) -> str:
    """Return how many components are digitised."""
    words = translate("Attachments", "{done} of {count} components digitised")
    done = sum(one.is_digitised for one in sheet.components)
    return words.format(done=done, count=len(sheet.components))
