from factories import article
from rawi.lexicons.function_words import content_lemmas


def test_what_rows_are_about_leaves_out_function_words_numbers_and_marks() -> None:
    page = article("a", "وقال الوزير إن 12 جسرا في المدينة.")
    words = page.words
    assert content_lemmas(words, range(len(words))) == {"وزير", "جسر", "مدينه"}
    assert content_lemmas(words, ()) == frozenset()
