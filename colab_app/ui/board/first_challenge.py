"""An empty board: one line to write the first challenge, and other ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from colab_app.domain import limits
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.empty_state import EmptyState
from colab_app.ui.controls.line_field import LineField
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.theme.theme import Theme


class FirstChallenge(EmptyState):
    """`written(str)` brings the title; Ctrl+Enter or the button sends it, Enter alone never does.

    `import_asked()`, `hub_asked()`: other ways. `form_asked()`: the whole form.
    """

    written = Signal(str)
    import_asked = Signal()
    hub_asked = Signal()
    form_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Icon.BOARD)
        self.box = _Box(theme)
        self.set_main(self.box)
        self._import = Button(theme, kind=ButtonKind.GHOST, icon=Icon.TABLE)
        self._form = Button(theme, kind=ButtonKind.GHOST, icon=Icon.EDIT)
        self._hub = Button(theme, kind=ButtonKind.GHOST, icon=Icon.CLOUD)
        for button in (self._import, self._form, self._hub):
            self.add_way(button)
        self.box.field.submitted.connect(self._send)
        self.box.put.clicked.connect(self._send)
        self.box.field.textChanged.connect(lambda: self.box.field.set_problem(False))
        self._import.clicked.connect(self.import_asked)
        self._form.clicked.connect(self.form_asked)
        self._hub.clicked.connect(self.hub_asked)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.set_texts(
            self.tr("Put your first challenge here"),
            self.tr(
                "One line about what is difficult is enough to begin.\nDetails and dates can follow later."
            ),
        )
        self.box.field.setAccessibleName(self.tr("The first challenge, in one line"))
        self.box.field.setPlaceholderText(
            self.tr("Example: people write the same thing three times at the desk")
        )
        self.box.put.setText(self.tr("Put it up"))
        self._import.setText(self.tr("Import a spreadsheet"))
        self._form.setText(self.tr("Fill in the whole form"))
        self._hub.setText(self.tr("Join a hub"))

    def _send(self) -> None:
        title = self.box.field.text().strip()
        if not title:
            self.box.field.set_problem(True)
            self.box.field.setFocus()
            return
        self.box.field.clear()
        self.written.emit(title)


class _Box(QWidget):
    """A tall field with the button inside at its right end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.field = LineField(theme, name=" ", tall=True, parent=self)
        self.field.setMaxLength(limits.TITLE_CHARACTERS)
        self.put = Button(theme, kind=ButtonKind.PRIMARY, parent=self)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._place)

    def sizeHint(self) -> QSize:
        """As high as the field."""
        return QSize(self._theme.px(600), self._theme.px(54))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        size = self.put.sizeHint()
        inset = px(10)
        self.field.setGeometry(self.rect())
        self.field.setTextMargins(px(8), 0, size.width() + inset, 0)
        self.put.setGeometry(
            self.width() - size.width() - inset,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )
        self.put.raise_()
        self.updateGeometry()
