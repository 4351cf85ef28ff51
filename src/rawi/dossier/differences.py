"""Where accounts differ: links of one point gathered into versions, counted by independent origin."""

from collections.abc import Iterator, Mapping, Sequence

from rawi.arabic.fold import fold
from rawi.model import Article, Citation, Difference, Link, Origin, Told, Version
from rawi.pipeline.compare.components import components
from rawi.pipeline.compare.ledger import TOLLS, whole_counts
from rawi.pipeline.compare.reach import Value

MOST_DIFFERENCES = 12
"""A reader checks a dozen; all links stand in the JSON."""


def differences(
    links: Sequence[Link], origins: Sequence[Origin], articles: Mapping[str, Article]
) -> tuple[Difference, ...]:
    """The points of these articles on which clauses differ or deny, those with most clauses first."""
    inside = [link for link in links if link.a.document in articles and link.b.document in articles]
    found = [
        Difference(against[0].relation, against[0].point, versions)
        for members, against in _points(inside)
        if _independent(versions := _versions(members, against[0].point, inside, origins, articles), origins)
    ]
    found.sort(key=lambda d: (d.relation != "denies", -len(d.versions), d.point))
    return tuple(found[:MOST_DIFFERENCES])


def _independent(versions: Sequence[Version], origins: Sequence[Origin]) -> bool:
    """Whether the versions come from more than one origin: a source does not dispute itself."""
    carried = {document for version in versions for document in version.documents}
    return len(versions) > 1 and not any(carried <= set(origin.documents) for origin in origins)


def _points(links: Sequence[Link]) -> Iterator[tuple[list[Citation], list[Link]]]:
    """The clauses of each dispute, and the links that set them against each other.

    A toll is one dispute of a story; claims are one where links of their point join them.
    """
    for point in dict.fromkeys(link.point for link in links if link.relation != "same"):
        own = [link for link in links if link.point == point]
        nodes = dict.fromkeys(citation for link in own for citation in (link.a, link.b))
        pairs = [(link.a, link.b) for link in own]
        for members in [list(nodes)] if point in TOLLS else components(nodes, pairs):
            against = [link for link in own if link.relation != "same" and link.a in set(members)]
            if against:
                yield members, against


def _versions(
    members: Sequence[Citation],
    point: str,
    links: Sequence[Link],
    origins: Sequence[Origin],
    articles: Mapping[str, Article],
) -> tuple[Version, ...]:
    """Accounts of one point: clauses in the same words, or linked as saying the same of it, are one."""
    same = [
        (link.a, link.b) for link in links if link.relation == "same" and link.point not in TOLLS - {point}
    ]
    first_with: dict[str | frozenset[Value], Citation] = {}
    for citation in members:
        article = articles[citation.document]
        words = fold(citation.span.of(article.text))
        same.append((first_with.setdefault(words, citation), citation))
        if values := _values(article, citation, point):
            same.append((first_with.setdefault(values, citation), citation))
    versions = []
    for cited in components(members, same):
        documents = tuple(dict.fromkeys(citation.document for citation in cited))
        carried = [origin for origin in origins if set(origin.documents) & set(documents)]
        text = cited[0].span.of(articles[cited[0].document].text)
        versions.append(Version(Told(text, tuple(cited)), documents, max(1, len(carried))))
    return tuple(sorted(versions, key=lambda version: (-version.origins, version.told.text)))


def _values(article: Article, citation: Citation, point: str) -> frozenset[Value]:
    """What the figures of a clause say on a point that is a count: clauses of one value are one account."""
    topic = point.partition(" ")[0]
    inside = (figure for figure in whole_counts(article.figures) if citation.span.contains(figure.span))
    return frozenset(figure.value for figure in inside if figure.topic == topic)
