"""Pages with geometry into articles: columns, headline stacks, boxes and pictures by where they stand.

placed ← measures ← enclosures, margins, pictures, heads, columns ← belonging ← articles ← sheets
"""
