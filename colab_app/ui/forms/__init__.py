"""Entries for every shape of field, and forms made of them."""
