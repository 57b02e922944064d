"""Ideas, drafts, clashes, workshops and people as screens list them."""

from __future__ import annotations

import dataclasses

import pytest

from colab_app.domain import commands as c
from colab_app.domain.vocabulary import Sector
from colab_app.service.queries import Conflicts, Content, Ideas, Me, MyDrafts, People, Workshops
from colab_app.service.views.people import NO_ORGANISATION, NOBODY
from colab_app.store.reads.context import ReadContext
from colab_app.store.reads.keys import key_of, parse_key
from tests.store.store_desk import StoreDesk


def _workshop(desk: StoreDesk, title: str, **fields: object) -> str:
    command = c.AddWorkshop(
        workshop_id=desk.lab.id(),
        board_id=desk.lab.board_id,
        challenge_id="",
        title=title,
        fields=fields,
        agenda=(),
    )
    desk.do(command)
    return command.workshop_id


def test_ideas_are_listed_by_board_challenge_or_workshop(desk: StoreDesk) -> None:
    challenge_id, workshop_id = desk.challenge(), _workshop(desk, "共創の日")
    on_board = desk.lab.idea("盤の案")
    to_challenge = dataclasses.replace(desk.lab.idea("課題の案"), challenge_id=challenge_id)
    at_workshop = dataclasses.replace(desk.lab.idea("場の案"), workshop_id=workshop_id)
    for command in (on_board, to_challenge, at_workshop):
        desk.do(command, desk.partner)
    removed = desk.lab.idea("捨てた案")
    desk.do(removed)
    desk.do(c.RemoveSubject(subject_kind="idea", subject_id=removed.idea_id))

    def titles(**where: str) -> list[str]:
        return [idea.title for idea in desk.ask(Ideas(**where))]

    assert titles(board_id=desk.lab.board_id) == ["盤の案", "課題の案", "場の案"]
    assert titles(challenge_id=challenge_id) == ["課題の案"]
    assert titles(workshop_id=workshop_id, board_id=desk.lab.board_id) == ["場の案"]
    assert titles(board_id="nowhere") == []
    assert titles() == ["盤の案", "課題の案", "場の案"]


def test_an_idea_shows_supports_opinions_and_what_it_grew_into(desk: StoreDesk) -> None:
    voice = {"title": "声", "author_name": "市民", "said_at": "2020-01-01T00:00:00.000Z"}
    records: list[object] = [{"kind": "idea", "id": "voice", **voice}]
    for number, value in enumerate((1, 1, 1, 0, -1, -1)):
        participant = f"p{number}"
        records.append(
            {
                "kind": "opinion",
                "id": f"voice:{participant}",
                "idea_id": "voice",
                "participant": participant,
                "value": value,
            }
        )
    desk.do(
        c.ImportRecords(
            batch_id="b", board_id=desk.lab.board_id, source="polis", file_name="f", records=records
        )
    )
    desk.do(c.GroupIdea(idea_id="voice", grouping="移動"))
    desk.do(c.PromoteIdea(idea_id="voice", promoted_to="c-1"))
    desk.do(c.SetSupport(subject_kind="idea", subject_id="voice", on=True))
    (idea,) = desk.ask(Ideas(board_id=desk.lab.board_id))
    assert (idea.agreed, idea.unsure, idea.disagreed, idea.supports) == (3, 1, 2, 1)
    assert (idea.key, idea.grouping, idea.promoted_to) == ("I-1", "移動", "c-1")
    assert (idea.author_name, idea.created_at) == ("市民", "2020-01-01T00:00:00.000Z")
    assert idea.author.id == desk.me


def test_drafts_are_mine_alone_newest_first(desk: StoreDesk) -> None:
    first, second = (
        desk.lab.draft("一稿"),
        dataclasses.replace(desk.lab.draft("二稿"), fields={"problem": "x"}),
    )
    desk.do(first)
    desk.do(second)
    desk.do(desk.lab.draft("他の人の"), desk.partner)
    drafts = desk.ask(MyDrafts())
    assert [draft.title for draft in drafts] == ["二稿", "一稿"]
    assert (drafts[0].fields, drafts[0].kind) == ({"problem": "x"}, "challenge")
    assert drafts[0].organisation.id == desk.lab.organisation_id


def test_a_clash_shows_both_texts_and_whose_they_are(desk: StoreDesk) -> None:
    challenge_id = desk.challenge("見守り", problem="一。二。")
    desk.do(desk.lab.text(challenge_id, "一。二。", "先。二。"))
    desk.do(
        c.ReviseFields(
            subject_kind="challenge", subject_id=challenge_id, fields={"owner_id": desk.partner}, before={}
        )
    )
    clash = desk.lab.text(challenge_id, "一。二。", "後。二。")
    desk.do(clash, desk.partner)
    (view,) = desk.ask(Conflicts())
    assert (view.mine, view.theirs, view.base) == ("後。二。", "先。二。", "一。二。")
    assert (view.author.id, view.theirs_author.id) == (desk.partner, desk.me)
    assert (view.subject_key, view.subject_title, view.field_key) == ("C-1", "見守り", "problem")
    # What is in the field now is shown, also when somebody went on writing.
    desk.do(desk.lab.text(challenge_id, "先。二。", "先。弐。"))
    assert [item.theirs for item in desk.ask(Conflicts())] == ["先。弐。"]
    desk.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id))
    assert desk.ask(Conflicts()) == ()
    desk.do(c.RestoreSubject(subject_kind="challenge", subject_id=challenge_id))
    desk.do(c.ResolveConflict(conflict_id=clash.conflict_id, resolved=True))
    assert desk.ask(Conflicts()) == ()


def test_a_clash_nobody_else_took_part_in_has_no_other_author(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(problem="一。")
    desk.do(desk.lab.text(challenge_id, "一。", "先。"))
    desk.do(desk.lab.text(challenge_id, "一。", "後。"))
    (view,) = desk.ask(Conflicts())
    assert view.theirs_author == NOBODY


def test_coming_workshops_come_first_then_the_past_newest_first(desk: StoreDesk) -> None:
    _workshop(desk, "来月", starts_at="2026-12-20T04:00:00.000Z")
    _workshop(desk, "先月", starts_at="2026-10-20T04:00:00.000Z", state="finished")
    _workshop(desk, "来週", starts_at="2026-12-01T04:00:00.000Z", state="running")
    past = _workshop(desk, "去年", starts_at="2025-11-20T04:00:00.000Z", state="finished", minutes="記録")
    removed = _workshop(desk, "中止")
    desk.do(c.RemoveSubject(subject_kind="workshop", subject_id=removed))
    desk.do(dataclasses.replace(desk.lab.idea(), workshop_id=past))
    shown = desk.ask(Workshops())
    assert [workshop.title for workshop in shown] == ["来週", "来月", "先月", "去年"]
    assert [workshop.notes for workshop in shown] == [0, 0, 0, 1]
    assert (shown[3].key, shown[3].minutes, shown[3].state) == ("WS-4", "記録", "finished")


def test_people_are_listed_by_reading(desk: StoreDesk) -> None:
    for name, reading in (("高瀬", "たかせ"), ("青木", "あおき")):
        desk.do(
            c.AddMember(
                member_id=desk.lab.id(),
                organisation_id=desk.lab.organisation_id,
                name=name,
                role="official",
                fields={"reading": reading},
            )
        )
    people = desk.ask(People())
    readings = [member.name for member in people.members if member.reading]
    assert readings == ["青木", "高瀬"]
    me = desk.ask(Me())
    assert me is not None
    assert (me.id, me.is_me, me.role) == (desk.me, True, "facilitator")
    assert me.organisation.sector is Sector.PUBLIC
    assert [member.is_me for member in people.members].count(True) == 1
    assert {organisation.kind for organisation in people.organisations} == {"municipality", "startup"}


def test_a_stranger_is_nobody(desk: StoreDesk) -> None:
    assert desk.ask(Me(), "stranger") is None
    with desk.replica.reading() as connection:
        context = ReadContext(connection, "stranger")
        assert context.me == NOBODY
        assert not context.is_facilitator
        assert context.organisation("nowhere") == NO_ORGANISATION


def test_an_organisation_of_a_newer_app_is_shown_among_the_citizens(desk: StoreDesk) -> None:
    with desk.replica.writing() as connection:
        connection.exec_driver_sql("UPDATE organisation SET kind = 'space_agency'")
    assert {organisation.sector for organisation in desk.ask(People()).organisations} == {Sector.CIVIC}


def test_bytes_are_given_when_they_are_here(desk: StoreDesk) -> None:
    desk.replica.put_content("a" * 64, b"plan")
    assert desk.ask(Content("a" * 64)) == b"plan"
    assert desk.ask(Content("b" * 64)) is None


@pytest.mark.parametrize(
    ("kind", "number", "key"),
    [
        ("challenge", 112, "C-112"),
        ("proposal", 87, "P-87"),
        ("idea", 9, "I-9"),
        ("workshop", 4, "WS-4"),
        ("comment", 3, ""),
        ("challenge", 0, ""),
    ],
)
def test_keys_can_be_said_aloud(kind: str, number: int, key: str) -> None:
    assert key_of(kind, number) == key
    if key:
        assert parse_key(f" {key.lower()} ") == (kind, number)


@pytest.mark.parametrize("text", ["", "C", "C-", "X-1", "C-1-2", "C 1", "C-1234567890"])
def test_what_is_no_key_is_none(text: str) -> None:
    assert parse_key(text) is None
