"""What every entry of a form can do, whatever its shape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from colab_app.service.views import PeopleView
from colab_app.ui.frame.context import UiContext

NO_PEOPLE = PeopleView((), ())


@dataclass(frozen=True, slots=True)
class FormFacts:
    """What entries need to know: who there is, which stages the board has, where drafts are kept."""

    context: UiContext
    people: PeopleView = NO_PEOPLE
    stages: tuple[str, ...] = ()
    place: str = ""
    known_ids: frozenset[str] = field(default_factory=frozenset)


class FieldInput(QWidget):
    """The value of one field; `changed()` when the person changed it, `left()` when the keyboard goes.

    `wide` entries bring a frame of their own; their caption stands above like all others.
    """

    changed = Signal()
    submitted = Signal()

    def value(self) -> object:
        """The value as the record keeps it."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value of the record; a wrong shape shows nothing. Does not emit `changed`."""
        raise NotImplementedError

    def set_name(self, name: str, description: str = "") -> None:
        """The spoken name, and the help or the problem."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def set_problem(self, problem: bool) -> None:
        """Outline in red; the words stand beside it."""

    def begin(self) -> None:
        """Give the keyboard to the first part."""
        target = self.focusProxy() or self.nextInFocusChain()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set all words in the present language."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def text_of(value: object) -> str:
    """A text from a record, an empty one for anything else."""
    return value if isinstance(value, str) else ""


def maps_of(value: object) -> tuple[dict[str, object], ...]:
    """The mappings in a list from a record; anything else in it is left out."""
    items: Iterable[object] = value if isinstance(value, list | tuple) else ()
    return tuple({str(key): entry for key, entry in item.items()} for item in items if isinstance(item, dict))


def texts_of(value: object) -> tuple[str, ...]:
    """The texts in a list from a record; anything else in it is left out."""
    items: Iterable[object] = value if isinstance(value, list | tuple) else ()
    return tuple(item for item in items if isinstance(item, str))
