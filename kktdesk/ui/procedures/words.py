"""The words of the catalogue: terms, schools, rules of a supplement, days in force."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.counting_rules import School, SupplementMode
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.services.procedure_views import ProcedureEntry, SupplementRule
from kktdesk.services.views import TermChoice
from kktdesk.ui import formats
from kktdesk.ui.entry_words import Choices
from kktdesk.ui.states import StateKey

translate = QCoreApplication.translate


def term_text(term: Term | None) -> str:
    """Return ``10 ngày làm việc``; of an unknown term that it is entered at intake."""
    if term is None:
        return translate("Procedures", "not known; entered at intake")
    count = term.value
    words = {
        TermUnit.WORKING_DAY: translate("Procedures", "%n working day(s)", "", count),
        TermUnit.CALENDAR_DAY: translate("Procedures", "%n calendar day(s)", "", count),
        TermUnit.WORKING_HOUR: translate("Procedures", "%n working hour(s)", "", count),
        TermUnit.WORKING_MINUTE: translate("Procedures", "%n working minute(s)", "", count),
        TermUnit.MONTH: translate("Procedures", "%n month(s)", "", count),
        TermUnit.SAME_DAY: translate("Procedures", "on the same day"),
    }
    return words[term.unit]


def terms_in_short(terms: tuple[TermChoice, ...]) -> str:
    """Return the one term, or how many cases there are."""
    if len(terms) == 1:
        known = terms[0].term
        return term_text(known) if known else translate("Procedures", "Term not known")
    count = len(terms)
    return translate("Procedures", "%n case(s)", "", count)


def terms_in_full(terms: tuple[TermChoice, ...]) -> str:
    """Return a line for each case."""
    return "\n".join(
        f"{choice.case}: {term_text(choice.term)}" if choice.case else term_text(choice.term)
        for choice in terms
    )


def term_units() -> Choices:
    """Return what a term can be counted in; None stands for a term that no source gives."""
    return (
        (translate("Procedures", "working days"), TermUnit.WORKING_DAY),
        (translate("Procedures", "calendar days"), TermUnit.CALENDAR_DAY),
        (translate("Procedures", "working hours"), TermUnit.WORKING_HOUR),
        (translate("Procedures", "working minutes"), TermUnit.WORKING_MINUTE),
        (translate("Procedures", "months"), TermUnit.MONTH),
        (translate("Procedures", "on the same day"), TermUnit.SAME_DAY),
        (translate("Procedures", "not known"), None),
    )


def schools() -> Choices:
    """Return when the last day of a term may end."""
    return (
        (translate("Procedures", "As the office has chosen"), None),
        (translate("Procedures", "At the end of the day"), School.END_OF_DAY),
        (translate("Procedures", "At the hour of receipt"), School.SAME_TIME),
    )


def school_text(school: School | None) -> str:
    """Return the words of a school."""
    return next(words for words, known in schools() if known is school)


def modes() -> Choices:
    """Return what asking for a supplement may do."""
    return (
        (translate("Procedures", "Pause"), SupplementMode.PAUSE),
        (translate("Procedures", "Count anew"), SupplementMode.RESTART),
        (translate("Procedures", "Fixed time to supplement"), SupplementMode.FIXED_TERM),
    )


def mode_meaning(mode: SupplementMode) -> str:
    """Return in one sentence what a mode does to the term."""
    meanings = {
        SupplementMode.PAUSE: translate(
            "Procedures", "The time until the papers are brought is not counted."
        ),
        SupplementMode.RESTART: translate(
            "Procedures", "Once the papers are brought, the whole term runs again."
        ),
        SupplementMode.FIXED_TERM: translate(
            "Procedures",
            "The applicant has the working days given here; whoever brings nothing is refused.",
        ),
    }
    return meanings[mode]


def supplement_text(rule: SupplementRule) -> str:
    """Return the rule of a supplement in words, with what it means."""
    name = next(words for words, mode in modes() if mode is rule.mode)
    days, times = rule.applicant_days, rule.times
    parts = [name]
    if days is not None:
        parts.append(translate("Procedures", "%n working day(s)", "", days))
    parts.append(translate("Procedures", "asked at most %n time(s)", "", times))
    return f"{' · '.join(parts)}\n{mode_meaning(rule.mode)}"


def span_text(first: date | None, last: date | None) -> str:
    """Return from when to when something is in force."""
    if first is None and last is None:
        return translate("Procedures", "at all times")
    if last is None and first is not None:
        return translate("Procedures", "from {first}").format(first=formats.day_text(first))
    if first is None and last is not None:
        return translate("Procedures", "until {last}").format(last=formats.day_text(last))
    return f"{_day(first)} – {_day(last)}"


def _day(day: date | None) -> str:
    return formats.day_text(day) if day else ""


def state_of(entry: ProcedureEntry) -> StateKey:
    """Return the state of a procedure in the list."""
    if not entry.is_offered:
        return StateKey.REFUSED
    return StateKey.MISSING if entry.needs_check else StateKey.DONE


def state_text(entry: ProcedureEntry) -> str:
    """Return the words of the state."""
    words = {
        StateKey.REFUSED: translate("Procedures", "No longer offered"),
        StateKey.MISSING: translate("Procedures", "To be compared"),
        StateKey.DONE: translate("Procedures", "Offered"),
    }
    return words[state_of(entry)]
