"""The pane at the right that shows a challenge without leaving the board."""
