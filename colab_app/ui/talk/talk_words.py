"""What a row of the conversation says: names, times, kinds, and one spoken sentence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from colab_app.domain.vocabulary import CommentKind, Sector
from colab_app.service.views import CommentView
from colab_app.text.markdown import to_plain
from colab_app.ui.frame.language import Language
from colab_app.ui.frame.moments import ago_words
from colab_app.ui.talk.thread_rows import TalkRow
from colab_app.ui.words import comment_kind_name, reaction_name, supports_text

_SPOKEN_CHARACTERS = 400


def author_words(comment: CommentView, language: Language) -> str:
    """Who said it; imported voices have a name of their own, some have none."""
    if comment.author_name:
        return comment.author_name
    name = language.preferred(comment.author.name, comment.author.name_other)
    return name or QCoreApplication.translate("Talk", "Without a name")


def sign_letter(comment: CommentView) -> str:
    """The character in the sign beside it."""
    return comment.author.organisation.initial or author_initial(comment.author_name)


def author_initial(name: str) -> str:
    """First character of a name, a dot where there is none."""
    return name.strip()[:1] or "·"


def sign_sector(comment: CommentView) -> Sector:
    """The shape of the sign beside it."""
    return comment.author.organisation.sector


def meta_words(row: TalkRow, language: Language, now: datetime | None = None) -> str:
    """Whom it answers, organisation and how long ago."""
    comment = row.comment
    if comment is None:
        return ""
    organisation = comment.author.organisation
    parts = [language.preferred(organisation.name, organisation.name_other)]
    parts.append(ago_words(comment.created_at, now or datetime.now(UTC)))
    if comment.edited:
        parts.append(QCoreApplication.translate("Talk", "edited"))
    words = _dotted(parts)
    name = author_words(row.answered, language) if row.answered is not None else row.to_name
    if name:
        to = QCoreApplication.translate("Talk", "to {name}").format(name=name)
        return f"{to} · {words}"
    return words


def kind_mark(comment: CommentView) -> str:
    """The word beside a comment that is more than an opinion."""
    if comment.answers:
        return comment_kind_name(CommentKind.ANSWER)
    if comment.kind in (CommentKind.OPINION, CommentKind.ANSWER):
        return ""
    return comment_kind_name(comment.kind)


def removed_words() -> str:
    """What stands where a comment was."""
    return QCoreApplication.translate("Talk", "This comment was taken back.")


def earlier_words(count: int) -> str:
    """The row in place of comments that are not laid out yet."""
    return QCoreApplication.translate("Talk", "Show %n earlier comment(s)", None, count)


def spoken_words(row: TalkRow, language: Language) -> str:
    """The whole row in one sentence for screen readers."""
    comment = row.comment
    if comment is None:
        return earlier_words(row.hidden) if row.hidden else QCoreApplication.translate("Talk", "Your reply")
    if comment.removed:
        return _listed([author_words(comment, language), removed_words()])
    parts = [
        author_words(comment, language),
        meta_words(row, language),
        kind_mark(comment),
        to_plain(comment.body, _SPOKEN_CHARACTERS),
        supports_text(comment.supports) if comment.supports else "",
    ]
    parts += [f"{reaction_name(mark)} {count}" for mark, count, _ in comment.reactions]
    if comment.unread:
        parts.append(QCoreApplication.translate("Talk", "new"))
    if comment.waiting:
        parts.append(QCoreApplication.translate("Talk", "waiting to be sent"))
    return _listed(parts)


def _dotted(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _listed(parts: Iterable[str]) -> str:
    return QCoreApplication.translate("Talk", ", ", "between parts of a spoken sentence").join(
        part for part in parts if part
    )
