"""Which streams a member sees; the PostgreSQL hub says the same in SQL."""

from __future__ import annotations

from colab_app.domain.records import Board, BoardMember, Member
from colab_app.domain.streams import LAB, board_stream, own_stream
from colab_app.domain.vocabulary import Role
from colab_app.service.unit_of_work import UnitOfWork


def visible_streams(unit: UnitOfWork, member_id: str) -> frozenset[str]:
    """The lab, open boards, boards one belongs to, one's own drafts; facilitators see every board.

    Someone who is not a member yet sees what an open door shows: the lab and its open boards.
    """
    member = unit.get(Member, member_id)
    boards = unit.find(Board, {})
    if member is not None and member.active and member.role == Role.FACILITATOR:
        seen = {board.id for board in boards}
    else:
        belongs = {row.board_id for row in unit.find(BoardMember, {"member_id": member_id})}
        seen = {board.id for board in boards if board.open or board.id in belongs}
    return frozenset({LAB, own_stream(member_id), *(board_stream(board_id) for board_id in seen)})
