import pytest

from rawi.arabic.fold import fold
from rawi.arabic.tense import looks_past, looks_present


@pytest.mark.parametrize("word", ["يؤكد", "تدعم", "يسلط", "تعتزم"])
def test_presents(word: str) -> None:
    assert looks_present(fold(word))


@pytest.mark.parametrize("word", ["يوم", "تعزيز", "تأثيره", "قال", ""])
def test_other_words(word: str) -> None:
    assert not looks_present(fold(word))


@pytest.mark.parametrize("word", ["حددت", "حدد", "سجلت", "عقد"])
def test_pasts(word: str) -> None:
    assert looks_past(fold(word))


@pytest.mark.parametrize("word", ["بيت", "وقت", "المدينة", "كوكب", ""])
def test_what_is_no_past(word: str) -> None:
    assert not looks_past(fold(word))
