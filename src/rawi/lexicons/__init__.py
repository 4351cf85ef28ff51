"""The language as data. Only this room opens the files in `ar/`; each file says what it is for."""
