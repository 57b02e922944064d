"""A hub that was set back to a backup gets back what it lost; nothing that was acknowledged is given up."""

from __future__ import annotations

from pathlib import Path

from tests.sync.desk import Desk
from tests.sync.invariants import differences
from tests.sync.small_lab import SmallLab


def test_a_lost_command_behind_the_cursor_is_given_back(small: SmallLab) -> None:
    desk = small.founder()
    backup = small.place.back_up()
    command_id = small.do(desk, small.lab.challenge())
    small.meet(desk)
    small.place.set_back(backup)
    assert command_id not in small.place.command_ids()
    assert small.meet(desk).went_back
    assert command_id in small.place.command_ids()


def test_a_lost_command_that_was_not_pulled_yet_is_given_back(small: SmallLab) -> None:
    desk = small.founder()
    backup = small.place.back_up()
    command_id = small.do(desk, small.lab.challenge())
    assert small.courier(desk).push() == (1, 0)
    small.place.set_back(backup)
    assert not small.meet(desk).went_back  # every cursor is known: only the receipt tells
    assert command_id in small.place.command_ids()


def test_what_stands_on_a_lost_command_is_not_refused(small: SmallLab) -> None:
    desk = small.founder()
    backup = small.place.back_up()
    challenge = small.lab.challenge()
    small.do(desk, challenge)
    small.meet(desk)
    small.do(desk, small.lab.comment(challenge.challenge_id))
    small.place.set_back(backup)
    meeting = small.meet(desk)
    assert (meeting.sent, meeting.refused, meeting.went_back) == (3, 0, True)


def test_a_comment_is_not_lost_with_the_right_to_see_its_board(small: SmallLab) -> None:
    founder, partner, board_id, challenge_id = _closed_board(small)
    backup = small.place.back_up()
    command_id = small.do(partner, small.lab.comment(challenge_id))
    small.meet(partner)
    _revoke(small, founder, partner, board_id)
    small.place.set_back(backup)
    small.meet(partner)
    assert command_id in small.place.command_ids()


def test_a_comment_never_pulled_is_not_lost_with_the_right_to_see_its_board(small: SmallLab) -> None:
    founder, partner, board_id, challenge_id = _closed_board(small)
    backup = small.place.back_up()
    command_id = small.do(partner, small.lab.comment(challenge_id))
    assert small.courier(partner).push() == (1, 0)
    _revoke(small, founder, partner, board_id)
    assert not partner.rows()["comment"]
    small.place.set_back(backup)
    small.meet(partner)
    assert command_id in small.place.command_ids()


def test_what_the_hub_has_no_more_goes_and_comes_back_with_its_author(small: SmallLab) -> None:
    founder, partner = small.founder(), small.partner()
    backup = small.place.back_up()
    small.do(partner, small.lab.idea())
    small.meet(partner)
    small.meet(founder)
    assert founder.rows()["idea"]
    small.place.set_back(backup)
    small.meet(founder)
    assert not founder.rows()["idea"]
    small.meet(partner)
    small.meet(founder)
    assert differences("the founder", founder.rows(), "the hub", small.place.rows()) == []


def test_a_second_loss_in_the_middle_of_reading_afresh(small: SmallLab) -> None:
    founder, partner = small.founder(), small.partner()
    for _ in range(12):
        small.do(founder, small.lab.idea())
    small.meet(founder)
    early = small.place.back_up()
    for _ in range(12):
        small.do(partner, small.lab.idea())
    small.meet(partner)
    late = small.place.back_up()
    small.do(founder, small.lab.idea())
    small.meet(founder)
    small.place.set_back(late)
    _read_a_part(small, founder)
    small.place.set_back(early)
    small.meet(founder)
    assert differences("the founder", founder.rows(), "the hub", small.place.rows()) == []


def test_an_emptied_hub_is_founded_again(small: SmallLab) -> None:
    founder = small.founder()
    small.do(founder, small.lab.idea())
    small.meet(founder)
    before = founder.rows()
    small.place.empty()
    assert small.meet(founder).went_back
    again = founder.rows()
    assert {table: set(rows) for table, rows in again.items()} == {
        table: set(rows) for table, rows in before.items()
    }


def test_a_replica_whose_words_stand_in_the_log_alone_can_be_opened(small: SmallLab, folder: Path) -> None:
    founder = small.founder()
    after_power_cut = folder / "after.db"
    for ending in ("", "-wal"):
        source = founder.path.with_name(founder.path.name + ending)
        after_power_cut.with_name(after_power_cut.name + ending).write_bytes(source.read_bytes())
    found = Desk("again", founder.member_id, after_power_cut, small.lab.clock)
    small.desks.append(found)
    assert found.rows() == founder.rows()


def _closed_board(small: SmallLab) -> tuple[Desk, Desk, str, str]:
    """A founder and a partner on a closed board with a challenge."""
    founder, partner = small.founder(), small.partner()
    small.meet(founder)
    board = small.lab.board(is_open=False)
    challenge = small.lab.challenge(board_id=board.board_id)
    for command in (board, challenge, small.lab.place_on(board.board_id, partner.member_id)):
        small.do(founder, command)
    small.meet(founder)
    small.meet(partner)
    return founder, partner, board.board_id, challenge.challenge_id


def _revoke(small: SmallLab, founder: Desk, partner: Desk, board_id: str) -> None:
    """The partner may not see the board any more, and has heard of it."""
    small.meet(founder)
    small.do(founder, small.lab.place_on(board_id, partner.member_id, on=False))
    small.meet(founder)
    small.meet(partner)
    assert not partner.select("SELECT 1 FROM board WHERE id = :id", id=board_id)


def _read_a_part(small: SmallLab, desk: Desk) -> None:
    """The desk notices the loss and begins to read afresh; then its power goes."""

    class Cut(BaseException):
        pass

    pulls = []

    def fault(point: str) -> None:
        if point == "before-pull-saved":
            pulls.append(point)
            if len(pulls) == 3:
                raise Cut

    courier = small.courier(desk, fault=fault, rows_per_page=1)
    try:
        courier.meet()
    except Cut:
        desk.restart()
    assert desk.replica.remembered("sweeping") == "1"
    assert desk.select("SELECT 1 FROM sweep_seen")
