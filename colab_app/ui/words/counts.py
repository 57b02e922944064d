"""Counted things with their numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def challenges_text(count: int) -> str:
    """3 challenges."""
    return QCoreApplication.translate("Counts", "%n challenge(s)", None, count)


def proposals_text(count: int) -> str:
    """3 proposals."""
    return QCoreApplication.translate("Counts", "%n proposal(s)", None, count)


def comments_text(count: int) -> str:
    """3 comments."""
    return QCoreApplication.translate("Counts", "%n comment(s)", None, count)


def supports_text(count: int) -> str:
    """3 people support it."""
    return QCoreApplication.translate("Counts", "%n support(s)", None, count)


def ideas_text(count: int) -> str:
    """3 ideas."""
    return QCoreApplication.translate("Counts", "%n idea(s)", None, count)


def organisations_text(count: int) -> str:
    """3 organisations."""
    return QCoreApplication.translate("Counts", "%n organisation(s)", None, count)


def people_text(count: int) -> str:
    """3 people."""
    return QCoreApplication.translate("Counts", "%n person(s)", None, count)


def minutes_text(count: int) -> str:
    """3 minutes."""
    return QCoreApplication.translate("Counts", "%n minute(s)", None, count)


def results_text(count: int) -> str:
    """3 found."""
    return QCoreApplication.translate("Counts", "%n result(s)", None, count)


def unread_text(count: int) -> str:
    """3 unread."""
    return QCoreApplication.translate("Counts", "%n unread", None, count)


def changes_text(count: int) -> str:
    """3 changes."""
    return QCoreApplication.translate("Counts", "%n change(s)", None, count)
