"""The text room: what the lab does with words, without a window and without a database."""
