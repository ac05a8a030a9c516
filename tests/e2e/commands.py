"""The program as it is started from a shell, and the same commands within the test's process."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kktdesk.cli.command import run
from kktdesk.services.clock import FixedClock
from tests.house import ROOT

UNIT = ("--unit-code", "H20.99", "--unit-name", "Ban Quản lý Khu kinh tế (mẫu)")

Json = dict[str, Any]


def start_program(
    *argv: str | Path, given: str | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, as from a shell."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, argv)],
        capture_output=True,
        encoding="utf-8",
        input=given,
        env=os.environ | (env or {}),
        timeout=100,
        check=False,
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said and how it ended."""

    exit_code: int
    out: str
    err: str

    @property
    def answer(self) -> Json:
        """The one JSON object on stdout; nothing stands on stderr."""
        assert self.err == ""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value


@dataclass(frozen=True, slots=True)
class Counter:
    """A data folder and its commands, without a process for each."""

    data: Path
    clock: FixedClock
    capture: pytest.CaptureFixture[str]
    files: Path

    def say(self, *argv: str | Path) -> Said:
        """Run a command."""
        exit_code = run(["--data", str(self.data), *map(str, argv)], self.clock)
        return Said(exit_code, *self.capture.readouterr())

    def ask(self, *argv: str | Path) -> Json:
        """Run a command that must be done, with --json."""
        said = self.say("--json", *argv)
        assert said.exit_code == 0, said.out
        return said.answer

    def refused(self, *argv: str | Path) -> Json:
        """Run a command that must be refused, with --json."""
        said = self.say("--json", *argv)
        assert said.exit_code == 2, said.out
        return said.answer

    def file(self, value: object) -> Path:
        """Write a file for ``receive``."""
        path = self.files / "dossier.json"
        path.write_text(json.dumps(value), encoding="utf-8")
        return path

    def receive(self, value: object, *options: str | Path) -> Json:
        """Receive what must be received."""
        return self.ask("receive", "--file", self.file(value), *options)

    def receive_refused(self, value: object, *options: str | Path) -> Json:
        """Hand in what must be refused."""
        return self.refused("receive", "--file", self.file(value), *options)

    @property
    def codes(self) -> list[str]:
        """The codes of all dossiers, the oldest first."""
        found = self.ask("find", "", "--limit", "500")
        return [row["code"] for row in reversed(found["results"])]


def dossier(**changes: object) -> Json:
    """Give the file of one dossier, changed where a test is about something."""
    return {
        "request_id": "6a1f-1",
        "procedure": "1.009756",
        "received_at": "2026-11-23T09:15:00+07:00",
        "applicant": {
            "kind": "company",
            "name": "Công ty TNHH Cá tra Cao Lãnh (mẫu)",
            "id_number": "0100233488",
            "address": "Lô A1, KCN Trần Quốc Toản",
            "phone": "0912345678",
            "email": "a@example.vn",
        },
        "submitter": {
            "name": "Nguyễn Thị Ánh",
            "id_number": "087190000123",
            "authority": "Giấy giới thiệu số 12/GGT",
        },
        "components": [
            {
                "name": "Văn bản đề nghị thực hiện dự án",
                "copy_kind": "original",
                "quantity": 1,
                "submitted": True,
            }
        ],
        "sets": 1,
        "channel": "counter",
        "return_method": "post",
        "postal_address": "Số 1, đường Nguyễn Huệ",
        "note": "",
        "official_code": None,
    } | changes


def least(request_id: str, name: str = "Nguyễn Văn A") -> Json:
    """Give a file with nothing but what must be there."""
    applicant = {"kind": "person", "name": name}
    return {"request_id": request_id, "procedure": "1.009756", "applicant": applicant}
