"""Comments made by hand, for tests that need no lab."""

from __future__ import annotations

from colab_app.domain.vocabulary import Sector
from colab_app.service.views import CommentView, MemberView, OrganisationView

CITY = OrganisationView("o1", "東雲市 防災課", "Shinonome City", "municipality", Sector.PUBLIC)
KEN = MemberView("m1", "山本 健", "Ken Yamamoto", "やまもと けん", "official", CITY)
MAO = MemberView("m2", "大西 真央", "Mao Onishi", "おおにし まお", "partner", CITY)
ALL_RIGHTS = frozenset(("reply", "react", "edit", "remove", "mark_answer"))


def comment(
    comment_id: str,
    body: str = "はい。",
    *,
    parent_id: str = "",
    depth: int = 0,
    kind: str = "opinion",
    author: MemberView = KEN,
    answers: bool = False,
    removed: bool = False,
    supports: int = 0,
    reply_to: str = "",
    reactions: tuple[tuple[str, int, bool], ...] = (),
    may: frozenset[str] = ALL_RIGHTS,
    unread: bool = False,
    waiting: bool = False,
) -> CommentView:
    """A comment; replies are given with their depth."""
    return CommentView(
        id=comment_id,
        parent_id=parent_id,
        depth=depth,
        kind=kind,
        body=body,
        author=author,
        author_name="",
        created_at="2026-11-24T01:00:00.000Z",
        edited=False,
        answers=answers,
        removed=removed,
        reply_to=reply_to,
        supports=supports,
        supported=False,
        unread=unread,
        waiting=waiting,
        reactions=reactions,
        may=may,
    )


THREADS = (
    comment("a", "質問です。", kind="question"),
    comment("a1", "答えです。", parent_id="a", depth=1, author=MAO, answers=True),
    comment("a2", "もう一つ。", parent_id="a1", depth=2, reply_to="大西 真央"),
    comment("b", "心配です。", kind="concern", author=MAO),
    comment("c", "いいですね。"),
    comment("c1", "本当に。", parent_id="c", depth=1, supports=4),
)
