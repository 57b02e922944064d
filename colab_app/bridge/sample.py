"""Fills an empty desk with the invented sample lab."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from colab_app.bridge.backend import Backend
from colab_app.domain.errors import UserProblem
from colab_app.exchange.sample import sample_contents, sample_envelopes, sample_member_id

COMMANDS_PER_STEP = 100


def load_sample(
    backend: Backend, today: date, progress: Callable[[int, int], None] = lambda done, total: None
) -> int:
    """Replay the sample's commands, dated around `today`; returns how many there were.

    The sample is a lab of its own and should never meet a real hub. Raises UserProblem `lab.exists` when
    this desk has a lab already.
    """
    if backend.member_id:
        raise UserProblem("lab.exists")
    backend.become(sample_member_id())
    for content in sample_contents().values():
        backend.put_attachment(content)
    envelopes = tuple(sample_envelopes(today))
    for start in range(0, len(envelopes), COMMANDS_PER_STEP):
        part = envelopes[start : start + COMMANDS_PER_STEP]
        backend.replica.submit_many(part)
        progress(start + len(part), len(envelopes))
    backend.everything_changed()
    return len(envelopes)
