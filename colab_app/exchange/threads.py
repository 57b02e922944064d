"""Comment threads put in order: parents before children, orphans on their post, circles cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from colab_app.exchange.records import ImportedComment


@dataclass(frozen=True, slots=True)
class Link:
    """What one comment answers: a post (`subject`), another comment (`parent`), or both are stated."""

    subject: str | None
    parent: str | None


@dataclass(frozen=True, slots=True)
class Placing:
    """Where comments belong once all links are known: their post, and a parent that exists (or None)."""

    subjects: Mapping[str, str]
    parents: Mapping[str, str | None]
    orphans: int


def place(links: Mapping[str, Link]) -> Placing:
    """Follow all links to their posts, at any depth. A lost or circular parent makes an orphan.

    A comment whose post cannot be found by any way is missing from `subjects`.
    """
    parents: dict[str, str | None] = {}
    subjects: dict[str, str] = {}
    seen: set[str] = set()
    orphans = 0
    for comment_id, link in links.items():
        known = link.parent if link.parent in links and link.parent != comment_id else None
        if known is None and link.parent is not None:
            orphans += 1
        parents[comment_id] = known
    orphans += _cut_circles(parents)
    for comment_id in links:
        chain = [comment_id]
        while (up := parents[chain[-1]]) is not None and chain[-1] not in seen:
            chain.append(up)
        subject = subjects.get(chain[-1])
        for one in reversed(chain):
            seen.add(one)
            subject = subject or links[one].subject
            if subject is not None:
                subjects.setdefault(one, subject)
    return Placing(subjects, parents, orphans)


def _cut_circles(parents: dict[str, str | None]) -> int:
    """Cut every circle at the comment where it is found, so that each chain ends."""
    cut = 0
    safe: set[str] = set()
    for start in parents:
        path: list[str] = []
        on_path: set[str] = set()
        here: str | None = start
        while here is not None and here not in safe:
            if here in on_path:
                parents[here] = None
                cut += 1
                break
            path.append(here)
            on_path.add(here)
            here = parents[here]
        safe.update(path)
    return cut


def arrange(comments: Iterable[ImportedComment], placing: Placing) -> Iterator[ImportedComment]:
    """Give comments their place and their order: each after its parent, else as they came.

    Children that come before their parent wait for it; comments without a post are left out.
    """
    done: set[str] = set()
    waiting: dict[str, list[ImportedComment]] = {}
    for comment in comments:
        subject = placing.subjects.get(comment.source_id)
        if subject is None or comment.source_id in done:
            continue
        parent = placing.parents.get(comment.source_id)
        placed = replace(comment, subject_source_id=subject, parent_source_id=parent)
        if parent is not None and parent not in done:
            waiting.setdefault(parent, []).append(placed)
            continue
        ready = [placed]
        while ready:
            one = ready.pop(0)
            if one.source_id in done:
                continue
            done.add(one.source_id)
            yield one
            ready[:0] = waiting.pop(one.source_id, [])
    # The row of a waiting one's parent was unreadable: better beside its thread than lost.
    for late in waiting.values():
        for one in late:
            if one.source_id not in done:
                done.add(one.source_id)
                yield replace(one, parent_source_id=None)
