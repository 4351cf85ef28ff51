"""Language: sentences and words of the article's own blocks."""

from dataclasses import replace

from rawi.model import Article
from rawi.pipeline.language.sentences import sentences
from rawi.pipeline.language.words import words


def run(article: Article) -> Article:
    """Gives `sentences` and `words`; needs `blocks`."""
    spans = [block.span for block in article.article_blocks]
    found = [sentence for span in spans for sentence in sentences(article.text, span)]
    return replace(article, sentences=tuple(found), words=words(article.text, spans, found))
