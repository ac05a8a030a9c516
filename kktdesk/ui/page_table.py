"""The pages of the window as a table; a page's module is loaded when it is first shown."""

from dataclasses import dataclass
from importlib import import_module

from kktdesk.ui.page import (
    CALENDAR,
    DAY_END,
    DIRECTORY,
    DOSSIER,
    DOSSIERS,
    FORMS,
    OFFICE,
    POST,
    PROCEDURES,
    RECEPTION,
    REPORTS,
    RETURNING,
    TODAY,
    Page,
)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page.

    Attributes:
        icon: on the rail; "" keeps the page off the rail.
        key: the function key that opens it, or "".
        module: where its class is, below ``kktdesk.ui.pages``.
        rail: page whose entry on the rail is marked; "" for its own.
    """

    name: str
    icon: str
    key: str
    module: str
    class_name: str
    rail: str = ""


_PAGES = (
    PageEntry(TODAY, "today", "", "today", "TodayPage"),
    PageEntry(RECEPTION, "receive", "F2", "reception", "ReceptionPage"),
    PageEntry(DOSSIERS, "dossier", "F3", "dossiers", "DossiersPage"),
    PageEntry(RETURNING, "return", "F4", "returning", "ReturningPage"),
    PageEntry(POST, "envelope", "F7", "post", "PostPage"),
    PageEntry(DAY_END, "day-close", "F9", "day_end", "DayEndPage"),
    PageEntry(REPORTS, "chart", "F10", "reports", "ReportsPage"),
    PageEntry(DOSSIER, "", "", "dossier", "DossierPage", rail=DOSSIERS),
    PageEntry(CALENDAR, "book", "", "calendar", "CalendarPage"),
    PageEntry(PROCEDURES, "", "", "procedures", "ProceduresPage", rail=CALENDAR),
    PageEntry(DIRECTORY, "", "", "directory", "DirectoryPage", rail=CALENDAR),
    PageEntry(OFFICE, "", "", "office", "OfficePage", rail=CALENDAR),
    PageEntry(FORMS, "", "", "forms", "FormsPage", rail=CALENDAR),
)


PAGES = {entry.name: entry for entry in _PAGES}


def page_class(entry: PageEntry) -> type[Page]:
    """Load a page's module.

    Returns:
        its class.
    """
    module = import_module(f"kktdesk.ui.pages.{entry.module}")
    found: type[Page] = getattr(module, entry.class_name)
    return found
