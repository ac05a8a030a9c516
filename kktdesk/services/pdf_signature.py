"""Signs a PDF with a key of the office; what it needs is an extra that few offices have.

The password is used once and kept nowhere: not in a value, an error, a log or a setting.
"""

from importlib.util import find_spec
from typing import TYPE_CHECKING

from kktdesk.domain.signing_errors import SigningNotInstalled

if TYPE_CHECKING:
    from datetime import datetime

EXTRA = "ky-so"


def check_key(pkcs12: bytes, password: str, at: "datetime") -> None:
    """Try a key before anything is done that shall be signed; refuses as ``sign_pdf`` does."""
    _need_the_extra()
    from kktdesk.services import pades  # noqa: PLC0415 - half a second, for this alone

    pades.key_of(pkcs12, password, at)


def sign_pdf(pdf: bytes, pkcs12: bytes, password: str, *, reason: str, at: "datetime") -> bytes:
    """Sign a PDF as PAdES (level B-B), without a picture of the signature on the page.

    Nothing is asked over a network: neither a trusted time nor whether the certificate was
    revoked; who receives the file checks both.

    Args:
        pdf: stays as it is, the signature is appended.
        pkcs12: bytes of the file with the key, its certificate and those above it.
        password: of that file.
        reason: why it is signed; shown by viewers.
        at: when it is signed.

    Returns:
        the signed PDF; ``SigningKeyRefused``, ``CertificateNotInForce`` and
        ``SigningNotInstalled`` say why there is none.
    """
    _need_the_extra()
    from kktdesk.services import pades  # noqa: PLC0415 - as above

    return pades.signed(pdf, pades.key_of(pkcs12, password, at), reason, at)


def _need_the_extra() -> None:
    if find_spec("pyhanko") is None:
        raise SigningNotInstalled(extra=EXTRA)
