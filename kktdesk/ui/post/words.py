"""Bundles and their lines in words and signs."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kktdesk import messages
from kktdesk.domain.moment import local, local_day
from kktdesk.domain.post import UNDER_WAY, BundleState, ItemState
from kktdesk.services.post_views import BundleLine, BundleView, PostLine, ScanKind, Scanned
from kktdesk.ui import formats
from kktdesk.ui.states import DueWords, StateKey

translate = QCoreApplication.translate


def bundle_words(state: BundleState) -> DueWords:
    """Say where a bundle stands.

    Returns:
        key of the chip and its words.
    """
    return {
        BundleState.OPEN: DueWords(StateKey.OPEN, translate("Post", "Open")),
        BundleState.UNDER_WAY: DueWords(StateKey.POST, translate("Post", "On its way")),
        BundleState.SENT_BACK: DueWords(StateKey.MISSING, translate("Post", "Sent back")),
        BundleState.SETTLED: DueWords(StateKey.RETURNED, translate("Post", "Settled")),
    }[state]


def item_words(state: ItemState) -> DueWords:
    """Say what became of one result.

    Returns:
        key of the chip and its words.
    """
    return {
        ItemState.INCOMPLETE: DueWords(StateKey.MISSING, translate("Post", "No number")),
        ItemState.COMPLETE: DueWords(StateKey.DONE, translate("Post", "Complete")),
        ItemState.ON_ITS_WAY: DueWords(StateKey.POST, translate("Post", "On its way")),
        ItemState.INVITED: DueWords(StateKey.SOON, translate("Post", "Invited once")),
        ItemState.INVITED_AGAIN: DueWords(StateKey.SOON, translate("Post", "Invited twice")),
        ItemState.DELIVERED: DueWords(StateKey.DONE, translate("Post", "Delivered")),
        ItemState.SENT_BACK: DueWords(StateKey.MISSING, translate("Post", "Sent back")),
        ItemState.BACK: DueWords(StateKey.WITHDRAWN, translate("Post", "Back here")),
        ItemState.RECALLED: DueWords(StateKey.WITHDRAWN, translate("Post", "Taken back")),
    }[state]


def line_words(line: PostLine) -> DueWords:
    """Say how a line stands; what is odd about a complete one comes first.

    Returns:
        key of the chip and its words.
    """
    if line.state is ItemState.COMPLETE and line.warnings:
        return DueWords(StateKey.MISSING, translate("Post", "Look again"))
    return item_words(line.state)


def bundle_summary(bundle: BundleLine, today: date) -> str:
    """Say in one short line what is in a bundle.

    Returns:
        for example ``hôm nay · 3 hồ sơ · thiếu 1 mã``.
    """
    states = bundle.item_states
    parts = [
        _day(bundle, today),
        _dossiers(len(states)),
        _counted("%n without number", states.count(ItemState.INCOMPLETE)),
        _counted("%n on the way", sum(state in UNDER_WAY for state in states)),
        _counted("%n sent back", states.count(ItemState.SENT_BACK)),
    ]
    return " · ".join(filter(None, parts))


def _dossiers(count: int) -> str:
    return translate("Post", "%n dossier(s)", "", count)


def _counted(text: str, count: int) -> str:
    if not count:
        return ""
    return {
        "%n without number": translate("Post", "%n without number", "", count),
        "%n on the way": translate("Post", "%n on the way", "", count),
        "%n sent back": translate("Post", "%n sent back", "", count),
    }[text]


def _day(bundle: BundleLine, today: date) -> str:
    day = local_day(bundle.handed_over_at or bundle.opened_at)
    return translate("Post", "today") if day == today else formats.short_day_text(day)


def bundle_note(bundle: BundleView) -> str:
    """Say beside the name of a bundle who fetches it, or who signed and when.

    Returns:
        the words; may be "".
    """
    if bundle.handed_over_at is None:
        return bundle.carrier
    moment = _moment(bundle.handed_over_at)
    return translate("Post", "{name} signed at {moment}").format(
        name=bundle.taken_by, moment=moment
    )


def totals(bundle: BundleView) -> str:
    """Count what is in a bundle, in one line.

    Returns:
        dossiers, papers and what is collected.
    """
    entries = [line.entry for line in bundle.lines]
    papers = sum(entry.originals + entry.copies for entry in entries)
    collect = sum(entry.collect for entry in entries)
    parts = [
        _dossiers(len(entries)),
        translate("Post", "%n paper(s)", "", papers),
    ]
    if collect:
        money = formats.money_text(collect)
        parts.append(translate("Post", "collects {money}").format(money=money))
    return " · ".join(parts)


def line_note(line: PostLine) -> str:
    """Say what belongs under the item number of a line.

    Returns:
        what is odd about it, or with which lines it shares the envelope, or the fare.
    """
    if line.warnings:
        warning = line.warnings[0]
        return messages.message(warning.code, warning.values).happened
    if line.shared_with:
        numbers = ", ".join(map(str, line.shared_with))
        return translate("Post", "together with line {numbers}").format(numbers=numbers)
    return line.entry.fare


def line_since(line: PostLine) -> str:
    """Say under the state of a line when that was, and what was heard.

    Returns:
        the words; "" in an open bundle.
    """
    moment = "" if line.since is None else _moment(line.since)
    return " · ".join(filter(None, (moment, line.outcome)))


def recipient_note(line: PostLine) -> str:
    """Say where a result goes.

    Returns:
        address and telephone number.
    """
    return " · ".join(filter(None, (line.address, formats.phone_text(line.phone))))


def scanned_words(scanned: Scanned) -> str:
    """Say what a scan has done.

    Returns:
        one sentence.
    """
    name, code = scanned.bundle.name, scanned.code
    if scanned.kind is ScanKind.PUT:
        return translate("Post", "{code} is in {name}").format(code=code, name=name)
    if scanned.kind is ScanKind.FOUND:
        return translate("Post", "{code} stands in {name}").format(code=code or name, name=name)
    item = next(line.entry.item for line in scanned.bundle.lines if line.code == code)
    if scanned.instead_of:
        words = translate("Post", "{code}: item number {item} instead of {before}")
        return words.format(code=code, item=item, before=scanned.instead_of)
    return translate("Post", "{code}: item number {item}").format(code=code, item=item)


def _moment(moment: datetime) -> str:
    return f"{local(moment):%H:%M %d/%m}"
