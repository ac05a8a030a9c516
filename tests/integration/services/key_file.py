"""Throw-away keys and certificates, made for one test."""

from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

PASSWORD = "mật khẩu chỉ cho một phép thử"  # noqa: S105 - of a key that lives for one test
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
_NAME = x509.Name(
    [
        x509.NameAttribute(x509.NameOID.COUNTRY_NAME, "VN"),
        x509.NameAttribute(x509.NameOID.COMMON_NAME, "Ban Quản lý Khu kinh tế (mẫu)"),
    ]
)
_USAGE = x509.KeyUsage(
    digital_signature=True,
    content_commitment=True,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)


def a_curve_key() -> Key:
    return ec.generate_private_key(ec.SECP256R1())


def an_rsa_key() -> Key:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def certificate_of(key: Key, last: datetime = LAST) -> x509.Certificate:
    """Give a certificate that its own key has signed."""
    return (
        x509.CertificateBuilder()
        .subject_name(_NAME)
        .issuer_name(_NAME)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(FIRST)
        .not_valid_after(last)
        .add_extension(_USAGE, critical=True)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )


def pkcs12_of(
    key: Key | None, certificate: x509.Certificate | None, password: str = PASSWORD
) -> bytes:
    lock = BestAvailableEncryption(password.encode())
    return serialize_key_and_certificates(None, key, certificate, None, lock)
