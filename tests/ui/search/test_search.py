"""Everything that was written is found, with the found words marked, and narrowed by kind and stage."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from colab_app.domain.vocabulary import SubjectKind
from colab_app.exchange.sample import sample_id
from colab_app.ui.frame.route import Place, Route
from colab_app.ui.search import SearchScreen
from colab_app.ui.search.marked_text import MOST_LINES, MarkedText
from colab_app.ui.theme.theme import Theme
from tests.support.sample_desk import SampleDesk
from tests.ui.controls.typing_events import press
from tests.ui.theme.dressing import canvas, has_color


@pytest.fixture
def screen(sample_desk: SampleDesk) -> SearchScreen:
    """A search for 避難所, shown."""
    made = SearchScreen(sample_desk.context)
    sample_desk.show(made, Route(Place.SEARCH, anchor="避難所"))
    return made


def _search(screen: SearchScreen, desk: SampleDesk, words: str) -> None:
    screen.show_route(Route(Place.SEARCH, anchor=words))
    desk.settle()


def test_hits_of_all_kinds_are_counted_and_marked(screen: SearchScreen) -> None:
    kinds = {hit.kind for hit in screen.hits.items}
    assert {"challenge", "proposal", "comment"} <= kinds
    assert screen.head.count == f"{screen.hits.rowCount()} results"
    for hit in screen.hits.items:
        assert all(hit.excerpt[start:end] == "避難所" for start, end in hit.spans)
    assert screen.title() == "Search: 避難所"


def test_kinds_narrow_and_can_be_combined(screen: SearchScreen, sample_desk: SampleDesk) -> None:
    screen.narrowing.chips[SubjectKind.PROPOSAL].click()
    sample_desk.settle()
    assert {hit.kind for hit in screen.hits.items} == {"proposal"}
    screen.narrowing.chips[SubjectKind.CHALLENGE].click()
    sample_desk.settle()
    assert {hit.kind for hit in screen.hits.items} == {"proposal", "challenge"}


def test_a_stage_narrows_and_clearing_shows_everything_again(
    screen: SearchScreen, sample_desk: SampleDesk
) -> None:
    everything = screen.hits.rowCount()
    screen.narrowing.stages.choose("pilot")
    screen.narrowing.changed.emit()
    sample_desk.settle()
    assert {hit.stage for hit in screen.hits.items} <= {"pilot"}
    screen.narrowing.chips[SubjectKind.WORKSHOP].click()
    sample_desk.settle()
    assert screen.empty.isVisible()
    screen.clear.click()
    sample_desk.settle()
    assert screen.hits.rowCount() == everything


def test_enter_opens_the_page_and_a_comment_the_page_it_is_on(
    screen: SearchScreen, sample_desk: SampleDesk
) -> None:
    for hit in list(screen.hits.items):
        screen.list.setFocus()
        screen.list.choose(screen.hits.index_of(hit.subject_id))
        press(screen.list, Qt.Key.Key_Return)
        route = sample_desk.routes.pop()
        match hit.kind:
            case "challenge" | "proposal" | "workshop":
                assert route.subject_id == hit.subject_id
            case _:
                assert route == Route(Place.CHALLENGE, hit.challenge_id, hit.subject_id)


def test_without_words_the_page_says_what_can_be_typed(screen: SearchScreen, sample_desk: SampleDesk) -> None:
    _search(screen, sample_desk, "")
    assert screen.empty.isVisible()
    assert screen.hits.rowCount() == 0
    assert screen.head.count == ""
    assert screen.title() == "Search"


def test_words_that_are_nowhere_are_named(screen: SearchScreen, sample_desk: SampleDesk) -> None:
    _search(screen, sample_desk, "zzzyx")
    assert screen.empty.isVisible()
    assert not screen.clear.isVisible()
    assert screen.head.count == "0 results"


def test_a_short_key_leads_straight_to_its_page(screen: SearchScreen, sample_desk: SampleDesk) -> None:
    _search(screen, sample_desk, "c-18")
    (chip,) = [chip for chip in screen.shortcuts.chips if chip.text() == "Go to C-18"]
    chip.click()
    assert sample_desk.routes == [Route(Place.CHALLENGE, sample_id("c-shelter"))]


def test_people_and_organisations_are_found_by_name_and_reading(
    screen: SearchScreen, sample_desk: SampleDesk
) -> None:
    _search(screen, sample_desk, "@たかはし")
    assert screen.shortcuts.isVisible()
    screen.shortcuts.chips[0].click()
    assert sample_desk.routes == [Route(Place.PEOPLE, sample_id("yui"))]
    _search(screen, sample_desk, "むすび目")
    assert "NPO Musubime" in [chip.text() for chip in screen.shortcuts.chips]


def test_the_keyboard_goes_to_what_was_found_when_it_arrives(sample_desk: SampleDesk, qtbot: QtBot) -> None:
    screen = SearchScreen(sample_desk.context)
    sample_desk.show(screen)
    screen.show_route(Route(Place.SEARCH, anchor="避難所"))
    screen.focus_first()
    qtbot.waitUntil(screen.list.hasFocus)


def test_the_same_words_keep_choice_and_place(screen: SearchScreen, sample_desk: SampleDesk) -> None:
    screen.list.choose(screen.hits.index(3, 0))
    chosen = screen.list.current()
    _search(screen, sample_desk, "避難所")
    assert screen.list.current() == chosen


def test_language_switches_while_results_stay(
    screen: SearchScreen, sample_desk: SampleDesk, qtbot: QtBot
) -> None:
    before = screen.hits.rowCount()
    screen.narrowing.chips[SubjectKind.PROPOSAL].click()
    sample_desk.settle()
    sample_desk.context.language.use("ja")
    qtbot.waitUntil(lambda: screen.narrowing.chips[SubjectKind.PROPOSAL].text() == "提案")
    assert screen.narrowing.kinds == {"proposal"}
    assert 0 < screen.hits.rowCount() < before


def test_a_row_says_title_kind_text_and_stage(screen: SearchScreen) -> None:
    hit = screen.hits.items[0]
    spoken = screen.hits.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert hit.title in spoken
    assert hit.key in spoken
    assert hit.excerpt in spoken


def test_the_model_keeps_its_promises(screen: SearchScreen, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(screen.hits)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


@pytest.mark.parametrize(
    "text", ["", "a", "災害時、𠮷田さんの避難所" * 20, "no-breaks" * 80, "👩‍👩‍👧 避難所"]
)
def test_marked_text_fits_two_lines_and_marks_are_seen(theme: Theme, text: str) -> None:
    marked = MarkedText(theme)
    start = text.find("避難所")
    spans = ((start, start + 3),) if start >= 0 else ()
    height = marked.height(text, spans, 200)
    assert height % theme.line_height("ui") == 0
    assert height <= MOST_LINES * theme.line_height("ui")
    image, painter = canvas(220, 80, QColor("#010203"))
    marked.paint(painter, QPointF(4, 4), text, spans, 200)
    painter.end()
    assert has_color(image, theme.color("accent_tint")) is bool(spans)
