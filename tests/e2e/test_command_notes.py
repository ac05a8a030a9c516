"""The command ``notes``: who was guided or turned away on a day."""

import re

from kktdesk.services.desk import open_desk
from kktdesk.services.requests import IntakeEntry
from tests.e2e.commands import Counter
from tests.factories import COMPANY, PERSON, at


def keep_two(counter: Counter) -> None:
    desk = open_desk(counter.data, counter.clock)
    desk.intake.guidance(
        IntakeEntry(
            request_id="n-1",
            applicant=PERSON,
            procedure="1.009756",
            lines=("Bản sao hộ chiếu", "Văn bản ủy quyền"),
            contact_phone="02773851234",
            at=at("2026-11-24 09:15"),
        )
    )
    desk.intake.refusal(
        IntakeEntry(
            request_id="n-2",
            applicant=COMPANY,
            matter="Cấp lại giấy",
            reason="Không thuộc thẩm quyền\nNộp tại Sở Tài chính",
            at=at("2026-11-24 10:00"),
        )
    )
    desk.close()


def test_the_notes_of_a_day_are_answered_whole_in_order(counter: Counter) -> None:
    keep_two(counter)

    answer = counter.ask("notes", "--date", "2026-11-24")

    assert answer["date"] == "2026-11-24"
    guided, refused = answer["notes"]
    assert (guided["kind"], guided["at"]) == ("guidance", "2026-11-24T09:15:00+07:00")
    assert guided["applicant"]["name"] == PERSON.name
    assert guided["lines"] == ["Bản sao hộ chiếu", "Văn bản ủy quyền"]
    assert (guided["procedure"], guided["contact_phone"]) == ("1.009756", "02773851234")
    assert guided["matter"]
    assert (refused["kind"], refused["procedure"]) == ("refusal", "")
    assert (refused["matter"], refused["lines"]) == ("Cấp lại giấy", [])
    assert refused["reason"] == "Không thuộc thẩm quyền\nNộp tại Sở Tài chính"


def test_a_day_without_notes_has_none(counter: Counter) -> None:
    keep_two(counter)

    assert counter.ask("notes", "--date", "2026-11-23") == {"date": "2026-11-23", "notes": []}
    assert "không từ chối ai" in counter.say("notes", "--date", "2026-11-23").out


def test_people_read_the_notes_in_vietnamese(counter: Counter) -> None:
    keep_two(counter)

    said = counter.say("notes", "--date", "2026-11-24")

    assert (said.exit_code, said.err) == (0, "")
    for words in ("Hướng dẫn (Mẫu 02)", "– Văn bản ủy quyền", "Từ chối (Mẫu 03)", "Sở Tài chính"):
        assert words in said.out
    assert not re.search(r"\b(guidance|refusal|None)\b", said.out)


def test_a_day_is_needed(counter: Counter) -> None:
    assert counter.refused("notes")["error"]
