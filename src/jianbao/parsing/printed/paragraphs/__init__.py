"""Labelled lines into paragraphs."""
