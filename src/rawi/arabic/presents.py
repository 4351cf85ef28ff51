"""What the first letter of a word tells of its tense."""

_THIRD = "ي"
_PERSONS = "يتن"
_SHORTEST_SURE = 4
"""A present of a third person with its subject and three letters of a root."""


def may_be_present(form: str) -> bool:
    """Whether a folded word begins as the present of a third person or of the first plural does."""
    return form[:1] != "" and form[0] in _PERSONS


def is_surely_present(form: str) -> bool:
    """Whether a folded word begins as hardly anything but the present of a third person does."""
    return len(form) >= _SHORTEST_SURE and form[0] == _THIRD
