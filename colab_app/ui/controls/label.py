"""Words on a page: plain text in a type step, broken at phrases."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from colab_app.ui.paint.text_flow import TextFlow, text_width
from colab_app.ui.theme.theme import Theme
from colab_app.ui.theme.tokens import ColorRole, FontRole


class Label(QLabel):
    """Plain text that follows the theme; what people wrote is never read as markup.

    Without ``wrap`` it is one line and ends in … where there is no room. With it, lines break at phrases
    and the height follows the width; ``max_lines`` 0 means as many as needed. ``balance`` makes lines
    about equally long.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        font: FontRole = "ui",
        color: ColorRole = "text",
        bold: bool | None = None,
        tabular: bool = False,
        wrap: bool = False,
        max_lines: int = 0,
        balance: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font_role: FontRole = font
        self._color: ColorRole = color
        self._bold = bold
        self._tabular = tabular
        self._wraps = wrap
        self._max_lines = max_lines if wrap else 1
        self._balance = balance
        self._align = align
        self._flow = TextFlow(capacity=16)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # A fixed height would be centred in the height found for the width; wrapping text must grow.
        vertical = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self.setWordWrap(wrap)  # without it QLabel drops height-for-width from the policy with each text
        self.setText(text)
        theme.changed.connect(self.restyle)

    def set_color(self, color: ColorRole) -> None:
        """Use another colour."""
        self._color = color
        self.update()

    def set_font_role(self, font: FontRole, bold: bool | None = None) -> None:
        """Use another type step."""
        self._font_role, self._bold = font, bold
        self.restyle()

    def restyle(self) -> None:
        """Measure and paint again after the theme changed."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """True for wrapping text."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Height of the text broken to a width, in pixels."""
        return self._flow.height(
            self.text(),
            self._drawn_font(),
            width,
            self._theme.line_height(self._font_role),
            max_lines=self._max_lines,
            balance=self._balance,
        )

    def sizeHint(self) -> QSize:
        """All text on one line; lines given by the writer count."""
        font = self._drawn_font()
        line = self._theme.line_height(self._font_role)
        parts = self.text().split("\n") if self._wraps else [self.text().replace("\n", " ")]
        width = max(text_width(part, font) for part in parts)
        return QSize(round(width + 0.99), line * len(parts))

    def minimumSizeHint(self) -> QSize:
        """A few characters wide: the rest can wrap or end in …."""
        line = self._theme.line_height(self._font_role)
        return QSize(min(self.sizeHint().width(), self._theme.px(48)), line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, from the top; a single line sits in the middle of the height."""
        painter = QPainter(self)
        line = self._theme.line_height(self._font_role)
        box = QRectF(self.rect())
        text = self.text() if self._wraps else self.text().replace("\n", " ")
        if not self._wraps:
            box.setTop((self.height() - line) / 2)
        self._flow.paint(
            painter,
            box,
            text,
            self._drawn_font(),
            self._theme.color(self._color if self.isEnabled() else "text3"),
            line,
            max_lines=self._max_lines,
            balance=self._balance,
            align=self._align,
        )
        painter.end()

    def _drawn_font(self) -> QFont:
        return self._theme.font(self._font_role, bold=self._bold, tabular=self._tabular)
