"""The pages of the window as commands of the palette."""

from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kktdesk.services.list_views import ListKind
from kktdesk.ui import page as names
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.page_table import PAGES

_TEXTS = MappingProxyType(
    {
        names.TODAY: QT_TRANSLATE_NOOP("PageCommands", "Today"),
        names.RECEPTION: QT_TRANSLATE_NOOP("PageCommands", "Receive a dossier"),
        names.DOSSIERS: QT_TRANSLATE_NOOP("PageCommands", "Dossiers"),
        names.RETURNING: QT_TRANSLATE_NOOP("PageCommands", "Return a result"),
        names.POST: QT_TRANSLATE_NOOP("PageCommands", "Post, bundles"),
        names.DAY_END: QT_TRANSLATE_NOOP("PageCommands", "End of day"),
        names.REPORTS: QT_TRANSLATE_NOOP("PageCommands", "Reports"),
        names.CALENDAR: QT_TRANSLATE_NOOP("PageCommands", "Working calendar"),
        names.PROCEDURES: QT_TRANSLATE_NOOP("PageCommands", "Procedures"),
        names.DIRECTORY: QT_TRANSLATE_NOOP("PageCommands", "Divisions, officers, agencies"),
        names.OFFICE: QT_TRANSLATE_NOOP("PageCommands", "The office"),
        names.FORMS: QT_TRANSLATE_NOOP("PageCommands", "Forms of papers"),
    }
)
_LISTS = MappingProxyType(
    {
        ListKind.DUE_TODAY: QT_TRANSLATE_NOOP("PageCommands", "Dossiers due today"),
        ListKind.OVERDUE: QT_TRANSLATE_NOOP("PageCommands", "Dossiers overdue"),
        ListKind.WAITED_FOR: QT_TRANSLATE_NOOP("PageCommands", "Dossiers that wait for others"),
        ListKind.UNCOLLECTED: QT_TRANSLATE_NOOP("PageCommands", "Results nobody has collected"),
        ListKind.DUE_SOON: QT_TRANSLATE_NOOP("PageCommands", "Dossiers due soon"),
        ListKind.ONLINE_FILED: QT_TRANSLATE_NOOP("PageCommands", "Dossiers filed online"),
        ListKind.WITH_DIVISION: QT_TRANSLATE_NOOP("PageCommands", "Dossiers with divisions"),
        ListKind.WITH_PARTNER: QT_TRANSLATE_NOOP("PageCommands", "Dossiers with agencies"),
        ListKind.WITHDRAWAL: QT_TRANSLATE_NOOP("PageCommands", "Dossiers to be withdrawn"),
        ListKind.TO_POST: QT_TRANSLATE_NOOP("PageCommands", "Results to be posted"),
        ListKind.AT_THE_POST: QT_TRANSLATE_NOOP("PageCommands", "Results at the post"),
        ListKind.UNPRINTED: QT_TRANSLATE_NOOP("PageCommands", "Receipts not printed"),
    }
)


def page_commands(navigate: names.Navigate) -> tuple[Command, ...]:
    """Return a command for each page, and for the lists that are asked for most.

    Args:
        navigate: shows a page.
    """
    pages = [
        Command(
            name=name,
            text=_said(text),
            group=CommandGroup.PAGE,
            icon=PAGES[name].icon or "book",
            key=PAGES[name].key,
            run=partial(navigate, name),
        )
        for name, text in _TEXTS.items()
        if name in PAGES
    ]
    lists = [
        Command(
            name=kind.value,
            text=_said(text),
            group=CommandGroup.PAGE,
            icon="dossier",
            key="",
            run=partial(navigate, names.DOSSIERS, kind),
        )
        for kind, text in _LISTS.items()
    ]
    return (*pages, _notes(navigate), *lists)


def _notes(navigate: names.Navigate) -> Command:
    return Command(
        name="notes",
        text=QCoreApplication.translate("PageCommands", "Who was guided or turned away"),
        group=CommandGroup.PAGE,
        icon="receive",
        key="",
        run=partial(navigate, names.RECEPTION, names.IntakeNotes()),
    )


def _said(marked: object) -> str:
    text = str(marked)
    return QCoreApplication.translate("PageCommands", text)
