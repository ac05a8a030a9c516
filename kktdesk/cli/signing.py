"""Signs what a command writes: the key from a file, its password from whoever is there."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from getpass import getpass
from pathlib import Path
from typing import Final

from kktdesk.cli.text_file import file_name, reason
from kktdesk.domain.errors import EntryRefused
from kktdesk.domain.signing_errors import SigningPasswordMissing
from kktdesk.services.pdf_signature import check_key, sign_pdf

PASSWORD_VARIABLE: Final = "KKTDESK_SIGN_PASSWORD"  # noqa: S105 - where it may stand
_LARGEST: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Signing:
    """A key that was tried; neither it nor its password shows in a text about this value."""

    at: datetime
    pkcs12: bytes = field(repr=False)
    password: str = field(repr=False)

    def signed(self, pdf: bytes, title: str) -> bytes:
        """Sign a paper.

        Returns:
            the signed PDF.
        """
        return sign_pdf(pdf, self.pkcs12, self.password, reason=f"Ký {title}", at=self.at)


def signing_of(path: Path | None, now: Callable[[], datetime]) -> Signing | None:
    """Read a key and ask for its password, before anything is issued.

    Args:
        path: of the key, or None if nothing shall be signed.
        now: tells when it is signed, once the password is typed.

    Returns:
        the key, tried; or None.
    """
    if path is None:
        return None
    pkcs12, password = _read(path), _password()
    at = now()
    check_key(pkcs12, password, at)
    return Signing(at, pkcs12, password)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)  # what is cut off will not open
    except (OSError, ValueError):  # ValueError: a path with a NUL in it
        raise EntryRefused(reason("file-unreadable", file=file_name(str(path)))) from None


def _password() -> str:
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if sys.stdin is None or not sys.stdin.isatty():
        raise SigningPasswordMissing(variable=PASSWORD_VARIABLE)
    try:
        return getpass("Mật khẩu của tệp khóa ký số: ")
    except EOFError:
        raise SigningPasswordMissing(variable=PASSWORD_VARIABLE) from None
