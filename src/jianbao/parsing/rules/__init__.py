"""The block rules, one construct a file."""
