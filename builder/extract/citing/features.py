"""What the labeller sees at each token of a reference.

A feature is a short string; the labeller has weights for those that it has learned. Features tell of
the token, of its neighbours and of where it stands, as in Councill, Giles and Kan, 'ParsCit: an
open-source CRF reference string parsing package' (LREC 2008).
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.extract.citing.tokens import Token

_YEARS = range(1500, 2040)
_MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter"
    " januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août"
    " septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre"
    " octubre noviembre diciembre".split()
)
_PUBLISHING = frozenset(
    "press verlag publisher publishers publishing books editions éditions editorial edizioni wiley springer"
    " elsevier routledge academic university sons".split()
)
_JOURNAL = frozenset(
    "journal j transactions trans proceedings proc annals ann review reviews rev letters lett bulletin bull"
    " acta archives arch magazine quarterly zeitschrift revue revista rivista international int nature"
    " science lancet physics phys chem chemistry biol biology med medicine soc society am american"
    " european eur res research conference symposium workshop lecture notes".split()
)
_TITLE_WORDS = frozenset(
    "a an the of in on for and to with by from using der die das le la les el los".split()
)


def features(tokens: Sequence[Token]) -> list[list[str]]:
    """The features of every token of one reference."""
    words = ["^", "^", *(_word(token) for token in tokens), "$", "$"]
    shapes = ["^", "^", *(_shape(token) for token in tokens), "$", "$"]
    classes = ["^", "^", *map(_class, tokens, words[2:-2], shapes[2:-2]), "$", "$"]
    style = _style(tokens, classes[2:-2])
    rows = zip(
        (_of_word(t, words[i : i + 5]) for i, t in enumerate(tokens)),
        (_of_shape(t, shapes[i + 1 : i + 4]) for i, t in enumerate(tokens)),
        (_of_class(classes[i + 1 : i + 4]) for i in range(len(tokens))),
        (
            _of_place(i, len(tokens), place, shapes[i + 2])
            for i, place in enumerate(_places(tokens, shapes[2:]))
        ),
        strict=True,
    )
    found = []
    for i, parts in enumerate(rows):
        row = ["b", "y" + style, "ys=" + style + shapes[i + 2]]
        for part in parts:
            row += part
        mark = tokens[i].before + shapes[i + 2]
        row.append("--s=" + shapes[i] + (tokens[i - 1].before if i else "") + shapes[i + 1] + mark)
        mark = shapes[i + 2] + tokens[i].after + shapes[i + 3]
        row.append("++s=" + mark + (tokens[i + 1].after if i + 1 < len(tokens) else "") + shapes[i + 4])
        found.append(row)
    return found


def _of_word(token: Token, words: Sequence[str]) -> list[str]:
    before2, before, word, after, after2 = words
    found = [
        "w=" + word,
        "w<" + word + token.before,
        "w>" + word + token.after,
        "-w=" + before,
        "+w=" + after,
        "--w=" + before2,
        "++w=" + after2,
        "-ww=" + before + token.before + word,
    ]
    if token.kind == "word" and len(word) > 3:
        found += ["z=" + word[-3:], "a=" + word[:3]]
    return found


def _of_shape(token: Token, shapes: Sequence[str]) -> list[str]:
    before, shape, after = shapes
    return [
        "s=" + shape,
        "<" + token.before,
        ">" + token.after,
        "<>" + token.before + " " + token.after,
        "s<" + shape + token.before,
        "s>" + shape + token.after,
        "s<>" + shape + token.before + " " + token.after,
        "-s=" + before + token.before + shape,
        "+s=" + shape + token.after + after,
        "-+s=" + before + token.before + shape + token.after + after,
    ]


def _of_class(classes: Sequence[str]) -> list[str]:
    before, own, after = classes
    return ["k=" + own, "-k=" + before + own, "+k=" + own + after]


def _of_place(i: int, count: int, place: str, shape: str) -> list[str]:
    return [
        "p=" + str(10 * i // count),
        "i=" + str(min(i, 6)),
        "e=" + str(min(count - i, 6)),
        "@" + place,
        "@s=" + place + shape,
    ]


def _word(token: Token) -> str:
    if token.kind == "word":
        return token.text.lower()
    if token.kind == "number":
        return token.text if len(token.text) == 1 else "9" * len(token.text)
    return token.kind


def _shape(token: Token) -> str:
    """`Aa`, `A`, `AA`, `a`, `Aa-` (compound), digits by length, `Y` for a year."""
    text = token.text
    if token.kind == "number":
        return "Y" if len(text) == 4 and int(text) in _YEARS else "9" * min(len(text), 6)
    if token.kind != "word":
        return token.kind
    joined = "-" if "-" in text or "'" in text or "’" in text else ""
    if len(text) == 1:
        return "A" if text.isupper() else "a1"
    if text.isupper():
        return ("AA" if len(text) < 4 else "AAAA") + joined
    if text.islower():
        return ("a2" if len(text) == 2 else "aaa" if len(text) == 3 else "a") + joined
    if text[0].isupper():
        return ("Aa" if text[1:].islower() else "AaA") + joined
    return "aA" + joined


def _class(token: Token, word: str, shape: str) -> str:
    if token.kind != "word":
        return shape
    for name, members in _CLASSES:
        if word in members:
            return name
    return "."


_CLASSES = (("month", _MONTHS), ("pub", _PUBLISHING), ("jour", _JOURNAL), ("func", _TITLE_WORDS))


def _places(tokens: Sequence[Token], shapes: Sequence[str]) -> list[str]:
    """For each token: whether it stands in brackets or quotation marks, and how many years came before."""
    places, brackets, quoted, years = [], 0, False, 0
    for token, shape in zip(tokens, shapes, strict=False):
        brackets += token.before.count("(") - token.before.count(")")
        if '"' in token.before:
            quoted = not quoted if token.before.count('"') % 2 else quoted
        places.append(("(" if brackets > 0 else "") + ('"' if quoted else "") + str(min(years, 2)))
        years += shape == "Y"
    return places


def _style(tokens: Sequence[Token], classes: Sequence[str]) -> str:
    """The reference as a whole: whether it quotes its title, and where its first year stands."""
    quotes = any('"' in token.before for token in tokens)
    first = next((i for i, kind in enumerate(classes) if kind == "Y"), None)
    place = "n" if first is None else str(3 * first // len(tokens))
    return ('"' if quotes else "") + place
