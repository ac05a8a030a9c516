"""The acts on a procedure: save a version, confirm, retire; each refusal leaves the entry."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk.domain.errors import DeskError, EntryRefused, Problem
from kktdesk.domain.procedure_errors import ProcedureChangedMeanwhile, ProcedureNotListed
from kktdesk.ui import formats
from kktdesk.ui.dialogs.question import CANCEL, open_question
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.procedures.day_dialog import open_retiring
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kktdesk.services.procedure_views import ProcedureDetail, ProcedureEntry
    from kktdesk.services.procedures import Procedures
    from kktdesk.ui.procedures.form import ProcedureForm
    from kktdesk.ui.procedures.host import ProceduresHost

_GO = "go"


class ProcedureActs(QObject):
    """What is written down of one procedure.

    Signals:
        done: code of the procedure that was changed.
    """

    done = Signal(str)

    def __init__(self, page: "ProceduresHost", form: "ProcedureForm") -> None:
        super().__init__(page)
        self._page, self._form = page, form
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Say whether something is being written."""
        return self._is_busy

    # ------------------------------------------------------------ the form
    def save(self) -> None:
        """Save what stands in the form as a new version."""
        if self._is_busy:
            return
        entry = self._form.read()
        if entry is None:
            return
        procedures = self._page.shell.desk.procedures
        if self._form.code:
            work = partial(procedures.save, entry, self._form.base)
        else:
            work = partial(_add, procedures, entry, self._page.today())
        self._write(work, self._on_saved, self._on_refused)

    def _on_saved(self, detail: "ProcedureDetail") -> None:
        first = detail.current.entry.in_force_from
        day = formats.day_text(first or self._page.today())
        said = self.tr("Saved: {code}, from {day}").format(code=detail.code, day=day)
        self._end(detail.code, said)

    def _on_refused(self, error: DeskError) -> None:
        self._rest()
        if isinstance(error, EntryRefused):
            self._form.refuse(error.problems)
        elif isinstance(error, ProcedureChangedMeanwhile) and self._form.code:
            self._page.show_error(error)
            self._look_again()
        else:
            self._page.show_error(error)

    def _look_again(self) -> None:
        """Take note of what another has written: who saves once more now means it."""
        page = self._page
        work = partial(page.shell.desk.procedures.detail, self._form.code, page.today())
        page.shell.runner.run(page, Lane.READ, work, self._on_looked)

    def _on_looked(self, detail: "ProcedureDetail") -> None:
        self._form.base = detail.newest
        newest = max(detail.versions, key=lambda version: version.number)
        words = self.tr(
            "{clerk} has changed this procedure meanwhile ({moment}). What you typed is kept:"
            " compare, then save again."
        )
        moment = formats.moment_text(newest.recorded_at) if newest.recorded_at else ""
        self._form.span.say(words.format(clerk=newest.clerk, moment=moment))

    # ------------------------------------------------------------ without the form
    def ask_confirm(self, detail: "ProcedureDetail") -> None:
        """Ask whether the version in force was compared with the decision, and note it."""
        entry = detail.current.entry
        text = self.tr(
            "{name}\nSource: {source}\nThe mark “to be compared” is taken away; who confirmed it"
            " and when goes into the record."
        )
        source = entry.source or self.tr("none is written down")
        title = self.tr("Was {code} compared with the published decision?")
        choices = (
            Choice(_GO, self.tr("It was compared"), "check"),
            Choice(CANCEL, self.tr("&Not yet")),
        )
        question = open_question(
            self._page,
            title.format(code=detail.code),
            text.format(name=entry.name, source=source),
            choices,
        )
        question.answered.connect(partial(self._on_confirm_answered, detail))

    def _on_confirm_answered(self, detail: "ProcedureDetail", key: str) -> None:
        if key == _GO:
            page = self._page
            work = partial(
                page.shell.desk.procedures.confirm, detail.code, page.today(), detail.newest
            )
            said = self.tr("Confirmed: {code}").format(code=detail.code)
            self._write(work, partial(self._on_written, said), self._on_failed)

    def ask_retire(self, detail: "ProcedureDetail") -> None:
        """Ask from which day the procedure is not offered any more, and note it."""
        name = f"{detail.code} · {detail.current.entry.name}"
        dialog = open_retiring(self._page, name, self._page.today())
        dialog.given.connect(partial(self._retire, detail))

    def _retire(self, detail: "ProcedureDetail", day: "date") -> None:
        work = partial(self._page.shell.desk.procedures.retire, detail.code, day, detail.newest)
        said = self.tr("Retired: {code}, from {day}")
        words = said.format(code=detail.code, day=formats.day_text(day))
        self._write(work, partial(self._on_written, words), self._on_failed)

    def _on_written(self, said: str, detail: "ProcedureDetail") -> None:
        self._end(detail.code, said)

    def _on_failed(self, error: DeskError) -> None:
        self._rest()
        self._page.show_error(error)
        self._page.reload()

    # ------------------------------------------------------------ the lane
    def _write(
        self,
        work: "Callable[[], ProcedureDetail]",
        then: "Callable[[ProcedureDetail], None]",
        refused: "Callable[[DeskError], None]",
    ) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._form.hold(is_held=True)
        self._page.shell.runner.run(self._page, Lane.WRITE, work, then, refused)

    def _rest(self) -> None:
        self._is_busy = False
        self._form.hold(is_held=False)

    def _end(self, code: str, said: str) -> None:
        self._rest()
        self._page.shell.say(said)
        self.done.emit(code)


def _add(procedures: "Procedures", entry: "ProcedureEntry", today: "date") -> "ProcedureDetail":
    """Add a procedure; one that the catalogue has would silently get a version instead.

    Returns:
        the new procedure.

    Raises:
        EntryRefused: the catalogue has the code.
    """
    known = _known(procedures, entry.code, today)
    if known is not None:
        values: dict[str, object] = {"code": known.code, "name": known.current.entry.name}
        raise EntryRefused((Problem("code", "procedure-code-taken", values),))
    return procedures.save(entry, 0)


def _known(procedures: "Procedures", code: str, today: "date") -> "ProcedureDetail | None":
    try:
        return procedures.detail(code.upper(), today)
    except ProcedureNotListed:
        return None
