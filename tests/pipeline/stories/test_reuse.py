from factories import article, cite
from rawi.model import Article, Collection, Reuse
from rawi.pipeline.stories import find_reuse

AGENCY = "وصل وفد وزاري كبير إلى العاصمة صباح اليوم لبحث مشروع السكك الحديدية."
EDITED = "وصل وفد وزاري كبير إلى العاصمة صباح اليوم لمناقشة مشروع السكك الحديدية."
RETOLD = "مشروع السكك الحديدية كان محور المباحثات التي أجراها في العاصمة وفد من الوزراء وصل صباحا."


def _reuse(*articles: Article) -> tuple[Reuse, ...]:
    return find_reuse(Collection(articles)).reuse


def test_a_reprint_is_found_word_for_word() -> None:
    one, other = article("a", "مقدمة قصيرة.", AGENCY), article("b", AGENCY, "خاتمة أخرى.")
    assert _reuse(one, other) == (Reuse(cite(one, AGENCY), cite(other, AGENCY), 1.0),)


def test_vowel_signs_and_hamzas_do_not_hide_a_reprint() -> None:
    one, other = article("a", AGENCY), article("b", AGENCY.replace("وصل", "وَصَلَ").replace("إلى", "الى"))
    assert [found.similarity for found in _reuse(one, other)] == [1.0]


def test_a_small_edit_is_still_reuse() -> None:
    found = _reuse(article("a", AGENCY), article("b", EDITED))
    assert len(found) == 1
    assert 0.5 <= found[0].similarity < 1


def test_a_retelling_is_no_reuse() -> None:
    assert _reuse(article("a", AGENCY), article("b", RETOLD)) == ()


def test_short_sentences_and_other_blocks_prove_nothing() -> None:
    assert _reuse(article("a", "وصل الوفد أمس."), article("b", "وصل الوفد أمس.")) == ()
    assert _reuse(article("a", f"promo: {AGENCY}"), article("b", AGENCY)) == ()


def test_an_article_does_not_reuse_itself() -> None:
    assert _reuse(article("a", AGENCY, AGENCY)) == ()


def test_each_sentence_has_its_best_match_in_each_article() -> None:
    one, other = article("a", AGENCY), article("b", EDITED, AGENCY)
    assert [(found.b.span.of(other.text), found.similarity) for found in _reuse(one, other)] == [
        (AGENCY, 1.0)
    ]
