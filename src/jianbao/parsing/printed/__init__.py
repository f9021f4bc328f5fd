"""The text of a printed page into articles: lines, labels, blocks, paragraphs, items, headings, articles."""
