"""How the dossier came in and how its result goes out: sets, channel, way back, codes, note."""

from datetime import date, datetime

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk.domain.dossier import Channel, ReturnMethod
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.typed_moment import read_past_day, read_time
from kktdesk.services.requests import ReceiveDossier
from kktdesk.services.views import ProcedureView
from kktdesk.ui import fonts
from kktdesk.ui.entry_words import channels, return_methods
from kktdesk.ui.reception.fields import FieldSet, Say
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

_FILED = ("filed_at", "filed_at.time")
_SETS_WIDTH, _CHANNEL_WIDTH, _CODE_WIDTH = 82, 180, 170


class HandlingBlock(QWidget):
    """The last rows of the form."""

    def __init__(self, fields: FieldSet) -> None:
        super().__init__()
        self._fields = fields
        self._sets = fields.add_count("sets", self.tr(" set(s)"))
        self._channel = fields.add_choice("channel", channels())
        self._filed_day = fields.add_text("filed_at", self.tr("day, for example 24/11"))
        self._filed_hour = fields.add_text("filed_at.time", self.tr("hour"))
        self._method = fields.add_choice("return_method", return_methods())
        self._post = fields.add_text("postal_address")
        self._code = fields.add_text("official_code", self.tr("if there is one"))
        self._note = fields.add_text("note", self.tr("printed on the receipt"))
        self._sets.setFixedWidth(fonts.widened(_SETS_WIDTH))
        self._channel.setMaximumWidth(fonts.widened(_CHANNEL_WIDTH))
        self._code.setFixedWidth(fonts.widened(_CODE_WIDTH))
        self._filed_box = FieldBox(self.tr("Filed online at"), self._filed_day, self._filed_hour)
        self._post_box = FieldBox(self.tr("Post to"), self._post)
        self._lay_out()
        self.show_method("")
        self.show_channel()

    def _lay_out(self) -> None:
        for part in (self._sets, self._sets.lineEdit()):
            part.setAccessibleName(self.tr("Number of sets"))
        self._channel.setAccessibleName(self.tr("Channel"))
        first = FieldBox(self.tr("Sets, channel"), self._sets, self._channel)
        first.row.setStretchFactor(self._channel, 1)
        first.row.addWidget(PlainLabel(self.tr("Result"), "body", "text2"))
        self._method.setAccessibleName(self.tr("How the result is wanted"))
        first.add(self._method, 1)
        last = FieldBox(self.tr("State system"), self._code)
        self._code.setAccessibleName(self.tr("Code in the state system"))
        last.row.addWidget(PlainLabel(self.tr("Note"), "body", "text2"))
        self._note.setAccessibleName(self.tr("Note"))
        last.add(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._filed_day.setAccessibleName(self.tr("Day of filing online"))
        self._filed_hour.setAccessibleName(self.tr("Hour of filing online"))
        self._filed_hour.setFixedWidth(fonts.widened(_SETS_WIDTH))
        hint = PlainLabel(self.tr("empty: it is taken in at once"), "hint", "text2", elide=True)
        self._filed_box.row.addWidget(hint, 1)
        for box in (first, self._filed_box, self._post_box, last):
            column.addWidget(box)

    def sets(self) -> int:
        """Return the number of sets."""
        return self._sets.value()

    def channel(self) -> Channel:
        """Return how the dossier came in."""
        return Channel(str(self._channel.value()))  # Qt gives an enum of text back as text

    def filed(self) -> tuple[str, str]:
        """Return day and hour of filing online as typed; both "" where that is not asked."""
        if not self.channel().is_online:
            return "", ""
        texts = (self._fields.visible_text(name).strip() for name in _FILED)
        day, hour = texts
        return day, hour

    def filed_at(self, today: date) -> datetime | None:
        """Return the moment of filing online; None where none, or nothing readable, was typed."""
        day, hour = self.filed()
        on, at = read_past_day(day, today), read_time(hour)
        return datetime.combine(on, at, VIETNAM) if on and at is not None else None

    def findings(self, today: date) -> dict[str, Say]:
        """Say what is wrong with a typed moment of filing.

        Returns:
            what is said, by name of the field.
        """
        if not any(self.filed()):
            return {}
        day, hour = self.filed()
        wrong = {
            "filed_at": read_past_day(day, today) is None,
            "filed_at.time": read_time(hour) is None,
        }
        words = self.tr("Write the day and the hour of filing, for example 24/11 and 22:10.")
        return {name: Say("error", words) for name, is_wrong in wrong.items() if is_wrong}

    def begin_online(self) -> None:
        """Ask for what a dossier from a portal has."""
        if not self.channel().is_online:
            self._channel.set_value(Channel.ONLINE_FULL)
            self._fields.touched.add("channel")
        self.show_channel()

    def show_channel(self) -> None:
        """Ask for the moment of filing only where the dossier came in online."""
        self._filed_box.setVisible(self.channel().is_online)

    def put(self, request: ReceiveDossier, filed: tuple[str, str] = ("", "")) -> None:
        """Fill everything in, as for a form that was kept."""
        self._put_sets(request.sets)
        self._channel.set_value(request.channel)
        self._method.set_value(request.return_method)
        texts = {
            "postal_address": request.postal_address,
            "official_code": request.official_code or "",
            "note": request.note,
            **dict(zip(_FILED, filed, strict=True)),
        }
        for name, text in texts.items():
            self._fields.set_text(name, text)
        self.show_channel()
        self._post_box.setVisible(request.return_method is ReturnMethod.POST)

    def return_method(self) -> ReturnMethod:
        """Return how the result is wanted."""
        return ReturnMethod(str(self._method.value()))

    def postal_address(self) -> str:
        """Return where the result is posted to; "" unless it is posted."""
        is_posted = self.return_method() is ReturnMethod.POST
        return self._fields.visible_text("postal_address") if is_posted else ""

    def set_procedure(self, procedure: ProcedureView | None) -> None:
        """Take the number of sets that a procedure asks for, unless the clerk has set it."""
        if procedure is not None and "sets" not in self._fields.touched:
            self._put_sets(procedure.sets)

    def show_method(self, address: str) -> None:
        """Ask for the postal address only where it is needed; it begins as the applicant's.

        Args:
            address: of the applicant.
        """
        if "postal_address" not in self._fields.touched:
            self._fields.set_text("postal_address", address)
        self._post_box.setVisible(self.return_method() is ReturnMethod.POST)

    def clear(self) -> None:
        """Begin anew."""
        self._put_sets(1)
        self._channel.setCurrentIndex(0)
        self._method.setCurrentIndex(0)
        for name in ("postal_address", "official_code", "note", *_FILED):
            self._fields.set_text(name, "")
        self.show_method("")
        self.show_channel()

    def _put_sets(self, sets: int) -> None:
        with QSignalBlocker(self._sets):
            self._sets.setValue(sets)
