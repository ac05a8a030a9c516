"""What can be refused about papers and their forms."""

from kktdesk.domain.errors import DeskError


class PaperUnknown(DeskError):
    """No paper was issued under that number of the register."""

    code = "paper-unknown"


class PaperNeedsAct(DeskError):
    """The paper belongs to an act that was not done, or does not count any more."""

    code = "paper-needs-act"


class PaperNeedsAddress(DeskError):
    """There is no address that the label could bear."""

    code = "paper-needs-address"


class PaperNeedsNote(DeskError):
    """The paper is given to somebody who is guided or turned away, not with a dossier."""

    code = "paper-needs-note"


class PaperNotOfDossier(DeskError):
    """The paper is not one of a single dossier."""

    code = "paper-not-of-dossier"


class PaperOfCancelled(DeskError):
    """Nothing is issued for a cancelled dossier."""

    code = "paper-of-cancelled"


class PaperCancelledAlready(DeskError):
    """The paper counts no more already."""

    code = "paper-cancelled-already"


class PaperIssuedOtherwise(DeskError):
    """The paper was issued on another form than the one that was named."""

    code = "paper-issued-otherwise"


class NoteUnknown(DeskError):
    """No guidance or refusal was kept under that request."""

    code = "note-unknown"


class NothingToPrint(DeskError):
    """No paper of that kind was issued on that day."""

    code = "nothing-to-print"


class LayoutNotOfForm(DeskError):
    """The form is not made for that sheet."""

    code = "layout-not-of-form"


class FormUnknown(DeskError):
    """There is no form of that name and version."""

    code = "form-unknown"


class FormMissing(DeskError):
    """No form of that kind holds on the day."""

    code = "form-missing"


class FormUnconfirmed(DeskError):
    """The wording of the form is not verified, and no supervisor has confirmed it."""

    code = "form-unconfirmed"


class FormNotOwn(DeskError):
    """Only what the office has laid can be withdrawn by it."""

    code = "form-not-own"


class FormWithoutSample(DeskError):
    """The sheet is laid out by the program itself, without a sample."""

    code = "form-without-sample"
