"""Issues papers of dossiers into files, lists the forms that they stand on."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kktdesk import messages
from kktdesk.cli import answers
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.paper_file import paper_warnings, write_paper
from kktdesk.cli.signing import signing_of
from kktdesk.domain.errors import Problem
from kktdesk.domain.form import PaperKind
from kktdesk.services.form_views import FormLine
from kktdesk.services.paper_views import IssuedPaperLine, PrintJob, Wanted

if TYPE_CHECKING:
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk


def paper(desk: "Desk", words: "Words") -> Outcome:
    """Issue a paper of a dossier, or bring the one that was issued, into a file.

    Args:
        desk: an open desk.
        words: the dossier, kind or form, and the file.

    Returns:
        the paper.
    """
    assert words.pdf is not None  # noqa: S101 - the command asks for it
    if words.form == PaperKind.WHY:
        return _why(desk, words)
    signing = signing_of(words.sign, desk.now)
    job = _job(desk, words)
    (ref,) = job.papers
    line = next(one for one in desk.papers.issued(ref.code) if one.paper_id == ref.paper_id)
    pdf = signing.signed(job.pdf, line.title) if signing else job.pdf
    warnings = paper_warnings(words.pdf, lambda: pdf)
    answer = _answer(line) | {
        "pdf": None if warnings else str(words.pdf),
        "is_signed": signing is not None and not warnings,
        "warnings": answers.problems(warnings),
    }
    return Outcome(answer=answer, text="\n".join(_told(line, words.pdf, warnings)))


def _why(desk: "Desk", words: "Words") -> Outcome:
    assert words.pdf is not None  # noqa: S101 - the command asks for it
    signing = signing_of(words.sign, desk.now)
    job = desk.papers.why_print(words.code)
    pdf = signing.signed(job.pdf, job.title) if signing else job.pdf
    write_paper(words.pdf, pdf)
    desk.papers.record_why(words.code, pdf)
    answer: answers.Answer = {
        "code": words.code,
        "kind": PaperKind.WHY.value,
        "pdf": str(words.pdf),
        "is_signed": signing is not None,
    }
    return Outcome(answer=answer, text=f"{job.title}: {words.pdf}")


def _job(desk: "Desk", words: "Words") -> PrintJob:

    if "/" in words.form:
        kind = desk.forms.kind_of(words.form, words.version)
        named = Wanted(kind, words.layout, form_id=words.form, version=words.version)
        return desk.papers.issue_of(words.code, named)
    wanted = Wanted(PaperKind(words.form), words.layout, version=words.version)
    return desk.papers.issue_of(words.code, wanted)


def _answer(line: IssuedPaperLine) -> answers.Answer:
    return {
        "code": line.code,
        "kind": line.kind.value,
        "title": line.title,
        "number": line.number,
        "form": line.form_id,
        "version": line.version,
        "paper": line.paper_id,
        "issued_at": answers.moment(line.issued_at),
        "clerk": line.clerk,
        "print_count": line.print_count,
        "sha256": line.sha256,
    }


def _told(line: IssuedPaperLine, path: Path, warnings: tuple[Problem, ...]) -> Iterator[str]:
    number = f" số {line.number}" if line.number else ""
    yield f"{line.title}{number}" if warnings else f"{line.title}{number}: {path}"
    yield from (f"Lưu ý: {said['message']}" for said in answers.problems(warnings))


def batch(desk: "Desk", words: "Words") -> Outcome:
    """Write every paper of a kind that was issued on a day into one file.

    Args:
        desk: an open desk.
        words: the day, the kind and the file.

    Returns:
        how many there are.
    """
    assert words.pdf is not None  # noqa: S101 - the command asks for it
    kind = PaperKind(words.form)
    job = desk.papers.batch(words.day, kind, words.layout, unprinted_only=words.unprinted)
    write_paper(words.pdf, job.pdf)
    answer: answers.Answer = {
        "date": words.day.isoformat(),
        "kind": kind.value,
        "papers": len(job.papers),
        "pdf": str(words.pdf),
    }
    return Outcome(answer=answer, text=f"{len(job.papers)} giấy: {words.pdf}")


def forms(desk: "Desk", words: "Words") -> Outcome:
    """List the forms; one may be confirmed first.

    Args:
        desk: an open desk.
        words: the form that a supervisor has read, or none.

    Returns:
        every form.
    """
    if words.confirm is not None:
        version = words.version or desk.forms.newest(words.confirm)
        desk.forms.confirm(words.confirm, version, words.supervisor)
    lines = desk.forms.lines()
    answer: answers.Answer = {"forms": [_form(line) for line in lines]}
    return Outcome(answer=answer, text="\n".join(map(_form_told, lines)))


def _form(line: FormLine) -> answers.Answer:
    return {
        "id": line.id,
        "version": line.version,
        "kind": line.kind.value if line.kind else None,
        "title": line.title,
        "file": line.file,
        "source": line.source,
        "valid_from": answers.day_of(line.valid_from),
        "valid_until": answers.day_of(line.valid_until),
        "layouts": [layout.value for layout in line.layouts],
        "is_verified": line.is_verified,
        "confirmed_by": line.confirmed_by,
        "confirmed_at": answers.moment(line.confirmed_at),
        "is_own": line.is_own,
        "is_in_force": line.is_in_force,
        "is_chosen": line.is_chosen,
        "choice_reason": line.choice_reason,
        "sha256": line.sha256,
        "problem": _problem(line.problem) if line.problem else None,
    }


def _problem(problem: Problem) -> answers.Answer:
    said = answers.in_one_line(messages.of_problem(problem))
    return {"error": problem.code, "message": said}


def _form_told(line: FormLine) -> str:
    if line.problem is not None:
        return f"{line.file}: {answers.in_one_line(messages.of_problem(line.problem))}"
    notes = [
        "của cơ quan" if line.is_own else "",
        "đang dùng" if line.is_in_force else "",
        "cần đối chiếu" if not line.is_verified else "",
        f"{line.confirmed_by} đã xác nhận" if line.confirmed_by else "",
    ]
    said = ", ".join(note for note in notes if note)
    return f"{line.id} bản {line.version}: {line.title}{f' ({said})' if said else ''}"
