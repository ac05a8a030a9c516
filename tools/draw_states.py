"""Draws the table of states and acts as ``docs/states.svg``; a test tells when it is out of date.

A row is an act, a column a state. In a field stands where the act leads: the number of a state,
``↩`` for back to where it was asked or done, ``•`` for an act that stays where it is.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kktdesk import messages  # noqa: E402 - the path comes first
from kktdesk.cli.spoken import AT_THE_POST  # noqa: E402 - the same
from kktdesk.domain.dossier import (  # noqa: E402 - the same
    ACTS,
    POST_ACTS,
    Act,
    PostState,
    State,
)
from kktdesk.domain.national import NATIONAL_CODES  # noqa: E402 - the same

PICTURE = ROOT / "docs" / "states.svg"

_CELL, _LINE, _LEFT = 44, 22, 400
_HEAD, _POST_HEAD = 225, 120
_MARGIN, _GAP, _SLANT = 24, 30, 60
_STAYS, _BACK = "•", "↩"
_STYLE = """\
  <style>
    text { font: 13px sans-serif; fill: #1c2733 }
    .head { font-weight: bold } .mute { fill: #66727f }
    .cell { text-anchor: middle } .leads { fill: #0b5cad; font-weight: bold }
    .stripe { fill: #f3f6f9 } .grid { stroke: #d5dce3 } .paper { fill: #ffffff }
  </style>"""

Cells = Mapping[tuple[StrEnum, Act], str]


def picture() -> str:
    """Draw both tables, the states of a dossier and those of the post.

    Returns:
        an SVG text.
    """
    states, posts = tuple(State), tuple(PostState)
    acts = tuple(act for act in Act if any((state, act) in ACTS for state in states))
    post_acts = tuple(act for act in Act if any((post, act) in POST_ACTS for post in posts))
    first_top = _MARGIN
    second_top = first_top + _HEAD + _LINE * len(acts) + _GAP
    width = _MARGIN + _LEFT + _CELL * len(states) + _SLANT
    height = second_top + _POST_HEAD + _LINE * len(post_acts) + _MARGIN
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
        _STYLE,
        f'  <rect class="paper" width="{width}" height="{height}"/>',
        *_table(first_top + _HEAD, _state_heads(states), acts, _state_cells(states)),
        *_table(second_top + _POST_HEAD, _post_heads(posts), post_acts, _post_cells(posts)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _state_heads(states: Sequence[State]) -> dict[StrEnum, str]:
    heads: dict[StrEnum, str] = {}
    for number, state in enumerate(states, 1):
        national = f" (mã {NATIONAL_CODES[state]})" if state in NATIONAL_CODES else ""
        heads[state] = f"{number}  {messages.word('state', state)}{national}"
    return heads


def _state_cells(states: Sequence[State]) -> Cells:
    numbers = {state: str(number) for number, state in enumerate(states, 1)}
    cells: dict[tuple[StrEnum, Act], str] = {}
    for (state, act), after in ACTS.items():
        if isinstance(after, State):
            cells[state, act] = _STAYS if after is state else numbers[after]
        else:
            cells[state, act] = _BACK
    return cells


def _post_heads(posts: Sequence[PostState]) -> dict[StrEnum, str]:
    letters = "abcdefgh"
    return {post: f"{letters[at]}  {AT_THE_POST[post]}" for at, post in enumerate(posts)}


def _post_cells(posts: Sequence[PostState]) -> Cells:
    letters = dict(zip(posts, "abcdefgh", strict=False))
    shelf = str(tuple(State).index(State.READY) + 1)
    return {
        (post, act): letters[after] if after else shelf for (post, act), after in POST_ACTS.items()
    }


def _table(
    first: int, heads: Mapping[StrEnum, str], acts: Sequence[Act], cells: Cells
) -> Iterator[str]:
    left = _MARGIN + _LEFT
    for at, words in enumerate(heads.values()):
        x = left + _CELL * at + _CELL // 2 + 5
        yield _text(x, first - 10, words, "head", f'transform="rotate(-60 {x} {first - 10})"')
    for row, act in enumerate(acts):
        yield from _row(first + _LINE * row, act, heads, cells, is_striped=row % 2 == 0)
    bottom = first + _LINE * len(acts)
    for at in range(len(heads) + 1):
        x = left + _CELL * at
        yield f'  <path class="grid" d="M{x} {first}V{bottom}"/>'


def _row(
    top: int, act: Act, heads: Mapping[StrEnum, str], cells: Cells, *, is_striped: bool
) -> Iterator[str]:
    width = _LEFT + _CELL * len(heads)
    if is_striped:
        yield f'  <rect class="stripe" x="{_MARGIN}" y="{top}" width="{width}" height="{_LINE}"/>'
    yield _text(_MARGIN + 6, top + 16, messages.word("act", act))
    yield _text(_MARGIN + 268, top + 16, act.value, "mute")
    for at, state in enumerate(heads):
        mark = cells.get((state, act))
        if mark:
            kind = "cell" if mark == _STAYS else "cell leads"
            yield _text(_MARGIN + _LEFT + _CELL * at + _CELL // 2, top + 16, mark, kind)


def _text(x: int, y: int, words: str, kind: str = "", more: str = "") -> str:
    marks = " ".join(part for part in (f'class="{kind}"' if kind else "", more) if part)
    return f'  <text x="{x}" y="{y}"{" " + marks if marks else ""}>{escape(words)}</text>'


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
