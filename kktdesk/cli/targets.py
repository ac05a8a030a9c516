"""The command about the targets of a year."""

from typing import TYPE_CHECKING, Final

from kktdesk.cli.json_file import read_json
from kktdesk.cli.outcome import Outcome
from kktdesk.cli.text_file import reason
from kktdesk.domain.chart import number_words
from kktdesk.domain.errors import EntryRefused
from kktdesk.domain.targets import Measure, YearTargets

if TYPE_CHECKING:
    from kktdesk.cli.answers import Answer
    from kktdesk.cli.arguments import Words
    from kktdesk.services.desk import Desk

_NAMES: Final = {
    Measure.ON_TIME: "Giải quyết đúng hạn",
    Measure.APOLOGY: "Trễ hạn có thư xin lỗi",
    Measure.ONLINE: "Tiếp nhận trực tuyến",
    Measure.POST_INTAKE: "Tiếp nhận qua bưu chính",
    Measure.POST_RETURN: "Trả kết quả qua bưu chính",
    Measure.DIGITISED: "Hồ sơ số hóa",
}


def targets(desk: "Desk", words: "Words") -> Outcome:
    """Tell the targets of a year, after setting them where a file is given.

    Args:
        desk: an open desk.
        words: the year, the file, the reason.

    Returns:
        the targets.

    Raises:
        EntryRefused: the file is no object, or something of it is wrong.
    """
    if words.targets_file is None:
        return _told(desk.targets.of_year(words.year))
    values = read_json(words.targets_file)
    if not isinstance(values, dict):
        raise EntryRefused(reason("targets-not-object"))
    return _told(desk.targets.set(words.year, values, words.why))


def _told(found: YearTargets) -> Outcome:
    answer: Answer = {
        "year": found.year,
        "targets": {one.value: found.values.get(one) for one in Measure},
    }
    lines = [f"Chỉ tiêu năm {found.year}"]
    for one, name in _NAMES.items():
        share = found.values.get(one)
        lines.append(f"  {name}: {'chưa đặt' if share is None else number_words(share, '%')}")
    return Outcome(answer=answer, text="\n".join(lines))
