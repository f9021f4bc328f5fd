"""Names of people: their shapes, how one is read at a place, and whom an article introduces."""
