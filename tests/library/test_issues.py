"""The digest as a periodical: by week, by month, and as an editor has it."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.cache import Cache
from builder.diagnostics import Severity
from builder.library import Given, load
from tests.digest import article, project

DAY = dt.date(2026, 7, 10)


def added(day, title="Tides turn", **fields):
    return article(title, added=dt.date.fromisoformat(day), **fields)


@pytest.fixture
def catalogue(tmp_path):
    """Loads a digest of articles, by slug, and files in `content/issues/`, by name."""

    def loaded(articles, files=None, rhythm="none"):
        project(tmp_path, articles)
        (tmp_path / "content/issues").mkdir(exist_ok=True)
        for name, content in (files or {}).items():
            data = content if isinstance(content, bytes) else content.encode()
            (tmp_path / "content/issues" / name).write_bytes(data)
        with Cache(tmp_path / ".cache") as cache:
            return load(tmp_path / "content", cache, Given(DAY, rhythm=rhythm))

    return loaded


def shown(found):
    return {issue.slug: [entry.slug for entry in issue.entries] for issue in found.library.issues}


SUMMER = {
    "may": added("2026-05-31", date="2026-05-01"),
    "june": added("2026-06-01", date="2026-06-01"),
    "july": added("2026-07-01", date="2026-07-01"),
    "late": added("2026-07-05", date="2020-01-01"),
}


def test_a_month_has_what_was_added_in_it_the_newest_article_first_whenever_it_was_published(catalogue):
    found = catalogue(SUMMER, rhythm="monthly")
    assert shown(found) == {"2026-07": ["july", "late"], "2026-06": ["june"], "2026-05": ["may"]}
    assert [issue.slug for issue in found.library.issues] == ["2026-07", "2026-06", "2026-05"]


def test_a_week_goes_from_monday_to_sunday_and_may_have_days_of_two_months_or_years(catalogue):
    turn = {"a": added("2025-12-29"), "b": added("2026-01-04"), "c": added("2026-01-05")}
    found = catalogue(turn, rhythm="weekly")
    assert {slug: sorted(members) for slug, members in shown(found).items()} == {
        "2026-w02": ["c"],
        "2026-w01": ["a", "b"],
    }


def test_a_pinned_article_opens_the_issue(catalogue):
    both = {"old": added("2026-07-01", date="2020-01-01", pinned=True), "new": added("2026-07-02")}
    assert shown(catalogue(both, rhythm="monthly")) == {"2026-07": ["old", "new"]}


def test_without_a_rhythm_there_are_the_issues_that_editors_made(catalogue):
    file = (
        "---\ntitle: Water\ndate: 2026-07-08\narticles:\n- may\n- articles/june.md\n---\nWe *like* water.\n"
    )
    found = catalogue(SUMMER, {"the-water-issue.md": file})
    (issue,) = found.library.issues
    assert shown(found) == {"the-water-issue": ["may", "june"]}
    assert (issue.title, issue.date, issue.introduction) == ("Water", "2026-07-08", "We *like* water.")
    assert found.diagnostics == ()


def test_a_file_named_as_a_period_introduces_what_was_added_then(catalogue):
    found = catalogue(SUMMER, {"2026-07.md": "---\n---\nA warm month.\n"}, "monthly")
    assert shown(found)["2026-07"] == ["july", "late"]
    assert found.library.issues[0].introduction == "A warm month."
    assert found.diagnostics == ()


def test_it_does_so_in_weeks_among_months_too_and_may_put_articles_in_another_order(catalogue):
    files = {"2026-w27.md": "---\ntitle: A week\n---\n", "2026-07.md": "---\narticles: [late, july]\n---\n"}
    found = shown(catalogue(SUMMER, files, "monthly"))
    assert (found["2026-w27"], found["2026-07"]) == (["july", "late"], ["late", "july"])


def test_an_article_is_found_by_its_former_name(catalogue):
    there = {"tides": added("2026-07-01", aliases=("old-tides",))}
    assert shown(catalogue(there, {"x.md": "---\narticles: [old-tides]\n---\n"})) == {"x": ["tides"]}


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("articles: [may]\n", "issues/x.md:1:1: SP201: the file has no front matter"),
        ("---\ntitle: a: b\n---\n", "issues/x.md:2:9: SP202: "),
        ("---\narticles:\n- may\n- mai\n---\n", "issues/x.md:4:3: SP613: there is no article 'mai'"),
        ("---\narticles:\n- may\n- may\n---\n", "issues/x.md:4:3: SP613: 'may' stands here a second time"),
        ("---\narticle: [may]\narticles: [may]\n---\n", "issues/x.md:2:1: SP611: 'article' is not a key"),
        ("---\ndate: June\narticles: [may]\n---\n", "issues/x.md:2:7: SP205: 'June' is not a date"),
        ("---\narticles: {may: june}\n---\n", "issues/x.md:2:11: SP204: a text is needed here"),
        ("---\ntitle: X\n---\n", "issues/x.md:1:1: SP612: the issue names no articles"),
        ("---\narticles: [draft, may]\n---\n", "issues/x.md:2:12: SP614: 'draft' is not published"),
        (b"---\ntitle: \xff\n---\n", "issues/x.md:1:1: SP601: is not UTF-8"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_the_rest_is_there(catalogue, file, said):
    found = catalogue({**SUMMER, "draft": added("2026-07-01", draft=True)}, {"x.md": file}, "monthly")
    about = [str(each) for each in found.diagnostics if each.path.startswith("issues/")]
    assert len(about) == 1
    assert about[0].startswith(said)
    assert "2026-07" in shown(found)
    if "may" in str(file) and "SP2" not in about[0]:
        assert shown(found)["x"] == ["may"]


def test_only_a_draft_is_no_reason_to_fail(catalogue):
    found = catalogue(
        {**SUMMER, "draft": added("2026-07-01", draft=True)}, {"x.md": "---\narticles: [draft, may]\n---\n"}
    )
    assert {each.severity for each in found.diagnostics} == {Severity.NOTE}
