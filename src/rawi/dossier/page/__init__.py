"""The dossier as one self-contained right-to-left page."""
