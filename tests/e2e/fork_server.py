"""Started by the tests that kill: loads the program once, then forks a saver for every line.

A line names the data folder and the prefix of the request ids. A saver opens the folder and saves
until it is killed; it acknowledges a dossier only after ``receive()`` has returned. Started with
``scans`` it keeps scans of the folder's only dossier instead, with ``papers`` it issues papers of
it. Before the first fork everything is loaded and used once, and closed: a connection must not
live through one.
"""

import os
import sys
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from kktdesk.domain.form import PaperKind
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import open_desk
from tests.factories import OFFICE, an_entry, at
from tests.scans import a_pdf

STARTED = "started"
GONE = "gone"
SCANS = "scans"
PAPERS = "papers"


def main() -> None:
    """Fork a saver per line, one after the other, and tell when it is gone."""
    warm_up()
    for line in sys.stdin:
        folder, prefix = line.rstrip("\n").split("\t")
        pid = os.fork()
        if pid == 0:
            works = {SCANS: attach_until_killed, PAPERS: issue_until_killed}
            work = works.get("".join(sys.argv[1:]), save_until_killed)
            work(Path(folder), prefix)
        say(f"{STARTED} {pid}")
        os.waitpid(pid, 0)
        say(GONE)


def warm_up() -> None:
    """Save once in a folder of its own, so that a saver's life is spent in saving."""
    with TemporaryDirectory() as folder:
        desk = open_desk(Path(folder), FixedClock(at("2026-11-25 09:15")))
        desk.office.set_up(OFFICE)
        code = desk.reception.receive(an_entry()).dossier.code
        desk.attachments.add(code, "a.pdf", a_pdf())
        desk.papers.issue(code, PaperKind.LABEL)
        desk.close()


def save_until_killed(folder: Path, prefix: str) -> None:
    """Save one dossier after the other."""
    desk = open_desk(folder, FixedClock(at("2026-11-25 09:15")))
    for number in count():
        received = desk.reception.receive(an_entry(request_id=f"{prefix}-{number}"))
        say(received.dossier.code)


def attach_until_killed(folder: Path, prefix: str) -> None:
    """Keep one scan after the other, each of another content."""
    desk = open_desk(folder, FixedClock(at("2026-11-25 09:15")))
    (dossier,) = desk.search.find("").rows
    for number in count():
        name = f"{prefix}-{number}"
        desk.attachments.add(dossier.code, name, a_pdf(name))
        say(name)


def issue_until_killed(folder: Path, _prefix: str) -> None:
    """Issue the hand-over slip of a dossier and cancel it, again and again."""
    desk = open_desk(folder, FixedClock(at("2026-11-25 09:15")))
    (dossier,) = desk.search.find("").rows
    while True:
        (ref,) = desk.papers.issue(dossier.code, PaperKind.DIVISION).papers
        line = desk.papers.issued(dossier.code)[-1]
        say(line.number)
        desk.papers.cancel(ref.paper_id or 0, "Ghi nhầm")


def say(line: str) -> None:
    """Write one line at once, past every buffer that a kill would lose."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
