"""The commands about days: figures, what is open, the close, and opening one again."""

from typing import TYPE_CHECKING

from kktdesk.cli import day_answers
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.paper_file import write_paper

if TYPE_CHECKING:
    from kktdesk.cli.answers import Answer
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk


def day(desk: "Desk", words: "Words") -> Outcome:
    """Tell the figures of a day.

    Args:
        desk: an open desk.
        words: the day, and where its sheet is written.

    Returns:
        the figures; of a closed day those that were kept.
    """
    sheet, close = desk.figures.sheet(words.day), desk.days.closed(words.day)
    answer, text = day_answers.day(sheet, close), day_answers.day_text(sheet, close)
    return _with_paper(desk, words, answer, text)


def close_day(desk: "Desk", words: "Words") -> Outcome:
    """Close a day.

    Args:
        desk: an open desk.
        words: the day, and where its sheet is written.

    Returns:
        the close, and what was open.
    """
    found = desk.days.closing_list(words.day)
    close = desk.days.close(words.day)
    answer: Answer = {"date": words.day.isoformat(), **day_answers.closed(close)}
    answer["open"] = day_answers.counts(found)
    lines = [day_answers.closed_text(close)]
    if found.points:
        lines += ["Còn lại khi chốt:", day_answers.closing_text(found)]
    return _with_paper(desk, words, answer, "\n".join(lines))


def reopen_day(desk: "Desk", words: "Words") -> Outcome:
    """Open a closed day again.

    Args:
        desk: an open desk.
        words: the day, the supervisor and the reason.

    Returns:
        that it is open.
    """
    desk.days.reopen(words.day, words.supervisor, words.reason)
    answer: Answer = {"date": words.day.isoformat(), "reopened": True}
    return Outcome(answer=answer, text=f"Đã mở lại ngày {words.day:%d/%m/%Y}.")


def closing_list(desk: "Desk", words: "Words") -> Outcome:
    """List what is open before a day is closed.

    Args:
        desk: an open desk.
        words: the day.

    Returns:
        the list.
    """
    found = desk.days.closing_list(words.day)
    return Outcome(answer=day_answers.closing_list(found), text=day_answers.closing_text(found))


def _with_paper(desk: "Desk", words: "Words", answer: "Answer", text: str) -> Outcome:
    if words.pdf is not None:
        write_paper(words.pdf, desk.papers.day_pdf(words.day))
        answer["pdf"] = str(words.pdf)
        text = f"{text}\nPhiếu chốt ngày: {words.pdf}"
    return Outcome(answer=answer, text=text)
