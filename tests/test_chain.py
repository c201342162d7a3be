"""Linear chains: every place is labelled, and the labels together are the likeliest ones."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from builder.chain import NEVER, Chain, packed

LABELS = 3
weights = st.tuples(*[st.integers(-400, 400)] * LABELS)
names = st.sampled_from("abcdef")


@st.composite
def chains(draw: st.DrawFn) -> Chain:
    features = draw(st.dictionaries(names, weights.map(packed)))
    moves = draw(st.tuples(*[weights] * LABELS))
    return Chain(features, moves, draw(weights), draw(weights), packed(draw(weights)))


def score(chain: Chain, rows: list[list[str]], labels: tuple[int, ...]) -> int:
    def own(row: list[str], label: int) -> int:
        total = chain.everywhere + sum(chain.features.get(name, 0) for name in row)
        digits = total + packed([1 << 15] * LABELS)
        return (digits >> 16 * label & 0xFFFF) - (1 << 15)

    moves = sum(chain.transitions[after][before] for before, after in itertools.pairwise(labels))
    ends = chain.first[labels[0]] + chain.last[labels[-1]]
    return moves + ends + sum(own(row, label) for row, label in zip(rows, labels, strict=True))


@given(chains(), st.lists(st.lists(names, max_size=5), min_size=1, max_size=4))
def test_no_other_labels_weigh_more(chain: Chain, rows: list[list[str]]) -> None:
    found = chain.decode(rows)
    others = itertools.product(range(LABELS), repeat=len(rows))
    assert score(chain, rows, tuple(found)) == max(score(chain, rows, labels) for labels in others)


def test_of_labels_that_weigh_the_same_the_first_wins() -> None:
    nothing = (0, 0, 0)
    assert Chain({}, (nothing,) * LABELS, nothing, nothing).decode([[], []]) == [0, 0]


def test_what_can_never_be_is_never_chosen() -> None:
    chain = Chain({"a": packed((9, 0, 0))}, ((0, 0, 0),) * LABELS, (NEVER, 0, 0), (0, 0, 0))
    assert chain.decode([["a"], ["a"]]) == [1, 0]


def test_an_empty_sequence_has_no_labels() -> None:
    assert Chain({}, ((0,),), (0,), (0,)).decode([]) == []
