"""Vietnamese for argparse: its errors, its help and its usage line."""

import argparse
import re
from collections.abc import Iterable
from typing import Final, NoReturn

from typing_extensions import override

from kktdesk.domain.errors import DeskError

_SAID: Final = (
    (r"the following arguments are required: (.+)", "thiếu {0}"),
    (r"unrecognized arguments: (.+)", "không có tham số {0}"),
    (r"argument (.+?): expected one argument", "{0} cần đúng một giá trị"),
    (r"argument (.+?): invalid choice: (.+) \(choose from .+\)", "không có lệnh {1}"),
    (r"argument (.+?): ignored explicit argument .+", "{0} không nhận giá trị"),
    (r"argument (.+?): not allowed with argument (.+)", "{0} không dùng chung với {1}"),
    (r"argument (.+?): (.+)", "{0}: {1}"),
)


class UsageRefused(DeskError):  # noqa: N818 - named as every refusal is
    """The words of the command line are not a command; ``detail`` says why in Vietnamese."""

    code = "usage"


class HelpAsked(Exception):  # noqa: N818 - no error
    """The help of a command is wanted instead of its work.

    Attributes:
        text: the help.
    """

    def __init__(self, text: str) -> None:
        super().__init__("help")
        self.text = text


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Keeps the line breaks of the texts; its usage line begins in Vietnamese."""

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that raises what it has to say; nothing is written, the process goes on."""

    def __init__(self, *, prog: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=Formatter,
        )

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageRefused(detail=_in_vietnamese(message), program=self.prog)


class Help(argparse.Action):
    """The option that asks for help."""

    @override
    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        raise HelpAsked(parser.format_help())


def _in_vietnamese(message: str) -> str:
    for pattern, said in _SAID:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return said.format(*found.groups())
    return "không hiểu dòng lệnh"
