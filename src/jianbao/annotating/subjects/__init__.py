"""Who is the subject of a clause, and who opens one: each kind of subject a module."""
