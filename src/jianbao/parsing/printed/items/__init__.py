"""The page as a row of items, and what is known of them before articles are cut."""
