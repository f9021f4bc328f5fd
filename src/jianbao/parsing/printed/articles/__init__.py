"""Items into articles, and each article put together."""
