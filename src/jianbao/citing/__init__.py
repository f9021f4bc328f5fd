"""One article into every citation form."""
