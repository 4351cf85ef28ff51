"""Single words that are names, for the clitic segmenter: a name is never cut open."""

from functools import cache

from rawi.arabic.clitics import splits
from rawi.arabic.fold import fold
from rawi.arabic.lemmas import table
from rawi.lexicons.organizations import organizations
from rawi.lexicons.people import function_words, given_names, surnames
from rawi.lexicons.places import Place, generated_places, news_places, towns

_SHORTEST_NAME = 3
# A proclitic and a name this short often read as an inflected word (وعدن); longer ones hardly ever (لبوتين).
_SHORT_NAME = 4
_PROCLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")


@cache
def name_forms() -> frozenset[str]:
    """Folded words that begin a known name and are no other word, whole or after a proclitic."""
    listed = (place for place in (*news_places(), *generated_places()) if not (place.cued or place.near))
    begins = {_first_word(place.form) for place in listed}
    begins |= {fold(town.form) for town in towns() if _is_kept_whole(town)}
    begins |= {_first_word(form) for organization in organizations() for form in organization.forms}
    begins |= given_names().sure | surnames().sure
    return frozenset(form for form in begins if len(form) >= _SHORTEST_NAME and not _is_also_a_word(form))


def _is_kept_whole(town: Place) -> bool:
    """Whether a town is one word that no proclitic and known word make as well (وادان)."""
    falls_apart = any(taken and rest in table() for taken, rest in splits(fold(town.form)))
    return " " not in town.form and not (town.cued or town.near or falls_apart)


def _first_word(form: str) -> str:
    return fold(form).split()[0]


def _is_also_a_word(form: str) -> bool:
    """Whether it is a particle, alone or after a proclitic, or makes another word with a proclitic."""
    if form in function_words() or any(taken and rest in function_words() for taken, rest in splits(form)):
        return True
    lemmas = table()
    own = (form, lemmas.get(form))
    for proclitic in _PROCLITICS:
        other = lemmas.get(proclitic + form, form)
        if other not in own and (other == proclitic + form or len(form) <= _SHORT_NAME):
            return True
    return False
