"""Where a dossier stands in words: every state, and every place of a result at the post."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kktdesk.domain.dossier import PostState, State
from kktdesk.ui.states import DueWords, StateKey


def standing_words(state: State) -> DueWords:
    """Return key and words of a state."""
    key, words = _STATES[state]
    return DueWords(key, _said(words))


def post_words(state: PostState) -> DueWords:
    """Return key and words of where a result is at the post."""
    key, words = _POST[state]
    return DueWords(key, _said(words))


def _said(marked: object) -> str:
    text = str(marked)
    return QCoreApplication.translate("States", text)


_Table = Mapping[State, tuple[StateKey, object]]
_STATES: _Table = MappingProxyType(
    {
        State.DRAFT: (StateKey.DRAFT, QT_TRANSLATE_NOOP("States", "Draft")),
        State.FILED: (
            StateKey.OPEN,
            QT_TRANSLATE_NOOP("States", "Filed online, not accepted yet"),
        ),
        State.RECEIVED: (StateKey.OPEN, QT_TRANSLATE_NOOP("States", "In progress")),
        State.NOT_ACCEPTED: (StateKey.REFUSED, QT_TRANSLATE_NOOP("States", "Not accepted")),
        State.PROCESSING: (StateKey.OPEN, QT_TRANSLATE_NOOP("States", "With the division")),
        State.WITH_PARTNER: (
            StateKey.OPEN,
            QT_TRANSLATE_NOOP("States", "With a partner agency"),
        ),
        State.SUPPLEMENT: (StateKey.PAUSED, QT_TRANSLATE_NOOP("States", "Waiting for papers")),
        State.EXPLANATION: (
            StateKey.PAUSED,
            QT_TRANSLATE_NOOP("States", "Waiting for an explanation"),
        ),
        State.DUTY: (StateKey.PAUSED, QT_TRANSLATE_NOOP("States", "Waiting for the payment")),
        State.WITHDRAWAL: (
            StateKey.WITHDRAWN,
            QT_TRANSLATE_NOOP("States", "Withdrawal asked for"),
        ),
        State.STOPPED: (StateKey.REFUSED, QT_TRANSLATE_NOOP("States", "Stopped")),
        State.READY: (StateKey.READY, QT_TRANSLATE_NOOP("States", "Result at the desk")),
        State.RETURNED: (StateKey.RETURNED, QT_TRANSLATE_NOOP("States", "Returned")),
        State.CANCELLED: (StateKey.REFUSED, QT_TRANSLATE_NOOP("States", "Cancelled")),
    }
)
_POST: Mapping[PostState, tuple[StateKey, object]] = MappingProxyType(
    {
        PostState.ON_ITS_WAY: (StateKey.POST, QT_TRANSLATE_NOOP("States", "At the post")),
        PostState.INVITED: (StateKey.POST, QT_TRANSLATE_NOOP("States", "Post invited once")),
        PostState.INVITED_AGAIN: (
            StateKey.MISSING,
            QT_TRANSLATE_NOOP("States", "Post invited twice"),
        ),
        PostState.DELIVERED: (
            StateKey.RETURNED,
            QT_TRANSLATE_NOOP("States", "Delivered by the post"),
        ),
        PostState.SENT_BACK: (
            StateKey.MISSING,
            QT_TRANSLATE_NOOP("States", "Sent back by the post"),
        ),
    }
)
