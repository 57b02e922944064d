"""The short facts of a challenge or a proposal in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from colab_app.domain.fields import FIELDS_OF, FieldShape
from colab_app.service.views import PeopleView
from colab_app.ui.forms.field_input import texts_of
from colab_app.ui.frame.language import Language
from colab_app.ui.subject.fact_grid import Fact
from colab_app.ui.subject.subject_view import SubjectView
from colab_app.ui.words import choice_name, field_label


def basic_facts(
    subject: SubjectView, keys: Sequence[str], people: PeopleView, language: Language
) -> tuple[Fact, ...]:
    """(label, words) of the fields that say something."""
    facts = ((field_label(subject.kind, key), _words(subject, key, people, language)) for key in keys)
    return tuple(fact for fact in facts if fact[1])


def _words(subject: SubjectView, key: str, people: PeopleView, language: Language) -> str:
    value = subject.fields.get(key)
    if not value:
        return ""
    if key == "owner_organisation_id":
        return _organisations([str(value)], people, language)
    if key == "co_organisations":
        return _organisations(texts_of(value), people, language)
    if key == "owner_id":
        names = {member.id: language.preferred(member.name, member.name_other) for member in people.members}
        return names.get(str(value), "")
    shape = FIELDS_OF[subject.kind][key].shape
    if shape is FieldShape.CHOICE:
        return choice_name(key, str(value))
    if shape is FieldShape.FLAG:
        return QCoreApplication.translate("Basics", "Yes")
    return str(value)


def _organisations(ids: Sequence[str], people: PeopleView, language: Language) -> str:
    names = {each.id: language.preferred(each.name, each.name_other) for each in people.organisations}
    between = QCoreApplication.translate("Basics", ", ", "between names")
    return between.join(names[each] for each in ids if names.get(each))
