"""The main window: side bar, top bar, the way between pages, keys, messages with a way back."""
