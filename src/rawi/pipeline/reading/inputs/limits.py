"""How large a text, a file and an archive may be, and what is said of one that is not so."""

EMPTY = "the file is empty"
MEGABYTE = 1024 * 1024
MAX_BYTES = 16 * MEGABYTE
"""Far above any article (a long one has 100 kB, its page 2 MB); one of this size takes under 500 MB."""
MAX_WHOLE = 64 * MEGABYTE
"""A file that must be in memory before its first article is known (a JSON list, a feed, a saved page with
its pictures, a zip on standard input). The largest real ones have 20 MB; one of this size takes under 1 GB.
What is read row by row or record by record has no such limit."""
MAX_EXPANDED = 8 * 1024 * MEGABYTE
"""All that an archive may expand to: a web archive has 1 GB by custom, and holds 4 to 6 GB."""
MAX_RATIO = 200
"""How many times its own size. Pages shrink to a tenth, rows that repeat themselves to a fiftieth; what
gains more is made to fill a disk (deflate can do 1,032). Up to MAX_BYTES no ratio counts."""
MAX_MEMBERS = 100_000
"""The most files of one archive: a day of a large crawl. Their names alone take 100 MB."""
MAX_DAMAGES = 100
"""After so many broken places in one file the search for a next sound one ends: each costs a look through
all that may follow."""

TOO_LARGE = f"larger than {MAX_BYTES // MEGABYTE} MB, the most that one article may have"
TOO_LARGE_WHOLE = f"larger than {MAX_WHOLE // MEGABYTE} MB, the most that a file of this kind may have"
