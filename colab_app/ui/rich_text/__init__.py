"""The one place where text of others becomes more than plain text, and the links and pictures in it."""
