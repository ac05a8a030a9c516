"""What commands say to people, and the form of what they say to programs."""

import json
import re
from datetime import datetime, timedelta
from pathlib import Path

from tests.e2e.commands import Counter, dossier

FIRST = "H20.99-261123-0001"


def test_every_command_speaks_vietnamese_without_json(counter: Counter, tmp_path: Path) -> None:
    file = counter.file(dossier(note="hai\ndòng"))
    said = [
        counter.say("receive", "--file", file, "--pdf", tmp_path / "pdf"),
        counter.say("receive", "--file", file),
        counter.say("find", "cá tra"),
        counter.say("find", "không có"),
        counter.say("ready", FIRST),
        counter.say("hand-over", FIRST, "--to", "Nguyễn Thị Ánh"),
        counter.say("take-back", FIRST, "--reason", "nhầm"),
        counter.say("send", FIRST),
        counter.say("show", FIRST),
        counter.say("day", "--date", "2026-11-25", "--pdf", tmp_path / "day.pdf"),
        counter.say("report", "--from", "2026-01-01", "--to", "2026-12-31"),
        counter.say("due", "--received", "2026-12-31", "--term", "3", "--unit", "working-day"),
        counter.say("backup"),
    ]

    for one, words in zip(
        said,
        (
            ("Đã tiếp nhận hồ sơ.", FIRST, "17:00 ngày 08/12/2026 (Thứ Ba)", f"{FIRST}.pdf"),
            ("Hồ sơ đã lưu từ trước.", FIRST),
            (FIRST, "Đang giải quyết", "hẹn 08/12/2026", "Công ty TNHH Cá tra Cao Lãnh (mẫu)"),
            ("Không thấy hồ sơ nào.",),
            ("Đã có kết quả, chưa trả, sớm hẹn",),
            ("Đã trả kết quả, sớm hẹn", "tại quầy", "Nguyễn Thị Ánh"),
            ("Đã có kết quả, chưa trả, sớm hẹn",),
            ("bản điện tử",),
            (
                "Lịch sử:",
                "Tiếp nhận",
                "Lấy lại việc vừa ghi",
                "0912345678",
                "1 bản chính",
                "hai\n",
            ),
            ("Tồn đầu ngày:", "Phiếu chốt ngày:"),
            ("Từ 01/01/2026 đến 31/12/2026: ", "Sớm hẹn 1, đúng hẹn 0, trễ hẹn 0."),
            ("Hẹn trả: 17:00 ngày", "Tết Dương lịch"),
            ("Đã sao lưu 1 hồ sơ", "backups"),
        ),
        strict=True,
    ):
        assert (one.exit_code, one.err) == (0, "")
        assert [word for word in words if word not in one.out] == []
        assert not re.search(r"\b(received|ready|returned|counter|None)\b", one.out)


def test_a_refusal_is_vietnamese_on_stderr_without_json(counter: Counter) -> None:
    said = counter.say("show", "H20.99-261123-0001\x1b\n[31m")

    assert (said.exit_code, said.out) == (2, "")
    assert said.err == (
        "Không có hồ sơ mã H20.99-261123-0001 [31m. Chưa thay đổi gì. "
        "Kiểm tra lại mã trên giấy tiếp nhận, hoặc tìm theo tên.\n"
    )


def test_wrong_words_are_one_json_object_too(counter: Counter) -> None:
    answer = counter.refused("report", "--from", "2026-11-23")

    assert answer == {
        "error": "usage",
        "message": "Tham số sai: thiếu --to. Xem cách dùng: kktdesk report --help",
    }


def test_every_moment_of_an_answer_is_iso_on_vietnamese_time(counter: Counter) -> None:
    counter.receive(dossier(received_at="2026-11-23T02:15:00Z"))
    counter.ask("ready", FIRST)
    shown = counter.ask("send", FIRST)

    moments = re.findall(r'"(\d{4}-\d\d-\d\dT[^"]*)"', json.dumps(shown))

    assert len(moments) > 10
    for moment in moments:
        assert datetime.fromisoformat(moment).utcoffset() == timedelta(hours=7)
