"""Forms that a dossier is written in for other programs."""
