"""Every form that papers stand on: the program's, the office's own, and those kept with papers.

Which form a dossier gets goes by the day of its receipt, unless the office has chosen one for that
kind of paper. What was issued keeps its form's text, so it prints again whatever becomes of files.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from kktdesk.domain.form import Form, PaperKind
from kktdesk.domain.layout import Layout
from kktdesk.domain.paper_errors import FormMissing, FormUnconfirmed, FormUnknown
from kktdesk.printing import form_shelf
from kktdesk.printing.form_source import parse
from kktdesk.services.form_folder import FormFolder
from kktdesk.services.form_views import FormLine
from kktdesk.services.paper_snapshot import sha256_of
from kktdesk.services.register import Register
from kktdesk.storage import issued_papers
from kktdesk.storage.unit_of_work import UnitOfWork

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class BookForm:
    """A form with its text.

    Attributes:
        sha256: of the text.
        file: where it lies.
        is_own: the office has laid it.
    """

    form: Form
    text: str
    sha256: str
    file: str
    is_own: bool

    @property
    def is_verified(self) -> bool:
        """Say whether it may be printed without a supervisor; what the office wrote never is."""
        return self.form.origin.is_verified and not self.is_own

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """The sheets that it is made for, the usual one first."""
        return tuple(map(Layout, self.form.paper.layouts))


@dataclass(frozen=True, slots=True)
class FormBook:
    """Finds forms."""

    register: Register

    @property
    def folder(self) -> FormFolder:
        """The office's own files."""
        return FormFolder(self.register.data_dir)

    def all(self) -> tuple[BookForm, ...]:
        """Give every form that can be used.

        Returns:
            the program's, then the office's.
        """
        return (*shipped(), *self._own())

    def find(self, form_id: str, version: int | None = None) -> BookForm:
        """Find a form by name.

        Args:
            form_id: for example ``tt03-2025/02``.
            version: None takes the highest.

        Returns:
            the form.

        Raises:
            FormUnknown: there is none.
        """
        found = [
            one
            for one in self.all()
            if one.form.origin.id == form_id and version in {None, one.form.origin.version}
        ]
        if not found:
            raise FormUnknown(id=form_id[:_SHOWN], version=version or "–")
        return max(found, key=_version)

    def on(self, work: UnitOfWork, kind: PaperKind, day: date) -> BookForm:
        """Give the form of a kind for what was received on a day.

        Args:
            work: any transaction.
            kind: of the paper.
            day: of the receipt, or of the note.

        Returns:
            the one that the office has chosen, or the one that holds on that day, or the first
            that ever held; of versions the highest. An own one counts once it is confirmed.

        Raises:
            FormMissing: there is no form of that kind.
        """
        of_kind = [one for one in self.all() if one.form.origin.kind is kind]
        # What the office has laid counts once somebody answers for it: a receipt cannot wait.
        of_kind = [one for one in of_kind if not one.is_own or _is_confirmed(work, one)]
        choice = issued_papers.choices(work.session).get(kind)
        if choice is not None and choice.form_id:
            chosen = [one for one in of_kind if one.form.origin.id == choice.form_id]
            if chosen:
                return max(chosen, key=_version)
        if not of_kind:
            raise FormMissing(paper=kind.value)
        return _holding(of_kind, day)

    def keep(self, work: UnitOfWork, one: BookForm) -> str:
        """Keep the text of a form with the first paper that is issued on it.

        Returns:
            its SHA-256.
        """
        if not issued_papers.has_edition(work.session, one.sha256):
            origin = one.form.origin
            issued_papers.keep_edition(
                work.session,
                {
                    "sha256": one.sha256,
                    "form_id": origin.id,
                    "version": origin.version,
                    "content": one.text,
                    "kept_at": self.register.clock.now(),
                },
            )
        return one.sha256

    @staticmethod
    def kept(work: UnitOfWork, sha256: str) -> Form:
        """Give the form that a paper was issued on.

        Returns:
            the form, from the text that was kept with the paper.

        Raises:
            FormUnknown: no text was kept under that name.
        """
        edition = issued_papers.edition(work.session, sha256)
        if edition is None:
            raise FormUnknown(id=sha256[:12], version="–")
        return _read_once(edition.content, edition.form_id)

    @staticmethod
    def check_printable(work: UnitOfWork, one: BookForm) -> None:
        """Refuse a form that nobody answers for.

        Raises:
            FormUnconfirmed: its wording is not verified and no supervisor has confirmed it.
        """
        if not one.is_verified and not _is_confirmed(work, one):
            origin = one.form.origin
            raise FormUnconfirmed(title=origin.title, id=origin.id, version=origin.version)

    def _own(self) -> Iterator[BookForm]:
        for file in self.folder.files():
            if file.form is not None:
                yield BookForm(file.form, file.text, sha256_of(file.text), file.name, is_own=True)


def check_sheet(work: UnitOfWork, line: FormLine) -> None:
    """Refuse a sheet that the program lays out itself, as long as nobody answers for its words.

    Raises:
        FormUnconfirmed: its wording is not verified and no supervisor has confirmed it.
    """
    if not line.is_verified and issued_papers.confirmation(work.session, line.sha256) is None:
        raise FormUnconfirmed(title=line.title, id=line.id, version=line.version)


@cache
def shipped() -> tuple[BookForm, ...]:
    """Give the forms that the program brings along.

    Returns:
        the forms with their texts.
    """
    texts = [(path, path.read_text(encoding="utf-8")) for path in form_shelf.files()]
    return tuple(
        BookForm(form, text, sha256_of(text), f"{path.parent.name}/{path.name}", is_own=False)
        for form, (path, text) in zip(form_shelf.shipped(), texts, strict=True)
    )


@lru_cache(maxsize=64)
def _read_once(text: str, name: str) -> Form:
    return parse(text, name)


def _is_confirmed(work: UnitOfWork, one: BookForm) -> bool:
    return issued_papers.confirmation(work.session, one.sha256) is not None


def _version(one: BookForm) -> int:
    return one.form.origin.version


def _holding(forms: list[BookForm], day: date) -> BookForm:
    holds = [one for one in forms if _holds(one, day)]
    if holds:
        return max(holds, key=lambda one: (one.form.origin.valid_from, _version(one)))
    return min(forms, key=lambda one: (one.form.origin.valid_from, -_version(one)))


def _holds(one: BookForm, day: date) -> bool:
    origin = one.form.origin
    return origin.valid_from <= day and (origin.valid_until is None or day <= origin.valid_until)
