"""One clash: both versions side by side, the combined text below, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from colab_app.domain import limits
from colab_app.domain.errors import UserProblem
from colab_app.service.views import ConflictView, MemberView
from colab_app.support.sentences import sentence
from colab_app.ui.conflict.combining import combined_start, sides
from colab_app.ui.conflict.conflict_list import about
from colab_app.ui.conflict.settling import settle
from colab_app.ui.conflict.version_card import VersionCard
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.editor.markdown_editor import MarkdownEditor
from colab_app.ui.frame.context import UiContext
from colab_app.ui.rich_text.subject_routes import subject_route
from colab_app.ui.words import moment_text

_SIDE_BY_SIDE = 620


class DecisionPanel(QWidget):
    """`settled()` when decided, `later()` to leave it open. What is typed stays until then."""

    settled = Signal()
    later = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.conflict: ConflictView | None = None
        theme = context.theme
        self.title = Label(theme, font="h1", wrap=True)
        self.sentence = Label(theme, font="ui", color="text2", wrap=True)
        self.subject_button = Button(theme, kind=ButtonKind.GHOST, small=True)
        self.mine = VersionCard(context, "primary")
        self.theirs = VersionCard(context)
        self.combined_label = Label(theme, font="meta", bold=True, color="text2")
        self.editor = MarkdownEditor(
            context, lines=4, max_lines=20, limit=limits.LONG_CHARACTERS, takes_files=False, may_be_empty=True
        )
        self.later_button = Button(theme, kind=ButtonKind.GHOST)
        self._lay_out()
        self.mine.taken.connect(self._use_mine)
        self.theirs.taken.connect(self._keep_theirs)
        self.editor.submitted.connect(self._use)
        self.later_button.clicked.connect(self.later)
        self.subject_button.clicked.connect(self._go)
        self.retranslate()

    def show_conflict(self, conflict: ConflictView) -> None:
        """Show a clash; the combined text begins anew only for another one."""
        is_new = self.conflict is None or self.conflict.id != conflict.id
        self.conflict = conflict
        mine, theirs = sides(conflict)
        language = self._context.language.code
        self.mine.show_version(
            conflict.author, self._name(conflict.author), moment_text(conflict.at, language), mine
        )
        self.theirs.show_version(
            conflict.theirs_author,
            self._name(conflict.theirs_author),
            moment_text(conflict.theirs_at, language),
            theirs,
        )
        if is_new:
            self.editor.begin(combined_start(conflict), f"conflict/{conflict.id}")
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow places put the versions below each other."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.title.setText(self.tr("Two people changed the same place"))
        self.theirs.take_button.setText(self.tr("Keep this text"))
        self.mine.take_button.setText(self.tr("Use this text"))
        self.combined_label.setText(self.tr("Combined text (you can change it)"))
        self.editor.set_words(name=self.combined_label.text(), send=self.tr("Save this text"))
        self.later_button.setText(self.tr("Decide later"))
        if self.conflict is not None:
            self.show_conflict(self.conflict)

    def _lay_out(self) -> None:
        theme = self._context.theme
        column = Column(theme, self, gap=16)
        head = Column(theme, gap=6)
        head.addWidget(self.title)
        head.addWidget(self.sentence)
        head.addWidget(self.subject_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        self._versions = QHBoxLayout()
        self._versions.addWidget(self.mine, 1)
        self._versions.addWidget(self.theirs, 1)
        column.addLayout(self._versions)
        combined = Column(theme, gap=6)
        combined.addWidget(self.combined_label)
        combined.addWidget(self.editor)
        column.addLayout(combined)
        foot = Row(theme, gap=8)
        foot.addWidget(self.later_button)
        foot.addStretch(1)
        column.addLayout(foot)
        theme.changed.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        theme = self._context.theme
        has_room = self.width() >= theme.px(_SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        self._versions.setDirection(direction)
        self._versions.setSpacing(theme.px(20))

    def _name(self, member: MemberView) -> str:
        name = self._context.language.preferred(member.name, member.name_other)
        if member.is_me:
            return self.tr("You")
        return name or self.tr("Somebody else")

    def _tell(self) -> None:
        conflict = self.conflict
        if conflict is None:
            return
        self.sentence.setText(
            self.tr("{field} · Both texts are kept, and the decision can be undone.").format(
                field=about(conflict)
            )
        )
        self.subject_button.setText(f"{conflict.subject_key}  {conflict.subject_title}".strip())

    def _use_mine(self) -> None:
        if self.conflict is not None:
            self._use(self.conflict.mine)

    def _keep_theirs(self) -> None:
        if self.conflict is not None:
            self._use(self.conflict.theirs)

    def _use(self, text: str) -> None:
        conflict = self.conflict
        if conflict is not None:
            settle(self._context, conflict, text, self._done, self._refused)

    def _done(self) -> None:
        self.editor.finish()
        self.conflict = None
        self.settled.emit()

    def _refused(self, problem: UserProblem) -> None:
        self.editor.give_back(sentence(problem.code, problem.params, self._context.language.code))

    def _go(self) -> None:
        conflict = self.conflict
        route = subject_route(conflict.subject_kind, conflict.subject_id) if conflict is not None else None
        if route is not None:
            self._context.go(route)
