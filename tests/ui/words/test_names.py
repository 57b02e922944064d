"""Every id of the closed word lists and every field has a name in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colab_app.domain.fields import CONTRACT_TYPES, FIELDS_OF, MATURITIES
from colab_app.domain.stages import Stage, Template
from colab_app.domain.vocabulary import (
    CommentKind,
    OrganisationKind,
    ProposalState,
    ReactionMark,
    Role,
    Sector,
    SubjectKind,
    Visibility,
)
from colab_app.ui.frame.language import Language
from colab_app.ui.words import (
    choice_name,
    comment_kind_name,
    field_help,
    field_label,
    kind_name,
    reaction_name,
    role_help,
    role_name,
    sector_name,
    stage_name,
    state_name,
    subject_kind_name,
    template_name,
    visibility_name,
)

NAMED: list[tuple[Callable[[str], str], list[str]]] = [
    (stage_name, [str(item) for item in Stage]),
    (state_name, [str(item) for item in ProposalState]),
    (role_name, [str(item) for item in Role]),
    (kind_name, [str(item) for item in OrganisationKind]),
    (sector_name, [str(item) for item in Sector]),
    (subject_kind_name, [str(item) for item in SubjectKind]),
    (comment_kind_name, [str(item) for item in CommentKind]),
    (reaction_name, [str(item) for item in ReactionMark]),
    (visibility_name, [str(item) for item in Visibility]),
    (template_name, [str(item) for item in Template]),
]
IDS = [naming.__name__ for naming, _ in NAMED]


@pytest.mark.parametrize(("naming", "ids"), NAMED, ids=IDS)
def test_each_id_has_its_own_name_in_both_languages(
    language: Language, naming: Callable[[str], str], ids: list[str]
) -> None:
    japanese = [naming(one) for one in ids]
    language.use("en")
    english = [naming(one) for one in ids]
    assert len(set(japanese)) == len(set(english)) == len(ids)
    assert not set(japanese) & {*english, *ids} - {"NPO"}


@pytest.mark.parametrize(("naming", "ids"), NAMED, ids=IDS)
def test_an_id_from_a_newer_app_shows_as_it_is(
    language: Language, naming: Callable[[str], str], ids: list[str]
) -> None:
    assert naming("from_the_future") == "from_the_future"


def test_each_role_says_what_one_can_do_with_it(language: Language) -> None:
    assert all(role_help(role) for role in Role)
    assert role_help("from_the_future") == ""


@pytest.mark.parametrize("kind", ["challenge", "proposal"])
def test_each_field_of_a_form_has_label_and_help(language: Language, kind: str) -> None:
    for code in ("ja", "en"):
        language.use(code)
        labels = [field_label(kind, key) for key in FIELDS_OF[kind]]
        assert len(set(labels)) == len(labels)
        assert all(label != key for label, key in zip(labels, FIELDS_OF[kind], strict=True))
        assert all(field_help(kind, key) for key in FIELDS_OF[kind])


@pytest.mark.parametrize("kind", ["idea", "workshop", "comment"])
def test_each_other_field_has_a_label(language: Language, kind: str) -> None:
    assert all(field_label(kind, key) != key for key in FIELDS_OF[kind])


def test_a_field_from_a_newer_app_shows_as_its_key(language: Language) -> None:
    assert field_label("challenge", "orbit") == "orbit"
    assert field_help("challenge", "orbit") == ""


@pytest.mark.parametrize(
    ("key", "choices"),
    [
        ("contract_type", CONTRACT_TYPES),
        ("maturity", MATURITIES),
        ("visibility", tuple(Visibility)),
        ("state", ("planned", "running", "finished")),
    ],
)
def test_each_choice_of_a_field_has_a_name(language: Language, key: str, choices: tuple[str, ...]) -> None:
    names = [choice_name(key, choice) for choice in choices]
    assert len(set(names)) == len(choices)
    assert not set(names) & set(choices)
    assert choice_name(key, "orbit") == "orbit"
    assert choice_name(key, "") == choice_name("contract_type", "undecided")
