"""The language as functions: pure, on str. Nothing here reads a file or knows an article."""
