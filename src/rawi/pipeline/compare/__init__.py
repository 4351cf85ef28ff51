"""Compare: where articles say the same, differ or deny; one timeline, one ledger; who is independent."""

from dataclasses import replace

from rawi.model import Collection
from rawi.pipeline.compare.ledger import ledgers
from rawi.pipeline.compare.links import links
from rawi.pipeline.compare.origins import origins
from rawi.pipeline.compare.timeline import happenings


def run(collection: Collection) -> Collection:
    """Gives `links`, `origins`, `happenings` and `ledgers`."""
    return replace(
        collection,
        links=links(collection),
        origins=origins(collection),
        happenings=happenings(collection),
        ledgers=ledgers(collection),
    )
