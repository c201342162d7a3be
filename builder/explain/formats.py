"""An explanation as text for the terminal, as JSON, and as a page of its own."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Callable, Iterator, Mapping

import click
import jinja2

from builder.article import PartialDate
from builder.explain import Explanation, Fact
from builder.seed.model import BODY, Kind

_COLOURS = {
    Kind.TITLE: "bright_white",
    Kind.SUBTITLE: "bright_white",
    Kind.HEADING: "bright_white",
    Kind.QUOTE: "cyan",
    Kind.ATTRIBUTION: "cyan",
}


def as_text(explanation: Explanation) -> str:
    """Each line of the seed with what it was taken for, and under it what was read out of it.

    Coloured with ANSI escapes; `click.echo` strips them where the output is no terminal.
    """
    return "\n".join(_text_lines(explanation)) + "\n"


def _text_lines(explanation: Explanation) -> Iterator[str]:
    for line in explanation.lines:
        left_out = line.kind is not None and line.kind not in BODY
        colour = _COLOURS.get(line.kind, "yellow" if left_out else None) if line.kind else None
        kind = click.style(f"{line.kind or '':>11}", fg="yellow" if left_out else "green")
        yield f"{line.number:>4} {kind}  {click.style(line.text, fg=colour)}".rstrip()
        for fact in line.facts:
            why = f"{fact.evidence.rule}, {fact.evidence.confidence:.2f}"
            yield click.style(f"{'':>16}  ↳ {fact.field}: {fact.label}  ({why})", fg="magenta")
    for diagnostic in explanation.diagnostics:
        yield click.style(str(diagnostic), fg="red")


def as_json(explanation: Explanation) -> str:
    """All of it: kinds by line, fields with value, place, rule and confidence, diagnostics."""
    seed = explanation.page.seed
    document = {
        "seed": seed.path,
        "lang": explanation.page.lang,
        "lines": [{"line": ln.number, "kind": ln.kind, "text": ln.text} for ln in explanation.lines],
        "fields": _by_field(explanation),
        "diagnostics": [
            {**dataclasses.asdict(d), "severity": d.severity.name.lower()} for d in explanation.diagnostics
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1, default=str) + "\n"


def _by_field(explanation: Explanation) -> dict[str, list[dict[str, object]]]:
    fields: dict[str, list[dict[str, object]]] = {}
    for fact in (fact for line in explanation.lines for fact in line.facts):
        fields.setdefault(fact.field, []).append(
            {
                "value": _plain(fact.value),
                "line": fact.line,
                "column": explanation.page.seed.column_of(fact.evidence.span.start),
                "start": fact.evidence.span.start,
                "end": fact.evidence.span.end,
                "rule": fact.evidence.rule,
                "confidence": fact.evidence.confidence,
            }
        )
    return fields


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type | PartialDate):
        return {f.name: _plain(v) for f in dataclasses.fields(value) if (v := getattr(value, f.name))}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def as_html(explanation: Explanation) -> str:
    """A page that stands alone: the seed on the left, beside each line what was read out of it."""
    return _template().render(explanation=explanation, marked=_marked(explanation), body=BODY)


@functools.cache
def _template() -> jinja2.Template:
    loader = jinja2.PackageLoader("builder.explain", ".")
    environment = jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html.j2")


def _marked(explanation: Explanation) -> Mapping[int, list[tuple[str, Fact | None]]]:
    """Each line cut at the ends of the evidence that lies in it: (text, the fact read from it)."""
    marked = {}
    offset = 0
    for line in explanation.lines:
        pieces: list[tuple[str, Fact | None]] = []
        done = 0
        for fact in line.facts:
            start = fact.evidence.span.start - offset
            end = min(fact.evidence.span.end - offset, len(line.text))
            if start >= done and end > start and end - start < len(line.text.strip()):
                pieces += [(line.text[done:start], None), (line.text[start:end], fact)]
                done = end
        marked[line.number] = [*pieces, (line.text[done:], None)]
        offset += len(line.text) + 1
    return marked


FORMATS: Mapping[str, Callable[[Explanation], str]] = {"text": as_text, "html": as_html, "json": as_json}
