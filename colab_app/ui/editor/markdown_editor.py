"""The editor of posts: writing, preview, mentions, attachments, drafts, and sending with care."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from colab_app.domain import limits
from colab_app.support.declared_settings import ENTER_SENDS, PERSONAL_DATA_WARNING
from colab_app.text.personal_data import PersonalData
from colab_app.ui.controls.composing import is_composing
from colab_app.ui.controls.layouts import Column
from colab_app.ui.editor.attaching import Attaching
from colab_app.ui.editor.draft_keeper import DraftKeeper, Kept
from colab_app.ui.editor.editor_frame import EditorFrame
from colab_app.ui.editor.foot import EditorFoot
from colab_app.ui.editor.markdown_field import MarkdownField
from colab_app.ui.editor.mention_helper import MentionHelper
from colab_app.ui.editor.mention_text import markup, shown_text
from colab_app.ui.editor.personal_notice import PersonalNotice
from colab_app.ui.editor.positions import to_qt
from colab_app.ui.editor.preview import EditorPreview
from colab_app.ui.editor.taken_files import TakenFile
from colab_app.ui.editor.tool_actions import use_tool
from colab_app.ui.editor.toolbar import EditorLook, EditorToolbar, Tool
from colab_app.ui.frame.context import UiContext
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.rich_text.picture_store import PictureStore
from colab_app.ui.rich_text.post_document import PICTURE_SIZE
from colab_app.ui.theme.tokens import FontRole

_BESIDE_WINDOW = 900
_BESIDE_EDITOR = 520


class MarkdownEditor(QWidget):
    """Plain Markdown with a toolbar, three looks and a foot.

    `submitted(str)` carries the text when the writer sends it (button or Ctrl+Enter, never while composing);
    the text stays until `finish` or `give_back` says how it ended. `cancelled` needs `can_cancel`. `place` is
    the key under which the draft is kept on this computer; an empty one keeps nothing.
    """

    submitted = Signal(str)
    cancelled = Signal()
    text_changed = Signal()

    def __init__(
        self,
        context: UiContext,
        *,
        place: str = "",
        name: str = "",
        lines: int = 3,
        max_lines: int = 14,
        limit: int = limits.COMMENT_CHARACTERS,
        font: FontRole = "read",
        can_cancel: bool = False,
        takes_files: bool = True,
        has_foot: bool = True,
        may_be_empty: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._base = ""
        self._shown = ""
        self._may_be_empty = may_be_empty
        theme = context.theme
        self.frame = EditorFrame(theme)
        self.toolbar = EditorToolbar(theme)
        self.field = MarkdownField(theme, name=name, lines=lines, max_lines=max_lines, font=font)
        self.preview = EditorPreview(theme, PictureStore(context.desk, PICTURE_SIZE, self), font)
        self.notice = PersonalNotice(theme)
        self.foot = EditorFoot(theme, limit)
        self.mentions = MentionHelper(context, self.field)
        self.attaching = Attaching(context, self.field)
        self.keeper = DraftKeeper(context.desk, place, self._to_keep, self)
        self.toolbar.allow_attaching(takes_files)
        self._lay_out()
        # Not before: what has no parent yet would open as a window of its own.
        self.foot.setVisible(has_foot)
        self.foot.cancel_button.setVisible(can_cancel)
        self._connect()
        self._follow_settings()
        self._show_look(EditorLook.WRITE)
        self.keeper.restore(self._restore)

    # -- the text ------------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The Markdown, with mentions in full."""
        return markup(self.field.toPlainText(), self.mentions.known)

    @property
    def base(self) -> str:
        """The text editing began with: what an edit is merged from."""
        return self._base

    @property
    def is_changed(self) -> bool:
        """True when the text is another than what editing began with."""
        return self.text != self._base

    @property
    def files(self) -> tuple[TakenFile, ...]:
        """Files taken here that the text still refers to."""
        return self.attaching.used_in(self.text)

    def begin(self, source: str, place: str | None = None) -> None:
        """Edit this text; what was being typed at the place before comes back on top of it."""
        if place is not None:
            self.keeper.move_to(place)
        self._base = source
        self._show_text(source)
        self.keeper.restore(self._restore)

    def set_words(self, *, name: str, placeholder: str = "", send: str = "") -> None:
        """Set the words that say what the text is for."""
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)
        self.foot.set_send_words(send)

    def finish(self) -> None:
        """The text arrived: forget the draft and be empty again."""
        self.foot.send_button.set_busy(False)
        self.keeper.forget()
        self._base = ""
        self.attaching.clear()
        self._show_text("")
        self.foot.show_kept(None)

    def give_back(self, sentence: str) -> None:
        """The text was refused: it is still here, with the reason beside it."""
        self.foot.send_button.set_busy(False)
        self.foot.show_problem(sentence)
        self.frame.set_problem(True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self, *, knowingly: bool = False) -> None:
        """Send the text, if there is one, it fits, and nothing in it looks personal (unless `knowingly`)."""
        text = self.text
        if is_composing(self.field) or self.foot.send_button.is_busy or self.foot.is_over:
            return
        if not text.strip() and not self._may_be_empty:
            return
        warned = self._context.settings.get(PERSONAL_DATA_WARNING) and not knowingly
        if warned and not self.notice.check(text):
            return
        self.keeper.flush()
        self.foot.send_button.set_busy(True)
        self.submitted.emit(text)

    def take_paths(self, paths: list[Path]) -> None:
        """Offer files as attachments, as if they had been dropped here."""
        self.attaching.offer(paths)

    # -- events --------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side needs room."""
        super().resizeEvent(event)
        self._allow_looks()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the page goes away."""
        super().hideEvent(event)
        self.mentions.close()
        self.keeper.flush()

    # -- inside --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._context.theme
        outer = Column(theme, self, gap=0)
        outer.addWidget(self.frame)
        column = Column(theme, self.frame, gap=0, margins=(1, 1, 1, 1))
        column.addWidget(self.toolbar)
        column.addWidget(Hairline(theme))
        self._texts = QHBoxLayout()
        self._texts.setSpacing(0)
        self._texts.addWidget(self.field, 1)
        self._texts.addWidget(self.preview, 1)
        column.addLayout(self._texts, 1)
        notice = Column(theme, gap=0, margins=(10, 4, 10, 0))
        notice.addWidget(self.notice)
        column.addLayout(notice)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text)
        self.field.submitted.connect(self.submit)
        self.field.files_given.connect(self._on_files)
        self.field.paste_refused.connect(self.give_back)
        self.field.left.connect(self.keeper.flush)
        self.toolbar.tool_used.connect(self._on_tool)
        self.toolbar.look_changed.connect(self._show_look)
        self.foot.sent.connect(self.submit)
        self.foot.cancelled.connect(self.cancelled)
        self.notice.go_on.connect(lambda: self.submit(knowingly=True))
        self.notice.look.connect(self._show_find)
        self.keeper.kept.connect(self.foot.show_kept)
        self.attaching.failed.connect(self.give_back)
        self._context.settings_changed.connect(self._follow_settings)
        preview = QShortcut(QKeySequence("Ctrl+Shift+P"), self)
        preview.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        preview.activated.connect(self._toggle_preview)

    def _show_text(self, source: str) -> None:
        shown = shown_text(source)
        self.mentions.replace_known(dict(shown.known))
        self._shown = shown.text
        if self.field.toPlainText() != shown.text:
            self.field.setPlainText(shown.text)
        self.notice.hide()
        self.frame.set_problem(False)
        self._on_length()

    def _on_text(self) -> None:
        shown = self.field.toPlainText()
        if shown == self._shown:  # only its colours changed: Qt tells of these, too
            return
        self._shown = shown
        self.frame.set_problem(False)
        self.notice.hide()
        self._on_length()
        self.keeper.touch()
        self.text_changed.emit()

    def _on_length(self) -> None:
        text = self.text
        self.foot.show_length(text)
        self.preview.follow(text)

    def _on_files(self, source: QMimeData) -> None:
        self.attaching.offer(source)

    def _on_tool(self, tool: int) -> None:
        if Tool(tool) is Tool.ATTACH:
            self.attaching.choose()
        else:
            use_tool(self.field, Tool(tool))

    def _show_look(self, look: int) -> None:
        chosen = EditorLook(look)
        self.field.setVisible(chosen is not EditorLook.PREVIEW)
        self.preview.setVisible(chosen is not EditorLook.WRITE)
        self.preview.setMinimumHeight(self.field.height() if self.field.isVisible() else self._low())
        self.preview.follow(self.text)
        self.preview.show_now()
        self.mentions.close()

    def _low(self) -> int:
        return max(self.field.sizeHint().height(), self._context.theme.px(96))

    def _toggle_preview(self) -> None:
        is_preview = self.toolbar.look is EditorLook.PREVIEW
        self.toolbar.looks.set_current(EditorLook.WRITE if is_preview else EditorLook.PREVIEW)
        if is_preview:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _allow_looks(self) -> None:
        px = self._context.theme.px
        has_room = self.window().width() >= px(_BESIDE_WINDOW) and self.width() >= px(_BESIDE_EDITOR)
        self.toolbar.allow_beside(has_room)

    def _show_find(self, found: PersonalData) -> None:
        source = self.text
        shown = self.field.toPlainText()
        words = source[found.start : found.end]
        at = shown.find(words)
        cursor = self.field.textCursor()
        cursor.setPosition(to_qt(shown, max(at, 0)))
        cursor.setPosition(to_qt(shown, max(at, 0) + len(words)), cursor.MoveMode.KeepAnchor)
        self.field.setTextCursor(cursor)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_settings(self) -> None:
        self.field.enter_submits = self._context.settings.get(ENTER_SENDS) and self.foot.isVisibleTo(self)

    def _to_keep(self) -> Kept | None:
        text = self.text
        if text == self._base or not text.strip():
            return None
        return {"text": text, "base": self._base, "files": [file.as_kept() for file in self.attaching.files]}

    def _restore(self, kept: Kept) -> None:
        text = kept.get("text")
        if not isinstance(text, str) or not text.strip():
            return
        base = kept.get("base")
        if isinstance(base, str) and self._base:
            self._base = base  # the text it was begun from: a change by others since then is merged, not lost
        self.attaching.restore(kept.get("files"))
        self._show_text(text)
        self.text_changed.emit()
