"""Signs, seams and pieces of text: what every part of parsing asks."""
