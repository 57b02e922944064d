"""The page of a challenge and the form that begins one."""

from __future__ import annotations

from colab_app.ui.challenge.challenge_screen import ChallengeScreen
from colab_app.ui.challenge.new_challenge import NewChallengeDialog

__all__ = ["ChallengeScreen", "NewChallengeDialog"]
