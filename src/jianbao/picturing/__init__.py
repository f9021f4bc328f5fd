"""Printed pages as pictures: drawn from PDF or taken from a scan, in two sizes, kept by content."""
