"""Data sets and citation files."""
