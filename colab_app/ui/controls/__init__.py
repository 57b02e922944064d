"""Focusable building blocks of pages: buttons, fields, chips, dialogs, notices."""
