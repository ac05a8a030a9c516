"""The Vietnamese words of the command line for what the register keeps as a word."""

from types import MappingProxyType
from typing import Final

from kktdesk import messages
from kktdesk.domain.dossier import Act, PostState, State

# Lines of the log that are no acts of the table.
_BESIDE: Final = MappingProxyType(
    {"print": "In giấy tiếp nhận", "reprint": "In lại giấy tiếp nhận"}
)
AT_THE_POST: Final = MappingProxyType(
    {
        PostState.ON_ITS_WAY: "đang chuyển",
        PostState.INVITED: "đã mời nhận lần 1",
        PostState.INVITED_AGAIN: "đã mời nhận lần 2",
        PostState.DELIVERED: "đã phát",
        PostState.SENT_BACK: "chuyển hoàn",
    }
)


def state_words(state: State) -> str:
    """Give the words of a state.

    Returns:
        the words, the first letter large.
    """
    return _large(messages.word("state", state.value))


def act_words(act: Act | str) -> str:
    """Give the words of an act, or of another line of the log.

    Returns:
        the words, the first letter large.
    """
    return _BESIDE.get(act) or _large(messages.word("act", act))


def _large(text: str) -> str:
    return text[:1].upper() + text[1:]
