"""The board as a table: one row a challenge, sorted by any column."""
