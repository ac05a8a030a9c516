"""The band over a year that is not wholly known."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kktdesk.ui.calendar.year_values import Standing, YearShown
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

_ICON = 22


class YearBand(Band):
    """Says largely that a year is only expected, offered, or missing; a button does what helps.

    Attributes:
        act: confirms, takes over, or proposes, as the year needs.
    """

    def __init__(self) -> None:
        super().__init__("soon")
        self.title = PlainLabel("", "h2", "text", elide=True)
        self.more = PlainLabel("", "hint", "text2", elide=True)
        self.act = ActionButton("")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.more)
        self.row.addWidget(Sign("warn", "soon", _ICON), 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addLayout(words, 1)
        self.row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_year(self, shown: YearShown, *, is_own: bool) -> None:
        """Say how far a year is known; nothing where it is confirmed.

        Args:
            shown: the year.
            is_own: an offered year comes with the program, not from a proposal.
        """
        says = {
            Standing.EXPECTED: self._expected,
            Standing.OFFERED: self._own if is_own else self._proposed,
            Standing.MISSING: self._missing,
        }.get(shown.standing)
        if says is not None:
            title, more, act = says()
            self.title.setText(title.format(year=shown.year))
            self.more.setText(more.format(count=shown.expected_count()))
            self.act.setText(act.format(year=shown.year))
            self.setAccessibleName(f"{self.title.text()}. {self.more.text()}")
        self.setVisible(says is not None)

    def _expected(self) -> tuple[str, str, str]:
        return (
            self.tr("{year}: expected, no official calendar yet"),
            self.tr("{count} expected entries; a promise that falls into this year warns."),
            self.tr("&Confirm the year"),
        )

    def _own(self) -> tuple[str, str, str]:
        return (
            self.tr("{year}: the program brings this year along"),
            self.tr("Not taken over yet, {count} entries are only expected."),
            self.tr("&Take {year} over"),
        )

    def _proposed(self) -> tuple[str, str, str]:
        return (
            self.tr("{year}: a proposal, not saved"),
            self.tr("{count} expected entries; they stay expected until they are confirmed."),
            self.tr("&Take the proposal"),
        )

    def _missing(self) -> tuple[str, str, str]:
        return (
            self.tr("{year}: no calendar yet"),
            self.tr("No promise can fall into this year before it has one."),
            self.tr("&Propose {year}"),
        )
