"""Cards for those who share a page: a picture for each article and issue, drawn once."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from PIL import Image

from builder.site.social import SocialCard
from builder.site.social.draw import drawn
from builder.site.social.letters import TITLE, drawable, font, lines, shortened
from builder.site.wording import CATALOGUES
from tests.digest import article, built, contents, project, rich

WIDTH = 1000


def card(title="Tides turn", above="Tide Post", beside="4 March 2026", name="The Digest"):
    return SocialCard("social/x.png", above, beside, title, name)


@pytest.mark.parametrize(
    "title",
    [
        "Tides turn",
        "A title of many words " * 14,
        "W" * 300,
        "🙃 👩‍🔬 🇩🇪",
        "שלום עולם",
        "مرحبا بالعالم",
        "中文标题",
        "Привет, мир",
        "a\u0000b\ud800\uffff\u200b",
        "é" * 5000,
        "",
    ],
    ids=range(11),
)
def test_every_title_makes_a_picture_with_something_on_it(title):
    data = drawn(card(title))
    picture = Image.open(BytesIO(data))
    assert (picture.size, picture.format) == ((1200, 630), "PNG")
    assert len(data) < 40_000
    inked = picture.convert("L").crop((84, 150, 1116, 480)).point(lambda light: 255 if light < 128 else 0)
    assert inked.getbbox() is not None
    assert drawn(card(title)) == data


def test_nothing_is_drawn_over_the_edges():
    picture = Image.open(BytesIO(drawn(card("W" * 300, "O" * 200, "D" * 90, "N" * 200)))).convert("L")
    for box in ((0, 20, 84, 630), (1120, 20, 1200, 630), (0, 600, 1200, 630)):
        assert picture.crop(box).getextrema()[0] > 250


def test_all_letters_of_the_interfaces_languages_can_be_drawn():
    said = "".join(file.read_text(encoding="utf-8") for file in CATALOGUES.rglob("*.po"))
    letters = "".join(sorted({char for char in said if char.isalpha()}))
    assert drawable(letters) == letters
    assert drawable("„Größe“ – ¿Qué? « œuvre » ŁódźŠ 10 € …") == "„Größe“ – ¿Qué? « œuvre » ŁódźŠ 10 € …"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("中文 A", "Zhong Wen A"),
        ("a 🙃 b", "a b"),
        ("Ελλάδα", "Ελλάδα"),
        ("e\u0301", "é"),
        ("한국", "Han Gug"),
    ],
)
def test_other_scripts_are_put_into_latin_letters_and_emoji_are_left_out(text, shown):
    assert drawable(text) == shown


def test_lines_break_between_words_and_inside_those_that_are_too_long():
    set_in = lines("one two " + "x" * 100 + " three", TITLE, 60, WIDTH)
    assert "".join(set_in).replace(" ", "") == "onetwo" + "x" * 100 + "three"
    assert max(font(TITLE, 60).getlength(line) for line in set_in) <= WIDTH
    assert set_in[0] == "one two"
    assert shortened("short", TITLE, 60, WIDTH) == "short"
    assert re.fullmatch("x+…", shortened("x" * 100, TITLE, 60, WIDTH))


@pytest.fixture
def digest(tmp_path):
    config = project(tmp_path, {"eels": rich(), "tides": article("Tides turn")}, {"about.md": "# About"})
    config.write_text(config.read_text().replace("- seedpress", "- seedpress: {social_cards: true}"))
    return config


def image(site, page):
    (found,) = re.findall(r'property="og:image" content="(.*?)"', (site / page).read_text(encoding="utf-8"))
    where = found.removeprefix("https://digest.example/small/")
    assert (site / where).is_file()
    return where


def test_pages_name_their_pictures(digest):
    site = built(digest)
    assert image(site, "articles/eels/index.html") == "social/articles/eels.png"
    assert image(site, "issues/2026-03/index.html") == "social/issues/2026-03.png"
    for page in ("index.html", "about/index.html", "topics/index.html", "404.html"):
        assert image(site, page) == "social/index.png"
    assert 'content="summary_large_image"' in (site / "index.html").read_text(encoding="utf-8")


def test_a_rebuild_draws_only_what_says_something_else(digest, monkeypatch):
    site = built(digest)
    before = contents(site / "social")
    asked = []

    def counted(one):
        asked.append(one.title)
        return drawn(one)

    monkeypatch.setattr("builder.site.social.draw.drawn", counted)
    built(digest)
    project(digest.parent, {"tides": article("Tides turn again")})
    digest.write_text(digest.read_text().replace("- seedpress\n", "- seedpress: {social_cards: true}\n"))
    after = contents(built(digest) / "social")
    assert asked == ["Tides turn again"]
    assert {name for name in after if after[name] != before[name]} == {"articles/tides.png"}


def test_a_site_that_is_built_anew_gets_its_pictures_from_the_cache(digest, monkeypatch):
    before = contents(built(digest) / "social")
    monkeypatch.setattr("builder.site.social.draw.drawn", None)
    assert contents(built(digest, site_dir=str(digest.parent / "other")) / "social") == before


def test_the_cache_keeps_no_picture_that_nobody_needs(digest):
    built(digest)
    (digest.parent / "content/articles/tides.md").unlink()
    site = built(digest)
    kept = {path.read_bytes() for path in (digest.parent / ".cache/social").iterdir()}
    assert kept == set(contents(site / "social").values())


@pytest.mark.parametrize("config", ["- seedpress", "- seedpress: {social_cards: true}"])
def test_there_are_none_unless_they_are_asked_for_and_the_address_is_known(digest, config):
    text = re.sub("- seedpress.*", config, digest.read_text())
    digest.write_text(re.sub("site_url.*\n", "", text) if "true" in config else text)
    site = built(digest)
    assert not (site / "social").exists()
    assert "og:image" not in (site / "index.html").read_text(encoding="utf-8")
