"""The co-creation lab board: a local-first desk for challenges, proposals and workshops."""

__version__ = "0.1.0"
