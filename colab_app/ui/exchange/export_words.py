"""What kinds and fields are called in files that people read."""

from __future__ import annotations

from colab_app.domain.fields import FIELDS_OF
from colab_app.domain.vocabulary import SubjectKind
from colab_app.ui.words import field_label, subject_kind_name


def export_labels() -> tuple[tuple[str, str], ...]:
    """Kinds and fields with their names in the present language."""
    kinds = {str(kind): subject_kind_name(kind) for kind in SubjectKind}
    fields = {key: field_label(kind, key) for kind in ("challenge", "proposal") for key in FIELDS_OF[kind]}
    return tuple({**fields, **kinds}.items())
