"""Builds that are killed, stopped or refused at every step that changes the disk."""
