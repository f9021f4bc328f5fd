"""PDF pages with their geometry, by way of pdfium."""
