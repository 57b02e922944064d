"""What somebody did is one sentence in each language, whatever the history row holds."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from colab_app.domain.commands import COMMANDS
from colab_app.domain.vocabulary import Sector
from colab_app.service.views import HistoryView, MemberView, OrganisationView
from colab_app.ui.frame.language import Language
from colab_app.ui.words import change_name, deed_text, filled, history_sentence

_CITY = OrganisationView("o1", "東雲市", "Shinonome City", "municipality", Sector.PUBLIC)
_ACTOR = MemberView("m1", "鈴木", "Suzuki", "すずき", "official", _CITY)
NAMES = sorted(name.rpartition(".")[0] for name in COMMANDS)


def _view(command: str, details: Mapping[str, object] | None = None, kind: str = "challenge") -> HistoryView:
    return HistoryView("h1", command, kind, "s1", _ACTOR, "2026-11-25T10:00:00.000Z", details or {})


def test_a_move_names_the_stage_as_the_board_does(language: Language) -> None:
    view = _view("challenge.move", {"from": "open", "to": "codesign"})
    assert history_sentence(view, "C-112") == "鈴木さんがC-112を「共創」へ移しました"
    language.use("en")
    assert history_sentence(view, "C-112", "Suzuki") == "Suzuki moved C-112 to “Co-design”"


def test_without_a_key_the_kind_names_the_subject(language: Language) -> None:
    language.use("en")
    assert deed_text(_view("proposal.create", kind="proposal")) == "submitted Proposal"


def test_someone_unknown_is_someone(language: Language) -> None:
    language.use("en")
    nobody = MemberView("", "", "", "", "observer", _CITY)
    view = HistoryView("h1", "lab.join", "member", "m1", nobody, "", {})
    assert history_sentence(view) == "Someone joined the lab"


@pytest.mark.parametrize("command", NAMES)
def test_each_command_has_a_deed_and_a_name_in_both_languages(language: Language, command: str) -> None:
    told, named = deed_text(_view(command), "C-1"), change_name(command)
    general, nameless = deed_text(_view("moon.eclipse"), "C-1"), change_name("moon.eclipse")
    language.use("en")
    assert told not in (general, deed_text(_view(command), "C-1"))
    assert named not in (nameless, change_name(command))
    assert "%" not in told + deed_text(_view(command), "C-1")


@pytest.mark.parametrize("command", [name for name in NAMES if name.endswith((".set", ".answer", ".remove"))])
def test_taking_back_is_told_differently(language: Language, command: str) -> None:
    if command in ("reaction.set", "subject.remove"):
        return  # a mark taken off is not news; leaving the bin is a command of its own
    on, off = deed_text(_view(command, {"on": True})), deed_text(_view(command, {"on": False}))
    assert on != off


def test_edited_fields_are_named_up_to_three(language: Language) -> None:
    language.use("en")
    two = _view("fields.revise", {"fields": ["budget", "contact"]})
    assert deed_text(two, "C-1") == "edited “Budget and support, Contact” of C-1"
    many = _view("fields.revise", {"fields": ["budget", "contact", "area", "theme"]})
    assert deed_text(many, "C-1") == "edited “Budget and support, Contact, Area and more” of C-1"


def test_a_clash_is_told_as_one(language: Language) -> None:
    view = _view("text.edit", {"fields": ["problem"], "clash": True})
    language.use("en")
    assert "both texts are kept" in deed_text(view, "C-1")


@pytest.mark.parametrize("rubbish", [None, 7, "x", ["a"], {"b": 1}])
def test_details_of_any_shape_are_told(language: Language, rubbish: object) -> None:
    keys = ("to", "from", "fields", "name", "label", "grouping", "kind", "rows", "title", "on", "resolved")
    for command in NAMES:
        assert deed_text(_view(command, dict.fromkeys(keys, rubbish)), "C-1")


def test_words_of_people_are_never_filled_in_again() -> None:
    assert filled("%1 and %2", "%2", "me") == "%2 and me"
    assert filled("%1 %2", "only") == "only "
