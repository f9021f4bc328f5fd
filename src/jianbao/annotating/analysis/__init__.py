"""What stands where in an article: quotation marks, clauses, the words that cut and the forms that name."""
