"""Quotes and speakers, people, organisations, dates and figures."""
