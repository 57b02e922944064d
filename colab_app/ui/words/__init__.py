"""Words that several pages share, in the present language; ask again when the language changes."""

from __future__ import annotations

from colab_app.ui.frame.stage_names import stage_name
from colab_app.ui.words.changes import change_name
from colab_app.ui.words.choices import choice_name
from colab_app.ui.words.counts import (
    challenges_text,
    changes_text,
    comments_text,
    ideas_text,
    minutes_text,
    organisations_text,
    people_text,
    proposals_text,
    results_text,
    supports_text,
    unread_text,
)
from colab_app.ui.words.days import day_text, due_text, moment_text, span_text
from colab_app.ui.words.deeds import deed_text
from colab_app.ui.words.field_helps import field_help
from colab_app.ui.words.fields import field_label
from colab_app.ui.words.filling import filled
from colab_app.ui.words.history import history_sentence
from colab_app.ui.words.sync_state import sync_text
from colab_app.ui.words.vocabulary import (
    comment_kind_name,
    kind_name,
    reaction_name,
    role_help,
    role_name,
    sector_name,
    state_name,
    subject_kind_name,
    template_name,
    visibility_name,
)

__all__ = [
    "challenges_text",
    "change_name",
    "changes_text",
    "choice_name",
    "comment_kind_name",
    "comments_text",
    "day_text",
    "deed_text",
    "due_text",
    "field_help",
    "field_label",
    "filled",
    "history_sentence",
    "ideas_text",
    "kind_name",
    "minutes_text",
    "moment_text",
    "organisations_text",
    "people_text",
    "proposals_text",
    "reaction_name",
    "results_text",
    "role_help",
    "role_name",
    "sector_name",
    "span_text",
    "stage_name",
    "state_name",
    "subject_kind_name",
    "supports_text",
    "sync_text",
    "template_name",
    "unread_text",
    "visibility_name",
]
