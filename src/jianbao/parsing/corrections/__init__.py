"""Corrections of a sidecar, applied to parsed pages."""
