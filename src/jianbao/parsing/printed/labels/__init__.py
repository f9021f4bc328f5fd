"""What each line is, text or display, by the cheapest way through the page."""
