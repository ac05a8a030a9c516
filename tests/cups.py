"""A CUPS of the tests' own: the real daemon, with queues whose printer keeps what it is given.

It has its folders, its socket and its printer, and neither a network nor the system's queues. The
queues are raw: what comes out must be what went in, to the last byte.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

QUEUE = "HP-Quay-1"
PATIENCE_S = 60.0
_NAP_S = 0.01
_PROGRAMS = f"{os.defpath}:/usr/sbin:/sbin"
_NEEDED = ("cupsd", "lpadmin", "cupsdisable", "cupsreject", "lp", "lpstat", "setpriv")
_SYSTEM_BIN = Path("/usr/lib/cups")
_LONGEST_SOCKET = 100  # a socket's path has 108 bytes at the most

# Nobody but this socket's users reaches the daemon: whoever does may do everything.
_DAEMON = """\
Listen {folder}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
DirtyCleanInterval 0
PreserveJobHistory No
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """\
ServerRoot {folder}
ServerBin {folder}/bin
DataDir /usr/share/cups
DocumentRoot {folder}/doc
RequestRoot {folder}/requests
TempDir {folder}/requests/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/access_log
ErrorLog stderr
PageLog {folder}/page_log
"""
# Without a word it is asked for its devices. The rename comes last: no job is there by halves.
_PRINTER = """\
#!/bin/sh
[ $# -gt 0 ] || exit 0
cd "${DEVICE_URI#capture:}" || exit 1
if [ $# -ge 6 ]; then cat "$6"; else cat; fi >"$1.pdf" || exit 1
printf '%s\\0' "$PRINTER" "$CONTENT_TYPE" "$1" "$2" "$3" "$4" "$5" >"$1.part"
mv "$1.part" "$1.words"
"""


@dataclass(frozen=True, slots=True)
class Job:
    """What came out of a queue."""

    queue: str
    kind: str
    title: str
    copies: int
    options: Mapping[str, str]
    pdf: bytes

    @property
    def media(self) -> str:
        """The sheet that was asked for."""
        return self.options["media"]


class Cups:
    """A running ``cupsd``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._printed, self._log = folder / "printed", folder / "log"
        self._is_changed = True
        self._process: subprocess.Popen[bytes] | None = None
        self._write_files()

    # ------------------------------------------------------------ the daemon
    @property
    def environment(self) -> dict[str, str]:
        """What makes a program of CUPS, and whoever starts it, use this daemon."""
        where = str(self._folder)
        return {"CUPS_SERVER": f"{where}/cups.sock", "CUPS_SERVERROOT": where}

    def start(self) -> None:
        """Start the daemon and wait until it answers."""
        program = str(self._folder / "cupsd")
        options = ["-f", "-c", f"{self._folder}/cupsd.conf", "-s", f"{self._folder}/files.conf"]
        # the daemon dies with the tests, however they die
        words = ["setpriv", "--pdeathsig", "KILL", program, *options]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stderr=log)
        wait_for(self._answers)

    def stop(self) -> None:
        """End the daemon, and wait for its end."""
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        self._process = None
        (self._folder / "cups.sock").unlink(missing_ok=True)

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Let the daemon answer nobody for a while."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def make_fresh(self) -> None:
        """Give a running daemon with nothing but its one queue, the default, taking papers."""
        if self._process is None:
            self.start()
        if self._is_changed:
            for name in self._run("lpstat", "-e").split():
                self._run("lpadmin", "-x", name)  # with the jobs that wait there
            self.add_queue(QUEUE)
            self.name_default(QUEUE)
            self._is_changed = False
        wait_for(lambda: not self._is_printing())
        for kept in self._printed.iterdir():
            kept.unlink()

    # ------------------------------------------------------------ its queues
    def add_queue(self, name: str) -> None:
        """Add a queue, or let one that is there take and print papers again."""
        self._change("lpadmin", "-p", name, "-v", f"capture:{self._printed}", "-E")

    def remove_queue(self, name: str) -> None:
        """Take a queue away."""
        self._change("lpadmin", "-x", name)

    def name_default(self, name: str) -> None:
        """Make a queue the default of this computer."""
        self._change("lpadmin", "-d", name)

    def pause(self) -> None:
        """Stop the queue; it takes papers all the same and keeps them."""
        self._change("cupsdisable", QUEUE)

    def refuse(self) -> None:
        """Let the queue take no paper any more."""
        self._change("cupsreject", QUEUE)

    def accept(self) -> None:
        """Let the queue take and print papers again."""
        self.add_queue(QUEUE)

    # ------------------------------------------------------------ what came out
    def jobs(self) -> list[Job]:
        """Wait until nothing is under way and give what came out, in its order.

        Returns:
            the jobs since the test began.
        """
        wait_for(lambda: not self._is_printing())
        words = sorted(self._printed.glob("*.words"), key=lambda path: int(path.stem))
        return [_job(path) for path in words]

    def waiting(self) -> list[str]:
        """Give the jobs that a queue has taken and has not printed.

        Returns:
            their names, as CUPS calls them.
        """
        said = self._run("lpstat", "-o")
        return [line.split()[0] for line in said.splitlines()]

    @property
    def papers(self) -> list[bytes]:
        """The bytes of each job."""
        return [job.pdf for job in self.jobs()]

    # ------------------------------------------------------------ within
    def _write_files(self) -> None:
        (self._folder / "bin" / "backend").mkdir(parents=True)
        for name in ("printed", "requests/tmp", "cache", "state"):
            (self._folder / name).mkdir(parents=True)
        (self._folder / "bin" / "daemon").symlink_to(_SYSTEM_BIN / "daemon")
        # a copy: a computer may confine the daemon to its usual folders by the program's path
        shutil.copy(_program("cupsd"), self._folder / "cupsd")
        for name, text in (("cupsd.conf", _DAEMON), ("files.conf", _FILES)):
            (self._folder / name).write_text(text.format(folder=self._folder), encoding="utf-8")
        printer = self._folder / "bin" / "backend" / "capture"
        printer.write_text(_PRINTER, encoding="utf-8")
        printer.chmod(0o700)  # nobody else may run it: that way it runs as the daemon's user

    def _answers(self) -> bool:
        assert self._process is not None
        if self._process.poll() is not None:
            said = self._log.read_text(encoding="utf-8", errors="replace")
            pytest.fail(f"cupsd ended by itself:\n{said[-2000:]}")
        with socket.socket(socket.AF_UNIX) as client:
            return client.connect_ex(self.environment["CUPS_SERVER"]) == 0

    def _change(self, name: str, *words: str) -> None:
        self._is_changed = True
        self._run(name, *words)

    def _is_printing(self) -> bool:
        """A job's files are there until its printer has ended; none of them is kept."""
        return any((self._folder / "requests").glob("[cd]*"))

    def _run(self, name: str, *words: str) -> str:
        done = subprocess.run(
            [_program(name), *words],
            env=os.environ | self.environment | {"LC_ALL": "C.UTF-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE_S,
        )
        assert done.returncode == 0, f"{name} {words}: {done.stderr}"
        return done.stdout


def wait_for(is_so: Callable[[], bool]) -> None:
    """Wait until something is so; the computer may be busy."""
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < end, f"still waiting for {is_so}"
        time.sleep(_NAP_S)


@contextmanager
def running() -> Iterator[Cups]:
    """Run a daemon.

    Yields:
        the daemon, with one queue.
    """
    missing = [name for name in _NEEDED if shutil.which(name, path=_PROGRAMS) is None]
    if missing:
        pytest.fail(
            f"not on this computer: {', '.join(missing)}. Printing is tested with a real CUPS:"
            " install cups-daemon and cups-client, or start the tests by ./kkt test"
        )
    folder = Path(tempfile.mkdtemp(prefix="cups-"))
    assert len(os.fsencode(folder)) < _LONGEST_SOCKET, f"too long for a socket: {folder}"
    cups = Cups(folder)
    try:
        cups.make_fresh()
        yield cups
    finally:
        cups.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _program(name: str) -> str:
    found = shutil.which(name, path=_PROGRAMS)
    assert found is not None, name
    return found


def _job(words: Path) -> Job:
    queue, kind, _number, _user, title, copies, options, _ = words.read_text(
        encoding="utf-8"
    ).split("\0")
    pairs = (word.partition("=") for word in options.split())
    return Job(
        queue,
        kind,
        title,
        int(copies),
        {name: value for name, _, value in pairs},
        words.with_suffix(".pdf").read_bytes(),
    )
