"""Papers that are signed as they are written: the key, the password, and what is not done."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from select import select

import pytest

from kktdesk.cli.signing import PASSWORD_VARIABLE, Signing
from kktdesk.domain.form import PaperKind
from kktdesk.services.desk import open_desk
from tests.e2e.commands import Counter, dossier
from tests.factories import at
from tests.house import ROOT
from tests.integration.services.key_file import PASSWORD, a_curve_key, certificate_of, pkcs12_of
from tests.unit.printing.samples import reader, texts


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = a_curve_key()
    path = tmp_path_factory.mktemp("khóa") / "cơ quan.p12"
    certificate = certificate_of(made, at("2099-12-31 00:00"))  # one test asks the real clock
    path.write_bytes(pkcs12_of(made, certificate))
    return path


@pytest.fixture
def code(counter: Counter) -> str:
    code: str = counter.receive(dossier())["code"]
    return code


def signatures(pdf: Path) -> list[str]:
    fields = reader(pdf.read_bytes()).get_fields() or {}
    return [field["/V"]["/Reason"] for field in fields.values() if field["/FT"] == "/Sig"]


def test_a_paper_is_issued_and_its_file_is_signed(
    counter: Counter, code: str, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    plain, signed = tmp_path / "a.pdf", tmp_path / "b.pdf"

    answer = counter.ask("paper", code, "receipt", "--pdf", signed, "--sign", key)
    again = counter.ask("paper", code, "receipt", "--pdf", plain)

    assert (answer["is_signed"], again["is_signed"]) == (True, False)
    assert signatures(signed) == [f"Ký {answer['title']}"]
    assert signatures(plain) == []
    assert signed.read_bytes().startswith(plain.read_bytes())


def test_the_sheet_that_explains_the_date_is_signed_too(
    counter: Counter, code: str, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    pdf = tmp_path / "vì sao.pdf"

    assert counter.ask("paper", code, "why-sheet", "--pdf", pdf, "--sign", key)["is_signed"]
    assert len(signatures(pdf)) == 1


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({PASSWORD_VARIABLE: "sai"}, "signing-key-refused"),
        ({}, "signing-password-missing"),
    ],
)
def test_without_the_right_password_nothing_is_issued_and_no_file_is_made(
    counter: Counter, code: str, key: Path, given: dict[str, str], error: str
) -> None:
    pdf = counter.files / "a.pdf"
    counter.ask("forms", "--confirm", "tt03-2025/06", "--supervisor", "Phạm Quốc Khải (mẫu)")
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv(PASSWORD_VARIABLE, raising=False)
        for name, text in given.items():
            environment.setenv(name, text)
        refused = counter.refused("paper", code, "control", "--pdf", pdf, "--sign", key)

    assert refused["error"] == error
    assert not pdf.exists()
    assert PaperKind.CONTROL not in issued(counter, code)
    counter.ask("paper", code, "control", "--pdf", pdf)
    assert PaperKind.CONTROL in issued(counter, code)


def issued(counter: Counter, code: str) -> list[PaperKind]:
    desk = open_desk(counter.data, counter.clock)
    lines = desk.papers.issued(code)
    desk.close()
    return [line.kind for line in lines]


def test_a_key_that_is_not_there_is_refused_by_its_name(
    counter: Counter, code: str, tmp_path: Path
) -> None:
    gone = tmp_path / "mất.p12"
    refused = counter.refused(
        "paper", code, "receipt", "--pdf", tmp_path / "a.pdf", "--sign", gone
    )

    assert refused["error"] == "file-unreadable"
    assert "mất.p12" in refused["message"]


def test_the_help_names_where_the_password_may_stand(counter: Counter) -> None:
    assert PASSWORD_VARIABLE in counter.say("paper", "--help").out


def test_no_text_about_a_key_tells_its_password() -> None:
    signing = Signing(at("2026-11-25 09:15"), b"secret", PASSWORD)

    assert PASSWORD not in f"{signing!r}{signing}"
    assert "secret" not in repr(signing)


def test_whoever_sits_there_is_asked_and_what_is_typed_is_not_shown(
    counter: Counter, code: str, key: Path, tmp_path: Path
) -> None:
    pdf = tmp_path / "a.pdf"
    words = ("--data", counter.data, "--json", "paper", code, "receipt", "--pdf", pdf)
    environment = {k: v for k, v in os.environ.items() if k != PASSWORD_VARIABLE}
    keyboard, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *map(str, words), "--sign", str(key)],
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,  # no other terminal to ask at
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        asked = program.stderr.read(len("Mật khẩu của tệp khóa ký số: ".encode()))
        os.write(keyboard, f"{PASSWORD}\n".encode())
        answer = json.loads(program.stdout.read())
    shown = select([keyboard], [], [], 0)[0]
    os.close(keyboard)
    os.close(terminal)

    assert asked.decode() == "Mật khẩu của tệp khóa ký số: "
    assert answer["is_signed"]
    assert shown == []
    assert len(signatures(pdf)) == 1
    assert code in texts(pdf.read_bytes())[0]


def test_the_log_keeps_no_password(
    counter: Counter, code: str, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    counter.ask("paper", code, "receipt", "--pdf", tmp_path / "a.pdf", "--sign", key)

    kept = [path for path in counter.data.rglob("*") if path.is_file()]
    assert kept
    assert [path.name for path in kept if PASSWORD.encode() in path.read_bytes()] == []
