"""When a date that an output gives is the date that gold has."""

_MONTH = len("2024-06")
_YEAR = len("2024")


def same_date(gold: str | None, said: str | None) -> bool:
    """Equal, or more exact than a month or a year that gold has; no date only where gold has none."""
    if gold is None or said is None:
        return gold is said
    return gold == said or (len(gold) in (_MONTH, _YEAR) and said.startswith(gold))
