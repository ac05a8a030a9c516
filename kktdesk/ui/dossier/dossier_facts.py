"""The facts of a whole dossier in words, in the order in which they are asked for."""

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.moment import local_day
from kktdesk.services.requests import ComponentEntry
from kktdesk.services.views import DossierView
from kktdesk.ui import formats
from kktdesk.ui.dossier.facts import Fact
from kktdesk.ui.dossier.now_words import waiting_line
from kktdesk.ui.dossier.words import id_text, joined, timeliness_words
from kktdesk.ui.entry_words import channel_text, copy_kind_text, return_method_text
from kktdesk.ui.state_words import post_words

translate = QCoreApplication.translate


def dossier_facts(dossier: DossierView) -> tuple[Fact, ...]:
    """Return label and value of each fact; a value may be ""."""
    return (
        *_matter(dossier),
        *_people(dossier),
        *_promise(dossier),
        *_papers(dossier),
        *_numbers(dossier),
    )


def _matter(dossier: DossierView) -> tuple[Fact, ...]:
    procedure = joined(dossier.procedure, dossier.procedure_name, dossier.case)
    return ((translate("DossierFacts", "Procedure"), procedure),)


def _people(dossier: DossierView) -> tuple[Fact, ...]:
    applicant, submitter = dossier.applicant, dossier.submitter
    contact = joined(formats.phone_text(applicant.phone), applicant.email)
    who = ""
    if submitter is not None:
        who = joined(submitter.name, id_text(submitter.id_number), submitter.authority)
    return (
        (
            translate("DossierFacts", "Applicant"),
            joined(applicant.name, id_text(applicant.id_number)),
        ),
        (translate("DossierFacts", "Submitter"), who),
        (translate("DossierFacts", "Address"), applicant.address),
        (translate("DossierFacts", "Telephone"), contact),
    )


def _promise(dossier: DossierView) -> tuple[Fact, ...]:
    received = joined(formats.moment_text(dossier.received_at), _channel(dossier))
    promised = joined(formats.moment_text(dossier.due_at), dossier.term_text)
    filed = formats.moment_text(dossier.filed_at) if dossier.filed_at else ""
    return (
        (translate("DossierFacts", "Filed online"), filed),
        (translate("DossierFacts", "Received"), received),
        (translate("DossierFacts", "Promised"), promised),
        (translate("DossierFacts", "Promised at first"), _base(dossier)),
        (translate("DossierFacts", "In hand of"), _holder(dossier)),
        (translate("DossierFacts", "Waiting"), waiting_line(dossier)),
        (translate("DossierFacts", "Result"), _result(dossier)),
        (translate("DossierFacts", "Decision"), _decision(dossier)),
        (translate("DossierFacts", "Shelf"), dossier.shelf),
        (translate("DossierFacts", "At the post"), _post(dossier)),
        (
            translate("DossierFacts", "Result wanted"),
            joined(return_method_text(dossier.return_method), dossier.postal_address),
        ),
    )


def _channel(dossier: DossierView) -> str:
    return channel_text(dossier.channel)


def _result(dossier: DossierView) -> str:
    if dossier.ready_at is None:
        return ""
    timeliness = timeliness_words(dossier)
    words = timeliness.words if timeliness else ""
    return joined(formats.moment_text(dossier.ready_at), words)


def _base(dossier: DossierView) -> str:
    is_other = dossier.base_due_at != dossier.due_at
    return formats.moment_text(dossier.base_due_at) if is_other else ""


def _holder(dossier: DossierView) -> str:
    until = formats.moment_text(dossier.holder_until) if dossier.holder_until else ""
    return joined(dossier.holder, dossier.officer, until)


def _decision(dossier: DossierView) -> str:
    number = dossier.result_number
    day = formats.date_text(dossier.result_on) if dossier.result_on else ""
    electronic = translate("DossierFacts", "there is an electronic result")
    return joined(number, day, electronic if dossier.is_result_electronic else "")


def _post(dossier: DossierView) -> str:
    return post_words(dossier.post_state).words if dossier.post_state else ""


def _papers(dossier: DossierView) -> tuple[Fact, ...]:
    count = dossier.sets
    sets = translate("DossierFacts", "%n set(s)", "", count)
    lines = [_component(at, paper) for at, paper in enumerate(dossier.components, 1)]
    return (
        (translate("DossierFacts", "Papers"), "\n".join((sets, *lines))),
        (translate("DossierFacts", "Note"), dossier.note),
    )


def _component(number: int, paper: ComponentEntry) -> str:
    missing = "" if paper.submitted else translate("DossierFacts", "MISSING")
    quantity = f"{paper.quantity:02}"
    return joined(f"{number}. {paper.name}", copy_kind_text(paper.copy_kind), quantity, missing)


def _numbers(dossier: DossierView) -> tuple[Fact, ...]:
    printed = translate("DossierFacts", "not printed")
    if dossier.printed_at is not None:
        count = dossier.print_count
        printed = translate("DossierFacts", "printed {day}, %n time(s)", "", count)
        printed = printed.format(day=formats.short_day_text(local_day(dossier.printed_at)))
    book = f"{dossier.book} · {dossier.book_line}" if dossier.book else ""
    return (
        (translate("DossierFacts", "Receipt"), joined(dossier.receipt_number, printed)),
        (translate("DossierFacts", "Book"), book),
        (translate("DossierFacts", "Official code"), dossier.official_code or ""),
        (translate("DossierFacts", "Takes the place of"), dossier.replaces),
        (translate("DossierFacts", "Replaced by"), dossier.replaced_by),
        (translate("DossierFacts", "Clerk"), joined(dossier.clerk, dossier.counter)),
    )
