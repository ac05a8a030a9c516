"""When a result by post is returned: as it is handed over, or as it is delivered."""

from datetime import date
from itertools import pairwise

import pytest

from kktdesk.domain.counting_rules import PostReturned
from kktdesk.domain.dossier import Act, PostState, ReturnMethod, State
from kktdesk.domain.errors import ActNotPossible
from kktdesk.domain.post import ItemState
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.services.procedure_views import OfficeRules
from kktdesk.services.views import DossierView
from tests.factories import an_entry, at, number

HAND_OVER, DELIVERY = PostReturned.HAND_OVER, PostReturned.DELIVERY
POSTED_ON, DELIVERED_ON = date(2026, 11, 25), date(2026, 11, 26)
ITEM = "EB123456785VN"
Story = list[tuple[Act, State, PostState | None, bool]]

# Each act with the state after it, where the post has the result, and whether it is returned.
STORIES: dict[PostReturned, list[Story]] = {
    HAND_OVER: [
        [
            (Act.POST, State.RETURNED, PostState.ON_ITS_WAY, True),
            (Act.INVITE, State.RETURNED, PostState.INVITED, True),
            (Act.DELIVER, State.RETURNED, PostState.DELIVERED, True),
        ],
        [
            (Act.POST, State.RETURNED, PostState.ON_ITS_WAY, True),
            (Act.SEND_BACK, State.RETURNED, PostState.SENT_BACK, True),
            (Act.BACK_ON_SHELF, State.READY, None, False),
            (Act.HAND_OVER, State.RETURNED, None, True),
        ],
    ],
    DELIVERY: [
        [
            (Act.POST, State.READY, PostState.ON_ITS_WAY, False),
            (Act.INVITE, State.READY, PostState.INVITED, False),
            (Act.INVITE, State.READY, PostState.INVITED_AGAIN, False),
            (Act.DELIVER, State.RETURNED, PostState.DELIVERED, True),
        ],
        [
            (Act.POST, State.READY, PostState.ON_ITS_WAY, False),
            (Act.SEND_BACK, State.READY, PostState.SENT_BACK, False),
            (Act.BACK_ON_SHELF, State.READY, None, False),
            (Act.HAND_OVER, State.RETURNED, None, True),
        ],
    ],
}
TOLD = [(rule, story) for rule, stories in STORIES.items() for story in stories]
SAID: dict[Act, dict[str, object]] = {
    Act.POST: {"item": ITEM},
    Act.DELIVER: {"to": "Nguyễn Thị Ánh (mẫu)"},
    Act.SEND_BACK: {"reason": "Không gặp người nhận"},
    Act.HAND_OVER: {"to": "Nguyễn Thị Ánh (mẫu)", "slip": "taken-back"},
}


@pytest.fixture
def code(desk: Desk) -> str:
    entry = an_entry(
        received_at=at("2026-11-16 08:00"),
        return_method=ReturnMethod.POST,
        postal_address="Ấp 1, xã Thường Phước",
    )
    code = desk.reception.receive(entry).dossier.code
    return desk.results.ready(code, at("2026-11-24 15:00")).code


def choose(desk: Desk, rule: PostReturned) -> None:
    desk.office.set_rules(OfficeRules(post_returned_at=rule), "thử")


def do(desk: Desk, code: str, act: Act) -> DossierView:
    return desk.acts.do(code, act, SAID.get(act, {}))


def kinds(desk: Desk, code: str) -> set[ListKind]:
    asked = (ListKind.WAITING, ListKind.UNCOLLECTED, ListKind.TO_POST, ListKind.AT_THE_POST)
    return {kind for kind in asked if code in [row.code for row in desk.search.rows(kind)]}


@pytest.mark.parametrize(("rule", "story"), TOLD)
def test_each_act_leads_where_the_choice_says(
    rule: PostReturned, story: Story, desk: Desk, code: str, clock: FixedClock
) -> None:
    choose(desk, rule)
    for act, state, post, is_returned in story:
        clock.move(minutes=30)
        view = do(desk, code, act)
        assert (view.state, view.post_state) == (state, post)
        assert (view.returned_at is not None) is is_returned
        assert desk.search.show(code) == view
        assert [row.returned_at for row in desk.search.find(code).rows] == [view.returned_at]


@pytest.mark.parametrize(("rule", "story"), TOLD)
def test_each_act_can_be_taken_back(
    rule: PostReturned, story: Story, desk: Desk, code: str, clock: FixedClock
) -> None:
    choose(desk, rule)
    views = [desk.search.show(code)]
    for act, *_ in story:
        clock.move(minutes=1)
        views.append(do(desk, code, act))

    for after, before in pairwise(reversed(views)):
        back = desk.acts.do(code, Act.TAKE_BACK)
        for name in ("state", "post_state", "returned_at", "delivery", "possible", "shelf"):
            assert getattr(back, name) == getattr(before, name), (after.state, name)


def test_while_the_post_has_it_nothing_goes_out_at_the_desk(desk: Desk, code: str) -> None:
    choose(desk, DELIVERY)
    view = do(desk, code, Act.POST)

    assert view.next_act is Act.DELIVER
    for act in (Act.HAND_OVER, Act.POST, Act.SEND, Act.SHELVE, Act.CALL, Act.CHANGE_RETURN):
        assert act not in view.possible
    with pytest.raises(ActNotPossible):
        do(desk, code, Act.HAND_OVER)
    assert kinds(desk, code) == {ListKind.AT_THE_POST}
    assert code not in [row.code for row in desk.search.today().urgent]
    assert desk.bundles.waiting_count() == 0


@pytest.mark.parametrize("rule", list(PostReturned))
def test_the_days_count_it_where_it_was_returned(
    rule: PostReturned, desk: Desk, code: str, clock: FixedClock
) -> None:
    posted, delivered = (1, 0) if rule is HAND_OVER else (0, 1)
    choose(desk, rule)
    do(desk, code, Act.POST)
    clock.move(days=1)
    before_delivery = desk.figures.day(DELIVERED_ON)
    do(desk, code, Act.DELIVER)

    for day, count in ((POSTED_ON, posted), (DELIVERED_ON, delivered)):
        summary = desk.figures.day(day)
        assert summary.returned[ReturnMethod.POST] == count
        assert [entry.code for entry in summary.given] == [code] * count
        assert summary.waiting == ()  # it does not lie at the desk
    assert before_delivery.waiting == ()
    report = desk.figures.report(DELIVERED_ON, DELIVERED_ON)
    assert report.returned_by_post == delivered


def test_on_the_evening_before_the_post_took_it_the_result_waits(
    desk: Desk, code: str, clock: FixedClock
) -> None:
    choose(desk, DELIVERY)
    clock.move(days=1)
    do(desk, code, Act.POST)

    assert [entry.code for entry in desk.figures.day(POSTED_ON).waiting] == [code]
    assert desk.figures.day(DELIVERED_ON).waiting == ()


@pytest.mark.parametrize(("first", "then"), [(HAND_OVER, DELIVERY), (DELIVERY, HAND_OVER)])
def test_what_is_on_its_way_keeps_what_held_when_it_was_posted(
    first: PostReturned, then: PostReturned, desk: Desk, code: str, clock: FixedClock
) -> None:
    choose(desk, first)
    posted = do(desk, code, Act.POST)
    clock.move(days=1)
    choose(desk, then)

    delivered = do(desk, code, Act.DELIVER)

    assert posted.delivery is not None
    expected = posted.delivery.at if first is HAND_OVER else clock.now()
    assert delivered.returned_at == expected
    assert delivered.state is State.RETURNED
    assert desk.acts.do(code, Act.TAKE_BACK).state is posted.state
    assert desk.acts.do(code, Act.TAKE_BACK, {"reason": "nhầm"}).post_state is None
    again = do(desk, code, Act.POST)
    assert again.state is (State.READY if then is DELIVERY else State.RETURNED)


def test_what_was_posted_before_the_choice_holds_is_counted_as_of_its_day(
    desk: Desk, code: str, clock: FixedClock
) -> None:
    clock.move(days=1)
    choose(desk, DELIVERY)

    view = desk.acts.do(code, Act.POST, {"item": ITEM, "at": "2026-11-25T16:00"})

    assert view.state is State.RETURNED


def test_a_bundle_goes_out_by_the_same_choice(desk: Desk, code: str) -> None:
    choose(desk, DELIVERY)
    desk.bundles.put(code)
    number(desk, code, ITEM)
    name = desk.bundles.all()[0].name

    bundle = desk.bundles.hand_over(name, "Lê Văn Thư (mẫu)")

    assert [line.state for line in bundle.lines] == [ItemState.ON_ITS_WAY]
    assert desk.search.show(code).state is State.READY
    back = desk.bundles.take_back(name)
    assert [line.code for line in back.lines] == [code]
    assert desk.search.show(code).post_state is None
