"""Fields of a record, each with its place in the source."""
