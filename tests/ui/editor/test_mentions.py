"""Whom @ and some letters mean, and mentions as people read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colab_app.domain.vocabulary import Sector
from colab_app.service.views import MemberView, OrganisationView
from colab_app.text.mentions import mention
from colab_app.ui.editor.mention_search import MOST_SHOWN, MentionToken, matching, token_at
from colab_app.ui.editor.mention_text import markup, mention_words, shown_text
from colab_app.ui.editor.positions import from_qt, to_qt

NPO = OrganisationView("o1", "NPO むすび目", "Musubime", "npo", Sector.CIVIC)
CITY = OrganisationView("o2", "水辺市 市民課", "Mizube City", "municipality", Sector.PUBLIC)


def member(
    number: int, name: str, reading: str, other: str, organisation: OrganisationView = CITY
) -> MemberView:
    return MemberView(f"m{number}", name, other, reading, "partner", organisation)


MAO = member(1, "大西 真央", "おおにし まお", "Mao Onishi", NPO)
MANABU = member(2, "大石 学", "おおいし まなぶ", "Manabu Oishi")
KEN = member(3, "山本 健", "やまもと けん", "Ken Yamamoto")
PEOPLE = (MAO, MANABU, KEN)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@", MentionToken(0, 1, "")),
        ("はい、@おお", MentionToken(3, 6, "おお")),
        ("です@山", MentionToken(2, 4, "山")),
        ("＠おお", MentionToken(0, 3, "おお")),
        ("hello @ken", MentionToken(6, 10, "ken")),
        ("mail desk@lab", None),
        ("@おお です", None),
        ("@a@b", None),
        ("", None),
        ("@" + "a" * 30, None),
    ],
)
def test_the_word_behind_the_sign(text: str, found: MentionToken | None) -> None:
    assert token_at(text, len(text)) == found


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("おお", [MANABU, MAO]),
        ("おおn", [MANABU, MAO]),
        ("オオニ", [MAO]),
        ("大", [MANABU, MAO]),
        ("まお", [MAO]),
        ("onishi", [MAO]),
        ("KEN", [KEN]),
        ("むすび", [MAO]),
        ("水辺", [MANABU, KEN]),
        ("ない", []),
        ("", [MANABU, MAO, KEN]),
    ],
)
def test_names_readings_and_organisations(word: str, found: list[MemberView]) -> None:
    assert list(matching(PEOPLE, word)) == found


def test_oneself_and_those_who_left_are_not_called() -> None:
    me = MemberView("me", "大川 光", "", "", "partner", CITY, is_me=True)
    gone = MemberView("gone", "大谷 空", "", "", "partner", CITY, active=False)
    assert matching((me, gone), "大") == ()


def test_only_a_few_are_shown() -> None:
    many = [member(number, f"大野 {number}", "おおの", "") for number in range(30)]
    assert len(matching(many, "大")) == MOST_SHOWN


def test_a_mention_is_short_in_the_editor_and_whole_in_what_is_sent() -> None:
    source = "はい、@[大西 真央](member:m1) さん"
    shown = shown_text(source)
    assert shown.text == "はい、@大西 真央 さん"
    assert markup(shown.text, shown.known) == source
    assert markup("@大西 真央@大西 真央", shown.known).count("member:m1") == 2


def test_a_broken_mention_is_only_words() -> None:
    shown = shown_text("@[大西 真央](member:m1)")
    assert markup("@大西 真", shown.known) == "@大西 真"


def test_two_people_of_one_name_keep_their_markup() -> None:
    source = "@[林](member:m1) と @[林](member:m2)"
    assert shown_text(source).text == source


def test_the_longer_name_wins() -> None:
    known = {"@山本": "m1", "@山本 健": "m2"}
    assert markup("@山本 健と@山本", known) == f"{mention('山本 健', 'm2')}と{mention('山本', 'm1')}"


def test_brackets_in_a_name_are_those_of_the_markup() -> None:
    assert mention_words("林[A]") == "@林(A)"


PIECES = st.sampled_from(
    ["@[林](member:m1)", "@[林 花](member:m2)", "@[森](member:m1)", "@林", "@", " ", "あ\n"]
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_every_source_comes_back_as_it_was(source: str) -> None:
    shown = shown_text(source)
    assert markup(shown.text, shown.known) == source


@given(st.text(alphabet="aあ𠮷😀e\u0301", max_size=12), st.data())
def test_positions_go_there_and_back(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    assert from_qt(text, to_qt(text, index)) == index
    assert to_qt(text, len(text)) == len(text.encode("utf-16-le")) // 2
    assert from_qt(text, 999) == len(text)
