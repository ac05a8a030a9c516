"""One window per data folder: a second start brings the first window forward and ends.

The command line may work beside a window; only windows exclude each other.
"""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK_NAME = "window.lock"
ANSWER_MS = 3000


class WindowGuard(QObject):
    """Holds a data folder for this window.

    Signals:
        called: another start asks this window to come forward.
    """

    called = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock: QLockFile | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_called)

    def take(self, data_dir: Path) -> bool:
        """Take a data folder, and give the one that was held before free.

        Returns:
            False if another window has it. A folder that allows no lock file counts as taken by
            us: opening the register will say what is wrong with it.
        """
        lock = QLockFile(str(data_dir / LOCK_NAME))
        lock.setStaleLockTime(0)  # only a lock whose program is gone is stale
        _make_folder(data_dir)
        if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
            return False
        self.release()
        self._lock = lock
        QLocalServer.removeServer(_name(data_dir))  # left by a window that was killed
        self._server.listen(_name(data_dir))
        return True

    def release(self) -> None:
        """Give the folder free."""
        self._server.close()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _on_called(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnectFromServer()
            caller.deleteLater()
            self.called.emit()


def call_other(data_dir: Path) -> bool:
    """Ask the window that holds a folder to come forward.

    Returns:
        whether it answered.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(data_dir))
    is_answered = socket.waitForConnected(ANSWER_MS)
    socket.abort()
    return is_answered


def _make_folder(data_dir: Path) -> None:
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return  # the register says it in its own words


def _name(data_dir: Path) -> str:
    # a socket's path may be 100 bytes long, a folder's more
    return f"kktdesk-{sha256(str(data_dir.resolve()).encode()).hexdigest()[:24]}"
