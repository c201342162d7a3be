"""Front matter of an unusual form, changed with ruamel.yaml: flow style, anchors, indented keys."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from builder.document.emit import scalar

_WIDE = 1 << 30


def rewritten(front: str, changed: Mapping[str, Any]) -> str:
    """The front matter with other values for some keys (`None` takes a key away); comments, order and
    quotes stay. What ruamel.yaml cannot read comes back as it is."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _WIDE
    yaml.indent(mapping=2, sequence=4, offset=2)
    try:
        data = yaml.load(front)
        for key, value in changed.items():
            if value is None:
                data.pop(key, None)
            else:
                data[key] = _quoted(value)
        stream = io.StringIO()
        yaml.dump(data, stream)
    except (YAMLError, AttributeError, TypeError, ValueError, RecursionError):
        return front
    return stream.getvalue()


def _quoted(value: Any) -> Any:
    """Strings in quotes where the builder would put them."""
    if isinstance(value, str):
        return DoubleQuotedScalarString(value) if scalar(value).startswith('"') else value
    if isinstance(value, Mapping):
        return {_quoted(key): _quoted(item) for key, item in value.items()}
    return [_quoted(item) for item in value] if isinstance(value, (list, tuple)) else value
