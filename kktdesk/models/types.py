"""Column types that read the same on SQLite and PostgreSQL."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import DateTime, Dialect, String
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from kktdesk.domain.moment import VIETNAM

Word = TypeVar("Word", bound=StrEnum)

# One moment as it is stored and as it is read: from one to the other takes a tenth of the time
# that it takes to ask the zone.
_STORED = datetime(1970, 1, 1)  # noqa: DTZ001 - as it is stored
_READ = _STORED.replace(tzinfo=UTC).astimezone(VIETNAM)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment; stored in UTC, read on the counter's clock."""

    impl = DateTime
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        # In one step, for a screen may read thousands of moments.
        read = self.impl_instance.result_processor(dialect, coltype)

        def moment(value: Any) -> datetime | None:  # noqa: ANN401 - as the driver has it
            stored: datetime | None = read(value) if read else value
            return None if stored is None else _READ + (stored - _STORED)

        return moment


class Words(TypeDecorator[Word], Generic[Word]):
    """A closed set of words, stored as the words themselves."""

    impl = String(20)
    cache_ok = True

    def __init__(self, words: type[Word]) -> None:
        super().__init__()
        self.words = words

    @override
    def process_bind_param(self, value: Word | None, dialect: Dialect) -> str | None:
        return None if value is None else value.value

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        known: dict[str | None, Word | None] = {word.value: word for word in self.words}
        return (known | {None: None}).__getitem__
