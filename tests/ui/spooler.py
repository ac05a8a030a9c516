"""Programs in the place of the spooler's, which keep what they are given."""

import stat
from dataclasses import dataclass
from pathlib import Path

import pytest

_LP = """#!/bin/sh
printf '%s\\n' "$@" > "{folder}/words"
cat > "{folder}/bytes"
{then}
"""
_TAKES = 'echo "request id is HP-Quay-1-42 (1 file(s))"'
_LPSTAT = "#!/bin/sh\nprintf '%s\\n' {names}\n"


@dataclass(frozen=True, slots=True)
class Spooler:
    """What a queue was given last."""

    folder: Path

    @property
    def words(self) -> list[str]:
        """Its options, one by one."""
        return (self.folder / "words").read_text(encoding="utf-8").splitlines()

    @property
    def bytes(self) -> bytes:
        """The paper."""
        return (self.folder / "bytes").read_bytes()

    @property
    def has_paper(self) -> bool:
        """Say whether something was printed."""
        return (self.folder / "bytes").exists()

    def answer(self, then: str = _TAKES) -> None:
        """Answer in another way from now on, as a shell would."""
        _program(self.folder / "bin" / "lp", _LP.format(folder=self.folder, then=then))


def capture(folder: Path, monkeypatch: pytest.MonkeyPatch, *names: str) -> Spooler:
    """Put recording programs before all others on the path."""
    (folder / "bin").mkdir(parents=True)
    spooler = Spooler(folder)
    spooler.answer()
    _program(folder / "bin" / "lpstat", _LPSTAT.format(names=" ".join(names) or "''"))
    monkeypatch.setenv("PATH", f"{folder / 'bin'}:/usr/bin:/bin")
    return spooler


def _program(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
