"""The checks of the tools are part of the suite; ``./kkt check`` runs this file and the rules."""

import subprocess
import sys
from types import MappingProxyType

import pytest

from tests.house import ROOT

CHECKS = MappingProxyType(
    {
        "format": ("-m", "ruff", "format", "--check", "."),
        "lint": ("-m", "ruff", "check", "."),
        "types": ("-m", "mypy", "kktdesk", "tests", "main.py", "tools"),
        "layers": ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
        "translations": ("tools/update_i18n.py", "--check"),
    }
)


@pytest.mark.parametrize("check", CHECKS)
def test_check_is_clean(check: str) -> None:
    done = subprocess.run(
        [sys.executable, *CHECKS[check]], cwd=ROOT, capture_output=True, text=True, check=False
    )

    if done.returncode:
        pytest.fail(f"{done.stdout}{done.stderr}", pytrace=False)
