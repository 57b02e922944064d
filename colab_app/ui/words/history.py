"""A line of history as one sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from colab_app.service.views import HistoryView
from colab_app.ui.words.deeds import deed_text
from colab_app.ui.words.filling import filled


def history_sentence(view: HistoryView, key: str = "", name: str = "") -> str:
    """鈴木さんがC-112を「共創」へ動かしました, in the present language.

    `key` names the subject, `name` the actor as the reader writes them.
    """
    who = name or view.actor.name or QCoreApplication.translate("Deeds", "Someone")
    return filled(
        QCoreApplication.translate("Deeds", "%1 %2", "who, then what they did"), who, deed_text(view, key)
    )
