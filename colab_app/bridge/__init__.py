"""The only door between Qt and the rest: submit a command, ask a question, hear changes and sync state."""
