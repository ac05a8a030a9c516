"""A transaction and the session inside it; services open and commit it, nobody else.

A COMMIT that meets a lock is tried again with the same transaction, for SQLite keeps it open: a
reader may hold the file for a moment, and a clerk's save must not fail for that.
"""

import random
import time
from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from kktdesk.storage import search_tokens
from kktdesk.storage.failures import is_busy

PATIENCE_S = 30.0

search_tokens.listen()  # no session of the program writes a dossier that is not found


class UnitOfWork:
    """One transaction.

    Attributes:
        session: the SQLAlchemy session bound to the transaction.
    """

    def __init__(self, engine: Engine, *, writes: bool) -> None:
        self._engine = engine
        self._writes = writes
        self._deadline = time.monotonic() + PATIENCE_S

    def __enter__(self) -> Self:
        """Begin.

        Returns:
            itself; a writing one holds the right to write from here on.
        """
        self._connection = self._engine.connect().execution_options(writes=self._writes)
        while True:
            try:
                self._transaction = self._connection.begin()
                break
            except OperationalError as error:
                self._wait_or_raise(error, error.orig)
        self.session = Session(self._connection, expire_on_commit=False)
        return self

    def commit(self) -> None:
        """Make everything permanent; without it, leaving the block undoes everything."""
        self.session.flush()
        driver = self._connection.connection.dbapi_connection
        while driver is not None:
            try:
                driver.commit()
                break
            except Exception as error:  # noqa: BLE001 - any driver's error; raised again unless busy
                self._wait_or_raise(error, error)
        self.session.commit()

    def _wait_or_raise(self, error: Exception, driver_error: BaseException | None) -> None:
        if not is_busy(driver_error) or time.monotonic() > self._deadline:
            raise error
        # Waiters with the same rhythm would starve each other.
        time.sleep(random.uniform(0.0005, 0.01))  # noqa: S311 - no secret hangs on it

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Undo what was not committed and give the connection back."""
        try:
            self.session.close()
            self._transaction.close()
        finally:
            self._connection.close()
