"""A stream's name tells whose it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain.streams import LAB, board_of, board_stream, own_stream


@given(st.text())
def test_a_board_is_found_again_in_its_stream(board_id: str) -> None:
    assert board_of(board_stream(board_id)) == board_id


@given(st.text())
def test_other_streams_belong_to_no_board(member_id: str) -> None:
    assert board_of(own_stream(member_id)) == ""
    assert board_of(LAB) == ""


@given(st.text(), st.text())
def test_streams_of_different_owners_differ(first: str, second: str) -> None:
    assert (own_stream(first) == own_stream(second)) == (first == second)
    assert own_stream(first) != board_stream(second)
    assert LAB not in (own_stream(first), board_stream(second))
