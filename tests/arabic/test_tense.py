import pytest

from rawi.arabic.fold import fold
from rawi.arabic.tense import looks_present


@pytest.mark.parametrize("word", ["يؤكد", "تدعم", "يسلط", "تعتزم"])
def test_presents(word: str) -> None:
    assert looks_present(fold(word))


@pytest.mark.parametrize("word", ["يوم", "تعزيز", "تأثيره", "قال", ""])
def test_other_words(word: str) -> None:
    assert not looks_present(fold(word))
