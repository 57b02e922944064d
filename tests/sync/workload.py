"""What people at the desks of a simulation do: wishes over the whole vocabulary, about what they see."""

from __future__ import annotations

from collections.abc import Callable

from tests.sync import lab_wishes as lab
from tests.sync import post_wishes as post
from tests.sync import talk_wishes as talk
from tests.sync.desk import Desk
from tests.sync.wishes import Maker, Wish

WISHES: tuple[tuple[float, Callable[[Maker, Desk], Wish | None]], ...] = (
    (3, post.challenge),
    (4, post.proposal),
    (2, post.idea),
    (8, talk.comment),
    (30, post.edit),
    (7, post.open_editor),
    (6, post.revise),
    (7, post.move),
    (6, post.state),
    (8, talk.support),
    (3, talk.reaction),
    (4, talk.tag),
    (1, talk.follow),
    (1.5, lab.remove),
    (1.5, lab.restore),
    (4, post.draft),
    (2, post.end_draft),
    (6, lab.undo),
    (3, talk.attach),
    (1, talk.detach),
    (2, post.idea_step),
    (1, talk.answer),
    (2, lab.resolve),
    (1, post.workshop),
    (5, lab.board_member),
    (0.7, lab.board),
    (1.5, lab.people),
    (1, lab.import_voices),
)
"""How often, and what."""
_WEIGHTS = [weight for weight, _ in WISHES]


def next_wish(maker: Maker, desk: Desk) -> Wish | None:
    """The next wish of a desk; None when the dice fall on something it does not see."""
    make = maker.chance.choices(WISHES, _WEIGHTS)[0][1]
    return make(maker, desk)
