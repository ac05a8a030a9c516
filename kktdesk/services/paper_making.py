"""Makes papers: gathers what they say, issues them once, brings them back as they were issued."""

from dataclasses import dataclass

from kktdesk.domain.form import PaperKind, PaperValues
from kktdesk.domain.layout import Layout
from kktdesk.domain.moment import local_day
from kktdesk.domain.paper_errors import (
    FormUnknown,
    LayoutNotOfForm,
    PaperIssuedOtherwise,
)
from kktdesk.domain.receipt import Reprint
from kktdesk.models.dossier import Dossier
from kktdesk.models.paper import IssuedPaper
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.form_paper import PaperJob
from kktdesk.services.form_book import BookForm, FormBook
from kktdesk.services.paper_numbers import take
from kktdesk.services.paper_snapshot import digest, from_record, says_the_same, to_record
from kktdesk.services.paper_subjects import Subject
from kktdesk.services.paper_views import Wanted
from kktdesk.services.register import Register
from kktdesk.storage import issued_papers
from kktdesk.storage.unit_of_work import UnitOfWork

_SHOWN = 60
# One number for the dossier's slip, however often it is written out anew with more hand-overs.
_KEEPS_NUMBER = frozenset({PaperKind.CONTROL})


@dataclass(frozen=True, slots=True)
class PaperMaking:
    """Makes papers within the transactions of others."""

    register: Register
    book: FormBook

    # ------------------------------------------------------------ issuing
    def form(self, work: UnitOfWork, subject: Subject, wanted: Wanted) -> BookForm:
        """Give the form on which a paper would be issued now.

        Returns:
            the form that was named, or the one for the day.

        Raises:
            FormUnknown: the one that was named is for another kind of paper.
        """
        if not wanted.form_id and wanted.version is None:
            return self.book.on(work, wanted.kind, subject.day)
        form_id = wanted.form_id or self.book.on(work, wanted.kind, subject.day).form.origin.id
        one = self.book.find(form_id, wanted.version)
        if one.form.origin.kind is not wanted.kind:
            raise FormUnknown(id=form_id[:_SHOWN], version=one.form.origin.version)
        return one

    def standing(self, work: UnitOfWork, subject: Subject, kind: PaperKind) -> IssuedPaper | None:
        """Find the paper that was issued already.

        Of an act there is one; without an act, papers that say the same are one.

        Returns:
            the paper; None where it has to be issued, or was cancelled.
        """
        now_said: PaperValues | None = None
        for paper in reversed(issued_papers.of_owner(work.session, subject.owner)):
            if paper.kind is not kind or paper.cancelled_at is not None:
                continue
            if subject.act is not None:
                if paper.act_id == subject.act.id:
                    return paper
                continue
            now_said = now_said or subject.values("")
            if paper.act_id is None and says_the_same(from_record(paper.printed_values), now_said):
                return paper
        return None

    def issue(self, work: UnitOfWork, subject: Subject, wanted: Wanted) -> IssuedPaper:
        """Issue a paper, or find the one that was issued.

        Args:
            work: a writing transaction; the caller commits.
            subject: whose paper.
            wanted: which one, how.

        Returns:
            the paper.

        Raises:
            PaperIssuedOtherwise: it stands on another form than the one that was named.
        """
        found = self.standing(work, subject, wanted.kind)
        if found is None:
            return self._issue(work, subject, wanted)
        is_named = bool(wanted.form_id) or wanted.version is not None
        if is_named and self.form(work, subject, wanted).sha256 != found.form:
            origin = self.book.kept(work, found.form).origin
            raise PaperIssuedOtherwise(title=origin.title, id=origin.id, version=origin.version)
        return found

    def _issue(self, work: UnitOfWork, subject: Subject, wanted: Wanted) -> IssuedPaper:
        one = self.form(work, subject, wanted)
        self.book.check_printable(work, one)
        layout = fitting(one.layouts, wanted.layout)
        sha256, now = self.book.keep(work, one), self.register.clock.now()
        number = self._number(work, subject, one, wanted.kind)  # last, so that none is lost
        record = to_record(subject.values(number))
        paper = IssuedPaper(
            dossier_id=subject.owner.id if isinstance(subject.owner, Dossier) else None,
            note_id=None if isinstance(subject.owner, Dossier) else subject.owner.id,
            act_id=subject.act.id if subject.act else None,
            kind=wanted.kind,
            number=number,
            form=sha256,
            layout=layout,
            printed_values=record,
            sha256=digest(record, sha256),
            issued_at=now,
            clerk=self.register.clerk(work),
            print_count=0,
            cancelled_by="",
            cancelled_reason="",
        )
        work.session.add(paper)
        work.session.flush()
        self.register.write_down(
            work,
            "paper-issue",
            subject.code,
            self.told(work, paper) | {"form_sha256": sha256, "sha256": paper.sha256},
        )
        return paper

    def _number(self, work: UnitOfWork, subject: Subject, one: BookForm, kind: PaperKind) -> str:
        if not one.form.head.number:
            return ""
        if kind in _KEEPS_NUMBER:
            for paper in issued_papers.of_owner(work.session, subject.owner):
                if paper.kind is kind and paper.number:
                    return paper.number
        return take(work, kind, local_day(self.register.clock.now()))

    def told(self, work: UnitOfWork, paper: IssuedPaper) -> dict[str, object]:
        """Name a paper for the log.

        Returns:
            kind, title and number.
        """
        title = self.book.kept(work, paper.form).origin.title
        return {"paper": paper.kind.value, "title": title, "number": paper.number}

    # ------------------------------------------------------------ printing
    def draft(self, work: UnitOfWork, subject: Subject, wanted: Wanted) -> PaperJob:
        """Prepare a preview; nothing is issued.

        Returns:
            the paper as it was issued, or as it would be issued now, without a number.
        """
        found = self.standing(work, subject, wanted.kind)
        if found is not None and not wanted.form_id and wanted.version is None:
            return self.job(work, found, wanted.layout, is_marked=False)
        one = self.form(work, subject, wanted)
        marks = PaperMarks(is_sample=self.register.office(work).is_sample)
        layout = fitting(one.layouts, wanted.layout)
        return PaperJob(one.form, subject.values(""), layout, marks)

    def job(
        self,
        work: UnitOfWork,
        paper: IssuedPaper,
        layout: Layout | None = None,
        *,
        is_marked: bool = True,
    ) -> PaperJob:
        """Prepare an issued paper for printing, from its snapshot and its form's own text.

        Args:
            work: any transaction.
            paper: as issued.
            layout: None takes the one that it was issued on.
            is_marked: False leaves out that it is printed again.

        Returns:
            the job.
        """
        form = self.book.kept(work, paper.form)
        known = tuple(map(Layout, form.paper.layouts))
        chosen = paper.layout if layout is None else fitting(known, layout)
        is_again = is_marked and bool(paper.print_count)
        marks = PaperMarks(
            reprint=Reprint(paper.print_count, self.register.clock.now()) if is_again else None,
            is_cancelled=paper.cancelled_at is not None,
            is_sample=self.register.office(work).is_sample,
        )
        return PaperJob(form, from_record(paper.printed_values), chosen, marks)


def fitting(known: tuple[Layout, ...], wanted: Layout | None) -> Layout:
    """Choose the sheet.

    Args:
        known: to the form, the usual one first.
        wanted: None takes the usual one.

    Returns:
        the layout.

    Raises:
        LayoutNotOfForm: the form is not made for it.
    """
    if wanted is None:
        return known[0]
    if wanted not in known:
        raise LayoutNotOfForm(layout=wanted.value, known=", ".join(known))
    return wanted
