"""What people type and paste: kept, shown and printed as it is, or asked about; never lost."""

import time
import unicodedata

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from kktdesk.services.desk import Desk
from kktdesk.ui.reception.fields import FieldSet
from kktdesk.ui.widgets.fields import TextField
from tests.cups import Cups
from tests.ui.reception.conftest import ALT, CTRL, Clerk, texts_of
from tests.ui.typing import compose, early_stream, late_stream

HOSTILE = (
    "Công ty <ABC> TNHH",
    "A & B",
    "<b>Công ty",
    "</b></para>",
    '<img src="/etc/passwd" width="9" height="9"/>',
    '<img src="http://127.0.0.1:9/x.png"/>',
    '<img src="file:///C:/Windows/win.ini">',
    "<font color=\"[[getattr(__import__('os'),'system')('touch x')]]\">x</font>",
    '<a href="javascript:alert(1)">bấm</a>',
    '<onDraw name="os.system" label="x"/>',
    "&lt;b&gt; &copy; &amp;",
    "<!-- ẩn --> x <![CDATA[x]]> <?php x ?>",
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '<font size="100000">x</font>',
    "Nguyễn Văn A'); DROP TABLE dossier;--",
    "H'Hen Niê, Y-Đăm, K' Sor",
    "Nguyễn <a@b.vn>",
    '=HYPERLINK("http://x";"y")',
    "%s %d {0} {x.__class__} ${jndi:ldap://x}",
    "\\\\server\\share ../../x",
)


def _paste(clerk: Clerk, text: str) -> None:
    QApplication.clipboard().setText(text)
    clerk.press(Qt.Key.Key_V, CTRL)


def _visible(clerk: Clerk, name: str) -> str:
    return clerk.page.entry.form.fields.visible_text(name)


def _state(clerk: Clerk, name: str) -> tuple[str, str]:
    state = clerk.page.entry.form.fields._fields[name].field_state  # type: ignore[attr-defined]
    return state.state, state.message


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_is_kept_shown_and_printed_literally(
    clerk: Clerk, desk: Desk, spooler: Cups, text: str
) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.go("applicant.name")
    _paste(clerk, text)
    clerk.press(Qt.Key.Key_T, ALT)
    dossier = clerk.save()

    assert desk.search.show(dossier.code).applicant.name == text
    assert clerk.page.saved.view._facts.text("applicant") == text
    (paper,) = spooler.papers
    assert _squeezed(text) in _squeezed(texts_of(paper)[0])


def test_every_label_of_the_page_is_plain_text(clerk: Clerk) -> None:
    clerk.take_in()
    clerk.save()

    for label in clerk.page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Trần   Thị\u00a0B \u3000", "Trần Thị B"),
        (unicodedata.normalize("NFD", "Nguyễn Văn Đức"), "Nguyễn Văn Đức"),
        ("Ðức", "Đức"),
        ("Nguyễn\u200bVăn\u200fA", "NguyễnVănA"),
        ("TRẦN THỊ B", "TRẦN THỊ B"),
        ("A", "A"),
    ],
)
def test_an_odd_name_stays_on_the_screen_and_is_cleaned_when_it_is_kept(
    clerk: Clerk, desk: Desk, typed: str, kept: str
) -> None:
    clerk.take_in()
    clerk.go("applicant.name")
    clerk.press(Qt.Key.Key_A, CTRL)
    _paste(clerk, typed)
    clerk.enter()
    clerk.settle()
    assert _visible(clerk, "applicant.name") == typed

    assert desk.search.show(clerk.save().code).applicant.name == kept


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Nguyễn\u200bVăn", "ký tự ẩn"),
        ("Ðức", "giống Đ"),
        ("Nguyễn 😀", "😀"),
        ("\u202eA năV nễyugN", "ký tự ẩn"),
    ],
)
def test_an_odd_sign_is_warned_of_when_its_field_is_left(
    clerk: Clerk, typed: str, words: str
) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    clerk.go("applicant.name")
    _paste(clerk, typed)
    clerk.enter()
    clerk.settle()

    state, message = _state(clerk, "applicant.name")
    assert state == "warn"
    assert words in message


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("applicant.name", "<br/>" * 2000, "10000"),
        ("applicant.name", "A" * 5000, "5000"),
        ("applicant.name", "NguyÔn V¨n A", "TCVN3"),
        ("applicant.name", " . ", "Write the applicant."),
        ("note", "x" * 2001, "2001"),
    ],
)
def test_what_cannot_be_kept_is_asked_about_and_not_lost(
    clerk: Clerk, name: str, text: str, words: str
) -> None:
    clerk.take_in()
    clerk.go(name)
    clerk.press(Qt.Key.Key_A, CTRL)
    _paste(clerk, text)
    clerk.enter(CTRL)
    clerk.settle()

    assert clerk.field is clerk.page.entry.form.fields._fields[name]
    state, message = _state(clerk, name)
    assert state == "error"
    assert words in message
    assert _visible(clerk, name) == text


def test_a_paste_of_a_megabyte_is_asked_about_and_holds_nothing_up(clerk: Clerk) -> None:
    clerk.take_in()
    clerk.go("note")
    QApplication.clipboard().setText("chữ " * 250_000)
    started = time.thread_time()  # of this thread only: the machine has other work
    clerk.press(Qt.Key.Key_V, CTRL)
    took = time.thread_time() - started
    clerk.enter(CTRL)
    clerk.settle()

    assert took < 0.1
    state, message = _state(clerk, "note")
    assert state == "error"
    assert "2000" in message


def test_rich_text_is_pasted_as_plain_text(clerk: Clerk) -> None:
    data = QMimeData()
    data.setHtml("<b>Công ty</b> <img src='x'>")
    data.setText("Công ty")
    QApplication.clipboard().setMimeData(data)
    clerk.go("applicant.name")
    clerk.press(Qt.Key.Key_V, CTRL)

    assert _visible(clerk, "applicant.name") == "Công ty"


def test_lines_and_tabs_of_a_paste_are_kept_as_blanks(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in()
    clerk.go("applicant.name")
    clerk.press(Qt.Key.Key_A, CTRL)
    _paste(clerk, "Nguyễn\nVăn\tA\r")

    assert desk.search.show(clerk.save().code).applicant.name == "Nguyễn Văn A"


# ---------------------------------------------------------------- typing Vietnamese
SENTENCES = ("Nguyễn Văn Đức", "Công ty TNHH Thức ăn Thủy sản Hồng Ngự", "Ễ ẬẨ ỹ ự Đ")


def _text_fields(fields: FieldSet) -> list[str]:
    return [name for name in fields.names() if isinstance(fields._fields[name], TextField)]


@pytest.mark.parametrize("stream", [early_stream, late_stream])
def test_the_keys_of_unikey_leave_the_exact_text_in_every_field(
    clerk: Clerk, stream: "object"
) -> None:
    form = clerk.page.entry.form
    clerk.put("procedure", "1.009775")
    clerk.enter()
    clerk.go("return_method")
    clerk.press(Qt.Key.Key_Down)
    for name in _text_fields(form.fields):
        if name == "procedure":
            continue
        for sentence in SENTENCES:
            clerk.go(name)
            clerk.press(Qt.Key.Key_A, CTRL)
            clerk.write(stream(sentence))  # type: ignore[operator]
            assert _visible(clerk, name) == sentence, name


def test_what_is_being_composed_is_in_the_draft_and_in_no_way_disturbed(clerk: Clerk) -> None:
    clerk.put("procedure", "1.009756")
    clerk.enter()
    field = clerk.go("applicant.name")
    compose(field, "Nguyễn")
    clerk.settle()

    drafted = clerk.page.watch._drafted
    assert drafted is not None
    assert drafted.draft.receipt is not None
    assert drafted.draft.receipt.applicant_name == "Nguyễn"
    assert isinstance(field, QLineEdit)
    assert field.text() == ""


def test_ctrl_enter_in_the_middle_of_composing_loses_no_letter(clerk: Clerk, desk: Desk) -> None:
    clerk.take_in()
    field = clerk.go("applicant.name")
    clerk.press(Qt.Key.Key_End)
    clerk.write(" và ")
    compose(field, "việt")

    assert desk.search.show(clerk.save().code).applicant.name.endswith(" và việt")


@pytest.mark.parametrize("name", ["submitter.name", "note", "applicant.address"])
def test_leaving_a_field_in_the_middle_of_composing_keeps_the_letters(
    clerk: Clerk, name: str
) -> None:
    field = clerk.go(name)
    compose(field, "Đồng")
    clerk.press(Qt.Key.Key_Tab)

    assert isinstance(field, QLineEdit)
    assert field.text() == "Đồng"
