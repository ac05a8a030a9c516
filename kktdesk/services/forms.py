"""The forms of the desk: which there are, which hold, who answers for them, the office's own."""

from dataclasses import replace
from datetime import date

from kktdesk.domain.errors import DeskError, FormRefused
from kktdesk.domain.form import PaperKind
from kktdesk.domain.moment import local_day
from kktdesk.domain.paper_errors import FormNotOwn, FormUnknown, FormWithoutSample
from kktdesk.models.paper import FormChoice, FormConfirmation
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.form_paper import PaperJob, render_all
from kktdesk.services import paper_numbers
from kktdesk.services.findings import Findings
from kktdesk.services.form_book import BookForm, FormBook
from kktdesk.services.form_folder import FIRST_OWN, checked, numbered
from kktdesk.services.form_lines import bad_line, line_of, own_layout_lines, sheet_on
from kktdesk.services.form_views import FormChoiceLine, FormLine, PaperNaming
from kktdesk.services.paper_numbers import naming
from kktdesk.services.paper_snapshot import sha256_of
from kktdesk.services.register import Register
from kktdesk.storage import issued_papers
from kktdesk.storage.unit_of_work import UnitOfWork

_NAME, _REASON, _SHOWN = 250, 500, 60
LAID = "…"


class Forms:
    """The page *Danh mục → Biểu mẫu* and the command ``forms``."""

    def __init__(self, register: Register, book: FormBook) -> None:
        self._register = register
        self._book = book

    def lines(self) -> tuple[FormLine, ...]:
        """List every form.

        Returns:
            the program's, the office's own, files that cannot be used with their reason, and the
            sheets that the program lays out itself.
        """
        with self._register.reading() as work:
            lines = [self._line(work, one) for one in self._book.all()]
            sheets = [self._sheet(work, line) for line in own_layout_lines()]
        bad = (bad_line(file) for file in self._book.folder.files() if file.problem is not None)
        return (*lines, *bad, *sheets)

    def sample_pdf(self, form_id: str, version: int) -> bytes:
        """Print a form with the samples of the catalogue, marked as sample.

        Returns:
            PDF.
        """
        return self._sample(self._find(form_id, version))

    def preview_pdf(self, text: str) -> bytes:
        """Print the text of a form with the samples before it is laid.

        Returns:
            PDF.
        """
        form = checked(text, LAID)
        return self._sample(BookForm(form, text, sha256_of(text), LAID, is_own=True))

    def text(self, form_id: str, version: int) -> str:
        """Give the text of a form, to be edited and laid as the office's own.

        Returns:
            TOML.
        """
        return self._find(form_id, version).text

    def kind_of(self, form_id: str, version: int | None = None) -> PaperKind:
        """Tell which kind of paper a form is for.

        Returns:
            the kind.
        """
        return self._book.find(form_id, version).form.origin.kind

    def newest(self, form_id: str) -> int:
        """Tell the highest version of a form.

        Returns:
            the version.
        """
        sheets = [line.version for line in own_layout_lines() if line.id == form_id]
        return max(sheets) if sheets else self._book.find(form_id).form.origin.version

    def choices(self) -> tuple[FormChoiceLine, ...]:
        """List every choice of a form that the office has made.

        Returns:
            the choices, the newest first.
        """
        with self._register.reading() as work:
            return tuple(
                FormChoiceLine(
                    kind=row.kind,
                    form_id=row.form_id,
                    reason=row.reason,
                    clerk=row.clerk,
                    chosen_at=row.chosen_at,
                )
                for row in issued_papers.all_choices(work.session)
            )

    def lay(self, text: str) -> FormLine:
        """Lay a form of the office beside the program's, under a new version.

        Papers stand on it once a supervisor has confirmed it.

        Args:
            text: TOML, as the program's own forms; its version is written anew.

        Returns:
            its line.

        Raises:
            FormRefused: it cannot be used, by key and line.
        """
        form = checked(text, LAID)
        with self._register.writing() as work:
            version = self._next_version(work, form.origin.id)
            laid = numbered(text, version)
            form = checked(laid, LAID)
            if form.origin.version != version:  # it stands where it cannot be written anew
                raise FormRefused(file=LAID, key="origin.version", line=1)
            told: dict[str, object] = {
                "form": f"{form.origin.id}/v{form.origin.version}",
                "sha256": sha256_of(laid),
            }
            self._register.write_down(work, "form-lay", "", told)
            path = self._book.folder.put(form, laid)
            try:
                work.commit()
            except BaseException:
                path.unlink(missing_ok=True)
                raise
            one = self._book.find(form.origin.id, version)
            return self._line(work, one)

    def withdraw(self, form_id: str, version: int) -> None:
        """Take a form of the office out of use; what was issued on it prints as before.

        Raises:
            FormNotOwn: the program brings it along.
        """
        one = self._find(form_id, version)
        if not one.is_own:
            raise FormNotOwn(title=one.form.origin.title)
        folder = self._book.folder
        with self._register.writing() as work:
            told: dict[str, object] = {"form": f"{form_id}/v{version}", "sha256": one.sha256}
            self._register.write_down(work, "form-withdraw", "", told)
            folder.take_away(one.file)
            try:
                work.commit()
            except BaseException:
                folder.put_back(one.file)
                raise

    def confirm(self, form_id: str, version: int, supervisor: str) -> FormLine:
        """Keep that a supervisor has read a form and lets it be printed.

        Args:
            form_id: of the form.
            version: of the form.
            supervisor: who answers for it.

        Returns:
            its line; nothing is written where it may be printed already.
        """
        findings = Findings()
        name = findings.line("supervisor", supervisor, _NAME, required=True)
        findings.refuse()
        with self._register.writing() as work:
            line = self._any_line(work, form_id, version)
            if line.may_be_printed:
                return line
            self._confirm(work, line, name)
            work.commit()
            return self._any_line(work, form_id, version)

    def _any_line(self, work: UnitOfWork, form_id: str, version: int) -> FormLine:
        for line in own_layout_lines():
            if (line.id, line.version) == (form_id, version):
                return self._sheet(work, line)
        return self._line(work, self._find(form_id, version))

    def _confirm(self, work: UnitOfWork, line: FormLine, supervisor: str) -> None:
        work.session.add(
            FormConfirmation(
                form=line.sha256,
                supervisor=supervisor,
                clerk=self._register.clerk(work),
                confirmed_at=self._register.clock.now(),
            )
        )
        told: dict[str, object] = {"form": f"{line.id}/v{line.version}"}
        told |= {"sha256": line.sha256, "supervisor": supervisor}
        self._register.write_down(work, "form-confirm", "", told)

    def choose(self, kind: PaperKind, form_id: str | None, reason: str) -> tuple[FormLine, ...]:
        """Choose the form of a kind for all dossiers, whatever their date.

        Args:
            kind: of the papers.
            form_id: a form of that kind; None goes by the dossier's date again.
            reason: why; shown beside the choice.

        Returns:
            the lines of all forms.

        Raises:
            FormUnknown: no form of that kind has the name.
        """
        findings = Findings()
        why = findings.line("reason", reason, _REASON, required=True)
        findings.refuse()
        if form_id is not None and self._book.find(form_id).form.origin.kind is not kind:
            raise FormUnknown(id=form_id[:_SHOWN], version="–")
        with self._register.writing() as work:
            work.session.add(
                FormChoice(
                    kind=kind,
                    form_id=form_id or "",
                    reason=why,
                    clerk=self._register.clerk(work),
                    chosen_at=self._register.clock.now(),
                )
            )
            told: dict[str, object] = {"paper": kind.value, "form": form_id or "", "reason": why}
            self._register.write_down(work, "form-choose", "", told)
            work.commit()
        return self.lines()

    def naming(self) -> PaperNaming:
        """Give what papers are numbered under today.

        Returns:
            the office's choice, or the defaults.
        """
        with self._register.reading() as work:
            return naming(work, self._today())

    def set_naming(self, names: PaperNaming, reason: str) -> PaperNaming:
        """Choose what papers are numbered under from today on.

        Args:
            names: "" takes the default.
            reason: why.

        Returns:
            what holds.
        """
        checked_names, why = paper_numbers.check_naming(names, reason)
        with self._register.writing() as work:
            paper_numbers.store_naming(self._register, work, checked_names, why)
            work.commit()
            return naming(work, self._today())

    def _today(self) -> date:
        return local_day(self._register.clock.now())

    def _find(self, form_id: str, version: int) -> BookForm:
        if any((line.id, line.version) == (form_id, version) for line in own_layout_lines()):
            raise FormWithoutSample
        return self._book.find(form_id, version)

    def _sample(self, one: BookForm) -> bytes:
        job = PaperJob(one.form, catalogue().samples, one.layouts[0], PaperMarks(is_sample=True))
        return render_all((job,), one.form.origin.title)

    def _line(self, work: UnitOfWork, one: BookForm) -> FormLine:
        line = line_of(one, issued_papers.confirmation(work.session, one.sha256))
        kind = one.form.origin.kind
        try:
            holds = self._book.on(work, kind, self._today())
        except DeskError:
            return line
        choice = issued_papers.choices(work.session).get(kind)
        is_chosen = choice is not None and choice.form_id == one.form.origin.id
        return replace(
            line,
            is_in_force=holds.sha256 == one.sha256,
            is_chosen=is_chosen,
            choice_reason=choice.reason if choice and is_chosen else "",
        )

    def _sheet(self, work: UnitOfWork, line: FormLine) -> FormLine:
        return sheet_on(line, issued_papers.confirmation(work.session, line.sha256), self._today())

    def _next_version(self, work: UnitOfWork, form_id: str) -> int:
        laid = self._book.folder.newest_version(form_id)
        return max(FIRST_OWN - 1, laid, issued_papers.newest_version(work.session, form_id)) + 1
