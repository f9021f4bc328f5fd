"""Lines of a page and how they are set."""
