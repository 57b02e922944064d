"""Which declared settings the app follows: only these are shown, a switch without effect would be a lie."""

from __future__ import annotations

from colab_app.support import declared_settings as declared
from colab_app.support.settings import Setting, SettingValue

NOT_FOLLOWED: frozenset[str] = frozenset(
    {
        declared.WEEK_START.key,
        declared.SYSTEM_NOTICES.key,
        declared.QUIET_FROM_HOUR.key,
        declared.QUIET_UNTIL_HOUR.key,
        declared.HUB_KIND.key,
        declared.HUB_ADDRESS.key,
        declared.SYNC_PAUSED.key,
        declared.SYNC_INTERVAL_SECONDS.key,
        declared.BACKUPS_KEPT.key,
        declared.DETAILED_LOG.key,
    }
)
"""Declared for later; nothing reads them yet."""

PAGES = ("look", "text_size", "language", "keys", "notifications", "hub", "data", "privacy")
"""Pages in the order they are shown."""


def settings_of(page: str) -> tuple[Setting[SettingValue], ...]:
    """The settings of a page that the app follows, in the order they are declared."""
    return tuple(
        setting
        for setting in declared.ALL_SETTINGS
        if setting.page == page and setting.key not in NOT_FOLLOWED
    )
