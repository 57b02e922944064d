"""What a notice in the inbox says: who, what they did, the words themselves, how long ago."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from colab_app.service.views import HistoryView, InboxItem, InboxReason, MemberView
from colab_app.text.plain import to_plain
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.moments import ago_words
from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.paint.icon_names import Icon
from colab_app.ui.words import deed_text, field_label, filled, state_name

_ICONS: dict[str, Icon] = {
    "comment.add": Icon.COMMENT,
    "comment.answer": Icon.DONE,
    "proposal.create": Icon.BULB,
    "proposal.state": Icon.FLAG,
    "challenge.move": Icon.FORWARD,
    "challenge.create": Icon.PLUS,
    "fields.revise": Icon.EDIT,
    "text.edit": Icon.EDIT,
    "attachment.add": Icon.ATTACH,
    "workshop.add": Icon.SCREEN,
}
_REASON_ICONS: dict[InboxReason, Icon] = {
    InboxReason.MENTION: Icon.AT,
    InboxReason.REPLY: Icon.REPLY,
    InboxReason.CONFLICT: Icon.SWAP,
}


_CUT_OFF = re.compile(r"@?\[[^\]]*(?:\](?:\([^)]*)?)?$")
"""A mention or link whose end an excerpt has lost."""


def _shown(text: str) -> str:
    """Words of an excerpt without marks, on one line."""
    return " ".join(to_plain(_CUT_OFF.sub("…", text)).split())


class NoticeWords:
    """Words of notices in the present language, at the moment `now` gives."""

    def __init__(self, language: Language, now: Callable[[], datetime]) -> None:
        self._language = language
        self._now = now

    def who(self, item: InboxItem) -> str:
        """Who did it, as the reader writes them."""
        return self.name(item.history.actor)

    def name(self, member: MemberView) -> str:
        """A person's name in the reader's script where they gave it."""
        name = self._language.preferred(member.name, member.name_other)
        return name or QCoreApplication.translate("NoticeWords", "Someone")

    def what(self, item: InboxItem) -> str:
        """What they did, in two or three words; the strongest reason goes first."""
        translate = QCoreApplication.translate
        if item.reason is InboxReason.CONFLICT:
            return translate("NoticeWords", "there are two versions now")
        if item.reason is InboxReason.MENTION:
            return translate("NoticeWords", "called you")
        if item.reason is InboxReason.REPLY:
            return translate("NoticeWords", "replied to you")
        return self._deed(item.history) or deed_text(item.history, item.key)

    def _deed(self, deed: HistoryView) -> str:
        translate = QCoreApplication.translate
        match deed.command:
            case "comment.add":
                return translate("NoticeWords", "commented")
            case "proposal.create":
                return translate("NoticeWords", "submitted a proposal")
            case "challenge.move":
                moved = translate("NoticeWords", "moved it to “%1”")
                return filled(moved, stage_name(str(deed.details.get("to", ""))))
            case "proposal.state":
                put = translate("NoticeWords", "set it to “%1”")
                return filled(put, state_name(str(deed.details.get("to", ""))))
            case "text.edit" | "fields.revise":
                keys = deed.details.get("fields")
                key = str(keys[0]) if isinstance(keys, list | tuple) and keys else ""
                edited = translate("NoticeWords", "edited “%1”")
                return filled(edited, field_label(deed.subject_kind, key)) if key else ""
            case "attachment.add":
                return translate("NoticeWords", "added a file")
            case _:
                return ""

    def words(self, item: InboxItem) -> str:
        """What was written, else what it is about."""
        details = item.history.details
        for key in ("excerpt", "feedback", "reason", "name"):
            text = details.get(key)
            if isinstance(text, str) and text.strip():
                return _shown(text)
        return item.title

    def about(self, item: InboxItem) -> str:
        """Key of the subject, and its title when that is not said already."""
        title = item.title if self.words(item) != item.title else ""
        return "  ".join(part for part in (item.key, title) if part)

    def ago(self, item: InboxItem) -> str:
        """How long ago."""
        return ago_words(item.history.at, self._now())

    def icon(self, item: InboxItem) -> Icon:
        """The mark on the sign of who did it."""
        return _REASON_ICONS.get(item.reason) or _ICONS.get(item.history.command, Icon.HISTORY)

    def sentence(self, item: InboxItem) -> str:
        """Everything a row shows, as one sentence."""
        translate = QCoreApplication.translate
        parts = [
            self.who(item),
            self.what(item),
            self.words(item),
            self.about(item),
            self.ago(item),
            translate("NoticeWords", "unread") if item.unread else "",
            translate("NoticeWords", "done") if item.done else "",
        ]
        separator = translate("NoticeWords", ", ", "between the parts of a spoken sentence")
        return separator.join(part for part in parts if part)
