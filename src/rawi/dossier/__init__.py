"""The telling of what was found: JSON, one HTML page, Markdown; each line cited."""
