"""Threads of any shape end up as trees: parents first, nobody lost, nobody in a circle."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from colab_app.exchange.records import ImportedComment
from colab_app.exchange.threads import Link, arrange, place


def comment(name: str) -> ImportedComment:
    """A comment with this id."""
    return ImportedComment("s", name, "", None, f"body {name}")


def shape(links: dict[str, Link], order: list[str]) -> list[tuple[str, str, str | None]]:
    """Ids with subject and parent, in the order they come out."""
    placed = arrange((comment(name) for name in order), place(links))
    return [(one.source_id, one.subject_source_id, one.parent_source_id) for one in placed]


def test_children_wait_for_their_parents() -> None:
    links = {"c": Link(None, "b"), "b": Link(None, "a"), "a": Link("P", None), "d": Link("P", None)}
    assert shape(links, ["c", "b", "d", "a"]) == [
        ("d", "P", None),
        ("a", "P", None),
        ("b", "P", "a"),
        ("c", "P", "b"),
    ]


def test_orphans_go_to_their_post() -> None:
    placing = place({"a": Link("P", "lost"), "b": Link(None, "a")})
    assert placing.orphans == 1
    assert (placing.subjects, placing.parents) == ({"a": "P", "b": "P"}, {"a": None, "b": "a"})


def test_a_comment_nobody_can_place_is_left_out() -> None:
    assert shape({"a": Link(None, "lost"), "b": Link(None, "a")}, ["a", "b", "unknown"]) == []


def test_circles_are_cut() -> None:
    links = {"a": Link("P", "b"), "b": Link(None, "c"), "c": Link(None, "a"), "me": Link("P", "me")}
    found = shape(links, ["a", "b", "c", "me"])
    assert {name for name, _, _ in found} >= {"a", "me"}
    assert ("me", "P", None) in found


def test_a_child_whose_parent_had_no_words_stands_beside_it() -> None:
    links = {"a": Link("P", None), "b": Link(None, "a")}
    assert shape(links, ["b"]) == [("b", "P", None)]


def test_an_id_comes_once() -> None:
    assert shape({"a": Link("P", None), "b": Link(None, "a")}, ["b", "b", "a", "a"]) == [
        ("a", "P", None),
        ("b", "P", "a"),
    ]


def test_long_chains_are_quick() -> None:
    links = {"0": Link("P", None)} | {str(n): Link(None, str(n - 1)) for n in range(1, 30_000)}
    assert len(place(dict(reversed(links.items()))).subjects) == 30_000
    nameless = {str(n): Link(None, str(n - 1)) for n in range(30_000)}
    assert place(nameless).subjects == {}


NAMES = st.sampled_from("abcdefgh")


@given(
    st.dictionaries(NAMES, st.builds(Link, st.none() | st.just("P"), st.none() | NAMES | st.just("lost"))),
    st.permutations("abcdefgh"),
)
def test_every_placed_comment_comes_once_after_its_parent(links: dict[str, Link], order: list[str]) -> None:
    placing = place(links)
    done: set[str] = set()
    for name, subject, parent in shape(links, list(order)):
        assert subject == "P"
        assert parent is None or parent in done
        assert name not in done
        done.add(name)
    assert done == set(placing.subjects)
