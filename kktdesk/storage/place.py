"""Where the register's file may lie: file locks on network drives cannot be trusted."""

import re
from pathlib import Path

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "fuse.sshfs", "davfs"}
)
_MOUNTS = Path("/proc/self/mounts")
_OCTAL = re.compile(r"\\([0-7]{3})")  # how the list writes a blank in a path
_UNC = re.compile(r"(\\\\|//)[^\\/]")


def is_on_network(folder: Path, mounts: Path = _MOUNTS) -> bool:
    """Say whether a folder lies on a drive of another computer.

    Args:
        folder: need not exist yet.
        mounts: the system's list of mounted drives, where it keeps one as a file.

    Returns:
        True for a UNC path or a network file system; False where the system does not tell.
    """
    if _UNC.match(str(folder)):
        return True
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return _kind_of_place(folder.resolve(), lines) in _NETWORK


def _kind_of_place(folder: Path, lines: list[str]) -> str:
    kinds = {}
    for line in lines:
        _, place, kind, *_ = line.split(" ")
        kinds[Path(_OCTAL.sub(_sign, place))] = kind
    for parent in (folder, *folder.parents):
        if parent in kinds:
            return kinds[parent]
    return ""


def _sign(octal: re.Match[str]) -> str:
    return chr(int(octal[1], 8))
