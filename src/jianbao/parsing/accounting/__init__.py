"""Where every character of the source went."""
