"""The fields of the form as one entry: put in, read, compared, and what is said of them."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from kktdesk import messages
from kktdesk.domain.counting_rules import School, SupplementMode
from kktdesk.domain.errors import Problem
from kktdesk.services.procedure_views import ProcedureEntry, SupplementRule
from kktdesk.services.views import ComponentView, TermChoice
from kktdesk.ui import formats
from kktdesk.ui.procedures.paper_rows import PaperRows
from kktdesk.ui.procedures.reading import read_day, read_number
from kktdesk.ui.procedures.term_rows import TermRows
from kktdesk.ui.reception.fields import FieldSet, Say
from kktdesk.ui.widgets.field_state import FieldState
from kktdesk.ui.widgets.fields import ChoiceField, CountField, TextField

translate = QCoreApplication.translate

_TEXTS = ("code", "name", "division", "result", "fee", "source", "note")


class EntryFields(QObject):
    """All fields of the form.

    Signals:
        changed: something was typed or chosen, or something else is said of a field.
    """

    changed = Signal()

    def __init__(self, plain: FieldSet, terms: TermRows, papers: PaperRows) -> None:
        super().__init__(plain.parent())
        self._plain, self._terms, self._papers = plain, terms, papers
        self._said: dict[str, Say] = {}
        self._today = date.min
        plain.typed.connect(self._on_touched)
        plain.chosen.connect(self._on_touched)
        for rows in (terms, papers):
            rows.changed.connect(self._on_rows_changed)

    # ------------------------------------------------------------ in
    def put(self, entry: ProcedureEntry, today: date) -> None:
        """Show an entry that holds from a day on."""
        self._today = today
        rule = entry.supplement
        until = entry.in_force_until
        texts = {name: getattr(entry, name) for name in _TEXTS} | {
            "in_force_from": formats.day_text(today),
            "in_force_until": formats.day_text(until) if until and until >= today else "",
            "supplement.times": str(rule.times),
            "supplement.applicant_days": str(rule.applicant_days or ""),
            "supplement.source": rule.source,
        }
        for name, text in texts.items():
            self._plain.set_text(name, text)
        choices = {
            "field": entry.field,
            "school": entry.school,
            "needs_check": entry.needs_check,
            "is_offered": entry.is_offered,
            "supplement.mode": rule.mode,
        }
        for name, value in choices.items():
            self._choice(name).set_value(value)
        self._count("sets").setValue(entry.sets)
        self._terms.put(entry.terms)
        self._papers.put(entry.components)
        self._say({})

    # ------------------------------------------------------------ out
    def state(self) -> tuple[object, ...]:
        """Return what stands in the form, to be compared."""
        plain = tuple(self._value(name) for name in self._plain.names())
        return (*plain, self._terms.state(), self._papers.state())

    def _value(self, name: str) -> object:
        field = self._plain.field(name)
        if isinstance(field, ChoiceField):
            return field.value()
        if isinstance(field, CountField):
            return field.value()
        return self._plain.visible_text(name)

    def read(self) -> ProcedureEntry | None:
        """Read the form; what cannot be read says so at its field.

        Returns:
            the entry, or None.
        """
        self._plain.commit()
        said: dict[str, Say] = {}
        first = self._day("in_force_from", said)
        last = self._day("in_force_until", said, is_needed=False)
        rule = self._rule(said)
        terms, papers = self._terms.read(), self._papers.read()
        self._say(said)
        if said or terms is None:
            return None
        span = (first, last)
        return self._entry(span, terms, papers, rule)

    def _entry(
        self,
        span: tuple[date | None, date | None],
        terms: tuple[TermChoice, ...],
        papers: tuple[ComponentView, ...],
        rule: SupplementRule,
    ) -> ProcedureEntry:
        school, field = self._choice("school").value(), self._choice("field").value()
        return ProcedureEntry(
            **{name: self._text(name) for name in _TEXTS},
            field=field if isinstance(field, str) else "",
            terms=terms,
            components=papers,
            in_force_from=span[0],
            in_force_until=span[1],
            sets=self._count("sets").value(),
            school=School(str(school)) if school else None,
            supplement=rule,
            is_offered=self._choice("is_offered").value() is True,
            needs_check=self._choice("needs_check").value() is True,
        )

    def _rule(self, said: dict[str, Say]) -> SupplementRule:
        has_days = bool(self._text("supplement.applicant_days"))
        times = self._number("supplement.times", said)
        days = self._number("supplement.applicant_days", said) if has_days else None
        return SupplementRule(
            mode=SupplementMode(str(self._choice("supplement.mode").value())),
            times=times or 0,
            applicant_days=days,
            source=self._text("supplement.source"),
        )

    def _text(self, name: str) -> str:
        return self._plain.visible_text(name).strip()

    def _number(self, name: str, said: dict[str, Say]) -> int | None:
        number = read_number(self._text(name))
        if number is None:
            said[name] = Say("error", translate("EntryFields", "Write a whole number."))
        return number

    def _day(self, name: str, said: dict[str, Say], *, is_needed: bool = True) -> date | None:
        text = self._text(name)
        if not text and not is_needed:
            return None
        day = read_day(text, self._today)
        if day is None:
            words = translate("EntryFields", "Write a day, for example 1/12 or 01/12/2026.")
            said[name] = Say("error", words)
        return day

    def _choice(self, name: str) -> ChoiceField:
        field = self._plain.field(name)
        if not isinstance(field, ChoiceField):
            raise TypeError(name)
        return field

    def _count(self, name: str) -> CountField:
        field = self._plain.field(name)
        if not isinstance(field, CountField):
            raise TypeError(name)
        return field

    # ------------------------------------------------------------ what is said
    def refuse(self, problems: tuple[Problem, ...]) -> None:
        """Show at each field what the catalogue has against it."""
        said: dict[str, Say] = {}
        for problem in reversed(problems):
            words = _sentence(problem)
            if problem.field == "terms":
                self._refuse_row(self._terms, problem, words)
            elif problem.field == "components":
                self._refuse_row(self._papers, problem, words)
            else:
                name = problem.field if problem.field in self._plain.names() else "name"
                said[name] = Say("error", words)
        self._say(said)

    def _refuse_row(self, rows: TermRows | PaperRows, problem: Problem, words: str) -> None:
        guilty = [
            field
            for field in (row.fields()[0] for row in rows.rows)
            if isinstance(field, TextField) and _is_guilty(field, problem)
        ]
        for field in guilty:
            field.set_state("error", words)
        if not guilty:
            rows.say("error", words)

    def _say(self, said: dict[str, Say]) -> None:
        self._said = said
        self._plain.show(said)
        self.changed.emit()

    def _on_touched(self, name: str) -> None:
        if self._said.pop(name, None) is not None:
            self._plain.show(self._said)
        self.changed.emit()

    def _on_rows_changed(self) -> None:
        for rows in (self._terms, self._papers):
            rows.say()
        self.changed.emit()

    def first_refused(self) -> QWidget | None:
        """Return the first field of which something is said, in the order of the form."""
        spoken = self._spoken()
        if spoken:
            return spoken[0]
        lists = (rows for rows in (self._terms, self._papers) if rows.message())
        first = next(lists, None)
        return first.add if first is not None else None

    def refused_count(self) -> int:
        """Return of how many fields something is said."""
        lists = sum(bool(rows.message()) for rows in (self._terms, self._papers))
        return len(self._spoken()) + lists

    def _spoken(self) -> list[QWidget]:
        fields = [self._plain.field(name) for name in self._plain.names()]
        for row in (*self._terms.rows, *self._papers.rows):
            fields.extend(row.fields())
        return [field for field in fields if _is_refused(field)]

    def widget(self, name: str) -> QWidget:
        """Return the field of a name."""
        return self._plain.field(name)

    def message(self, name: str) -> str:
        """Return what is said of a field."""
        state = getattr(self._plain.field(name), "field_state", None)
        return state.message if isinstance(state, FieldState) else ""


def _sentence(problem: Problem) -> str:
    message = messages.of_problem(problem)
    return " ".join(part for part in (message.happened, message.todo) if part)


def _is_guilty(field: TextField, problem: Problem) -> bool:
    text = field.text().strip()
    if problem.code == "case-repeated":
        return text == problem.values["case"]
    return problem.code == "required" and not text


def _is_refused(field: QWidget) -> bool:
    state = getattr(field, "field_state", None)
    return isinstance(state, FieldState) and state.state == "error"
