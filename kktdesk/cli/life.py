"""The commands about the life of a dossier: every act, what is possible, history, the lists."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kktdesk.cli import answers, speech
from kktdesk.cli.act_guide import fields_of, meaning
from kktdesk.cli.books import book_history
from kktdesk.cli.hand_over import after
from kktdesk.cli.json_file import read_json
from kktdesk.cli.json_table import Table, table_of
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.paper_file import write_list
from kktdesk.cli.spoken import act_words, state_words
from kktdesk.domain.act_fields import ActField
from kktdesk.domain.dossier import Act, is_at_desk
from kktdesk.domain.errors import EntryRefused, Problem
from kktdesk.domain.moment import local_day
from kktdesk.services.list_views import DossierRow, ListAsked, Sorting
from kktdesk.services.views import DossierView

if TYPE_CHECKING:
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk


def act(desk: "Desk", words: "Words") -> Outcome:
    """Do one act of the table.

    Args:
        desk: an open desk.
        words: code of the dossier, the act, the file with what is said.

    Returns:
        the dossier after the act.
    """
    said = _said(words.said)
    if words.deed is Act.ATTACH:
        view = _attach(desk, words.code, said)
    else:
        view = desk.acts.do(words.code, words.deed, said.values)
    return after(view)


def _said(source: str | None) -> Table:
    problems: list[Problem] = []
    table = table_of({} if source is None else read_json(source), problems)
    if problems:
        raise EntryRefused(tuple(problems))
    return table


def _attach(desk: "Desk", code: str, table: Table) -> DossierView:
    table.allow(*(field.name for field in fields_of(Act.ATTACH)))
    path = table.text("path", is_required=True)
    position = table.needed_count("position") if table.values.get("position") else None
    is_result = table.flag("is_result", is_default=False)
    if table.problems:
        raise EntryRefused(tuple(table.problems))
    return desk.attachments.add_file(code, Path(path), position, is_result=is_result)


def acts(desk: "Desk", words: "Words") -> Outcome:
    """List what can be done with a dossier now.

    Args:
        desk: an open desk.
        words: code of the dossier.

    Returns:
        each act with what it asks for.
    """
    view = desk.search.show(words.code)
    lines = [f"{view.code}: {state_words(view.state)}"]
    lines += [f"  {one.value:<20} {act_words(one)}" for one in view.possible]
    answer: answers.Answer = {
        "code": view.code,
        "state": view.state.value,
        "next_act": view.next_act.value if view.next_act else None,
        "acts": [
            {"act": one.value, "name": act_words(one), "fields": list(map(_field, fields_of(one)))}
            for one in view.possible
        ],
    }
    return Outcome(answer=answer, text="\n".join(lines))


def _field(field: ActField) -> answers.Answer:
    return {
        "name": field.name,
        "kind": field.kind.value,
        "needed": field.needed,
        "choices": list(field.choices),
        "meaning": meaning(field),
    }


def history(desk: "Desk", words: "Words") -> Outcome:
    """Tell what was done with a dossier, or with a register book.

    Args:
        desk: an open desk.
        words: code of the dossier, or name of the book.

    Returns:
        its acts, the oldest first.
    """
    of_book = desk.books.history(words.code)
    if of_book:
        return book_history(words.code, of_book)
    view = desk.search.show(words.code)
    answer: answers.Answer = {"code": view.code, "history": answers.history(view.history)}
    return Outcome(answer=answer, text=speech.history(view))


def listed(desk: "Desk", words: "Words") -> Outcome:
    """Show one of the window's lists.

    Args:
        desk: an open desk.
        words: which list, in which order, and the files to be written.

    Returns:
        its dossiers, and how many there are in all.
    """
    sorting = None if words.sort is None else Sorting(words.sort, words.is_reverse)
    asked, now = ListAsked(words.kind, sorting=sorting), desk.now()
    page = desk.search.page(asked)
    files = {"csv": _saved(words.csv, asked, desk.exports.csv)}
    files |= {"xlsx": _saved(words.xlsx, asked, desk.exports.xlsx)}
    said = [f"Đã ghi: {path}" for path in files.values() if path]
    lines = [*speech.rows(page.rows), f"Tổng cộng: {page.count} hồ sơ", *said]
    answer: answers.Answer = {
        "kind": words.kind.value,
        "count": page.count,
        "results": [answers.list_row(row) | _age(row, now) for row in page.rows],
        "more": page.count > len(page.rows),
        **files,
    }
    return Outcome(answer=answer, text="\n".join(lines))


def _saved(path: Path | None, asked: ListAsked, make: Callable[[ListAsked], bytes]) -> str | None:
    if path is None:
        return None
    write_list(path, make(asked))
    return str(path)


def _age(row: DossierRow, now: datetime) -> answers.Answer:
    is_waiting = is_at_desk(row.state, row.post_state) and row.ready_at is not None
    days = (local_day(now) - local_day(row.ready_at or now)).days if is_waiting else None
    return {"days_uncollected": days}
