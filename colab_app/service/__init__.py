"""Use cases: a command is permitted, handled, remembered; screens get frozen views."""
