"""Who signs, and where a report was sent from: bylines, datelines and the names in them."""
