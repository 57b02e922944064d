"""One part of a reading page: a heading, what is read, and the place where it is edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from colab_app.ui.controls.icon_button import IconButton
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme


class Section(QWidget):
    """Shows `body`, or while editing another widget in its place; `edit_asked()` from the pencil."""

    edit_asked = Signal()

    def __init__(
        self, theme: Theme, body: QWidget, *, headless: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.body = body
        self._headless = headless
        self._may_edit = False
        self._editor: QWidget | None = None
        self._label = ""
        self.title = Label(theme, font="h2", wrap=True)
        self.edit_button = IconButton(theme, Icon.EDIT, "…", small=True, color="text3")
        self.edit_button.clicked.connect(self.edit_asked)
        self._head = Row(theme, gap=8)
        self._head.addWidget(self.title, 0 if not headless else 1)
        self._head.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addStretch(1)
        self._column = Column(theme, self, gap=6)
        self._column.addLayout(self._head)
        self._text_row = Row(theme, gap=8)
        self._text_row.addWidget(body, 1)
        if headless:
            self._head.removeWidget(self.edit_button)
            self._text_row.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._text_row)

    @property
    def editor(self) -> QWidget | None:
        """What is edited with, None while the section is read."""
        return self._editor

    def set_label(self, label: str) -> None:
        """The heading in the present language; headless sections show it while they are edited."""
        self._label = label
        self.title.setText(label)
        self.edit_button.set_name(self.tr("Edit: {section}").format(section=label))
        self._show()

    def set_editable(self, editable: bool) -> None:
        """Show the pencil or not."""
        self._may_edit = editable
        self._show()

    def begin_edit(self, editor: QWidget) -> None:
        """Put a widget in the place of the text."""
        self.end_edit()
        self._editor = editor
        self._column.addWidget(editor)
        editor.show()  # at once: only what is seen can take the keyboard
        self._show()

    def end_edit(self) -> None:
        """Back to reading; the widget is thrown away."""
        if self._editor is None:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._editor.isAncestorOf(focus)
        self._column.removeWidget(self._editor)
        self._editor.hide()
        self._editor.deleteLater()
        self._editor = None
        self._show()
        if had_focus and self.edit_button.isVisible():
            self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """The name of the pencil follows the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_label(self._label)

    def _show(self) -> None:
        is_read = self._editor is None
        self.body.setVisible(is_read)
        self.title.setVisible(not (self._headless and is_read))
        self.edit_button.setVisible(is_read and self._may_edit)
