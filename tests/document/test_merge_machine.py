"""Any sequence of edits, new seeds, better readings and rebuilds: no edit is lost, ever.

A person changes the file as people do, in the text; the model knows only what they did, not how the
merge goes about it.
"""

import re
from dataclasses import replace

import yaml
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from builder import document
from builder.article import Article, Paragraph, Person, Source

ABSENT = None
TEXTS = st.sampled_from(["One", "no", "it's: # so 😀"])
SINGLE = st.sampled_from(["title", "subtitle"])
TAGS = st.sampled_from(["red", "green", "yes"])
NAMES = st.sampled_from(["Ada", "Bob"])
ROLES = st.sampled_from(["", "chair"])
STYLES = st.sampled_from([{}, {"default_style": "'"}, {"default_style": '"'}, {"default_flow_style": True}])


def front_of(text: str) -> list[str]:
    return text.split("---\n", 2)[1].splitlines(keepends=True)


def chunks(front: list[str]) -> dict[str, list[str]]:
    """The lines of each key; those before the first under ''."""
    found: dict[str, list[str]] = {"": []}
    key = ""
    for line in front:
        if match := re.match(r"(\w+):", line):
            key = match[1]
        found.setdefault(key, []).append(line)
    return found


def data_of(text: str) -> dict:
    return yaml.load("".join(front_of(text)), Loader=yaml.BaseLoader)


class Curation(RuleBasedStateMachine):
    """A digest of one article, and a person who comments on it, orders it and breaks it."""

    def __init__(self):
        super().__init__()
        self.article = Article(title="One", seed="a.txt", source=Source("S"))
        self.text = None
        self.read_last = {}  # what the builder generated at the last rebuild
        self.single = {}  # what a person made of a key, and nobody may change
        self.free = set()  # what may be either's: a person wrote what the builder had read
        self.comments = set()
        self.serial = 0

    # -- the builder ------------------------------------------------------------------------

    @initialize()
    def first_build(self):
        self.build()

    @rule()
    def rebuild(self):
        self.build()

    def build(self):
        before = self.text
        self.text, _ = document.merge(self.article, before, "a.md")
        again, reports = document.merge(self.article, self.text, "a.md")
        assert (again, reports) == (self.text, [])
        self.read_last = {
            "title": self.article.title,
            "subtitle": self.article.subtitle,
            "body": "\n\n".join(block.text for block in self.article.body),
            "tags": set(self.article.tags),
            "people": {person.name: "; ".join(person.roles) for person in self.article.people},
        }
        self.check()

    # -- the person -------------------------------------------------------------------------

    def put(self, found: dict[str, list[str]]):
        body = self.text.split("---\n", 2)[2]
        self.text = "---\n" + "".join(line for lines in found.values() for line in lines) + "---\n" + body
        self.comments = set(re.findall(r"#\w+#", self.text))

    def write_key(self, key, value, style):
        found = chunks(front_of(self.text))
        if value is ABSENT:
            found.pop(key, None)
        else:
            style = {"width": 10_000, "allow_unicode": True, "sort_keys": False} | style
            if isinstance(value, str) or not style.get("default_flow_style"):
                lines = yaml.safe_dump({key: value}, **style | {"default_flow_style": False})
            else:
                lines = f"{key}: {yaml.safe_dump(value, **style)}"
            found[key] = re.sub(r"\A(['\"])(\w+)\1:", r"\2:", lines).splitlines(keepends=True)
        self.put(found)

    @rule(place=st.integers(0, 30), indent=st.integers(0, 4), trailing=st.booleans())
    def comment(self, place, indent, trailing):
        self.serial += 1
        found = chunks(front_of(self.text))
        key = list(found)[place % len(found)]
        lines = found[key]
        at = place % (len(lines) or 1)
        if trailing and lines and "#" not in lines[at]:
            lines[at] = lines[at].rstrip("\n") + f" #c{self.serial}#\n"
        else:
            lines.insert(at + 1, " " * indent + f"#c{self.serial}#\n")
        self.put(found)

    @rule()
    def order_keys_otherwise(self):
        found = chunks(front_of(self.text))
        self.put({"": found.pop(""), **dict(reversed(found.items()))})

    @rule(
        broken=st.sampled_from(
            ["title: a: b\n", "tags: [a\n", "- x\n", "\ttitle: x\n", "title: x\ntitle: y\n"]
        )
    )
    def break_the_file(self, broken):
        text = "---\n" + broken + "---\nText.\n"
        after, reports = document.merge(self.article, text, "a.md")
        assert after == text
        assert len(reports) == 1

    # -- what must hold ---------------------------------------------------------------------

    def check(self):
        data = data_of(self.text)
        body = self.text.split("---\n", 2)[2].strip("\n")
        for key in ("title", "subtitle"):
            if key not in self.free:
                assert data.get(key) == self.single.get(key, self.read_last[key])
        if "body" in self.single:
            assert body == self.single["body"]
        self.check_items(
            "tag", dict.fromkeys(data.get("tags", []), True), dict.fromkeys(self.read_last["tags"], True)
        )
        people = {person["name"]: "; ".join(person.get("roles", [])) for person in data.get("people", [])}
        self.check_items("person", people, self.read_last["people"])
        assert set(re.findall(r"#\w+#", self.text)) >= self.comments

    def check_items(self, kind, shown, read):
        for name in {*shown, *read, *(key[1] for key in self.single if key[0] == kind)}:
            if (kind, name) not in self.free:
                wanted = self.single.get((kind, name), read.get(name))
                assert shown.get(name) == (wanted or None if kind == "tag" else wanted)

    @precondition(lambda self: self.text)
    @invariant()
    def the_file_can_be_read(self):
        file, diagnostics = document.read(self.text, "a.md")
        assert file is not None
        assert [d for d in diagnostics if d.code != "SP207"] == []


class Keys(Curation):
    """Keys and the body, each a value as a whole."""

    @rule(key=SINGLE, value=TEXTS | st.none())
    def another_reading(self, key, value):
        self.article = replace(self.article, **{key: value or ("One" if key == "title" else None)})
        self.build()

    @rule(texts=st.lists(TEXTS, max_size=2))
    def another_body(self, texts):
        self.article = replace(self.article, body=tuple(map(Paragraph, texts)))
        self.build()

    @rule(key=SINGLE, value=TEXTS | st.none(), style=STYLES)
    def edit_a_key(self, key, value, style):
        if value == data_of(self.text).get(key):
            return
        self.write_key(key, value, style)
        self.single[key] = value
        self.free.discard(key)
        if value == self.read_last[key] or (
            value is None and key not in data_of(self.text) and not self.read_last[key]
        ):
            self.free.add(key)

    @rule(text=TEXTS)
    def edit_the_body(self, text):
        self.text = "---\n" + "".join(front_of(self.text)) + f"---\n\n*{text}*\n"
        self.single["body"] = f"*{text}*"


class Items(Curation):
    """Lists, of which each item is a value of its own."""

    @rule(tags=st.lists(TAGS, unique=True))
    def other_tags(self, tags):
        self.article = replace(self.article, tags=tuple(tags))
        self.build()

    @rule(people=st.dictionaries(NAMES, ROLES))
    def other_people(self, people):
        self.article = replace(
            self.article, people=tuple(Person(n, roles=(r,) if r else ()) for n, r in people.items())
        )
        self.build()

    @rule(tag=TAGS, add=st.booleans(), style=STYLES)
    def edit_the_tags(self, tag, add, style):
        tags = list(data_of(self.text).get("tags", []))
        if add == (tag in tags):
            return
        mine = self.single.get(("tag", tag))
        self.single[("tag", tag)] = add
        self.free.discard(("tag", tag))
        if (add and tag in self.read_last["tags"]) or (not add and mine):
            self.free.add(("tag", tag))
        tags = [*tags, tag] if add else [other for other in tags if other != tag]
        self.write_key("tags", tags or ABSENT, style)

    @rule(name=NAMES, role=ROLES | st.none(), style=STYLES)
    def edit_the_people(self, name, role, style):
        people = {
            person["name"]: "; ".join(person.get("roles", []))
            for person in data_of(self.text).get("people", [])
        }
        if people.get(name) == role:
            return
        mine = self.single.get(("person", name))
        self.single[("person", name)] = role
        self.free.discard(("person", name))
        if role == self.read_last["people"].get(name) or (role is None and mine is not None):
            self.free.add(("person", name))
        people |= {name: role}
        items = [{"name": n} | ({"roles": [r]} if r else {}) for n, r in people.items() if r is not None]
        self.write_key("people", items or ABSENT, style)


TestKeys, TestItems = Keys.TestCase, Items.TestCase
TestKeys.settings = TestItems.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
