"""What can be refused, each kind with a code and values and never a sentence.

The sentences stand in ``resources/messages``. No error carries personal data in its text:
``str()`` of an error is its code, so logs and tracebacks stay clean.
"""

import dataclasses
from dataclasses import dataclass
from typing import ClassVar


class DeskError(Exception):
    """A refusal that the clerk can understand and cure.

    Attributes:
        code: the name of the sentence in ``resources/messages``.
        values: what the sentence's placeholders take.
        field: the entry field it belongs to, as in the request (``applicant.name``); may be empty.
    """

    code: ClassVar[str] = ""

    def __init__(self, *, field: str = "", **values: object) -> None:
        super().__init__(self.code)
        self.field = field
        self.values = values


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, or worth a look, in one field of an entry.

    Attributes:
        field: name of the field as in the request, for example ``applicant.name``.
        code: the name of the sentence in ``resources/messages``.
        values: what the sentence's placeholders take.
    """

    field: str
    code: str
    values: dict[str, object] = dataclasses.field(default_factory=dict)


class EntryRefused(DeskError):
    """Fields of an entry cannot be saved as they are; each has its own problem.

    Attributes:
        problems: at least one, in the order of the form.
    """

    code = "entry-refused"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(field=problems[0].field)
        self.problems = problems


class CalendarEnds(DeskError):
    """A day lies outside the years that the office's calendar knows."""

    code = "calendar-ends"


class CalendarRefused(DeskError):
    """A day stands twice in the working calendar, or a swap is not a day off with a day worked."""

    code = "calendar-refused"


class TermRefused(DeskError):
    """A term is not a whole number of at least one in a known unit."""

    code = "term-refused"


class DossierUnknown(DeskError):
    """No dossier has that code."""

    code = "dossier-unknown"


class ActNotPossible(DeskError):
    """The state of the dossier does not allow the act."""

    code = "act-not-possible"


class StaleDossier(DeskError):
    """Somebody has changed the dossier since it was shown; nothing was written."""

    code = "stale-dossier"


class ReceiptMissing(DeskError):
    """No receipt was issued for the dossier: it was filed online and is not accepted."""

    code = "receipt-missing"


class NothingToTakeBack(DeskError):
    """Nothing was done with the dossier since its receipt."""

    code = "nothing-to-take-back"


class MomentInFuture(DeskError):
    """An act is said to happen later than now."""

    code = "moment-in-future"


class MomentTooEarly(DeskError):
    """An act is said to happen before the act that it follows."""

    code = "moment-too-early"


class OneNotPossible(ActNotPossible):
    """The state of one of several dossiers does not allow the act; none was touched."""

    code = "one-not-possible"


class OneTooEarly(MomentTooEarly):
    """For one of several dossiers the moment is before the act that it follows."""

    code = "one-too-early"


class RequestMismatch(DeskError):
    """The same request id came again with other content."""

    code = "request-mismatch"


class IntakeMismatch(DeskError):
    """The same request id of a guidance or refusal came again with other content."""

    code = "intake-mismatch"


class NotSetUp(DeskError):
    """The data folder has no office yet."""

    code = "not-set-up"


class AlreadySetUp(DeskError):
    """The data folder has an office already."""

    code = "already-set-up"


class SampleRefused(DeskError):
    """Sample data may not be mixed with real dossiers."""

    code = "sample-refused"


class DatabaseBusy(DeskError):
    """Another program holds the data file; nothing was saved."""

    code = "database-busy"


class DatabaseFull(DeskError):
    """The disk is full; nothing was saved."""

    code = "database-full"


class DatabaseReadOnly(DeskError):
    """The data folder does not allow writing."""

    code = "database-read-only"


class DatabaseDamaged(DeskError):
    """The data file is not a whole database of this program."""

    code = "database-damaged"


class DatabaseNewer(DeskError):
    """The data file belongs to a newer version of the program."""

    code = "database-newer"


class DatabaseUnsafe(DeskError):
    """The database does not keep the durability that was asked of it."""

    code = "database-unsafe"


class NetworkFolder(DeskError):
    """The data folder lies on a network drive, where file locks cannot be trusted."""

    code = "network-folder"


class BackupFailed(DeskError):
    """No verified copy could be made; the older copies are untouched."""

    code = "backup-failed"


class FontMissing(DeskError):
    """No paper font with every Vietnamese letter was found; printing would lose letters."""

    code = "font-missing"


class FormRefused(DeskError):
    """A form file is not as it must be."""

    code = "form-refused"


class FileRefused(DeskError):
    """A file that was handed in cannot be read as what it should be."""

    code = "file-refused"


class PrinterMissing(DeskError):
    """No printer is set up on this computer."""

    code = "printer-missing"


class PrinterFailed(DeskError):
    """The spooler did not take the paper; ``detail`` carries its own words."""

    code = "printer-failed"


class PrinterNotChosen(DeskError):
    """The spooler was told no queue and has no default one."""

    code = "printer-not-chosen"


class PrinterSilent(DeskError):
    """The spooler did not answer in time; it may have taken the paper or not."""

    code = "printer-silent"


class PrinterStopped(DeskError):
    """The queue is stopped: the spooler would keep the paper until it is started again."""

    code = "printer-stopped"


class PrintingStopped(DeskError):
    """The spooler of this computer is off."""

    code = "printing-stopped"


class PrintingSilent(DeskError):
    """The spooler of this computer did not answer in time, before it got anything."""

    code = "printing-silent"


class PaperNotSaved(DeskError):
    """A paper could not be written as a file."""

    code = "paper-not-saved"


class FileNotSaved(DeskError):
    """A file that is not a paper could not be written where the clerk wants it."""

    code = "file-not-saved"


class FileNotOpened(DeskError):
    """A file that the clerk has chosen cannot be opened."""

    code = "file-not-opened"


class AlreadyOpen(DeskError):
    """Another window works with the data folder and does not answer."""

    code = "already-open"


class ProgramFault(DeskError):
    """A fault of the program, logged under the number ``incident``."""

    code = "program-fault"
