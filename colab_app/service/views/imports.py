"""Views of imports: what a batch brought, and whether it is still there."""

from __future__ import annotations

from dataclasses import dataclass

from colab_app.service.views.people import MemberView


@dataclass(frozen=True, slots=True)
class ImportBatchView:
    """One import as a row of a list.

    `posts`, `comments` and `votes` are all it brought; `shown` counts those of them that are not in the
    bin. While `undone`, `shown` can be more than 0: a later import may have brought some back.
    """

    id: str
    board_id: str
    board_title: str
    board_title_other: str
    source: str
    file_name: str
    author: MemberView
    created_at: str
    undone: bool
    posts: int
    comments: int
    votes: int
    shown: int
    may_undo: bool
    waiting: bool = False
