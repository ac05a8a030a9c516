"""Signed papers: valid by pyHanko's checker and by one from outside, and not after any change."""

import logging
import os
import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from kktdesk.domain.layout import Layout
from kktdesk.domain.signing_errors import (
    CertificateNotInForce,
    SigningKeyRefused,
    SigningNotInstalled,
)
from kktdesk.printing.receipt import render
from kktdesk.services.pdf_signature import sign_pdf
from tests.house import ROOT
from tests.integration.services.key_file import (
    PASSWORD,
    Key,
    a_curve_key,
    an_rsa_key,
    certificate_of,
    pkcs12_of,
)
from tests.unit.printing.samples import RECEIPT, at, letters, pictures, receipt_form

NOW = at("2026-11-25 09:16")
REASON = "Ký Giấy tiếp nhận hồ sơ"
KEYS = {"curve": a_curve_key, "rsa": an_rsa_key}


@cache
def key(kind: str) -> tuple[Key, Certificate, bytes]:
    """Give a key, its certificate as the checker wants it, and both as a file."""
    made = KEYS[kind]()
    certificate = certificate_of(made)
    trusted = Certificate.load(certificate.public_bytes(Encoding.DER))
    return made, trusted, pkcs12_of(made, certificate)


@cache
def paper() -> bytes:
    return render(RECEIPT, receipt_form(), Layout.A5)


@cache
def signed(kind: str = "curve") -> bytes:
    return sign_pdf(paper(), key(kind)[2], PASSWORD, reason=REASON, at=NOW)


def checked(pdf: bytes, kind: str = "curve") -> PdfSignatureStatus:
    (signature,) = PdfFileReader(BytesIO(pdf)).embedded_signatures
    trust = ValidationContext(trust_roots=[key(kind)[1]], moment=NOW, allow_fetching=False)
    return validate_pdf_signature(signature, trust)


def pdfsig(pdf: bytes, folder: Path) -> str:
    """Ask poppler, which shares no code with what signs; it may not ask the network."""
    file = folder / "giấy.pdf"
    file.write_bytes(pdf)
    environment = {**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    command = ["pdfsig", "-nocert", "-no-ocsp", str(file)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.stdout


def changed(pdf: bytes, place: int) -> bytes:
    return pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]


# ---------------------------------------------------------------- what is signed holds
@pytest.mark.parametrize("kind", KEYS)
def test_a_signed_receipt_is_valid_for_whom_the_certificate_is_trusted(kind: str) -> None:
    status = checked(signed(kind), kind)

    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert status.signer_reported_dt == NOW


@pytest.mark.parametrize("kind", KEYS)
def test_an_outside_checker_says_that_it_is_valid(kind: str, tmp_path: Path) -> None:
    said = pdfsig(signed(kind), tmp_path)

    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    assert "Ban Quản lý Khu kinh tế (mẫu)" in said


def test_a_certificate_that_nobody_trusts_makes_no_trusted_signature() -> None:
    (signature,) = PdfFileReader(BytesIO(signed())).embedded_signatures
    trust = ValidationContext(trust_roots=[], moment=NOW, allow_fetching=False)
    status = validate_pdf_signature(signature, trust)

    assert status.intact
    assert status.valid
    assert not status.trusted


# ---------------------------------------------------------------- what is changed does not
@pytest.mark.parametrize(
    "before",
    [b"stream\n", b"/Title (", b"/Reason ", b"/CreationDate (D:", b"/Length ", b"%PDF-1."],
)
def test_one_changed_byte_makes_it_invalid(before: bytes, tmp_path: Path) -> None:
    place = signed().index(before) + len(before)
    pdf = changed(signed(), place + 2)

    assert not checked(pdf).intact
    assert "Signature is Valid." not in pdfsig(pdf, tmp_path)


def test_what_is_appended_afterwards_is_seen(tmp_path: Path) -> None:
    pdf = signed() + b"% them\n"

    assert checked(pdf).coverage is not SignatureCoverageLevel.ENTIRE_FILE
    assert "Total document signed" not in pdfsig(pdf, tmp_path)


# ---------------------------------------------------------------- the paper stays what it is
def test_the_signature_is_appended_to_the_paper_as_it_was_issued() -> None:
    assert signed().startswith(paper())
    assert letters(signed()) == letters(paper())


def test_a_signed_paper_looks_as_before() -> None:
    before, after = (pictures(pdf, 50) for pdf in (paper(), signed()))

    assert [page.tobytes() for page in after] == [page.tobytes() for page in before]


# ---------------------------------------------------------------- keys that cannot sign
def keys_that_cannot() -> dict[str, bytes]:
    made = a_curve_key()
    return {
        "another password": pkcs12_of(made, certificate_of(made), "khác"),
        "no certificate": pkcs12_of(made, None),
        "no key": pkcs12_of(None, certificate_of(made)),
        "no such file": b"%PDF-1.4",
        "empty": b"",
    }


@pytest.mark.parametrize("what", keys_that_cannot())
def test_a_key_that_cannot_be_used_is_refused_without_a_word_of_the_password(
    what: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(SigningKeyRefused) as refused:
        sign_pdf(paper(), keys_that_cannot()[what], PASSWORD, reason=REASON, at=NOW)

    assert (str(refused.value), refused.value.values) == ("signing-key-refused", {})
    assert refused.value.__suppress_context__ or refused.value.__context__ is None
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize("moment", ["2025-12-31 23:00", "2027-01-02 08:00"])
def test_a_certificate_signs_only_while_it_holds(moment: str) -> None:
    with pytest.raises(CertificateNotInForce) as refused:
        sign_pdf(paper(), key("curve")[2], PASSWORD, reason=REASON, at=at(moment))

    assert refused.value.values == {"first": "01/01/2026", "last": "01/01/2027"}


# ---------------------------------------------------------------- an extra
def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyhanko", None)

    with pytest.raises(SigningNotInstalled) as refused:
        sign_pdf(paper(), key("curve")[2], PASSWORD, reason=REASON, at=NOW)

    assert refused.value.values == {"extra": "ky-so"}
    assert (ROOT / "requirements-ky-so.txt").is_file()


def test_what_signs_is_loaded_by_nothing_but_signing() -> None:
    look = "import sys, kktdesk.services.desk, kktdesk.services.pdf_signature; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert {"pyhanko", "cryptography", "aiohttp"} & set(done.stdout.split()) == set()
