"""How hard tests that can go on for ever try: little by default, as much as the environment asks for."""

from __future__ import annotations

import os

EFFORT_VARIABLE = "COLAB_TEST_EFFORT"


def effort() -> float:
    """A factor for durations and numbers of examples; 1 in an everyday run, 20 over a night."""
    return float(os.environ.get(EFFORT_VARIABLE, "1"))
