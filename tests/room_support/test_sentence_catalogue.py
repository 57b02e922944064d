"""Both catalogues have a sentence for each code in the source, with the same places to fill."""

from __future__ import annotations

import pytest

from colab_app.domain.fields import FIELDS_OF
from colab_app.domain.stages import Stage
from colab_app.domain.vocabulary import ProposalState
from colab_app.support.sentences import LANGUAGES, catalogue, places
from tests.support.problem_codes import CodeUse, code_uses

USES = code_uses()
CODES = sorted({use.code for use in USES})
JAPANESE, ENGLISH = catalogue("ja"), catalogue("en")


def _params_of(code: str) -> frozenset[str]:
    return frozenset().union(*(use.params for use in USES if use.code == code))


def test_the_search_finds_codes_raised_reported_and_kept_in_tables() -> None:
    found = set(CODES)
    assert {"hub.other_lab", "command.held", "permit.role", "disk.full", "hub.standby"} <= found
    assert {"import.excel_old", "import.excel_locked", "import.row.total", "bug", "gone"} <= found
    assert "too deep" not in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_code_in_the_source_has_a_sentence(language: str) -> None:
    known = catalogue(language).sentences
    missing = {use.code: use.at for use in USES if use.code not in known}
    assert not missing


def test_both_languages_have_the_same_codes() -> None:
    assert JAPANESE.sentences.keys() == ENGLISH.sentences.keys()


@pytest.mark.parametrize("code", sorted(ENGLISH.sentences))
def test_both_languages_fill_the_same_places(code: str) -> None:
    japanese = [places(one) for one in JAPANESE.sentences[code]]
    english = [places(one) for one in ENGLISH.sentences[code]]
    assert japanese == english


@pytest.mark.parametrize("code", [code for code in CODES if _params_of(code)])
def test_a_sentence_only_asks_for_what_is_given_with_its_code(code: str) -> None:
    for variant in ENGLISH.sentences[code]:
        assert places(variant).keys() <= _params_of(code)


@pytest.mark.parametrize("use", [use for use in USES if use.params], ids=lambda use: use.at)
def test_each_use_fills_a_whole_sentence(use: CodeUse) -> None:
    assert any(places(variant).keys() <= use.params for variant in ENGLISH.sentences[use.code])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_variant_asks_for_the_least(language: str) -> None:
    for variants in catalogue(language).sentences.values():
        asked = [len(places(variant)) for variant in variants]
        assert asked == sorted(asked, reverse=True)


def test_problems_say_more_than_what_went_wrong() -> None:
    """What happened, what was kept, what to do: two full stops at least, in problems that stop work."""
    for code, variants in JAPANESE.sentences.items():
        if not code.startswith(("import.row.", "import.note.")):
            assert all(variant.count("。") >= 2 for variant in variants), code


def test_all_words_that_places_name_exist_in_both_languages() -> None:
    assert {kind: set(words) for kind, words in JAPANESE.words.items()} == {
        kind: set(words) for kind, words in ENGLISH.words.items()
    }
    assert set(ENGLISH.words["stage"]) == {str(stage) for stage in Stage}
    assert set(ENGLISH.words["state"]) == {str(state) for state in ProposalState}
    fields = set(FIELDS_OF["challenge"]) | set(FIELDS_OF["proposal"]) | set(FIELDS_OF["comment"])
    assert fields <= set(ENGLISH.words["field"])


def test_no_sentence_is_a_copy_of_the_other_language() -> None:
    same = [code for code in ENGLISH.sentences if ENGLISH.sentences[code] == JAPANESE.sentences[code]]
    assert not same
