"""All of it for one article."""

from __future__ import annotations

from builder.article import Article
from builder.library import Entry
from builder.site.edition import Edition
from builder.site.metadata.csl import items
from builder.site.metadata.exports import exports
from builder.site.metadata.linked import article_graph, linked_data
from builder.site.metadata.tags import coins, highwire
from builder.site.views import Metadata, QuoteView


def article_metadata(
    entry: Entry, article: Article, quotes: tuple[QuoteView, ...], edition: Edition
) -> Metadata:
    """What programs read in an article's page."""
    return Metadata(
        linked=linked_data(article_graph(entry, article, quotes, edition)),
        highwire=tuple(highwire(article)),
        coins=tuple(coins(entry, article)),
        exports=exports(items(entry, article)),
    )
