"""What an act adds to the paper that tells of it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType

from kktdesk.domain.dossier import Act, CopyKind, Slip
from kktdesk.domain.form import PaperKind, PaperValues, Row
from kktdesk.domain.moment import local, local_day
from kktdesk.models.dossier import Dossier, DossierComponent
from kktdesk.models.life import DossierAct
from kktdesk.printing.dates import day_in_words, moment_in_words
from kktdesk.services.paper_handovers import handovers, with_whom
from kktdesk.services.paper_values import Facts, due, merged, shared, submitted, words


def values_of(kind: PaperKind, facts: Facts) -> PaperValues:
    """Gather every value of a paper of a dossier.

    Args:
        kind: of the paper.
        facts: what it is made of; ``act`` is one that kind belongs to.

    Returns:
        the values as they are printed.
    """
    own = _OWN.get(kind)
    return shared(facts) if own is None else merged(shared(facts), own(facts))


# ---------------------------------------------------------------- what was said with an act
def _text(act: DossierAct | None, name: str) -> str:
    return str(act.said.get(name) or "") if act else ""


def _lines(act: DossierAct | None, name: str) -> tuple[str, ...]:
    said = act.said.get(name) if act else None
    return tuple(map(str, said)) if isinstance(said, list | tuple) else ()


def _day(text: str) -> str:
    return day_in_words(date.fromisoformat(text)) if text else ""


def _moment(text: str) -> datetime | None:
    return local(datetime.fromisoformat(text)) if text else None


# ---------------------------------------------------------------- papers
def _supplement(facts: Facts) -> PaperValues:
    act, row = facts.act, facts.row
    content, papers = _text(act, "content"), _lines(act, "papers")
    # Without a list of papers, what is asked for is the list.
    lines = papers or tuple(line for line in content.splitlines() if line.strip())
    is_waiting = act is not None and row.waiting_since == act.at and row.waiting_until is not None
    kept = row.waiting_until.isoformat() if is_waiting and row.waiting_until else ""
    texts = {
        "content": content if papers else "",
        "reason": content if papers else "",
        "until": _day(_text(act, "until") or kept),
        "contact": _text(act, "asked_by") or facts.office.clerk,
    }
    return PaperValues(
        texts=texts, lists={"papers": lines}, tables={"missing_papers": tuple(wanted(lines, row))}
    )


def wanted(lines: Iterable[str], row: Dossier | None = None) -> list[Row]:
    """List the papers that have to be brought.

    Args:
        lines: their names.
        row: the dossier whose components may tell how many of what kind.

    Returns:
        rows of the table of missing papers.
    """
    known = {component.name: component for component in row.components} if row else {}
    return [
        {"number": str(number), "name": line, **_quantity(known.get(line))}
        for number, line in enumerate(lines, 1)
    ]


def _quantity(component: DossierComponent | None) -> dict[str, str]:
    cells = dict.fromkeys(("originals", "certified", "copies"), "")
    if component is not None:
        names = {CopyKind.ORIGINAL: "originals", CopyKind.CERTIFIED_COPY: "certified"}
        cells[names.get(component.copy_kind, "copies")] = str(component.quantity)
    return cells


def _refusal(facts: Facts) -> PaperValues:
    return PaperValues(texts={"reason": _text(facts.act, "reason")})


def _apology(facts: Facts) -> PaperValues:
    act = facts.act
    until = _moment(_text(act, "until"))
    before = _moment(str(act.before.get("due_at") or "")) if act else None
    titles = facts.office.signing_titles
    rank_head, rank_second = _ranks(titles[0] if titles else "")
    return PaperValues(
        texts={
            **due(before or facts.row.due_at),
            "new_due_on": day_in_words(until.date()) if until else "",
            "reason": _text(act, "reason"),
            "rank_head": rank_head,
            "rank_second": rank_second,
        }
    )


def _ranks(title: str) -> tuple[str, str]:
    """Part a title of two ranks, ``KT. TRƯỞNG BAN - PHÓ TRƯỞNG BAN``, into its lines.

    Returns:
        both lines; the second may be "".
    """
    for dash in (" - ", " – "):
        head, found, second = title.partition(dash)
        if found:
            return head.strip(), second.strip()
    return title, ""


def _stop(facts: Facts) -> PaperValues:
    act, row = facts.act, facts.row
    asked = _last(row, Act.ASK_WITHDRAWAL)
    asks = act if act is not None and act.act is Act.STOP_ON_REQUEST else asked
    named = _text(asks, "by") or row.submitter_name or row.applicant_name
    return PaperValues(
        texts={
            "reason": _text(asks, "reason"),
            "requested_by": named,
            "requested_on": day_in_words(local_day(asks.at)) if asks else "",
            "stopped_on": day_in_words(local_day(act.at)) if act else "",
            "fee_settled": "",
        },
        tables={"given_back": tuple({**line, "detail": ""} for line in submitted(row))},
    )


def _control(facts: Facts) -> PaperValues:
    handler, partner = with_whom(facts.row)
    texts = {"partner": partner} | ({"handler": handler} if handler else {})
    return PaperValues(
        texts=texts, tables={"handovers": tuple(handovers(facts.row, facts.measure))}
    )


def _division(facts: Facts) -> PaperValues:
    act, until = facts.act, _moment(_text(facts.act, "until"))
    name = "partner" if act is not None and act.act is Act.ASK_PARTNER else "division"
    ours = handovers(facts.row, facts.measure, until=act)
    return PaperValues(
        texts={
            "holder": _text(act, name),
            "partner": _text(act, "partner"),
            "officer": _text(act, "officer"),
            "holder_until": moment_in_words(until) if until else "",
            "content": _text(act, "content"),
        },
        tables={"handovers": tuple(ours[-1:])},
    )


def _result(facts: Facts) -> PaperValues:
    act = facts.act
    return PaperValues(
        texts={
            **_collector(act),
            "slip": words()["slip"].get(_text(act, "slip"), ""),
            "returned_at": moment_in_words(act.at) if act else "",
            **_result_texts(facts.row),
        },
        tables={"given_back": (_given(facts),)},
    )


def _collector(act: DossierAct | None) -> dict[str, str]:
    return {
        "collector": _text(act, "to"),
        "collector_id": _text(act, "id_number"),
        "collector_relation": _text(act, "relation") or _text(act, "authority"),
    }


def _result_texts(row: Dossier) -> dict[str, str]:
    return {
        "result_number": row.result_number,
        "result_on": day_in_words(row.result_on) if row.result_on else "",
    }


def _given(facts: Facts) -> Row:
    said, row = words()["result"], facts.row
    texts = _result_texts(row)
    detail = texts["result_number"]
    if detail and texts["result_on"]:
        detail = said["detail"].format(number=detail, day=texts["result_on"])
    count = facts.act.said.get("originals") if facts.act else None
    name = facts.procedure.result if facts.procedure else ""
    return {
        "number": "1",
        "name": name or said["name"],
        "detail": detail or texts["result_on"],
        "originals": str(count or 1),
        "copies": "0",
    }


def _lost_slip(facts: Facts) -> PaperValues:
    return PaperValues(texts={**_collector(facts.act), "slip": words()["slip"][Slip.LOST]})


def _label(facts: Facts) -> PaperValues:
    return PaperValues(texts={"post_item": _text(facts.act, "item")})


def _last(row: Dossier, wanted_act: Act) -> DossierAct | None:
    standing = (act for act in reversed(row.acts) if act.taken_back_at is None)
    return next((act for act in standing if act.act is wanted_act), None)


_OWN: Mapping[PaperKind, Callable[[Facts], PaperValues]] = MappingProxyType(
    {
        PaperKind.SUPPLEMENT: _supplement,
        PaperKind.REFUSAL: _refusal,
        PaperKind.APOLOGY: _apology,
        PaperKind.STOP: _stop,
        PaperKind.CONTROL: _control,
        PaperKind.DIVISION: _division,
        PaperKind.RESULT: _result,
        PaperKind.LOST_SLIP: _lost_slip,
        PaperKind.LABEL: _label,
    }
)
