"""The command line: one file a command. Heavy things are imported when a command runs."""
