"""Listings are cut so that a new article moves nothing but the first page."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builder.site.paging import cuts

counts, sizes = st.integers(0, 400), st.integers(1, 30)


@given(counts, sizes)
def test_every_item_is_on_one_page(count, size):
    shown = [item for cut in cuts(count, size) for item in range(cut.start, cut.stop)]
    assert shown == list(range(count))


@given(counts, sizes)
def test_the_first_page_is_neither_nearly_empty_nor_too_long(count, size):
    first = next(cuts(count, size))
    assert min(count, size) <= first.stop < 2 * size


@given(counts, sizes)
def test_a_new_item_leaves_numbered_pages_as_they_are(count, size):
    def numbered(total):
        """Items counted from the oldest, and the way to older pages."""
        return {c.number: (total - c.stop, total - c.start, c.older) for c in cuts(total, size) if c.number}

    assert numbered(count).items() <= numbered(count + 1).items()


@given(counts, sizes)
def test_pages_know_their_neighbours(count, size):
    pages = list(cuts(count, size))
    for newer, older in pairwise(pages):
        assert newer.older == older.number
        assert older.newer == newer.number
