"""Hubs behind one port: in memory for tests, a SQLite file, a PostgreSQL server."""
