"""The shared shape of the data in SQL, the replica of a desk, and what screens read from it."""
