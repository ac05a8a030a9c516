"""The fields of one act as a form, made from the table of what each act asks for."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk import messages
from kktdesk.domain.act_fields import ACT_FIELDS, AT, CORRECTABLE, VALUE, ActField, FieldKind
from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import local_day
from kktdesk.ui.dossier.act_days import DayInput, MomentInput
from kktdesk.ui.dossier.act_defaults import (
    asked_stages,
    offered_papers,
    present_value,
    safe_values,
)
from kktdesk.ui.dossier.act_field_words import choice_text, correctable, field_label
from kktdesk.ui.dossier.act_inputs import (
    ActInput,
    BlockInput,
    ChoiceInput,
    CountInput,
    FlagInput,
    ItemInput,
    LineInput,
    NameInput,
    PapersInput,
)
from kktdesk.ui.dossier.act_names import NAMED, offered_names

if TYPE_CHECKING:
    from kktdesk.domain.errors import Problem
    from kktdesk.services.directory_views import DirectoryNames
    from kktdesk.services.views import DossierView

_PAST = frozenset({"at", "result_on", VALUE})

translate = QCoreApplication.translate


class ActFieldsForm(QWidget):
    """What an act asks for; ``at`` stands last and means now as long as nobody changes it.

    Attributes:
        inputs: by the names of ``ACT_FIELDS``.
    """

    def __init__(self, act: Act, dossier: "DossierView", now: datetime) -> None:
        super().__init__()
        self._act, self._dossier, self._now = act, dossier, now
        self.inputs = {field.name: self._input(field) for field in (*ACT_FIELDS[act], AT)}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for one in self.inputs.values():
            self._column.addWidget(one.box)
        self.set_values(safe_values(act, dossier))
        self._watch()

    def first(self) -> QWidget:
        """Return what takes the focus: the first field that must be filled in and is empty."""
        needed = (field.name for field in ACT_FIELDS[self._act] if field.needed)
        empty = (self.inputs[name].first for name in needed if self.inputs[name].value() is None)
        return next(empty, next(iter(self.inputs.values())).first)

    def values(self) -> dict[str, object]:
        """Return what is said, without what is not."""
        said = {name: one.value() for name, one in self.inputs.items()}
        return {name: value for name, value in said.items() if value is not None}

    def set_values(self, values: Mapping[str, object]) -> None:
        """Say something in the fields of these names."""
        for name, value in values.items():
            if name in self.inputs and value not in {None, ""}:
                self.inputs[name].set_value(value)

    def offer_names(self, names: "DirectoryNames") -> None:
        """Offer the names of the directory."""
        for name, offered in offered_names(names).items():
            one = self.inputs.get(name)
            if isinstance(one, NameInput):
                one.offer(offered)

    def misread(self) -> QWidget | None:
        """Say at each field what cannot be read.

        Returns:
            the first such field, or None.
        """
        found = None
        for one in self.inputs.values():
            words = one.misread()
            one.complain(words)
            if words and found is None:
                found = one.first
        return found

    def complain(self, problems: "Sequence[Problem]") -> QWidget | None:
        """Say each problem at its field.

        Returns:
            the first field, or None where all problems are about something else.
        """
        found = None
        for problem in problems:
            one = self.inputs.get(problem.field)
            if one is not None:
                words = messages.of_problem(problem)
                one.complain(f"{words.happened} {words.todo}".strip())
                found = found or one.first
        return found

    # ------------------------------------------------------------ one field
    def _input(self, field: ActField) -> ActInput:
        label = field_label(self._act, field.name)
        if self._act is Act.CORRECT and field.name == "field":
            return ChoiceInput(label, correctable())
        if field.kind in {FieldKind.MOMENT, FieldKind.DATE}:
            return self._day(field, label)
        if field.kind is FieldKind.LINES:
            more = translate("ActForm", "other papers, one a line")
            return PapersInput(label, offered_papers(self._act, self._dossier), more)
        if field.kind is FieldKind.CHOICE:
            return ChoiceInput(label, [(choice_text(one), one) for one in field.choices])
        if field.kind is FieldKind.COUNT:
            return CountInput(label, field.limit)
        return NameInput(label) if field.name in NAMED else _MAKERS[field.kind](label)

    def _day(self, field: ActField, label: str) -> ActInput:
        is_past = field.name in _PAST
        if field.kind is FieldKind.MOMENT:
            return MomentInput(label, self._now, is_past=is_past, starts_now=field is AT)
        return DayInput(label, local_day(self._now), is_past=is_past)

    # ------------------------------------------------------------ fields that know of another
    def _watch(self) -> None:
        wrong, stage = self.inputs.get("field"), self.inputs.get("stage")
        if isinstance(wrong, ChoiceInput):
            wrong.field.currentIndexChanged.connect(self._show_present)
            self._show_present()
        if isinstance(stage, ChoiceInput):
            stage.field.currentIndexChanged.connect(self._warn_of_stage)
            self._warn_of_stage()

    def _show_present(self) -> None:
        name = str(self.inputs["field"].value())
        self._ask(CORRECTABLE[name])
        self.inputs[VALUE].set_value(present_value(name, self._dossier))

    def _ask(self, field: ActField) -> None:
        """Let another field stand in the place of the one of its name."""
        before, after = self.inputs[field.name], self._input(field)
        self._column.replaceWidget(before.box, after.box)
        # Its keys go on from the field above it, as they are seen.
        QWidget.setTabOrder(self.inputs["field"].first, after.first)
        if isinstance(after, MomentInput):
            QWidget.setTabOrder(after.first, after.time)
        before.box.hide()
        before.box.deleteLater()
        self.inputs[field.name] = after

    def _warn_of_stage(self) -> None:
        stage = self.inputs["stage"]
        if isinstance(stage, ChoiceInput):
            is_second = stage.value() in asked_stages(self._dossier)
            words = translate("ActForm", "More papers were asked for at this stage already: "
                                         "the rule is once a stage.")  # fmt: skip
            stage.field.set_state("warn" if is_second else "", words if is_second else "")


_MAKERS: Mapping[FieldKind, Callable[[str], ActInput]] = MappingProxyType(
    {
        FieldKind.LINE: LineInput,
        FieldKind.BLOCK: BlockInput,
        FieldKind.FLAG: FlagInput,
        FieldKind.IDENTITY: LineInput,
        FieldKind.PHONE: LineInput,
        FieldKind.EMAIL: LineInput,
        FieldKind.ITEM: ItemInput,
    }
)
