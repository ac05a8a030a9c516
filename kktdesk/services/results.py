"""The acts at the end of the work, each with its own words: ready, given out, taken back."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from kktdesk.domain.dossier import Act
from kktdesk.services.acts import Acts
from kktdesk.services.list_views import ReadyBeside
from kktdesk.services.register import Register
from kktdesk.services.requests import HandOver
from kktdesk.services.views import DossierView
from kktdesk.storage import dossiers

MOST_BESIDE = 50


class Results:
    """Short ways to the acts that every dossier needs."""

    def __init__(self, acts: Acts, register: Register) -> None:
        self._acts = acts
        self._register = register

    def beside(self, code: str, marked: Sequence[str] = ()) -> tuple[ReadyBeside, ...]:
        """Give the other results that may go out with one.

        Args:
            code: of a dossier.
            marked: codes of others that are wanted as well.

        Returns:
            results at the desk of its applicant or its submitter, and the marked ones; at most
            50, the oldest first.
        """
        with self._register.reading() as work:
            row = dossiers.by_code(work.session, code)
            if row is None:
                return ()
            others = dossiers.ready_beside(work.session, row, marked, MOST_BESIDE)
            return tuple(
                ReadyBeside(
                    code=other.code,
                    version=other.version,
                    applicant=other.applicant_name,
                    procedure_name=other.procedure_name,
                )
                for other in others
            )

    def ready(self, code: str, at: datetime | None = None) -> DossierView:
        """Note that the result is at the desk; this moment decides early, on time or late.

        Args:
            code: of the dossier.
            at: None means now; not in the future, not before the receipt.

        Returns:
            the dossier after the act.
        """
        return self._acts.do(code, Act.READY, {"at": at})

    def hand_over(self, code: str, given: HandOver) -> DossierView:
        """Note that the result was given to somebody at the counter.

        Args:
            code: of the dossier.
            given: to whom and with what; ``to`` must not be empty.

        Returns:
            the dossier after the act.
        """
        return self._acts.do(code, Act.HAND_OVER, asdict(given))

    def post(self, code: str, item: str, at: datetime | None = None) -> DossierView:
        """Note that the result was handed to the post.

        Args:
            code: of the dossier.
            item: number of the postal item; must not be empty.
            at: None means now.

        Returns:
            the dossier after the act.
        """
        return self._acts.do(code, Act.POST, {"item": item, "at": at})

    def send(self, code: str, at: datetime | None = None) -> DossierView:
        """Note that the result was sent electronically.

        Returns:
            the dossier after the act.
        """
        return self._acts.do(code, Act.SEND, {"at": at})

    def take_back(self, code: str, reason: str) -> DossierView:
        """Undo the last act.

        Args:
            code: of the dossier.
            reason: why it was a mistake; may be "" for ten minutes, stays in the log.

        Returns:
            the dossier as it was before that act.
        """
        return self._acts.do(code, Act.TAKE_BACK, {"reason": reason})
