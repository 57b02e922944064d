"""Rules every test lives under: its own data folder, no Qt warnings, no threads or windows left behind."""

from __future__ import annotations

import os

# Before Qt is imported anywhere: a machine without a screen can run every test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import HealthCheck, settings

pytest_plugins = (
    "tests.support.guards",
    "tests.support.postgres_server",
    "tests.support.virtual_screen",
)

# The same inputs every time: a failure belongs to the change under test, and speed to nobody's clock.
settings.register_profile(
    "deterministic",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("deterministic")
