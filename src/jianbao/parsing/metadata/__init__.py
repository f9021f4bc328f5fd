"""Paper, date and page: given, printed or inferred."""
