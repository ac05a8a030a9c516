"""What a kind of online service was called on a day.

Source: Nghị định 42/2022/NĐ-CP replaced the four levels of online service by two kinds.
"""

from datetime import date
from types import MappingProxyType
from typing import Final

from kktdesk.domain.dossier import Channel

LEVELS_END_ON: Final = date(2022, 8, 15)
_BY_VNEID: Final = {Channel.VNEID: "qua VNeID"}
_LEVELS: Final = MappingProxyType(
    {Channel.ONLINE_PARTIAL: "mức độ 3", Channel.ONLINE_FULL: "mức độ 4"} | _BY_VNEID
)
_KINDS: Final = MappingProxyType(
    {Channel.ONLINE_PARTIAL: "một phần", Channel.ONLINE_FULL: "toàn trình"} | _BY_VNEID
)
KINDS: Final = tuple(dict.fromkeys((*_LEVELS.values(), *_KINDS.values())))


def online_kind(channel: Channel, day: date) -> str:
    """Name a kind of online service.

    Args:
        channel: an online one.
        day: on which the dossier was received.

    Returns:
        Vietnamese, for example ``toàn trình``.
    """
    kinds = _LEVELS if day < LEVELS_END_ON else _KINDS
    return kinds[channel]
