"""Which part of an article each line or paragraph is, where no type size shows it: by position, form and words."""
