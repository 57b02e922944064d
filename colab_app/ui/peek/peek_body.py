"""The body of the pane: the beginning of the text, proposals, the newest comment."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.service.views import ChallengePage, ProposalView
from colab_app.ui.controls.button import Button, ButtonKind
from colab_app.ui.controls.label import Label
from colab_app.ui.controls.layouts import Column, Row
from colab_app.ui.frame.language import Language
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.parts.hairline import Hairline
from colab_app.ui.peek.beginning import beginning
from colab_app.ui.peek.newest_comment import NewestComment, newest_comment
from colab_app.ui.peek.proposal_row import ProposalRow
from colab_app.ui.rich_text.markdown_view import MarkdownView
from colab_app.ui.theme.theme import Theme

MOST_PROPOSALS = 4
_TEXT_KEYS = ("problem", "to_be", "as_is")


class PeekBody(QWidget):
    """`more_asked()`: the whole page. `proposal_asked(str)`: the page of a proposal."""

    more_asked = Signal()
    proposal_asked = Signal(str)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._summary = Label(theme, font="read", bold=True, wrap=True)
        self._text = _ShortText(theme)
        self._more = Button(theme, kind=ButtonKind.GHOST, icon=Icon.FORWARD, small=True)
        self._proposals = Label(theme, font="h3")
        self._count = Label(theme, font="meta", color="text3", tabular=True)
        self._rows = [ProposalRow(theme, language) for _ in range(MOST_PROPOSALS)]
        self._more_proposals = Button(theme, kind=ButtonKind.GHOST, small=True)
        self._newest = Label(theme, font="h3")
        self._comment = NewestComment(theme, language)
        self._hidden_proposals = 0
        self._build(theme)
        self._more.clicked.connect(self.more_asked)
        self._more_proposals.clicked.connect(self.more_asked)
        for row in self._rows:
            row.clicked.connect(lambda _, row=row: self.proposal_asked.emit(row.proposal_id))
        self.retranslate()

    def show_page(self, page: ChallengePage, now: datetime) -> None:
        """Show this challenge."""
        summary = page.card.summary
        self._summary.setText(summary)
        self._summary.setVisible(bool(summary))
        source = next((str(page.fields[key]) for key in _TEXT_KEYS if page.fields.get(key)), "")
        self._text.show_source(beginning(source))
        self._text.setVisible(bool(source))
        self._show_proposals(page.proposals)
        comment = newest_comment(page.comments)
        self._newest.setVisible(comment is not None)
        self._comment.setVisible(comment is not None)
        if comment is not None:
            self._comment.show_comment(comment, now)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._more.setText(self.tr("Read on"))
        self._proposals.setText(self.tr("Proposals"))
        self._newest.setText(self.tr("Newest comment"))
        self._text.setAccessibleName(self.tr("Beginning of the text"))
        self._say_more()

    def _build(self, theme: Theme) -> None:
        column = Column(theme, self, gap=10)
        column.addWidget(self._summary)
        column.addWidget(self._text)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Hairline(theme))
        head = Row(theme, gap=8, margins=(0, 8, 0, 0))
        head.addWidget(self._proposals)
        head.addWidget(self._count)
        head.addStretch(1)
        column.addLayout(head)
        for row in self._rows:
            column.addWidget(row)
        column.addWidget(self._more_proposals, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.px(8))
        column.addWidget(self._newest)
        column.addWidget(self._comment)
        column.addStretch(1)

    def _show_proposals(self, proposals: tuple[ProposalView, ...]) -> None:
        self._count.setText(str(len(proposals)))
        self._proposals.setVisible(bool(proposals))
        self._count.setVisible(bool(proposals))
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(proposals))
            if index < len(proposals):
                row.show_proposal(proposals[index])
        self._hidden_proposals = max(0, len(proposals) - MOST_PROPOSALS)
        self._more_proposals.setVisible(self._hidden_proposals > 0)
        self._say_more()

    def _say_more(self) -> None:
        self._more_proposals.setText(self.tr("All proposals (+{count})").format(count=self._hidden_proposals))


class _ShortText(MarkdownView):
    """A text to look at, not to work with; it never scrolls inside itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, font="read")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.verticalScrollBar().valueChanged.connect(self._stay_at_the_top)

    def _stay_at_the_top(self, value: int) -> None:
        if value:
            self.verticalScrollBar().setValue(0)
