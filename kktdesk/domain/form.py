"""A form as data: who wrote it, on what paper it stands, and its blocks in their order.

The wording lives in form files only. A text of a block may hold placeholders, ``{applicant}``, and
optional parts, ``[ (mã TTHC {procedure_code})]``, which vanish with a value that is not there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class PaperKind(StrEnum):
    """What a paper is for, whichever circular its form comes from."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    CONTROL = "control"
    DIVISION = "division"
    RESULT = "result"
    GUIDANCE = "guidance"
    LOST_SLIP = "lost-slip"
    LABEL = "label"
    REGISTER = "register"
    POST_SHEET = "post-sheet"
    WHY = "why-sheet"
    DAY_SHEET = "day-sheet"


class Family(StrEnum):
    """How a form is set: a slip of the counter, a letter by NĐ 30/2020, or a label."""

    SLIP = "slip"
    LETTER = "letter"
    LABEL = "label"


class Blank(StrEnum):
    """What stands for a value that is not there: a leader for the pen, or nothing at all."""

    LEADER = "leader"
    VANISH = "vanish"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the wording comes from and since when it holds; never printed.

    Attributes:
        id: for example ``tt03-2025/02``.
        version: of the file; a published file never changes, a new one is laid beside it.
        valid_until: the last day, or None.
        is_verified: the wording was read in the rule, an official page or a form in use; what is
            not is printed only after a supervisor has confirmed it once.
    """

    id: str
    version: int
    kind: PaperKind
    title: str
    source: str
    valid_from: date
    valid_until: date | None = None
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class PaperSetting:
    """Family, layouts (the first is the usual one), and the words of each copy, "" for none."""

    family: Family
    layouts: tuple[str, ...]
    copies: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True)
class Head:
    """The national head.

    Attributes:
        digital_signature: stands above it, "" for none.
        agency: the list of lines at the left: the counter's, or the whole agency's.
    """

    country: str
    motto: str
    date: str
    number: str = ""
    digital_signature: str = ""
    agency: str = "header"


@dataclass(frozen=True, slots=True)
class Title:
    """The title block; ``code`` is the label before the dossier code, "" for a form without."""

    lines: tuple[str, ...]
    continued: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A label and its value; ``after`` follows in plain type.

    Attributes:
        is_label_bold: the label stands out, as numbered points of a letter do.
    """

    label: str
    value: str
    after: str = ""
    blank: Blank = Blank.LEADER
    is_bold: bool = False
    is_label_bold: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two short lines beside each other; ``is_run_on`` lets filled ones run on."""

    first: Line
    second: Line
    split: float = 0.42
    is_run_on: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; vanishes without its values, or keeps dots for the pen.

    Attributes:
        has_bold_values: the values stand out of plain text.
    """

    text: str
    blank: Blank = Blank.LEADER
    is_bold: bool = False
    has_bold_values: bool = False
    is_italic: bool = False
    is_centred: bool = False


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list numbered 1., 2., …; without items ``blanks`` leaders for the pen."""

    items: str
    blanks: int = 4


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        group: a head over neighbouring columns of the same group, or "".
        em: width in em of the table's type; 0 takes the rest.
    """

    head: str
    value: str
    em: float = 0
    is_centred: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a table value under repeated heads; ``blanks`` empty rows when there are none."""

    rows: str
    columns: tuple[Column, ...]
    blanks: int = 0


@dataclass(frozen=True, slots=True)
class Handovers:
    """The blocks of a control slip: given by, taken by, when, with which result.

    Attributes:
        heads: of the four columns.
        least: so many blocks are printed even if empty.
    """

    rows: str
    heads: tuple[str, ...]
    gives: str
    takes: str
    moment: str
    giver: str
    taker: str
    manner: str
    least: int = 4


@dataclass(frozen=True, slots=True)
class Signer:
    """A place to sign; a line of ``titles`` for each line, ``electronic`` under the manner."""

    titles: tuple[str, ...]
    manner: str
    name: str = ""
    electronic: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """One signer stands at the right, two stand left and right."""

    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Small print below the signatures; a line whose value is not there vanishes."""

    head: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipients:
    """Nơi nhận, left of a letter's signature."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Distance in millimetres."""

    mm: float


Block = Line | Pair | Text | Numbered | Table | Handovers | Signatures | Notes | Recipients | Gap


@dataclass(frozen=True, slots=True)
class Marks:
    """What marks a paper as practice, as printed again, or as cancelled."""

    sample: str
    reprint: str
    cancelled: str


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot line; "" for none."""

    printed: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A whole form."""

    origin: Origin
    paper: PaperSetting
    head: Head
    title: Title
    block: tuple[Block, ...]
    marks: Marks
    foot: Foot


Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PaperValues:
    """Every value that a paper prints, as printed: the snapshot that is kept of it.

    Attributes:
        texts: "" where nothing was given; ``code``, ``header`` and the like by the catalogue of
            variables.
        lists: of texts.
        tables: of rows, each a text for every column.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
