"""PAdES by pyHanko; only ``pdf_signature`` imports this, and only where the extra is there."""

from datetime import datetime
from io import BytesIO

from cryptography.hazmat.primitives.serialization.pkcs12 import load_key_and_certificates
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from typing_extensions import override

from kktdesk.domain.moment import local
from kktdesk.domain.signing_errors import CertificateNotInForce, SigningKeyRefused

_FIELD = "kktdesk"
_DIGEST = "sha256"


def key_of(pkcs12: bytes, password: str, at: datetime) -> SimpleSigner:
    """Open a key.

    Args:
        pkcs12: bytes of its file.
        password: of the file.
        at: when it will sign.

    Returns:
        the key with its certificate.

    Raises:
        SigningKeyRefused: it is no such file, has no key or no certificate, or another password.
        CertificateNotInForce: the certificate starts later or has ended.
    """
    secret = password.encode()
    try:
        key, certificate, _ = load_key_and_certificates(pkcs12, secret)
        if key is None or certificate is None:
            raise SigningKeyRefused
        signer: SimpleSigner = SimpleSigner.load_pkcs12_data(pkcs12, (), secret)
    except (ValueError, TypeError):
        # The library's words stay behind: what they quote is not ours to know.
        raise SigningKeyRefused from None
    first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not first <= at <= last:
        raise CertificateNotInForce(first=_day(first), last=_day(last))
    return signer


def signed(pdf: bytes, key: SimpleSigner, reason: str, at: datetime) -> bytes:
    """Append a signature to a PDF.

    Returns:
        the signed PDF.
    """
    words = PdfSignatureMetadata(
        field_name=_FIELD, md_algorithm=_DIGEST, reason=reason, subfilter=SigSeedSubFilter.PADES
    )
    signer = _SignerAt(words, key)
    signer.at = local(at)
    out = BytesIO()
    signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), output=out)
    return out.getvalue()


class _SignerAt(PdfSigner):
    """Signs by the counter's clock; its base takes the computer's."""

    at: datetime

    @override
    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session


def _day(moment: datetime) -> str:
    return f"{local(moment):%d/%m/%Y}"
