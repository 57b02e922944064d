"""Every choice there is, in one place, in the order the settings pages show them. Never a secret."""

from __future__ import annotations

from colab_app.support.settings import Setting, SettingValue

# Look
THEME = Setting("theme", "system", "look", choices=("system", "light", "dark", "high_contrast"))
DENSITY = Setting("density", "comfortable", "look", choices=("comfortable", "compact"))
REDUCED_MOTION = Setting("reduced_motion", False, "look")

# Text size and language
TEXT_SIZE_PERCENT = Setting("text_size_percent", 100, "text_size", minimum=90, maximum=200)
LANGUAGE = Setting("language", "system", "language", choices=("system", "ja", "en"))
WEEK_START = Setting("week_start", "system", "language", choices=("system", "monday", "sunday"))

# Keys: single letters can be switched off (WCAG 2.1, 2.1.4)
SINGLE_LETTER_KEYS = Setting("single_letter_keys", True, "keys")
ENTER_SENDS = Setting("enter_sends", False, "keys")

# Notifications; hours of the local day, quiet from the first to the second, over midnight too
SYSTEM_NOTICES = Setting("system_notices", True, "notifications")
QUIET_FROM_HOUR = Setting("quiet_from_hour", 18, "notifications", minimum=0, maximum=23)
QUIET_UNTIL_HOUR = Setting("quiet_until_hour", 8, "notifications", minimum=0, maximum=23)

# Hub: where it is, never how to get in; passwords are the system keyring's
HUB_KIND = Setting("hub_kind", "none", "hub", choices=("none", "sqlite", "postgres"))
HUB_ADDRESS = Setting("hub_address", "", "hub")
SYNC_PAUSED = Setting("sync_paused", False, "hub")
SYNC_INTERVAL_SECONDS = Setting("sync_interval_seconds", 30, "hub", minimum=5, maximum=3600)

# Data folder
BACKUPS_KEPT = Setting("backups_kept", 10, "data", minimum=1, maximum=100)

# Privacy
PERSONAL_DATA_WARNING = Setting("personal_data_warning", True, "privacy")
DETAILED_LOG = Setting("detailed_log", False, "privacy")

ALL_SETTINGS: tuple[Setting[SettingValue], ...] = (
    THEME,
    DENSITY,
    REDUCED_MOTION,
    TEXT_SIZE_PERCENT,
    LANGUAGE,
    WEEK_START,
    SINGLE_LETTER_KEYS,
    ENTER_SENDS,
    SYSTEM_NOTICES,
    QUIET_FROM_HOUR,
    QUIET_UNTIL_HOUR,
    HUB_KIND,
    HUB_ADDRESS,
    SYNC_PAUSED,
    SYNC_INTERVAL_SECONDS,
    BACKUPS_KEPT,
    PERSONAL_DATA_WARNING,
    DETAILED_LOG,
)


def default_values() -> dict[str, SettingValue]:
    """What every setting is when nobody chose anything."""
    return {setting.key: setting.default for setting in ALL_SETTINGS}
