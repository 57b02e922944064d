"""How long texts and lists may be, in characters, items or bytes."""

from __future__ import annotations

TITLE_CHARACTERS = 200
SUMMARY_CHARACTERS = 400
SHORT_CHARACTERS = 400
LONG_CHARACTERS = 100_000
COMMENT_CHARACTERS = 20_000
TAG_CHARACTERS = 40
TAGS_PER_SUBJECT = 20
REASON_CHARACTERS = 2_000
ATTACHMENT_BYTES = 20 * 1024 * 1024
ATTACHMENTS_PER_SUBJECT = 50
IMPORT_RECORDS_PER_COMMAND = 200
LIST_ITEMS = 200
"""Items in a structured field (success measures, criteria, dates)."""
