"""Stable ids and addresses, issues, indexes, relations, checks."""
