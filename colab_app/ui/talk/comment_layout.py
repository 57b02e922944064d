"""Where the parts of a comment lie within its row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF

from colab_app.service.views import CommentView
from colab_app.ui.paint.text_flow import text_width
from colab_app.ui.rich_text.post_document import PostDocument
from colab_app.ui.talk.comment_documents import CommentDocuments
from colab_app.ui.talk.thread_rows import TalkRow
from colab_app.ui.theme.theme import Theme

SIGN = 30
_TEXT_LEFT = 42
_REPLY_LEFT = 44
_PAD_TOP = 8
_PAD_BOTTOM = 8
_HEAD = 24
_FOOT = 28
_ACTION_ICON = 16
_ACTION_PAD = 7
_REST = 44


class Part(Enum):
    """What of a comment can be pressed."""

    SUPPORT = "support"
    REPLY = "reply"
    REACTION = "reaction"
    MORE = "more"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to press in the foot of a comment; `mark` names a reaction, `is_on` one of mine."""

    part: Part
    box: QRectF
    text: str = ""
    mark: str = ""
    is_on: bool = False


@dataclass(frozen=True, slots=True)
class CommentLayout:
    """Boxes relative to the top left of the row; `height` is that of the row."""

    sign: QRectF
    head: QRectF
    body: QRectF
    document: PostDocument | None
    actions: tuple[Action, ...]
    height: int

    def action_at(self, place: QPointF) -> Action | None:
        """What is pressed at a place of the row."""
        return next((action for action in self.actions if action.box.contains(place)), None)

    def link_at(self, place: QPointF) -> str:
        """The target of the link at a place, or an empty text."""
        if self.document is None or not self.body.contains(place):
            return ""
        return self.document.documentLayout().anchorAt(place - self.body.topLeft())


@dataclass(frozen=True, slots=True)
class FootWords:
    """The words of the foot in the present language."""

    reply: str
    restore: str


def rest_height(theme: Theme) -> int:
    """Height of the row in place of earlier comments."""
    return theme.px(_REST)


def indent(theme: Theme, level: int) -> int:
    """How far a comment of a level is set in, in pixels."""
    return theme.px(_REPLY_LEFT) * level


def text_left(theme: Theme, level: int) -> int:
    """Where the text of a comment of a level begins, in pixels."""
    return indent(theme, level) + theme.px(_TEXT_LEFT)


def lay_out(
    theme: Theme, row: TalkRow, width: int, documents: CommentDocuments, words: FootWords
) -> CommentLayout:
    """Measure a row with a comment for a width in pixels."""
    comment = row.comment
    if comment is None:
        raise ValueError("only comments are laid out")
    px = theme.px
    left, top = text_left(theme, row.level), float(px(_PAD_TOP))
    room = max(px(80), width - left)
    sign = QRectF(indent(theme, row.level), top, px(SIGN), px(SIGN))
    head = QRectF(left, top - px(2), room, px(_HEAD))
    document = None if comment.removed else documents.document(comment.body, room)
    body_height = document.size().height() if document is not None else theme.line_height("read")
    body = QRectF(left, head.bottom(), room, body_height)
    foot_top = body.bottom() + px(1)
    actions = tuple(_actions(theme, comment, QPointF(left - px(_ACTION_PAD), foot_top), words))
    bottom = foot_top + (px(_FOOT) if actions else 0)
    return CommentLayout(sign, head, body, document, actions, round(bottom + px(_PAD_BOTTOM) + 0.49))


def _actions(theme: Theme, comment: CommentView, place: QPointF, words: FootWords) -> Iterator[Action]:
    left = place.x()

    def box(content: float) -> QRectF:
        return QRectF(left, place.y(), content + 2 * theme.px(_ACTION_PAD), theme.px(_FOOT))

    icon = float(theme.px(_ACTION_ICON))
    font = theme.font("meta", bold=True, tabular=True)
    if comment.removed:
        if "restore" in comment.may:
            yield Action(Part.RESTORE, box(text_width(words.restore, theme.font("meta"))), words.restore)
        return
    may_react = "react" in comment.may
    if comment.supports or may_react:
        count = str(comment.supports) if comment.supports else ""
        size = icon + (theme.px(5) + text_width(count, font) if count else 0)
        made = Action(Part.SUPPORT, box(size), count, is_on=comment.supported)
        yield made
        left = made.box.right() + theme.px(2)
    for mark, count_of_mark, is_mine in comment.reactions:
        size = icon + theme.px(5) + text_width(str(count_of_mark), font)
        made = Action(Part.REACTION, box(size), str(count_of_mark), mark, is_mine)
        yield made
        left = made.box.right() + theme.px(2)
    if "reply" in comment.may:
        made = Action(Part.REPLY, box(text_width(words.reply, theme.font("meta"))), words.reply)
        yield made
        left = made.box.right() + theme.px(2)
    yield Action(Part.MORE, box(icon))
