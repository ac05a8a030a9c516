"""What can be refused when a paper is signed with a key; none says anything about the key."""

from kktdesk.domain.errors import DeskError


class SigningNotInstalled(DeskError):
    """The libraries that sign are an extra, and this computer does not have it."""

    code = "signing-not-installed"


class SigningPasswordMissing(DeskError):
    """Nobody is there to type the password of the key."""

    code = "signing-password-missing"


class SigningKeyRefused(DeskError):
    """The file is not a PKCS#12 file with a key and its certificate, or not of that password."""

    code = "signing-key-refused"


class CertificateNotInForce(DeskError):
    """The certificate does not hold at the moment of the signature."""

    code = "certificate-not-in-force"
