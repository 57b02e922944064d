"""Drafts belong to their author alone: saved as often as one likes, never seen, never in the history."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pytest

from colab_app.domain import commands as c
from colab_app.domain import limits
from colab_app.domain.records import Draft
from colab_app.domain.streams import own_stream
from tests.service.workbench import Workbench


def test_a_draft_is_kept_in_its_authors_stream(bench: Workbench) -> None:
    draft = dataclasses.replace(bench.lab.draft("まだ途中"), fields={"problem": "書きかけ", "success": []})
    outcome = bench.do(draft, bench.partner)
    row = bench.row(Draft, draft.draft_id)
    assert (row.stream, row.author_id, row.title) == (own_stream(bench.partner), bench.partner, "まだ途中")
    assert row.fields == {"problem": "書きかけ", "success": []}
    assert outcome.inverse == c.DiscardDraft(draft_id=draft.draft_id)


def test_drafts_leave_no_history(bench: Workbench) -> None:
    mark = bench.last_history()
    draft = bench.lab.draft()
    bench.do(draft)
    bench.do(dataclasses.replace(draft, title="二度目"))
    bench.do(c.DiscardDraft(draft_id=draft.draft_id))
    assert bench.last_history() == mark


def test_saving_again_overwrites_and_remembers_what_was(bench: Workbench) -> None:
    draft = bench.lab.draft("一度目")
    bench.do(draft)
    outcome = bench.do(dataclasses.replace(draft, title="", challenge_id="c"))
    assert (bench.row(Draft, draft.draft_id).title, bench.row(Draft, draft.draft_id).challenge_id) == (
        "",
        "c",
    )
    assert outcome.inverse == draft


def test_a_draft_may_be_empty_and_half_done_but_not_of_an_unknown_kind(bench: Workbench) -> None:
    draft = bench.lab.draft("")
    bench.do(draft)
    for kind, fields in (("poem", {}), ("challenge", {"rhyme": ""}), ("proposal", {"problem": ""})):
        changed = dataclasses.replace(draft, kind=kind, fields=fields)
        assert bench.refused(changed) == "field.unknown"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": "あ" * (limits.TITLE_CHARACTERS + 1)}, "field.long"),
        ({"fields": {"problem": "あ" * (limits.LONG_CHARACTERS + 1)}}, "field.long"),
        ({"fields": {"problem": "\x00"}}, "field.shape"),
        ({"draft_id": "a/b"}, "field.shape"),
    ],
)
def test_a_draft_must_fit(bench: Workbench, changes: Mapping[str, object], code: str) -> None:
    draft = dataclasses.replace(bench.lab.draft(), **changes)  # type: ignore[arg-type]  # fields of a draft
    assert bench.refused(draft) == code


def test_nobody_writes_into_the_draft_of_another(bench: Workbench) -> None:
    draft = bench.lab.draft()
    bench.do(draft, bench.partner)
    for actor_id in (bench.facilitator, bench.official):
        assert bench.refused(dataclasses.replace(draft, title="上書き"), actor_id) == "permit.role"


def test_the_draft_of_another_is_not_there_to_be_discarded(bench: Workbench) -> None:
    draft = bench.lab.draft()
    bench.do(draft, bench.partner)
    before = bench.everything()
    assert bench.do(c.DiscardDraft(draft_id=draft.draft_id)).inverse is None
    assert bench.do(c.DiscardDraft(draft_id="nowhere")).inverse is None
    assert bench.everything() == before


def test_a_discarded_draft_comes_back_whole(bench: Workbench) -> None:
    draft = dataclasses.replace(bench.lab.draft("戻る"), fields={"problem": "本文"}, challenge_id="c")
    bench.do(draft, bench.partner)
    before = bench.seen()
    outcome = bench.do(c.DiscardDraft(draft_id=draft.draft_id), bench.partner)
    assert bench.rows(Draft) == ()
    assert outcome.inverse is not None
    bench.do(outcome.inverse, bench.partner)
    assert bench.seen() == before


def test_an_observer_has_no_drafts(bench: Workbench) -> None:
    assert bench.refused(bench.lab.draft(), bench.observer) == "permit.role"
