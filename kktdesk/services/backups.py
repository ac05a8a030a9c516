"""Verified copies of the register."""

from kktdesk.services.register import Register
from kktdesk.services.views import BackupView
from kktdesk.storage.backup import Copy, last_copy, make_copy


class Backups:
    """Copies in the folder ``backups`` of the data folder, the newest thirty."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def make(self) -> BackupView:
        """Copy the register and read the copy back.

        Returns:
            the verified copy.
        """
        return _view(make_copy(self._register.path, self._register.clock.now()))

    def last(self) -> BackupView | None:
        """Give the newest copy.

        Returns:
            the copy, or None before the first.
        """
        copy = last_copy(self._register.path)
        return _view(copy) if copy else None


def _view(copy: Copy) -> BackupView:
    return BackupView(name=copy.path.name, made_at=copy.made_at, dossiers=copy.dossiers)
