"""What a word of the command line may be; argparse calls these and tells of what they refuse."""

import os
from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from kktdesk.domain.month_end import short_month
from kktdesk.domain.written_moment import read_day, read_moment

Choice = TypeVar("Choice", bound=StrEnum)


def a_text(word: str) -> str:
    """Read a text; the system may have handed it on as bytes that it cannot read itself.

    Returns:
        the text.

    Raises:
        ArgumentTypeError: it is not UTF-8.
    """
    try:
        return os.fsencode(word).decode("utf-8")
    except UnicodeError:
        raise ArgumentTypeError("không phải văn bản UTF-8") from None


def a_folder(text: str) -> Path:
    """Read the path of a folder or a file.

    Returns:
        the path from the root on.

    Raises:
        ArgumentTypeError: it is no path.
    """
    if not text or "\0" in text:
        raise ArgumentTypeError("không phải đường dẫn")
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError:  # "~name" of nobody
        raise ArgumentTypeError("không phải đường dẫn") from None


def a_moment(text: str) -> datetime:
    """Read a moment with its hour.

    Returns:
        the moment on the counter's clock.

    Raises:
        ArgumentTypeError: it is none.
    """
    moment = read_moment(text)
    if moment is None:
        raise ArgumentTypeError(_beyond_month(text) or "cần ngày và giờ, như 2026-11-23T09:15")
    return moment


def a_day(text: str) -> date:
    """Read a day.

    Returns:
        the day.

    Raises:
        ArgumentTypeError: it is none.
    """
    day = read_day(text)
    if day is None:
        raise ArgumentTypeError(_beyond_month(text) or "cần một ngày, như 2026-11-23")
    return day


def _beyond_month(text: str) -> str:
    short = short_month(text, date.min)
    return "" if short is None else f"tháng {short.month}/{short.year} chỉ có {short.last} ngày"


def whole_number_to(largest: int) -> Callable[[str], int]:
    """Make the reader of a whole number.

    Args:
        largest: the smallest is 1.

    Returns:
        the reader.
    """

    def read(text: str) -> int:
        is_short = len(text) <= len(str(largest))
        if is_short and text.isascii() and text.isdecimal() and 1 <= int(text) <= largest:
            return int(text)
        raise ArgumentTypeError(f"cần một số nguyên từ 1 đến {largest}")

    return read


def one_of(choices: type[Choice]) -> Callable[[str], Choice]:
    """Make the reader of one of a closed set of words.

    Returns:
        the reader.
    """

    def read(text: str) -> Choice:
        try:
            return choices(text)
        except ValueError:
            wanted = ", ".join(choices)
            raise ArgumentTypeError(f"phải là một trong: {wanted}") from None

    return read
