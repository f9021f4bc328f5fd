"""Scans: pictures of pages opened safely, read by OCR, set upright, their rules and pictures found."""
