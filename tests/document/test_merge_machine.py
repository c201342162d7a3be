"""Any sequence of edits, new seeds, better readings and rebuilds: no edit is lost, ever.

A person changes the file as people do, in the text; the model knows only what they did, not how the
merge goes about it. SEEDPRESS_SEQUENCES says how many sequences each machine is put through.
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from builder import document
from builder.article import Article, Organization, Paragraph, Person, Quote, Reference, Source
from builder.document import fields, markdown

TEXTS = st.sampled_from(["no", "it's: # so 😀"])
BROKEN = ["title: a: b\n", "tags: [a\n", "- x\n", "\ttitle: x\n", "title: x\ntitle: y\n"]
TAGS = st.sampled_from(["red", "yes"])
NAMES = st.sampled_from(["Ada", "Bob"])
DETAILS = st.sampled_from(["", "chair"])
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


@dataclass(frozen=True)
class Record:
    """A key whose items have a name, by which they are known again, and more."""

    key: str
    make: Callable[[str, tuple[str, ...]], Any]
    """An item of an article from its name and its detail, which is one text or none."""
    name: str
    """In the file."""
    detail: str
    several: bool = False
    """Whether the detail is a list."""

    def made(self, details: Mapping[str, str]) -> Any:
        """The value of an article."""
        items = [self.make(name, (detail,) if detail else ()) for name, detail in details.items()]
        return dict(items) if self.key == "abbreviations" else tuple(items)

    def written(self, details: Mapping[str, str]) -> Any:
        """The value as a person writes it."""
        if self.key == "abbreviations":
            return {name: detail or "-" for name, detail in details.items()}
        values = {name: [detail] if self.several else detail for name, detail in details.items()}
        rest = {"id": "x", "type": "book"} if self.key == "references" else {}
        return [rest | {self.name: n} | ({self.detail: values[n]} if d else {}) for n, d in details.items()]

    def shown(self, data: Mapping[str, Any]) -> dict[str, str]:
        """The details by name, as a file has them."""
        if self.key == "abbreviations":
            return {name: long.strip("-") for name, long in data.get(self.key, {}).items()}
        found = {item[self.name]: item.get(self.detail, "") for item in data.get(self.key, [])}
        return {name: "; ".join(d) if isinstance(d, list) else d for name, d in found.items()}

    def read(self, article: Article) -> dict[str, str]:
        """The details by name, as the builder has them."""
        return self.shown(dict(fields.values(article)))


RECORDS = (
    Record("people", lambda name, role: Person(name, roles=role), "name", "roles", several=True),
    Record("organizations", lambda name, short: Organization(name, *short), "name", "acronym"),
    Record("quotes", Quote, "text", "speakers", several=True),
    Record(
        "references",
        lambda name, by: Reference(id="x", type="book", title=name, publisher=next(iter(by), None)),
        "title",
        "publisher",
    ),
    Record("abbreviations", lambda short, long: (short, next(iter(long), "-")), "", ""),
)


class Curation(RuleBasedStateMachine):
    """A digest of one article, and a person who comments on it, orders it and breaks it."""

    def __init__(self):
        super().__init__()
        self.article = Article(title="One", seed="a.txt", source=Source("S"))
        self.text = None
        self.read_last = {}  # what the builder generated at the last rebuild
        self.mine = {}  # what a person made of a key, and nobody may change
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
        self.text, self.reports = document.merge(self.article, before, "a.md")
        again, reports = document.merge(self.article, self.text, "a.md")
        assert (again, reports) == (self.text, [])
        self.read_last = {
            "subtitle": self.article.subtitle,
            "body": "\n\n".join(block.text for block in self.article.body),
            "tag": dict.fromkeys(self.article.tags, True),
        } | {record.key: record.read(self.article) for record in RECORDS}
        self.check()

    def give_back(self, key, mine):
        """A person gives a key up; from the next build on it is the builder's."""
        self.text, wrong = document.accept(self.text, [key], "a.md")
        assert wrong == []
        for place in [place for place in {*self.mine, *self.free} if mine(place)]:
            self.mine.pop(place, None)
            self.free.discard(place)
        self.build()

    # -- the person -------------------------------------------------------------------------

    def put(self, found: dict[str, list[str]]):
        body = self.text.split("---\n", 2)[2]
        self.text = "---\n" + "".join(line for lines in found.values() for line in lines) + "---\n" + body
        self.comments = set(re.findall(r"#\w+#", self.text))

    def write_key(self, key, value, style):
        found = chunks(front_of(self.text))
        if value is None:
            found.pop(key, None)
        else:
            style = {"width": 10_000, "allow_unicode": True, "sort_keys": False} | style
            if isinstance(value, str) or not style.get("default_flow_style"):
                lines = yaml.safe_dump({key: value}, **style | {"default_flow_style": False})
            else:
                lines = f"{key}: {yaml.safe_dump(value, **style)}"
            found[key] = re.sub(r"\A(['\"])(\w+)\1:", r"\2:", lines).splitlines(keepends=True)
        self.put(found)

    @rule(data=st.data())
    def disturb(self, data):
        data.draw(st.sampled_from([self.comment, self.order_keys_otherwise, self.break_the_file]))(data)

    def comment(self, data):
        place, indent = data.draw(st.integers(0, 30)), data.draw(st.integers(0, 4))
        self.serial += 1
        found = chunks(front_of(self.text))
        lines = found[list(found)[place % len(found)]]
        at = place % (len(lines) or 1)
        if data.draw(st.booleans()) and lines and "#" not in lines[at]:
            lines[at] = lines[at].rstrip("\n") + f" #c{self.serial}#\n"
        else:
            lines.insert(at + 1, " " * indent + f"#c{self.serial}#\n")
        self.put(found)

    def order_keys_otherwise(self, data):
        found = chunks(front_of(self.text))
        self.put({"": found.pop(""), **dict(reversed(found.items()))})

    def break_the_file(self, data):
        text = "---\n" + data.draw(st.sampled_from(BROKEN)) + "---\nText.\n"
        after, reports = document.merge(self.article, text, "a.md")
        assert after == text
        assert len(reports) == 1

    # -- what must hold ---------------------------------------------------------------------

    def check(self):
        data = data_of(self.text)
        if "subtitle" not in self.free:
            assert data.get("subtitle") == self.mine.get("subtitle", self.read_last["subtitle"])
        body = self.text.split("---\n", 2)[2].strip("\n")
        assert body == self.mine.get("body", markdown.body(self.article.body).strip("\n"))
        self.check_items("tag", dict.fromkeys(data.get("tags", []), True))
        for record in RECORDS:
            self.check_items(record.key, record.shown(data))
        assert set(re.findall(r"#\w+#", self.text)) >= self.comments

    def check_items(self, kind, shown):
        read = self.read_last[kind]
        for name in {*shown, *read, *(place[1] for place in self.mine if place[0] == kind)}:
            if (kind, name) not in self.free:
                assert shown.get(name) == self.mine.get((kind, name), read.get(name))

    @precondition(lambda self: self.text)
    @invariant()
    def the_file_can_be_read(self):
        file, diagnostics = document.read(self.text, "a.md")
        assert file is not None
        assert [d for d in diagnostics if d.code != "SP207"] == []


class Keys(Curation):
    """A key whose value is one whole."""

    @rule(value=TEXTS | st.none())
    def another_reading(self, value):
        before, mine = self.read_last["subtitle"], self.mine.get("subtitle", ...)
        self.article = replace(self.article, subtitle=value)
        self.build()
        told = value != before and not (value is None and before == mine)
        if mine is not ... and "subtitle" not in self.free and mine != value and told:
            said = " ".join(str(report) for report in self.reports if report.code == "SP301")
            assert "'subtitle'" in said
            assert all(f"'{each}'" in said for each in (mine, value) if each is not None)

    @rule()
    def accept(self):
        self.give_back("subtitle", lambda place: place == "subtitle")

    @rule(value=TEXTS | st.none(), style=STYLES)
    def edit(self, value, style):
        before = data_of(self.text).get("subtitle")
        if value == before:
            return
        self.write_key("subtitle", value, style)
        self.mine["subtitle"] = value
        self.free.discard("subtitle")
        if value == self.read_last["subtitle"]:
            self.free.add("subtitle")


class Bodies(Curation):
    """The text, which is one whole."""

    @rule(texts=st.lists(TEXTS, max_size=2))
    def another_reading(self, texts):
        self.article = replace(self.article, body=tuple(map(Paragraph, texts)))
        self.build()

    @rule()
    def accept(self):
        self.give_back("body", lambda place: place == "body")

    @rule(text=TEXTS)
    def edit(self, text):
        self.text = "---\n" + "".join(front_of(self.text)) + f"---\n\n*{text}*\n"
        self.mine["body"] = f"*{text}*"


class Items(Curation):
    """Lists, of which each item is a value of its own."""

    def edit_item(self, place, before, value):
        """What the model knows of an item that a person wrote, changed or (`None`) took away."""
        self.free.discard(place)
        read = self.read_last[place[0]].get(place[1])
        if value == read or (value is None and self.mine.get(place) == before):
            self.free.add(place)
        self.mine[place] = value


class Tags(Items):
    """Items that are their own value."""

    @rule()
    def accept(self):
        self.give_back("tags", lambda place: place[0] == "tag")

    @rule(tags=st.lists(TAGS, unique=True))
    def another_reading(self, tags):
        self.article = replace(self.article, tags=tuple(tags))
        self.build()

    @rule(tag=TAGS, style=STYLES)
    def edit(self, tag, style):
        tags = list(data_of(self.text).get("tags", []))
        before = True if tag in tags else None
        self.edit_item(("tag", tag), before, None if before else True)
        tags = [other for other in tags if other != tag] if before else [*tags, tag]
        self.write_key("tags", tags or None, style)


class Records(Items):
    """Items that have a name and more."""

    record: Record

    @rule(read=st.dictionaries(NAMES, DETAILS))
    def another_reading(self, read):
        self.article = replace(self.article, **{self.record.key: self.record.made(read)})
        self.build()

    @rule(name=NAMES, detail=DETAILS | st.none(), style=STYLES)
    def edit(self, name, detail, style):
        shown = self.record.shown(data_of(self.text))
        if shown.get(name) == detail:
            return
        self.edit_item((self.record.key, name), shown.get(name), detail)
        shown |= {name: detail}
        kept = {name: detail for name, detail in shown.items() if detail is not None}
        self.write_key(self.record.key, self.record.written(kept) or None, style)

    @rule()
    def accept(self):
        self.give_back(self.record.key, lambda place: place[0] == self.record.key)


def machine(record):
    """The machine of one kind of record."""
    return type(record.key.capitalize(), (Records,), {"record": record}).TestCase


TestKeys, TestBodies, TestTags = (each.TestCase for each in (Keys, Bodies, Tags))
TestPeople, TestOrganizations, TestQuotes, TestReferences, TestAbbreviations = map(machine, RECORDS)
MACHINES = (
    *(TestKeys, TestBodies, TestTags),
    *(TestPeople, TestOrganizations, TestQuotes, TestReferences, TestAbbreviations),
)
for case in MACHINES:
    sequences = int(os.environ.get("SEEDPRESS_SEQUENCES", "10"))
    case.settings = settings(max_examples=sequences, stateful_step_count=20, deadline=None)
del case, MACHINES
