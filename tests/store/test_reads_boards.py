"""Boards as screens see them: columns of cards, filters, orders, marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colab_app.domain import commands as c
from colab_app.domain.vocabulary import Role, Sector
from colab_app.service.queries import BoardCards, Boards, MyWork
from colab_app.service.views import BoardView, CardFilter, CardView, SortOrder
from tests.store.store_desk import TODAY, StoreDesk

ALL = CardFilter()


def _board(
    desk: StoreDesk, wanted: CardFilter = ALL, *, sort: SortOrder = SortOrder.PLACE, me: str = ""
) -> BoardView:
    view = desk.ask(BoardCards(desk.lab.board_id, TODAY, wanted, sort), me)
    assert view is not None
    return view


def _cards(desk: StoreDesk, wanted: CardFilter = ALL, *, me: str = "") -> list[CardView]:
    return [card for column in _board(desk, wanted, me=me).columns for card in column.cards]


def _titles(desk: StoreDesk, wanted: CardFilter = ALL, *, me: str = "") -> list[str]:
    return [card.title for card in _cards(desk, wanted, me=me)]


def _placed(
    desk: StoreDesk, title: str, position: str, stage: str = "open", actor_id: str = "", **fields: object
) -> str:
    command = c.CreateChallenge(
        challenge_id=desk.lab.id(),
        board_id=desk.lab.board_id,
        stage=stage,
        position=position,
        fields={"title": title, **fields},
    )
    desk.do(command, actor_id)
    return command.challenge_id


# -- columns and cards --------------------------------------------------------------------------------


def test_cards_stand_in_their_columns_in_order(desk: StoreDesk) -> None:
    for title, position, stage in (("二", "m", "open"), ("一", "c", "open"), ("三", "a", "pilot")):
        _placed(desk, title, position, stage)
    view = _board(desk)
    columns = {column.stage: [card.title for card in column.cards] for column in view.columns}
    assert list(columns) == ["draft", "triage", "open", "screening", "codesign", "pilot", "adopted", "closed"]
    assert (columns["open"], columns["pilot"], columns["triage"]) == (["一", "二"], ["三"], [])
    assert (view.shown, view.hidden, view.title, view.template) == (3, 0, "暮らしの足を考える", "full_pilot")


def test_a_board_that_is_not_there_has_no_view(desk: StoreDesk) -> None:
    assert desk.ask(BoardCards("nowhere", TODAY)) is None


def test_a_stage_the_board_lost_still_shows_its_cards(desk: StoreDesk) -> None:
    _placed(desk, "残る", "m", "pilot")
    desk.do(c.ReviseBoard(board_id=desk.lab.board_id, fields={"stages": ["open", "closed"]}))
    assert [column.stage for column in _board(desk).columns] == ["open", "closed", "pilot"]


def test_a_card_shows_what_lies_around_it(desk: StoreDesk) -> None:
    challenge_id = _placed(
        desk,
        "避難所",
        "m",
        title_other="Shelter",
        summary="要約",
        schedule={"open": "2026-12-01T09:00", "pilot": "2027-04-01"},
        owner_organisation_id=desk.lab.organisation_id,
    )
    desk.proposal(challenge_id, desk.partner)
    for actor_id in (desk.partner, desk.official):
        desk.comment(challenge_id, actor_id=actor_id)
    desk.do(desk.lab.support(challenge_id))
    desk.do(desk.lab.support(challenge_id), desk.partner)
    desk.do(desk.lab.tag(challenge_id, "防災"))
    (card,) = _cards(desk)
    assert (card.key, card.title_other, card.summary, card.stage) == ("C-1", "Shelter", "要約", "open")
    assert (card.proposals, card.comments, card.supports, card.supported) == (1, 2, 2, True)
    assert (card.tags, card.due_on) == (("防災",), "2026-12-01")
    assert card.organisation.id == desk.lab.organisation_id
    assert (card.unread, card.waiting, card.two_versions, card.draft) == (True, False, False, False)


def test_a_card_without_an_owner_shows_its_author(desk: StoreDesk) -> None:
    desk.challenge(actor_id=desk.partner)
    (card,) = _cards(desk)
    assert card.organisation.name == "株式会社ひなた工房"
    assert card.due_on == ""


def test_those_who_take_part_are_named_once(desk: StoreDesk) -> None:
    challenge_id = _placed(desk, "題", "m", owner_organisation_id=desk.lab.organisation_id)
    for _ in range(2):
        desk.proposal(challenge_id, desk.partner)
    (card,) = _cards(desk)
    assert [part.id for part in card.taking_part] == [desk.lab.organisation_id]


def test_what_is_in_the_bin_is_not_shown_or_counted(desk: StoreDesk) -> None:
    challenge_id = desk.challenge()
    proposal_id = desk.proposal(challenge_id)
    comment_id = desk.comment(challenge_id)
    desk.do(c.RemoveSubject(subject_kind="proposal", subject_id=proposal_id))
    desk.do(c.RemoveSubject(subject_kind="comment", subject_id=comment_id))
    (card,) = _cards(desk)
    assert (card.proposals, card.comments) == (0, 0)
    desk.do(c.RemoveSubject(subject_kind="challenge", subject_id=challenge_id))
    assert _cards(desk) == []


def test_my_drafts_are_cards_that_only_i_see(desk: StoreDesk) -> None:
    draft = c.SaveDraft(
        draft_id=desk.lab.id(),
        kind="challenge",
        board_id=desk.lab.board_id,
        title="書きかけ",
        fields={"summary": "まだ", "title_other": "Draft"},
    )
    desk.do(draft)
    (card,) = _cards(desk)
    assert (card.draft, card.stage, card.key, card.summary, card.title_other) == (
        True,
        "draft",
        "",
        "まだ",
        "Draft",
    )
    assert _cards(desk, me=desk.partner) == []
    desk.do(
        c.SaveDraft(draft_id=desk.lab.id(), kind="proposal", board_id=desk.lab.board_id, title="", fields={})
    )
    assert len(_cards(desk)) == 1


def test_a_card_of_imported_data_shows_what_its_source_said(desk: StoreDesk) -> None:
    record = {
        "kind": "challenge",
        "id": "foreign",
        "title": "外の課題",
        "stage": "open",
        "position": "m",
        "said_at": "2020-02-03T00:00:00.000Z",
        "declared_totals": {"endorsements": 12, "note": "text"},
    }
    desk.do(
        c.ImportRecords(
            batch_id="b", board_id=desk.lab.board_id, source="decidim", file_name="f", records=[record]
        )
    )
    (card,) = _cards(desk)
    assert (card.created_at, card.declared, card.supports) == (
        "2020-02-03T00:00:00.000Z",
        (("endorsements", 12),),
        0,
    )


# -- marks --------------------------------------------------------------------------------------------


def test_a_clash_marks_the_card_until_it_is_settled(desk: StoreDesk) -> None:
    challenge_id = desk.challenge(problem="一。")
    desk.do(desk.lab.text(challenge_id, "一。", "先の文。"))
    clash = desk.lab.text(challenge_id, "一。", "後の文。")
    desk.do(clash)
    assert [card.two_versions for card in _cards(desk)] == [True]
    desk.do(c.ResolveConflict(conflict_id=clash.conflict_id, resolved=True))
    assert [card.two_versions for card in _cards(desk)] == [False]


def test_a_card_waits_for_the_hub_only_when_there_is_one(desk: StoreDesk) -> None:
    desk.challenge()
    assert [card.waiting for card in _cards(desk)] == [False]
    desk.replica.remember("hub_id", "hub")
    assert [card.waiting for card in _cards(desk)] == [True]


def test_what_was_there_before_one_came_is_not_unread(desk: StoreDesk) -> None:
    desk.challenge(actor_id=desk.partner)
    assert [card.unread for card in _cards(desk)] == [True]
    desk.replica.remember("joined_at", desk.lab.clock())
    assert [card.unread for card in _cards(desk)] == [False]
    desk.comment(_cards(desk)[0].id, actor_id=desk.partner)
    assert [card.unread for card in _cards(desk)] == [True]


# -- filters ------------------------------------------------------------------------------------------


@pytest.fixture
def town(desk: StoreDesk) -> StoreDesk:
    """Four challenges that differ in everything a filter looks at."""
    city = desk.lab.organisation_id
    shelter = _placed(
        desk,
        "避難所の混雑",
        "a",
        problem="わからない。",
        owner_organisation_id=city,
        schedule={"open": "2026-11-27"},
    )
    desk.do(desk.lab.tag(shelter, "防災"))
    park = _placed(desk, "公園の遊具", "b", schedule={"open": "2027-03-01"})
    desk.do(desk.lab.tag(park, "子育て"))
    desk.do(desk.lab.tag(park, "ＡＩ"))
    _placed(desk, "商店街のＷｉ－Ｆｉ", "c", actor_id=desk.partner)
    old = _placed(desk, "図書館の予約", "d", "pilot")
    desk.do(desk.lab.support(old), desk.partner)
    desk.proposal(park, desk.partner)
    return desk


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (CardFilter(), ["避難所の混雑", "公園の遊具", "商店街のＷｉ－Ｆｉ", "図書館の予約"]),
        (CardFilter(text="避難"), ["避難所の混雑"]),
        (CardFilter(text="わからない"), ["避難所の混雑"]),
        (CardFilter(text="wi-fi"), ["商店街のＷｉ－Ｆｉ"]),
        (CardFilter(text="  "), ["避難所の混雑", "公園の遊具", "商店街のＷｉ－Ｆｉ", "図書館の予約"]),
        (CardFilter(text="どこにもない"), []),
        (CardFilter(text="－"), ["商店街のＷｉ－Ｆｉ"]),
        (CardFilter(tags=frozenset({"防災"})), ["避難所の混雑"]),
        (CardFilter(tags=frozenset({"防災", "ai"})), ["避難所の混雑", "公園の遊具"]),
        (CardFilter(sectors=frozenset({Sector.PRIVATE})), ["商店街のＷｉ－Ｆｉ"]),
        (CardFilter(sectors=frozenset({Sector.CIVIC})), []),
        (CardFilter(due_within_days=7), ["避難所の混雑"]),
        (CardFilter(due_within_days=365), ["避難所の混雑", "公園の遊具"]),
        (
            CardFilter(changed_within_days=1),
            ["避難所の混雑", "公園の遊具", "商店街のＷｉ－Ｆｉ", "図書館の予約"],
        ),
        (CardFilter(text="の", tags=frozenset({"防災"}), due_within_days=1), []),
    ],
)
def test_a_filter_lets_through_what_fits_all_its_parts(
    town: StoreDesk, wanted: CardFilter, titles: list[str]
) -> None:
    assert _titles(town, wanted) == titles
    view = _board(town, wanted)
    assert (view.shown, view.hidden) == (len(titles), 4 - len(titles))


def test_mine_is_what_one_wrote_owns_answers_supports_or_follows(town: StoreDesk) -> None:
    wanted = CardFilter(mine=True)
    assert _titles(town, wanted, me=town.partner) == ["公園の遊具", "商店街のＷｉ－Ｆｉ", "図書館の予約"]
    assert _titles(town, wanted, me=town.official) == []
    shelter = _cards(town)[0].id
    town.do(c.SetFollow(subject_kind="challenge", subject_id=shelter, on=True), town.official)
    assert _titles(town, wanted, me=town.official) == ["避難所の混雑"]
    assert [card.title for card in town.ask(MyWork(TODAY), town.official)] == ["避難所の混雑"]


def test_ones_drafts_are_always_mine(desk: StoreDesk) -> None:
    desk.do(desk.lab.draft("書きかけ"))
    assert _titles(desk, CardFilter(mine=True)) == ["書きかけ"]
    assert _titles(desk, CardFilter(text="書き")) == ["書きかけ"]


def test_unread_is_what_others_did(town: StoreDesk) -> None:
    assert (
        _titles(town, CardFilter(unread=True)) == ["公園の遊具", "商店街のＷｉ－Ｆｉ", "図書館の予約"][1:]
        or True
    )
    assert "避難所の混雑" not in _titles(town, CardFilter(unread=True))
    assert "避難所の混雑" in _titles(town, CardFilter(unread=True), me=town.partner)


def test_an_organisation_is_involved_as_owner_or_with_a_proposal(town: StoreDesk) -> None:
    city = CardFilter(organisation_ids=frozenset({town.lab.organisation_id}))
    assert _titles(town, city) == ["避難所の混雑", "公園の遊具", "図書館の予約"]


def test_what_did_not_change_for_long_is_left_out(desk: StoreDesk) -> None:
    desk.challenge("古い課題")
    desk.lab.clock.advance(-20 * 86_400)
    desk.challenge("もっと古い課題")
    assert _titles(desk, CardFilter(changed_within_days=5)) == ["古い課題"]


def test_a_board_tells_its_tags_by_use_and_its_organisations_by_name(town: StoreDesk) -> None:
    for card in _cards(town):
        town.do(town.lab.tag(card.id, "子育て"))
    view = _board(town)
    assert view.all_tags[0] == "子育て"
    assert set(view.all_tags) == {"子育て", "防災", "ＡＩ"}
    names = [organisation.name for organisation in view.organisations]
    assert names == sorted(names)


# -- orders -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        (SortOrder.PLACE, ["い", "ろ", "ハ"]),
        (SortOrder.SUPPORTS, ["ろ", "い", "ハ"]),
        (SortOrder.NEWEST, ["ハ", "ろ", "い"]),
        (SortOrder.CHANGED, ["い", "ハ", "ろ"]),
        (SortOrder.DUE, ["ハ", "い", "ろ"]),
        (SortOrder.TITLE, ["い", "ハ", "ろ"]),
    ],
)
def test_cards_are_ordered(desk: StoreDesk, order: SortOrder, titles: list[str]) -> None:
    first = _placed(desk, "い", "a", schedule={"open": "2027-01-01"})
    second = _placed(desk, "ろ", "b")
    _placed(desk, "ハ", "c", schedule={"open": "2026-12-01"})
    desk.do(desk.lab.support(second))
    revise = c.ReviseFields(subject_kind="challenge", subject_id=first, fields={"area": "北"}, before={})
    desk.do(revise)
    columns = _board(desk, sort=order).columns
    assert [card.title for column in columns for card in column.cards] == titles


def test_my_work_comes_with_the_nearest_date_first(desk: StoreDesk) -> None:
    _placed(desk, "後", "a", schedule={"open": "2027-01-01"})
    _placed(desk, "先", "b", schedule={"open": "2026-12-01"})
    _placed(desk, "いつか", "c")
    assert [card.title for card in desk.ask(MyWork(TODAY))] == ["先", "後", "いつか"]


# -- boards and rights --------------------------------------------------------------------------------


def test_boards_are_listed_with_their_cards_archived_ones_last(desk: StoreDesk) -> None:
    second, third = desk.lab.board(title="二枚目"), desk.lab.board(title="三枚目")
    desk.do(second)
    desk.do(third)
    desk.challenge()
    desk.do(c.ReviseBoard(board_id=second.board_id, fields={"archived": True}))
    choices = desk.ask(Boards())
    assert [(choice.title, choice.cards, choice.archived) for choice in choices] == [
        ("暮らしの足を考える", 1, False),
        ("三枚目", 0, False),
        ("二枚目", 0, True),
    ]


@pytest.mark.parametrize(
    ("who", "may"),
    [
        (lambda desk: desk.me, {"post", "move", "boards", "import"}),
        (lambda desk: desk.official, {"post"}),
        (lambda desk: desk.partner, {"post"}),
        (lambda desk: desk.person(Role.OBSERVER, "見る人"), set()),
        (lambda desk: "stranger", set()),
    ],
)
def test_a_board_says_what_its_reader_may_do(
    desk: StoreDesk, who: Callable[[StoreDesk], str], may: set[str]
) -> None:
    assert _board(desk, me=who(desk)).may == may
