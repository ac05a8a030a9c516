"""What is asked: about a line, at the hand-over, and when the post has told what became of it."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import local_day
from kktdesk.domain.post import ItemState
from kktdesk.services.post_views import BundleView, LineEntry, PostLine
from kktdesk.ui import formats
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.post.post_sheet import PostSheet
from kktdesk.ui.widgets.fields import CountField, TextField
from kktdesk.ui.widgets.item_field import ItemField

translate = QCoreApplication.translate

_GO = "go"


def line_sheet(parent: QWidget, line: PostLine) -> PostSheet:
    """Ask what goes into the envelope of a line.

    Returns:
        the sheet; ``given`` has the fields of ``LineEntry``.
    """
    title = translate("PostSheets", "Line {number}: {code}")
    go = Choice(_GO, translate("PostSheets", "Write down"), "check")
    sheet = PostSheet(parent, title.format(number=line.position, code=line.code), go)
    sheet.say(" · ".join(filter(None, (line.recipient, line.address))))
    entry = line.entry
    sheet.add("item", translate("PostSheets", "Item number"), _text(ItemField(), entry.item))
    sheet.add("originals", translate("PostSheets", "Originals"), _count(entry.originals))
    sheet.add("copies", translate("PostSheets", "Copies"), _count(entry.copies))
    collect = _text(TextField("0"), str(entry.collect) if entry.collect else "")
    sheet.add("collect", translate("PostSheets", "Collects (đồng)"), collect)
    fare = TextField(translate("PostSheets", "for example: the recipient pays"))
    sheet.add("fare", translate("PostSheets", "Fare"), _text(fare, entry.fare))
    sheet.add("note", translate("PostSheets", "Note"), _text(TextField(), entry.note))
    return sheet


def line_entry(values: dict[str, object]) -> LineEntry:
    """Read what the sheet of a line gave; blanks and dots in the sum do not count.

    Returns:
        the entry; a sum that is no number becomes -1, which the service refuses.
    """
    plain = "".join(sign for sign in str(values["collect"]) if sign not in " .,\u00a0")
    is_number = plain.isascii() and plain.isdigit()
    return LineEntry(
        item=str(values["item"]),
        originals=int(str(values["originals"])),
        copies=int(str(values["copies"])),
        collect=int(plain) if is_number else -1 if plain else 0,
        fare=str(values["fare"]),
        note=str(values["note"]),
    )


def _text(field: TextField, text: str) -> TextField:
    field.setText(text)
    field.selectAll()
    return field


def _count(count: int) -> CountField:
    field = CountField()
    field.setRange(0, 999)
    field.setValue(count)
    return field


def hand_over_sheet(parent: QWidget, bundle: BundleView, now: datetime) -> PostSheet:
    """Ask who of the post has signed for a bundle.

    Returns:
        the sheet; ``given`` has ``taken_by`` and perhaps ``at``.
    """
    title = translate("PostSheets", "Hand over {name}").format(name=bundle.name)
    go = Choice(_GO, translate("PostSheets", "Hand over"), "envelope")
    sheet = PostSheet(parent, title, go)
    count = len(bundle.lines)
    sheet.say(translate("PostSheets", "%n dossier(s) go out as handed to the post.", "", count))
    for words in _doubts(bundle):
        sheet.say(words, "soon")
    sheet.add("taken_by", translate("PostSheets", "Signed by"), TextField())
    sheet.add_moment(now)
    return sheet


def _doubts(bundle: BundleView) -> list[str]:
    doubts = []
    if bundle.printed_at is None:
        doubts.append(translate("PostSheets", "The sheet has not been printed yet."))
    elif not bundle.is_print_current:
        doubts.append(
            translate("PostSheets", "The bundle was changed after its sheet was printed.")
        )
    odd = ", ".join(str(line.position) for line in bundle.lines if line.warnings)
    if odd:
        words = translate("PostSheets", "Look again at line {numbers}.")
        doubts.append(words.format(numbers=odd))
    return doubts


def act_sheet(parent: QWidget, act: Act, line: PostLine, now: datetime) -> PostSheet:
    """Ask what the post has told about a line.

    Returns:
        the sheet; ``given`` has the fields of the act.
    """
    title = {
        Act.DELIVER: translate("PostSheets", "Delivered: {code}"),
        Act.SEND_BACK: translate("PostSheets", "Sent back: {code}"),
        Act.INVITE: translate("PostSheets", "Invited: {code}"),
        Act.BACK_ON_SHELF: translate("PostSheets", "Back at the desk: {code}"),
    }[act]
    go = Choice(_GO, translate("PostSheets", "Write down"), "check")
    sheet = PostSheet(parent, title.format(code=line.code), go)
    sheet.say(" · ".join(filter(None, (line.entry.item, line.recipient))))
    hint = _hint(act, line, local_day(now))
    if hint:
        sheet.say(hint, "soon")
    _add_fields(sheet, act, line)
    sheet.add_moment(now)
    return sheet


def _add_fields(sheet: PostSheet, act: Act, line: PostLine) -> None:
    reason = translate("PostSheets", "Reason")
    if act is Act.DELIVER:
        to = _text(TextField(), line.recipient)
        sheet.add("to", translate("PostSheets", "Received by"), to)
        sheet.add("relation", translate("PostSheets", "Relation"), TextField())
    elif act is Act.BACK_ON_SHELF:
        sheet.add("shelf", translate("PostSheets", "Shelf"), TextField())
    else:
        sheet.add("reason", reason, TextField())


def _hint(act: Act, line: PostLine, today: date) -> str:
    if act is Act.INVITE and line.invite_from is not None and today < line.invite_from:
        day = formats.date_text(line.invite_from)
        words = translate("PostSheets", "Two working days lie between invitations: from {day}.")
        return words.format(day=day)
    is_early = line.state in {ItemState.ON_ITS_WAY, ItemState.INVITED}
    if act is Act.SEND_BACK and is_early:
        return translate("PostSheets", "The post has not invited the recipient twice yet.")
    return ""
