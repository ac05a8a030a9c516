"""The kinds of papers in words."""

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.form import PaperKind

translate = QCoreApplication.translate


def kind_text(kind: PaperKind) -> str:
    """Return what a paper is for, whatever form it stands on."""
    return {
        PaperKind.RECEIPT: translate("FormWords", "Receipt"),
        PaperKind.SUPPLEMENT: translate("FormWords", "Request for supplement"),
        PaperKind.REFUSAL: translate("FormWords", "Refusal to receive"),
        PaperKind.APOLOGY: translate("FormWords", "Apology, new date"),
        PaperKind.STOP: translate("FormWords", "Notice of stop"),
        PaperKind.CONTROL: translate("FormWords", "Control slip"),
        PaperKind.DIVISION: translate("FormWords", "Hand-over to a division"),
        PaperKind.RESULT: translate("FormWords", "Acknowledgement of the result"),
        PaperKind.GUIDANCE: translate("FormWords", "Guidance sheet"),
        PaperKind.LOST_SLIP: translate("FormWords", "Statement of a lost slip"),
        PaperKind.LABEL: translate("FormWords", "Label for the envelope"),
        PaperKind.REGISTER: translate("FormWords", "Register"),
        PaperKind.POST_SHEET: translate("FormWords", "Hand-over list of the post"),
        PaperKind.WHY: translate("FormWords", "Why this date"),
        PaperKind.DAY_SHEET: translate("FormWords", "Sheet of the day"),
    }[kind]
