"""Searching: an index of small static files, of which a reader's browser fetches those that it needs.

Articles are dealt out to a few shards by a hash of their address, so that a change makes one of them anew. A
shard's folder is named by a digest of all that it was made of: it never changes, and what the browser has of
it stays true. `manifest.json` says which shards there are, and where in their files a word stands.

Pagefind, which does the same, was tried and measured (1.5.2, 10,000 articles): its filters are written in
another order each time, a first search with facets takes more than twice the 300 KB that this one may, one
change indexes all anew (12 s, 1.5 GB), and in shards each one brings its own WebAssembly.
"""

from __future__ import annotations

from builder.site.search.plan import PlannedShard, manifest, shards
from builder.site.search.shard import ShardFiles
from builder.site.search.shown import shown_text

__all__ = ["PlannedShard", "ShardFiles", "manifest", "shards", "shown_text"]
