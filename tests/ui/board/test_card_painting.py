"""Cards as pictures: words, heights, what gives way, what is remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from colab_app.domain.stages import Stage
from colab_app.service.views import CardView
from colab_app.ui.board.card_foot import counts_of, fitted
from colab_app.ui.board.card_heights import CardHeights
from colab_app.ui.board.card_painter import CardPainter, CardState
from colab_app.ui.board.card_pictures import CardPictures, PictureKey
from colab_app.ui.board.card_words import CardWords
from colab_app.ui.board.drag_picture import drag_picture
from colab_app.ui.frame.moments import Urgency
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme
from tests.ui.board.cards import CITY, FIRM, card
from tests.ui.theme.dressing import DESK_LOOKS

WIDTH = 264
FULL = card(
    "112",
    title="災害時、避難所の混み具合を住民に5分以内で知らせたい",
    title_other="Tell residents how full each shelter is",
    tags=("防災", "データ連携"),
    taking_part=(CITY, FIRM),
    proposals=4,
    comments=12,
    supports=31,
    due_on="2026-11-27",
    unread=True,
    waiting=True,
    two_versions=True,
)


def painted(painter: CardPainter, one: CardView, state: CardState | None = None) -> QImage:
    """A picture of a card on magenta, which no look has."""
    image = QImage(QSize(WIDTH, painter.height(one, WIDTH)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    brush = QPainter(image)
    painter.paint(brush, QRectF(image.rect()), one, state or CardState())
    brush.end()
    return image


# -- words ------------------------------------------------------------------------------------------


def test_a_card_is_one_spoken_sentence(words: CardWords) -> None:
    assert words.sentence(FULL) == (
        "Tell residents how full each shelter is, Mizube City, Open call, 4 proposals, 12 comments, "
        "31 supports, 2 days left, unread, waiting to be sent, has two versions"
    )


def test_the_sentence_of_a_draft_has_no_empty_parts(words: CardWords) -> None:
    draft = card("1", stage="draft", title="回覧板", draft=True)
    assert words.sentence(draft) == "回覧板, Mizube City, Draft, draft only I see"


@pytest.mark.parametrize(
    ("stage", "due_on", "since", "text", "urgency"),
    [
        (Stage.OPEN, "2026-11-27", "", "2 days left", Urgency.URGENT),
        (Stage.PILOT, "", "2026-11-10T00:00:00.000Z", "Pilot week 3", Urgency.CALM),
        (Stage.PILOT, "", "2026-12-10T00:00:00.000Z", "", Urgency.CALM),
        (Stage.PILOT, "", "someday", "", Urgency.CALM),
        (Stage.PILOT, "2026-12-05", "2026-11-10T00:00:00.000Z", "10 days left", Urgency.CALM),
        (Stage.CLOSED, "2026-11-26", "", "", Urgency.CALM),
        (Stage.OPEN, "", "", "", Urgency.CALM),
    ],
)
def test_what_is_due(
    words: CardWords, stage: Stage, due_on: str, since: str, text: str, urgency: Urgency
) -> None:
    due = words.due(card("1", stage=stage, due_on=due_on, stage_since_at=since))
    assert (due.text, due.urgency) == (text, urgency)


# -- heights ----------------------------------------------------------------------------------------


def test_a_longer_title_makes_a_higher_card_up_to_three_lines(dressed: Theme, words: CardWords) -> None:
    painter = CardPainter(dressed, words)
    heights = [painter.height(card("1", title="長い困りごとを" * count), WIDTH) for count in (1, 3, 6, 40)]
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_compact_cards_drop_organisation_and_tags(dressed: Theme, words: CardWords) -> None:
    painter = CardPainter(dressed, words)
    comfortable = painter.height(FULL, WIDTH)
    painter.restyle(is_compact=True)
    assert painter.height(FULL, WIDTH) < comfortable - 40
    painter.restyle()
    assert painter.measures.is_compact


def test_a_card_with_nothing_to_count_has_no_foot(dressed: Theme, words: CardWords) -> None:
    painter = CardPainter(dressed, words)
    assert painter.height(card("1"), WIDTH) < painter.height(card("1", comments=1), WIDTH)
    assert painter.height(card("1", due_on="2026-12-30"), WIDTH) == painter.height(
        card("1", comments=1), WIDTH
    )


def test_a_guess_is_a_height_a_card_can_have(dressed: Theme, words: CardWords) -> None:
    painter = CardPainter(dressed, words)
    for count in range(1, 30):
        one = card("1", title="困りごと" * count)
        step = painter.measures.title_line
        difference = painter.guessed_height(one, WIDTH) - painter.height(one, WIDTH)
        assert difference % step == 0
        assert abs(difference) <= step


def test_heights_are_guessed_and_then_measured(dressed: Theme, words: CardWords, qtbot: QtBot) -> None:
    heights = CardHeights(CardPainter(dressed, words))
    heights.set_width(WIDTH)
    cards = [card(str(number), title="困りごとのひとつ" * (number % 5 + 1)) for number in range(200)]
    guessed = [heights.height(one, exact=False) for one in cards]
    assert not heights.is_settled
    qtbot.waitUntil(lambda: heights.is_settled)
    painter = CardPainter(dressed, words)
    measured = [heights.height(one, exact=False) for one in cards]
    assert measured == [painter.height(one, WIDTH) for one in cards]
    assert len(measured) == len(guessed)


def test_wrong_guesses_are_told_once(dressed: Theme, words: CardWords, qtbot: QtBot) -> None:
    heights = CardHeights(CardPainter(dressed, words))
    heights.set_width(WIDTH)
    # Guesses do not know phrases: this title breaks early.
    one = card("1", title="あいうえおかきくけ、" + "東京都政策企画局" * 2)
    guess = heights.height(one, exact=False)
    if guess != CardPainter(dressed, words).height(one, WIDTH):
        with qtbot.waitSignal(heights.changed):
            pass
    qtbot.waitUntil(lambda: heights.is_settled)


def test_another_width_forgets_heights(dressed: Theme, words: CardWords) -> None:
    heights = CardHeights(CardPainter(dressed, words))
    one = card("1", title="長い困りごとを" * 5)
    assert heights.set_width(WIDTH)
    assert not heights.set_width(WIDTH)
    high = heights.height(one, exact=True)
    heights.set_width(3 * WIDTH)
    assert heights.height(one, exact=True) < high


def test_heights_of_cards_that_are_gone_are_forgotten(dressed: Theme, words: CardWords) -> None:
    heights = CardHeights(CardPainter(dressed, words))
    heights.set_width(WIDTH)
    cards = [card(str(number)) for number in range(300)]
    for one in cards:
        heights.height(one, exact=True)
    heights.keep_only(cards[:200])
    assert len(heights._known) == 300
    heights.keep_only(cards[:2])
    assert len(heights._known) == 2


# -- pictures ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("look", DESK_LOOKS)
def test_states_can_be_told_apart_without_colour(dressed: Theme, words: CardWords, look: str) -> None:
    dressed.choose_look(look)  # type: ignore[arg-type]  # a look by its value
    painter = CardPainter(dressed, words)
    plain = replace(FULL, unread=False, waiting=False, two_versions=False)
    pictures = [
        painted(painter, plain),
        painted(painter, plain, CardState(is_selected=True)),
        painted(painter, plain, CardState(is_ringed=True)),
        painted(painter, plain, CardState(is_away=True)),
        painted(painter, replace(plain, unread=True)),
        painted(painter, replace(plain, waiting=True)),
        painted(painter, replace(plain, two_versions=True)),
        painted(painter, replace(plain, draft=True)),
        painted(painter, replace(plain, supported=True)),
    ]
    grey = [picture.convertToFormat(QImage.Format.Format_Grayscale8) for picture in pictures]
    assert all(grey[i] != grey[j] for i in range(len(grey)) for j in range(i))


def test_a_card_leaves_its_margin_free_except_for_the_ring(dressed: Theme, words: CardWords) -> None:
    painter = CardPainter(dressed, words)
    image = painted(painter, FULL)
    margin = painter.measures.margin
    edge = [image.pixelColor(1, y) for y in range(image.height())]
    assert set(map(str, edge)) == {str(image.pixelColor(0, 0))}
    assert image.pixelColor(margin + 4, image.height() // 2) == dressed.color("surface")
    assert painted(painter, FULL, CardState(is_ringed=True)).pixelColor(1, 40) != image.pixelColor(0, 0)


def test_counts_that_would_collide_give_way(dressed: Theme) -> None:
    counts = counts_of(replace(FULL, proposals=1234, comments=1234, supports=1234))
    widths = [30.0, 30.0, 30.0]
    wide, gap = fitted(counts, widths, 400, dressed)
    narrow, small_gap = fitted(counts, widths, 165, dressed)
    narrowest, _ = fitted(counts, widths, 100, dressed)
    assert (len(wide), len(narrow)) == (3, 3)
    assert small_gap < gap
    assert [count.icon for count in narrowest] == [Icon.BULB, Icon.LEAF]


def test_zeros_are_not_counted() -> None:
    assert counts_of(card("1")) == []
    assert [count.is_mine for count in counts_of(card("1", supports=1, supported=True))] == [True]


def _key(number: int) -> PictureKey:
    return (str(number), CardState(), 10, 10, 1.0, "2026-11-25")


def test_the_longest_unused_picture_goes(dressed: Theme) -> None:
    pictures = CardPictures(most_bytes=3 * 400)
    cards = [card(str(number)) for number in range(4)]
    for number, one in enumerate(cards[:3]):
        pictures.put(_key(number), one, QPixmap(10, 10))
    assert pictures.get(_key(0), cards[0]) is not None
    pictures.put(_key(3), cards[3], QPixmap(10, 10))
    assert pictures.get(_key(1), cards[1]) is None
    assert pictures.get(_key(0), cards[0]) is not None
    pictures.clear()
    assert pictures.get(_key(0), cards[0]) is None


def test_a_changed_card_has_no_picture_yet(dressed: Theme) -> None:
    pictures = CardPictures()
    one = card("1")
    pictures.put(_key(1), one, QPixmap(10, 10))
    assert pictures.get(_key(1), replace(one, comments=1)) is None


@pytest.mark.parametrize("count", [1, 3])
def test_cards_in_flight_have_a_picture_larger_than_one_card(dressed: Theme, count: int) -> None:
    flat = QPixmap(WIDTH, 150)
    flat.fill(dressed.color("surface"))
    picture = drag_picture(dressed, flat, 4, count, 1.0)
    assert picture.width() > WIDTH
    assert picture.hasAlphaChannel()
