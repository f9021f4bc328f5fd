"""The Whoosh index, the character index, the score, the query language and the shards browsers read."""
