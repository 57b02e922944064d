"""What every setting is called, what it does, and what can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def page_name(page: str) -> str:
    """The name of a page of settings; one of a newer app shows as it is."""
    translate = QCoreApplication.translate
    names = {
        "me": translate("Settings", "Me"),
        "look": translate("Settings", "Look"),
        "text_size": translate("Settings", "Text size"),
        "language": translate("Settings", "Language"),
        "keys": translate("Settings", "Keys"),
        "notifications": translate("Settings", "Notifications"),
        "hub": translate("Settings", "Hub"),
        "data": translate("Settings", "Data folder"),
        "privacy": translate("Settings", "Privacy"),
    }
    return names.get(page, page)


def setting_label(key: str) -> str:
    """What a setting is called."""
    translate = QCoreApplication.translate
    labels = {
        "theme": translate("Settings", "Colours"),
        "density": translate("Settings", "Cards on boards"),
        "reduced_motion": translate("Settings", "Less motion"),
        "text_size_percent": translate("Settings", "Size of text and spacing"),
        "language": translate("Settings", "Language of the app"),
        "week_start": translate("Settings", "Weeks begin on"),
        "single_letter_keys": translate("Settings", "Single letters as shortcuts"),
        "enter_sends": translate("Settings", "Enter sends"),
        "system_notices": translate("Settings", "Notices of the system"),
        "quiet_from_hour": translate("Settings", "Quiet from"),
        "quiet_until_hour": translate("Settings", "Quiet until"),
        "hub_kind": translate("Settings", "Kind of hub"),
        "hub_address": translate("Settings", "Address of the hub"),
        "sync_paused": translate("Settings", "Pause syncing"),
        "sync_interval_seconds": translate("Settings", "Look for news every"),
        "backups_kept": translate("Settings", "Backups kept"),
        "personal_data_warning": translate("Settings", "Warn before personal data is posted"),
        "detailed_log": translate("Settings", "Detailed log"),
    }
    return labels.get(key, key)


def setting_help(key: str) -> str:
    """One sentence that says what a setting does."""
    translate = QCoreApplication.translate
    helps = {
        "theme": translate(
            "Settings", "Follows the system until you choose. High contrast has lines instead of shades."
        ),
        "density": translate("Settings", "Compact cards show more at once, without organisation and tags."),
        "reduced_motion": translate(
            "Settings", "Nothing slides or fades. The system's own wish is followed too."
        ),
        "text_size_percent": translate("Settings", "90 to 200 %. Also with Ctrl and plus, minus or 0."),
        "language": translate(
            "Settings", "Switched at once, also with Ctrl+Shift+L. What people wrote stays as it is."
        ),
        "week_start": translate("Settings", "For calendars."),
        "single_letter_keys": translate(
            "Settings",
            "N, S, E and others work while you type nowhere. Switch them off if they are pressed by mistake.",
        ),
        "enter_sends": translate(
            "Settings", "Otherwise Ctrl+Enter sends. Enter that confirms a Japanese conversion never sends."
        ),
        "system_notices": translate(
            "Settings", "Only when somebody calls you, and never with what was written."
        ),
        "quiet_from_hour": translate("Settings", "No notices of the system from this hour on."),
        "quiet_until_hour": translate("Settings", "Notices begin again at this hour."),
        "hub_kind": translate("Settings", "Where the lab is shared."),
        "hub_address": translate("Settings", "A file or a server; never a password."),
        "sync_paused": translate("Settings", "Changes stay on this computer until you go on."),
        "sync_interval_seconds": translate("Settings", "Used where the hub cannot ring by itself."),
        "backups_kept": translate("Settings", "Older ones are removed."),
        "personal_data_warning": translate(
            "Settings", "Phone numbers, mail addresses and the like are pointed out before others see them."
        ),
        "detailed_log": translate(
            "Settings", "More codes and times in the log; still never what people wrote."
        ),
    }
    return helps.get(key, "")


def choice_label(key: str, choice: str) -> str:
    """What a choice of a setting is called."""
    translate = QCoreApplication.translate
    labels = {
        "system": translate("Settings", "As the system"),
        "light": translate("Settings", "Light"),
        "dark": translate("Settings", "Dark"),
        "high_contrast": translate("Settings", "High contrast"),
        "comfortable": translate("Settings", "Comfortable"),
        "compact": translate("Settings", "Compact"),
        "ja": "日本語",
        "en": "English",
        "monday": translate("Settings", "Monday"),
        "sunday": translate("Settings", "Sunday"),
        "none": translate("Settings", "None"),
        "sqlite": translate("Settings", "A file"),
        "postgres": translate("Settings", "A server"),
    }
    return labels.get(choice, choice)


def unit_of(key: str) -> str:
    """What stands behind a number."""
    translate = QCoreApplication.translate
    units = {
        "text_size_percent": translate("Settings", " %", "behind a number"),
        "quiet_from_hour": translate("Settings", ":00", "behind an hour"),
        "quiet_until_hour": translate("Settings", ":00", "behind an hour"),
        "sync_interval_seconds": translate("Settings", " s", "behind a number of seconds"),
    }
    return units.get(key, "")
