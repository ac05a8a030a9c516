"""What the list of dossiers says of itself: how many, in which order, and why it is empty."""

from PySide6.QtCore import QCoreApplication

from kktdesk.services.list_views import ListAsked, ListKind
from kktdesk.ui.dossier.list_reading import ReadRows
from kktdesk.ui.dossier.list_sorting import sort_words
from kktdesk.ui.formats import count_text

translate = QCoreApplication.translate

_BY_TIME = frozenset({ListKind.NEWEST, ListKind.RECEIVED_TODAY, ListKind.UNPRINTED})


def head_text(asked: ListAsked, read: ReadRows) -> str:
    """Return how many dossiers there are, and how they stand."""
    count = len(read.rows) if read.count is None else read.count
    words = translate("DossierList", "%n dossier(s)", "", count)
    if read.count is None:
        words = translate("DossierList", "the first %n dossier(s)", "", count)
    if asked.text:
        tail = translate("DossierList", "for “{text}”").format(text=asked.text)
        return f"{words} {tail}"
    return f"{words}, {_order_text(asked)}"


def _order_text(asked: ListAsked) -> str:
    if asked.sorting is not None:
        words = sort_words(asked.sorting.key)
        words = words[:1].lower() + words[1:]
        turned = translate("DossierList", "{order}, turned round").format(order=words)
        return turned if asked.sorting.is_descending else words
    if asked.kind in _BY_TIME:
        return translate("DossierList", "the newest first")
    return translate("DossierList", "oldest promise first")


def foot_text(shown: int, count: int | None) -> str:
    """Return which rows are shown of how many; None where only is known that there are more."""
    if count is None:
        return translate("DossierList", "1–{count}, there are more").format(count=shown)
    words = translate("DossierList", "1–{count} of {all}")
    return words.format(count=count_text(shown), all=count_text(count))


def nothing_here(asked: ListAsked) -> tuple[str, str]:
    """Return why the list is empty, and where was looked."""
    if asked.text:
        why = translate("DossierList", "Nothing found for “{text}”.").format(text=asked.text)
        return why, translate(
            "DossierList",
            "Looked for code, name, phone, identity card and tax code; accents are not needed.",
        )
    return _REASONS[asked.kind]()


def _newest() -> tuple[str, str]:
    return (
        translate("DossierList", "There is no dossier yet."),
        translate("DossierList", "The first one begins with F2."),
    )


def _received_today() -> tuple[str, str]:
    return (
        translate("DossierList", "No dossier was received today."),
        translate("DossierList", "The next one begins with F2."),
    )


def _due_today() -> tuple[str, str]:
    return (
        translate("DossierList", "Nothing is promised for today."),
        translate("DossierList", "Here stand dossiers due today that have no result yet."),
    )


def _overdue() -> tuple[str, str]:
    return (
        translate("DossierList", "Nothing is overdue."),
        translate("DossierList", "Here stand dossiers due before today that have no result yet."),
    )


def _waiting() -> tuple[str, str]:
    return (
        translate("DossierList", "No result waits at the desk."),
        translate("DossierList", "Here stand results that nobody has collected yet."),
    )


def _to_post() -> tuple[str, str]:
    return (
        translate("DossierList", "No result waits for the post."),
        translate("DossierList", "Here stand results that are wanted by post."),
    )


def _unprinted() -> tuple[str, str]:
    return (
        translate("DossierList", "Every receipt is printed."),
        translate("DossierList", "Here stand dossiers whose receipt never went to a printer."),
    )


def _online_filed() -> tuple[str, str]:
    return (
        translate("DossierList", "No dossier filed online waits."),
        translate("DossierList", "Here stand dossiers filed online that nobody has accepted yet."),
    )


def _due_soon() -> tuple[str, str]:
    return (
        translate("DossierList", "Nothing is due in the next days."),
        translate("DossierList", "Here stand dossiers due soon that have no result yet."),
    )


def _with_division() -> tuple[str, str]:
    return (
        translate("DossierList", "No division has a dossier in hand."),
        translate("DossierList", "Here stand dossiers that were passed to a division."),
    )


def _with_partner() -> tuple[str, str]:
    return (
        translate("DossierList", "No partner agency has been asked."),
        translate("DossierList", "Here stand dossiers about which an agency was asked."),
    )


def _waited_for() -> tuple[str, str]:
    return (
        translate("DossierList", "No dossier waits for others."),
        translate("DossierList", "Here stand dossiers whose clock stands: papers, explanation, "
                                 "payment."),
    )  # fmt: skip


def _withdrawal() -> tuple[str, str]:
    return (
        translate("DossierList", "Nobody has asked to withdraw."),
        translate("DossierList", "Here stand dossiers whose applicant wants them back."),
    )


def _at_the_post() -> tuple[str, str]:
    return (
        translate("DossierList", "Nothing is at the post."),
        translate("DossierList", "Here stand results handed to the post and not delivered yet."),
    )


_REASONS = {
    ListKind.NEWEST: _newest,
    ListKind.RECEIVED_TODAY: _received_today,
    ListKind.DUE_TODAY: _due_today,
    ListKind.OVERDUE: _overdue,
    ListKind.WAITING: _waiting,
    ListKind.TO_POST: _to_post,
    ListKind.UNPRINTED: _unprinted,
    ListKind.ONLINE_FILED: _online_filed,
    ListKind.DUE_SOON: _due_soon,
    ListKind.WITH_DIVISION: _with_division,
    ListKind.WITH_PARTNER: _with_partner,
    ListKind.WAITED_FOR: _waited_for,
    ListKind.WITHDRAWAL: _withdrawal,
    ListKind.UNCOLLECTED: _waiting,
    ListKind.AT_THE_POST: _at_the_post,
}
