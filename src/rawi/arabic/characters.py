"""Kinds of characters that Arabic text on the web is made of."""

import re

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
"""Vowel signs and Quranic annotation, for use inside a character class."""
TATWEEL = "\u0640"
TA_MARBUTA = "\u0629"
"""The feminine ending of nouns; folded it looks like the pronoun that verbs carry."""
ALIF_MAQSURA = "\u0649"
"""Written, like ta marbuta, as the last letter of a word only."""
CONTROLS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Soft hyphen, zero-width and bidirectional controls, for use inside a character class."""

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")


def arabic_share(text: str) -> float:
    """Share of the letters that are Arabic, 0 to 1; 0 where there is no letter."""
    letters = len(_LETTER.findall(text))
    return len(_ARABIC.findall(text)) / letters if letters else 0.0
