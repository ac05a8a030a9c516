"""What CUPS says of its queues before it gets a paper.

``lp`` takes papers for a queue that is stopped and keeps them until somebody starts it again, and
it takes a spooler that is off for a queue that is not there. Both are asked for beforehand.
"""

import re

from kktdesk.domain.errors import DeskError, PrinterMissing, PrinterStopped, PrintingStopped

PROGRAM = "lpstat"
OPTIONS = ["-r", "-d", "-p"]
LIST_OPTIONS = ["-r", "-e"]
_OFF = "scheduler is not running"
_DEFAULT = re.compile(r"^system default destination: ([^\s/]+)", re.MULTILINE)
_STOPPED = re.compile(r"^printer (\S+) disabled ", re.MULTILINE)


def obstacle(said: str, name: str) -> DeskError | None:
    """Find out why a paper would not come out.

    Args:
        said: the answer of ``lpstat``, in English.
        name: of the queue; "" is the system's default.

    Returns:
        ``PrintingStopped``, ``PrinterStopped``, or None if nothing is known against it.
    """
    if _OFF in said:
        return PrintingStopped()
    queue = name.partition("/")[0] or _default(said)
    return PrinterStopped(printer=queue) if queue in _STOPPED.findall(said) else None


def queues(said: str) -> tuple[str, ...]:
    """Read the names of the queues; none of them has a blank.

    Args:
        said: the answer of ``lpstat`` to ``LIST_OPTIONS``, in English.

    Returns:
        at least one, in the system's order.

    Raises:
        PrintingStopped: the spooler is off, and knows no queue therefore.
        PrinterMissing: the spooler runs and has none.
    """
    if _OFF in said:
        raise PrintingStopped
    names = tuple(line for line in said.splitlines() if line and " " not in line)
    if not names:
        raise PrinterMissing
    return names


def _default(said: str) -> str:
    found = _DEFAULT.search(said)
    return found[1] if found else ""
