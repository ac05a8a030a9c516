"""Says why a dossier is promised for its date, and which promises the calendar has moved."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from kktdesk.cli import answers, speech
from kktdesk.cli.due_speech import why_lines
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.paper_file import write_paper
from kktdesk.services.calendar_views import MovedPromise, PromiseDecision, WhyView
from kktdesk.services.due_requests import trace_answer

if TYPE_CHECKING:
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk

_SUGGESTED: Final = {
    PromiseDecision.KEEP: "giữ ngày đã hẹn",
    PromiseDecision.RE_PROMISE: "hẹn lại",
}


def why(desk: "Desk", words: "Words") -> Outcome:
    """Say why the due date of a dossier is what it is.

    Args:
        desk: an open desk.
        words: code of the dossier, and where its sheet is written.

    Returns:
        every day with its reason.
    """
    view = desk.promises.why(words.code)
    answer, text = _why_answer(view), "\n".join(_why_text(view))
    if words.pdf is not None:
        pdf = desk.papers.why_pdf(view.code)
        write_paper(words.pdf, pdf)
        desk.papers.record_why(view.code, pdf)
        answer["pdf"] = str(words.pdf)
        text = f"{text}\nBản giải thích: {words.pdf}"
    return Outcome(answer=answer, text=text)


def moved(desk: "Desk", _words: "Words") -> Outcome:
    """List the promises that would fall on another date under the calendar that holds.

    Args:
        desk: an open desk.

    Returns:
        the open dossiers that wait for a decision.
    """
    rows = desk.promises.moved()
    text = "\n".join(moved_lines(rows)) or "Không có ngày hẹn nào cần xem lại."
    return Outcome(answer={"moved": moved_answer(rows)}, text=text)


def moved_answer(rows: Iterable[MovedPromise]) -> list[answers.Answer]:
    """Write moved promises for a program.

    Returns:
        an object for each.
    """
    return [
        {
            "code": row.code,
            "applicant": row.applicant,
            "procedure_name": row.procedure_name,
            "received_at": answers.moment(row.received_at),
            "before": answers.moment(row.before),
            "after": answers.moment(row.after),
            "base_before": answers.moment(row.base_before),
            "base_after": answers.moment(row.base_after),
            "suggested": row.suggested.value,
        }
        for row in rows
    ]


def moved_lines(rows: Iterable[MovedPromise]) -> Iterator[str]:
    """Tell moved promises to a person.

    Yields:
        a line for each.
    """
    for row in rows:
        dates = f"{speech.moment(row.before)} → {speech.moment(row.after)}"
        if (row.base_before, row.base_after) != (row.before, row.after):
            base = f"{speech.moment(row.base_before)} → {speech.moment(row.base_after)}"
            dates = f"{dates}; mốc tính trễ {base}"
        yield f"{row.code}  {dates}  {row.applicant} (nên {_SUGGESTED[row.suggested]})"


def _why_answer(view: WhyView) -> answers.Answer:
    return {
        "code": view.code,
        "promised_at": answers.moment(view.promised_at),
        "due": answers.moment(view.due.at),
        "trace": trace_answer(view.lines),
        "rules": list(view.rules),
        "calendar_version": view.due.calendar_version,
        "source": view.source,
        "notes": list(view.notes),
    }


def _why_text(view: WhyView) -> Iterator[str]:
    yield f"{view.code}: hẹn trả {speech.moment(view.promised_at)}"
    yield from why_lines(view.lines, view.rules)
    if view.source:
        yield f"Căn cứ: {view.source}."
    yield from view.notes
