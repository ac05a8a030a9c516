"""Digits typed one after another, as one number."""

from PySide6.QtCore import QElapsedTimer

MOST = 999
TOGETHER_MS = 1500


class DigitRun:
    """Digits that follow each other soon belong together; after a pause a new number begins."""

    def __init__(self) -> None:
        self._digits, self._since = "", QElapsedTimer()

    def forget(self) -> None:
        """Let the next digit begin a new number."""
        self._digits = ""

    def add(self, digit: str) -> int:
        """Take one more digit.

        Returns:
            the number so far; one that would be too large begins anew with the digit.
        """
        is_new = not self._since.isValid() or self._since.elapsed() > TOGETHER_MS
        digits = digit if is_new else self._digits + digit
        self._digits = digits if int(digits) <= MOST else digit
        self._since.start()
        return int(self._digits)
