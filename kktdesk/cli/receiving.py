"""Receives the dossiers of a file, each in its own transaction, and writes their papers."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kktdesk.cli import answers, speech
from kktdesk.cli.answers import Answer
from kktdesk.cli.entry_json import entry_of
from kktdesk.cli.json_file import read_json
from kktdesk.cli.outcome import Outcome, of_error
from kktdesk.cli.paper_file import paper_warnings
from kktdesk.domain.errors import FontMissing, Problem
from kktdesk.domain.layout import Layout
from kktdesk.services.views import DossierView, Received

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """One dossier, saved.

    Attributes:
        warnings: of the entry and of its paper.
        pdf: where its paper lies; None where it could not be written.
        has_paper: a paper was asked for.
    """

    received: Received
    warnings: tuple[Problem, ...]
    pdf: Path | None
    has_paper: bool

    def answer(self) -> Answer:
        answer = answers.dossier(self.received.dossier)
        answer["warnings"] = answers.problems(self.warnings)
        answer["repeated"] = self.received.repeated
        if self.has_paper:
            answer["pdf"] = str(self.pdf) if self.pdf else None
        return answer

    def text(self) -> str:
        done = "Hồ sơ đã lưu từ trước." if self.received.repeated else "Đã tiếp nhận hồ sơ."
        lines = [done, speech.short(self.received.dossier)]
        lines += [f"Lưu ý: {said['message']}" for said in answers.problems(self.warnings)]
        if self.pdf:
            lines.append(f"Giấy tiếp nhận: {self.pdf}")
        return "\n".join(lines)


def receive(desk: "Desk", source: str, papers: Path | None) -> Outcome:
    """Receive what a file holds.

    Args:
        desk: an open desk.
        source: path of the JSON file, or ``-``.
        papers: folder for one PDF per dossier, or None.

    Returns:
        the dossier; of a list all that were received before the first error.
    """
    value = read_json(source)
    if isinstance(value, list):
        return _receive_each(desk, value, papers)
    done = _receive_one(desk, value, papers)
    return Outcome(answer=done.answer(), text=done.text())


def _receive_each(desk: "Desk", values: list[object], papers: Path | None) -> Outcome:
    done: list[_Done] = []
    failure: Outcome | None = None
    for value in values:
        try:
            done.append(_receive_one(desk, value, papers))
        except Exception as error:  # noqa: BLE001 - what is saved must be told whatever comes
            failure = of_error(error)
            break
    answer: Answer = {"dossiers": [one.answer() for one in done]}
    text = "\n\n".join(one.text() for one in done)
    if failure is None:
        return Outcome(answer=answer, text=text)
    position = len(done) + 1
    return Outcome(
        answer=answer | failure.answer | {"position": position},
        text=text,
        complaint=f"Hồ sơ thứ {position} trong tệp: {failure.complaint}",
        exit_code=failure.exit_code,
    )


def _receive_one(desk: "Desk", value: object, papers: Path | None) -> _Done:
    received = desk.reception.receive(entry_of(value))
    warnings = list(received.warnings) + _unprintable(desk, received.dossier)
    pdf = None
    if papers is not None:
        pdf = papers / f"{received.dossier.code}.pdf"
        make = partial(desk.papers.receipt_pdf, received.dossier.code, Layout.A5)
        if failed := paper_warnings(pdf, make):
            warnings += failed
            pdf = None
    return _Done(
        received=received, warnings=tuple(warnings), pdf=pdf, has_paper=papers is not None
    )


def _unprintable(desk: "Desk", dossier: DossierView) -> list[Problem]:
    texts = {
        "applicant.name": dossier.applicant.name,
        "applicant.address": dossier.applicant.address,
        "submitter.name": dossier.submitter.name if dossier.submitter else "",
        "submitter.authority": dossier.submitter.authority if dossier.submitter else "",
        "components": " ".join(row.name for row in dossier.components),
        "postal_address": dossier.postal_address,
        "note": dossier.note,
    }
    try:
        found = {field: desk.papers.unprintable_signs(text) for field, text in texts.items()}
    except FontMissing:  # the paper says so itself, where one is asked for
        return []
    return [
        Problem(field, "text-unprintable", {"signs": " ".join(signs)})
        for field, signs in found.items()
        if signs
    ]
