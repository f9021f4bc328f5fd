"""Who has been met so far, and who says something in the reporter's words."""
