"""The commands about days: figures, what is open, the close, and opening one again."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kktdesk.cli import answers, day_answers
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.paper_file import paper_warnings, write_paper

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
    answer, lines = day_answers.day(sheet, close), [day_answers.day_text(sheet, close)]
    if words.pdf is not None:
        write_paper(words.pdf, desk.papers.day_pdf(words.day))
        answer["pdf"] = str(words.pdf)
        lines.append(_paper_at(words.pdf))
    return Outcome(answer=answer, text="\n".join(lines))


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
    if words.pdf is not None:
        make = partial(desk.papers.day_pdf, words.day)
        failed = paper_warnings(words.pdf, make, "sheet-not-written")
        noted = answers.problems(failed)
        answer |= {"pdf": None if failed else str(words.pdf), "warnings": noted}
        told = [f"Lưu ý: {said['message']}" for said in noted]
        lines += told or [_paper_at(words.pdf)]
    return Outcome(answer=answer, text="\n".join(lines))


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


def _paper_at(path: Path) -> str:
    return f"Phiếu chốt ngày: {path}"
