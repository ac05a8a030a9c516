"""What the command line says of each act and of what it asks for; made from the table of acts."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from kktdesk.cli.spoken import act_words
from kktdesk.domain.act_fields import ACT_FIELDS, ActField, FieldKind
from kktdesk.domain.dossier import Act

_WIDTH: Final = 20

_HOW: Final = MappingProxyType(
    {
        FieldKind.LINES: 'danh sách, như ["…", "…"]',
        FieldKind.MOMENT: "lúc, như 2026-11-25T09:15",
        FieldKind.DATE: "ngày, như 2026-11-25",
        FieldKind.COUNT: "số nguyên",
        FieldKind.FLAG: "true, false",
    }
)
MEANINGS: Final = MappingProxyType(
    {
        "reason": "lý do",
        "content": "nội dung",
        "until": "hạn",
        "division": "phòng nhận hồ sơ",
        "officer": "người nhận hồ sơ",
        "partner": "cơ quan được hỏi",
        "papers": "các giấy tờ",
        "stage": "lúc kiểm tra (check) hay lúc thẩm định (appraisal)",
        "asked_by": "người yêu cầu",
        "by": "người đề nghị",
        "supervisor": "người phụ trách đã đồng ý",
        "result_number": "số của kết quả",
        "result_on": "ngày của kết quả",
        "is_electronic": "có bản điện tử",
        "shelf": "chỗ để kết quả",
        "outcome": "gặp được (reached), không nghe máy (no-answer), hẹn đến (will-come)",
        "comes_on": "hẹn đến vào",
        "return_method": "cách nhận kết quả",
        "postal_address": "địa chỉ nhận qua bưu chính",
        "to": "người nhận",
        "id_number": "số định danh người nhận",
        "relation": "quan hệ với chủ hồ sơ",
        "authority": "giấy ủy quyền",
        "slip": "giấy tiếp nhận đã thu lại (taken-back) hay bị mất (lost)",
        "originals": "số bản chính trả lại",
        "item": "số hiệu bưu gửi",
        "sent_to": "nơi gửi đến",
        "opened_by": "người đã mở",
        "paper_follows": "bản giấy trả sau",
        "field": "mục cần sửa",
        "value": "giá trị đúng",
        "path": "tệp PDF, PNG hay JPEG",
        "position": "thứ tự của thành phần, từ 1",
        "is_result": "là bản quét của kết quả",
    }
)
# A file is attached by its path: the one act that asks for more than words.
ATTACH_FIELDS: Final = (
    ActField(name="path", kind=FieldKind.LINE, needed=True),
    ActField(name="position", kind=FieldKind.COUNT),
    ActField(name="is_result", kind=FieldKind.FLAG),
)
# A dossier is received from a file of its own, by the command `receive`.
DOABLE: Final = tuple(act for act in Act if act is not Act.RECEIVE)


def fields_of(act: Act) -> tuple[ActField, ...]:
    """List what an act asks for on the command line.

    Returns:
        its fields, without ``at``.
    """
    return ATTACH_FIELDS if act is Act.ATTACH else ACT_FIELDS[act]


def meaning(field: ActField) -> str:
    """Say what belongs into a field.

    Returns:
        a few words.
    """
    choices = ", ".join(field.choices)
    shown = MEANINGS[field.name]
    # Where the words explain each choice themselves they are not listed again.
    how = "" if field.choices and field.choices[0] in shown else choices
    parts = (shown, how, _HOW.get(field.kind, ""), "phải có" if field.needed else "")
    return "; ".join(part for part in parts if part)


def every_act() -> str:
    """Describe all acts with all that they ask for.

    Returns:
        lines.
    """
    return "\n".join(line for act in DOABLE for line in _lines(act))


def _lines(act: Act) -> Iterator[str]:
    yield f"  {act.value:<{_WIDTH}} {act_words(act)}"
    for field in fields_of(act):
        yield f"    {field.name:<{_WIDTH - 2}} {meaning(field)}"
