"""Numbers of postal items with their check digit, and bundles of results on their way.

Other carriers and newer labels have other forms, so only a number of the form ``AA123456789AA`` is
judged, and even that is a warning: what stands on the label is what was posted.

Source: UPU standard S10 (identification of postal items).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kktdesk.domain.dossier import PostState
from kktdesk.domain.text import ascii_digits, clean_line, fold

_S10: Final = re.compile(r"[A-Z]{2}\d{9}[A-Z]{2}", re.ASCII)
_BETWEEN: Final = re.compile(r"[\s.\-]")
_WEIGHTS: Final = (8, 6, 4, 2, 3, 5, 9, 7)
_MODULUS: Final = 11
_INSTEAD: Final = {10: 0, 11: 5}
_BUNDLE: Final = re.compile(r"bd-(\d{8})-(\d{2,4})", re.ASCII)

# Between two invitations of the addressee lie two working days (TT 17/2017/TT-BTTTT, Đ.5.2.h).
DAYS_BETWEEN_INVITATIONS: Final = 2


@dataclass(frozen=True, slots=True)
class PostalItem:
    """The number of a postal item.

    Attributes:
        number: of the international form in capitals without blanks; any other as given.
        is_international: it has the form ``AA123456789AA``.
        is_suspect: it has that form, and its check digit does not fit.
    """

    number: str
    is_international: bool
    is_suspect: bool


def read_item(text: str) -> PostalItem:
    """Read the number of a postal item.

    Args:
        text: as typed or scanned.

    Returns:
        the number and whether it looks right.
    """
    given = clean_line(text).text
    compact = _BETWEEN.sub("", ascii_digits(given)).upper()
    if not _S10.fullmatch(compact):
        return PostalItem(given, is_international=False, is_suspect=False)
    is_right = check_digit(compact[2:10]) == int(compact[10])
    return PostalItem(compact, is_international=True, is_suspect=not is_right)


def check_digit(serial: str) -> int:
    """Compute the check digit of a serial number of eight digits.

    Returns:
        the ninth digit.
    """
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True))
    digit = _MODULUS - total % _MODULUS
    return _INSTEAD.get(digit, digit)


class ItemState(StrEnum):
    """What became of one result in a bundle.

    The first two are of an open bundle. ``BACK`` came back and lies on the shelf again;
    ``RECALLED`` was handed over by mistake.
    """

    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    ON_ITS_WAY = PostState.ON_ITS_WAY.value
    INVITED = PostState.INVITED.value
    INVITED_AGAIN = PostState.INVITED_AGAIN.value
    DELIVERED = PostState.DELIVERED.value
    SENT_BACK = PostState.SENT_BACK.value
    BACK = "back"
    RECALLED = "recalled"


UNDER_WAY = frozenset({ItemState.ON_ITS_WAY, ItemState.INVITED, ItemState.INVITED_AGAIN})


class BundleState(StrEnum):
    """Where a bundle stands: what in it most needs somebody's hand."""

    OPEN = "open"
    UNDER_WAY = "under-way"
    SENT_BACK = "sent-back"
    SETTLED = "settled"


def bundle_state(items: Collection[ItemState], *, is_open: bool) -> BundleState:
    """Say where a bundle stands.

    Args:
        items: what became of each result in it.
        is_open: it is not handed over yet.

    Returns:
        its state; a result that came back comes before those that are on their way.
    """
    if is_open:
        return BundleState.OPEN
    if ItemState.SENT_BACK in items:
        return BundleState.SENT_BACK
    return BundleState.SETTLED if UNDER_WAY.isdisjoint(items) else BundleState.UNDER_WAY


def bundle_name(day: date, number: int) -> str:
    """Write the name of the n-th bundle of a day.

    Returns:
        for example ``BĐ-20261125-01``.
    """
    return f"BĐ-{day:%Y%m%d}-{number:02d}"


def plain_bundle(name: str) -> str:
    """Write the name of a bundle with letters that every scanner reads.

    Returns:
        for example ``BD-20261125-01``; ``read_bundle`` takes it.
    """
    return name.replace("Đ", "D")


def read_bundle(text: str) -> str | None:
    """Read the name of a bundle as typed or scanned, with or without the bar of its Đ.

    Returns:
        the name, or None for anything else.
    """
    found = _BUNDLE.fullmatch(fold(clean_line(text).text).replace(" ", ""))
    return f"BĐ-{found[1]}-{found[2]}" if found else None
