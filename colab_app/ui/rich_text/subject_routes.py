"""From the kind and id of a subject, or its short key, to the place that shows it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from colab_app.domain.vocabulary import SubjectKind
from colab_app.service.queries import SubjectByKey
from colab_app.ui.frame.context import UiContext
from colab_app.ui.frame.route import Place, Route

_PLACES = {
    SubjectKind.CHALLENGE: Place.CHALLENGE,
    SubjectKind.PROPOSAL: Place.PROPOSAL,
    SubjectKind.WORKSHOP: Place.WORKSHOPS,
}


def subject_route(kind: str, subject_id: str, anchor: str = "") -> Route | None:
    """The page of a subject; None for kinds without a page of their own."""
    place = _PLACES.get(SubjectKind(kind)) if kind in set(SubjectKind) else None
    return Route(place, subject_id, anchor) if place is not None else None


def go_to_key(context: UiContext, key: str, owner: QObject) -> None:
    """Show what a short key names; a key of nothing here is said in a notice."""

    def go(found: tuple[str, str] | None) -> None:
        route = subject_route(*found) if found is not None else None
        if route is not None:
            context.go(route)
            return
        sentence = QCoreApplication.translate("Links", "{key} is not on this computer (yet).")
        context.notice.emit(sentence.format(key=key))

    context.desk.ask(SubjectByKey(key), go, owner)
