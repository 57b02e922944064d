"""The board: stages as columns of cards that can be dragged, moved by keys, filtered and folded."""
