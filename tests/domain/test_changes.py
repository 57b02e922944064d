"""Changes say what must be read again, and nothing more."""

from __future__ import annotations

from colab_app.domain.changes import Changes, changes_of


def test_pairs_are_gathered_by_table() -> None:
    changes = changes_of([("challenge", "a"), ("comment", "b"), ("challenge", "c"), ("challenge", "a")])
    assert changes == Changes({"challenge": frozenset({"a", "c"}), "comment": frozenset({"b"})})
    assert changes.ids("challenge") == {"a", "c"}
    assert changes.ids("idea") == frozenset()


def test_a_screen_asks_only_for_its_tables() -> None:
    changes = changes_of([("comment", "b")])
    assert changes.touches(["challenge", "comment"])
    assert not changes.touches(["challenge"])
    assert not changes.touches([])


def test_everything_touches_every_table() -> None:
    assert Changes(everything=True).touches(["challenge"])
    assert Changes(everything=True).ids("challenge") == frozenset()


def test_nothing_is_false() -> None:
    assert not Changes()
    assert not changes_of([])
    assert Changes(everything=True)
    assert changes_of([("idea", "x")])
