"""The programs of CUPS, run beside the window: it waits for none of them."""

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Signal


class SpoolerProgram(QProcess):
    """One run of ``lp`` or ``lpstat``, deleted when it has ended.

    It is given up when its owner is gone, and outlives it: a program that hangs in the system
    itself does not end at once when it is killed, and to delete it before holds up the window.

    Signals:
        ended: by itself; carries whether it says that all is well.
    """

    ended = Signal(bool)

    def __init__(self, owner: QObject) -> None:
        super().__init__(QCoreApplication.instance())
        self._is_given_up = False
        self.setProcessEnvironment(_in_english())
        self.finished.connect(self._on_finished)
        self.errorOccurred.connect(self._on_error)
        owner.destroyed.connect(self.give_up)

    def said(self) -> str:
        """Take what it has said.

        Returns:
            its words, in English.
        """
        return _text(self.readAllStandardOutput().data())

    def complained(self) -> str:
        """Take what it has complained of.

        Returns:
            its words, or why it could not begin.
        """
        is_begun = self.error() is not QProcess.ProcessError.FailedToStart
        return _text(self.readAllStandardError().data()) if is_begun else self.errorString()

    def give_up(self) -> None:
        """End it and wait for nothing; ``ended`` does not come any more."""
        self._is_given_up = True
        self.kill()

    def _on_finished(self, exit_code: int, status: QProcess.ExitStatus) -> None:
        self._end(is_well=status is QProcess.ExitStatus.NormalExit and exit_code == 0)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # others are followed by finished
            self._end(is_well=False)

    def _end(self, *, is_well: bool) -> None:
        self.deleteLater()
        if not self._is_given_up:
            self.ended.emit(is_well)


def _in_english() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("LC_ALL", "C.UTF-8")
    return environment


def _text(output: bytes | bytearray | memoryview) -> str:
    return bytes(output).decode("utf-8", "replace")
