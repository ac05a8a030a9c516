"""What each clerk has received on a day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kktdesk.domain.dossier import Channel
from kktdesk.domain.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkCount:
    """How many dossiers one clerk has received on the day, and in which ways."""

    clerk: str
    counter: int
    online: int
    post: int
    received: int


def by_clerk(received: Iterable[tuple[str, Channel]]) -> tuple[ClerkCount, ...]:
    """Count what each clerk has received.

    Args:
        received: clerk and channel of each dossier.

    Returns:
        who received the most stands first.
    """
    clerks: dict[str, list[Channel]] = defaultdict(list)
    for clerk, channel in received:
        clerks[clerk].append(channel)
    counts = (_count(clerk, channels) for clerk, channels in clerks.items())
    return tuple(sorted(counts, key=lambda count: (-count.received, fold(count.clerk))))


def _count(clerk: str, channels: list[Channel]) -> ClerkCount:
    return ClerkCount(
        clerk=clerk,
        counter=channels.count(Channel.COUNTER),
        online=sum(channel.is_online for channel in channels),
        post=channels.count(Channel.POST),
        received=len(channels),
    )
