"""The order of the list of dossiers: by a heading, by a menu, from the palette."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from kktdesk.services.list_views import DossierRow, ListAsked, ListKind, Sorting, SortKey
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.widgets.buttons import ActionButton

_WORDS: Mapping[SortKey | None, object] = MappingProxyType(
    {
        None: QT_TRANSLATE_NOOP("ListSorting", "Usual order"),
        SortKey.DUE: QT_TRANSLATE_NOOP("ListSorting", "By due date"),
        SortKey.CODE: QT_TRANSLATE_NOOP("ListSorting", "By code"),
        SortKey.RECEIVED: QT_TRANSLATE_NOOP("ListSorting", "By date of receipt"),
        SortKey.APPLICANT: QT_TRANSLATE_NOOP("ListSorting", "By applicant"),
        SortKey.HOLDER: QT_TRANSLATE_NOOP("ListSorting", "By who holds it"),
    }
)


def sort_words(key: SortKey | None) -> str:
    """Return the name of an order; None is the list's own."""
    text = str(_WORDS[key])
    return QCoreApplication.translate("ListSorting", text)


class ListSorting(QObject):
    """Remembers the order of each list as long as the page lives.

    Signals:
        changed: the list that is shown is wanted in another order.
    """

    changed = Signal()

    def __init__(self, table: RecordTable[DossierRow], parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._kind = ListKind.NEWEST
        self._kept: dict[ListKind, Sorting] = {}
        self.button = ActionButton(self.tr("&Sort"), kind="quiet")
        self.button.clicked.connect(self.open_menu)
        table.sort_requested.connect(self._on_heading)

    def of(self, kind: ListKind) -> Sorting | None:
        """Return the order in which a list is wanted; None is its own."""
        return self._kept.get(kind)

    def show(self, asked: ListAsked) -> None:
        """Show in which order the list stands."""
        self._kind = asked.kind
        self.button.setVisible(not asked.text)
        sorting = asked.sorting
        key, is_descending = (sorting.key, sorting.is_descending) if sorting else (None, False)
        self._table.show_sorting(key, is_descending=is_descending)

    @Slot()
    def open_menu(self) -> QMenu:
        """Offer the orders (Alt and the button's letter).

        Returns:
            the open menu; it deletes itself when it is closed.
        """
        menu, now = QMenu(self.button), self.of(self._kind)
        menu.aboutToHide.connect(menu.deleteLater)
        group = QActionGroup(menu)
        for key in _WORDS:
            action = group.addAction(sort_words(key))
            action.setCheckable(True)
            action.setChecked(key is (now.key if now else None))
            action.triggered.connect(partial(self._choose, key))
        menu.addActions(group.actions())
        menu.addSeparator()
        turned = menu.addAction(self.tr("Turn round"), self._turn)
        turned.setEnabled(now is not None)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        menu.setActiveAction(group.checkedAction())
        return menu

    def commands(self) -> tuple[Command, ...]:
        """Return the orders as commands of the palette."""
        return tuple(
            Command(
                name=f"sort-{key.value if key else 'usual'}",
                text=self.tr("Sort: {order}").format(order=sort_words(key)),
                group=CommandGroup.ACT,
                icon="filter",
                key="",
                run=partial(self._choose, key),
            )
            for key in _WORDS
        )

    def _on_heading(self, key: SortKey) -> None:
        now = self.of(self._kind)
        if now is None or now.key is not key:
            self._choose(key)
        elif now.is_descending:
            self._choose(None)
        else:
            self._turn()

    def _choose(self, key: SortKey | None, _is_checked: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt's own signal
        if key is None:
            self._kept.pop(self._kind, None)
        else:
            self._kept[self._kind] = Sorting(key)
        self.changed.emit()

    def _turn(self) -> None:
        now = self._kept[self._kind]
        self._kept[self._kind] = Sorting(now.key, not now.is_descending)
        self.changed.emit()
