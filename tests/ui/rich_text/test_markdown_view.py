"""The one view of posts: safe, as high as its text, in the colours of the look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from colab_app.ui.rich_text.markdown_view import MarkdownView
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import MOST_PICTURES_SHOWN, PICTURE_SIZE, PostDocument
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import Look
from tests.ui.controls.typing_events import click
from tests.ui.rich_text.test_pictures import picture
from tests.ui.subject.lab_desk import LabDesk
from tests.ui.theme.dressing import has_color, show
from tests.ui.theme.dressing import picture as look_at

PICTURE = QTextDocument.ResourceType.ImageResource.value
STYLE = QTextDocument.ResourceType.StyleSheetResource.value
FOREIGN = (
    "file:///etc/passwd",
    "//host.example/share/x.png",
    "\\\\host.example\\share\\x.png",
    "https://host.example/x.png",
    "x.png",
    "qrc:/x.png",
    "data:image/png;base64,AAAA",
)


@pytest.fixture
def view(qtbot: QtBot, dressed: Theme) -> MarkdownView:
    made = MarkdownView(dressed)
    made.resize(600, 200)
    show(qtbot, made)
    return made


def _null(found: object) -> bool:
    return isinstance(found, QImage) and found.isNull()


@pytest.mark.parametrize("target", FOREIGN)
@pytest.mark.parametrize("kind", [PICTURE, STYLE])
def test_nothing_foreign_is_ever_loaded(dressed: Theme, target: str, kind: int) -> None:
    document = PostDocument(dressed, None)
    assert _null(document.loadResource(kind, QUrl(target)))
    assert _null(MarkdownView(dressed).loadResource(kind, QUrl(target)))


def test_markup_of_the_writer_is_shown_as_typed(view: MarkdownView) -> None:
    view.show_source('<img src="file:///x.png"> <b>no</b> <script>alert(1)</script>')
    assert view.toPlainText() == '<img src="file:///x.png"> <b>no</b> <script>alert(1)</script>'


def test_it_never_leaves_for_another_document(view: MarkdownView) -> None:
    view.show_source("here")
    view.setSource(QUrl("file:///etc/passwd"))
    assert view.toPlainText() == "here"


def test_narrower_is_higher_and_every_line_has_the_height_of_its_step(view: MarkdownView) -> None:
    view.show_source("あ" * 90)
    line = Theme().line_height("read")
    wide, narrow = view.heightForWidth(720), view.heightForWidth(240)
    assert narrow > wide
    assert wide % line == 0
    assert view.heightForWidth(720) == wide


def test_it_is_never_wider_than_reads_well(view: MarkdownView, dressed: Theme) -> None:
    assert view.maximumWidth() == 720
    dressed.set_text_scale(1.5)
    assert view.maximumWidth() == 1080


def test_code_is_wrapped_instead_of_cut(view: MarkdownView) -> None:
    view.show_source("```\n" + "word " * 80 + "\n```")
    view.document().setTextWidth(300)
    assert view.document().size().width() <= 300


def test_a_link_is_only_asked_for(qtbot: QtBot, view: MarkdownView) -> None:
    view.show_source("[lab](https://lab.example/)")
    with qtbot.waitSignal(view.link_asked) as asked:
        click(view.viewport(), QPoint(8, 14))
    assert asked.args == ["https://lab.example/"]
    assert view.toPlainText() == "lab"


def test_only_posts_with_links_are_stops_for_tab(view: MarkdownView) -> None:
    view.show_source("words")
    plain = view.focusPolicy()
    view.show_source("see C-12")
    assert view.focusPolicy() != plain


def test_another_look_and_size_are_followed(view: MarkdownView, dressed: Theme) -> None:
    view.show_source("@[大西](member:abc)")
    assert has_color(look_at(view), dressed.color("primary_tint"))
    height = view.heightForWidth(300)
    dressed.choose_look(Look.DARK)
    assert has_color(look_at(view), dressed.color("primary_tint"))
    dressed.set_text_scale(2.0)
    assert view.heightForWidth(300) > height


def test_the_same_text_again_keeps_a_selection(view: MarkdownView) -> None:
    view.show_source("some words")
    view.selectAll()
    view.show_source("some words")
    assert view.textCursor().hasSelection()


def test_a_picture_appears_when_its_bytes_are_there(qtbot: QtBot, lab: LabDesk, dressed: Theme) -> None:
    sha256 = lab.work(lambda backend: backend.put_attachment(picture(300, 200)))
    view = MarkdownView(dressed, PictureStore(lab.desk, PICTURE_SIZE))
    view.resize(600, 400)
    show(qtbot, view)
    view.show_source(f"![a field](attach:{sha256})")
    before = view.heightForWidth(600)
    lab.wait(lambda: view.heightForWidth(600) != before)
    assert view.heightForWidth(600) >= 200


def test_a_flood_of_pictures_is_bounded(lab: LabDesk, dressed: Theme) -> None:
    store = PictureStore(lab.desk, PICTURE_SIZE)
    document = PostDocument(dressed, store)
    names = [f"{number:064x}" for number in range(MOST_PICTURES_SHOWN + 5)]
    for name in names:
        document.loadResource(PICTURE, QUrl(f"attach:{name}"))
    assert sum(document.shows_picture(name) for name in names) == MOST_PICTURES_SHOWN
    lab.settle()
