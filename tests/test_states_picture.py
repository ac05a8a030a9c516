"""The picture of states and acts in docs is that of the table."""

from tools.draw_states import PICTURE, picture


def test_the_picture_of_states_is_up_to_date() -> None:
    assert PICTURE.read_text(encoding="utf-8") == picture(), "run tools/draw_states.py"
