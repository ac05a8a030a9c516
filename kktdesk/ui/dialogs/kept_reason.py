"""A reason that a refusal does not cost: it is kept until the act is done."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kktdesk.ui.dialogs.question import ReasonDialog, open_reason


class KeptReason:
    """Asks for the reason of an act, and offers what was typed when the same is asked again."""

    def __init__(self) -> None:
        self._title = self._reason = ""

    def ask(self, parent: QWidget, title: str, text: str) -> ReasonDialog:
        """Open the question; its title names the act and what it is done to.

        Returns:
            the open question, as ``open_reason`` gives it.
        """
        dialog = open_reason(parent, title, text)
        if title == self._title:
            dialog.reason.setText(self._reason)
        dialog.given.connect(partial(self._keep, title))
        return dialog

    def forget(self) -> None:
        """Keep nothing: the act was done."""
        self._title = self._reason = ""

    def _keep(self, title: str, reason: str | None) -> None:
        if reason is not None:
            self._title, self._reason = title, reason
