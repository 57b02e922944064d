"""The tags of a subject: press to find what has the same, add and remove in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.domain import limits
from colab_app.domain.commands import SetTag
from colab_app.domain.errors import UserProblem
from colab_app.support.sentences import sentence
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.chip import Chip
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.frame.context import UiContext
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.flow_layout import FlowLayout


class TagsBar(QWidget):
    """`tag_asked(label)` when a tag is pressed. While editing, chips carry a cross and a field adds more."""

    tag_asked = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kind, self._subject_id = "", ""
        self._tags: tuple[str, ...] = ()
        self._may_tag = False
        self._is_editing = False
        self.chips: list[Chip] = []
        theme = context.theme
        self.field = LineField(theme, name="", enter_submits=True)
        self.field.setMaxLength(limits.TAG_CHARACTERS)
        self.field.setFixedWidth(theme.px(180))
        self.edit_button = Button(theme, kind=ButtonKind.GHOST, icon=Icon.TAG, small=True)
        self._problem = Label(theme, font="meta", color="danger", wrap=True)
        self._problem.hide()
        whole = Column(theme, self, gap=4)
        self._flow_holder = QWidget()
        self._flow = FlowLayout(theme, self._flow_holder)
        whole.addWidget(self._flow_holder)
        whole.addWidget(self._problem)
        self._flow.addWidget(self.field)
        self._flow.addWidget(self.edit_button)
        self.field.submitted.connect(self._add)
        self.field.textEdited.connect(lambda _: self._problem.hide())
        self.edit_button.clicked.connect(self._toggle)
        theme.changed.connect(self._rescale)
        self.retranslate()

    def _rescale(self) -> None:
        self.field.setFixedWidth(self._context.theme.px(180))

    def show_tags(self, kind: str, subject_id: str, tags: Sequence[str], *, may_tag: bool) -> None:
        """Show the tags of a subject."""
        if subject_id != self._subject_id:
            self._is_editing = False
        changed = (subject_id, tuple(tags), may_tag) != (self._subject_id, self._tags, self._may_tag)
        self._kind, self._subject_id = kind, subject_id
        self._tags, self._may_tag = tuple(tags), may_tag
        if changed:
            self._fill()
        self.setVisible(bool(tags) or may_tag)

    def begin(self) -> None:
        """Edit the tags."""
        if self._may_tag and not self._is_editing:
            self._toggle()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all words."""
        self.field.setAccessibleName(self.tr("New tag"))
        self.field.setPlaceholderText(self.tr("New tag, then Enter"))
        self._name_button()
        self._name_chips()

    def _name_button(self) -> None:
        if self._is_editing:
            self.edit_button.setText(self.tr("Done"))
        else:
            self.edit_button.setText(self.tr("Edit tags") if self._tags else self.tr("Add tags"))

    def _name_chips(self) -> None:
        for chip, tag in zip(self.chips, self._tags, strict=True):
            words = self.tr("Remove tag {tag}") if self._is_editing else self.tr("Find all with {tag}")
            chip.setAccessibleName(words.format(tag=tag))

    def _fill(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for widget in (self.field, self.edit_button):
            self._flow.removeWidget(widget)
        self.chips = []
        for tag in self._tags:
            chip = Chip(self._context.theme, f"#{tag}", checkable=False, removable=self._is_editing)
            chip.clicked.connect(lambda _=False, label=tag: self._press(label))
            self.chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        for widget in (self.field, self.edit_button):
            self._flow.addWidget(widget)
        self.field.setVisible(self._is_editing)
        self.edit_button.setVisible(self._may_tag)
        self._name_button()
        self._name_chips()
        self._flow_holder.updateGeometry()

    def _toggle(self) -> None:
        self._is_editing = not self._is_editing
        self.field.clear()
        self._problem.hide()
        self._fill()
        target = self.field if self._is_editing else self.edit_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, tag: str) -> None:
        if self._is_editing:
            self._set(tag, on=False)
        else:
            self.tag_asked.emit(tag)

    def _add(self) -> None:
        tag = self.field.text().strip().lstrip("#＃").strip()
        if not tag:
            self._toggle()
            return
        self._set(tag, on=True)

    def _set(self, tag: str, *, on: bool) -> None:
        def refused(problem: UserProblem) -> None:
            self._problem.setText(sentence(problem.code, problem.params, self._context.language.code))
            self._problem.show()

        command = SetTag(subject_kind=self._kind, subject_id=self._subject_id, label=tag, on=on)
        self._context.desk.submit(command, self.field.clear, refused)
