"""Where in a TOML file a field stands: ("actor", 1, "offices", 0, "start") → line 14.

Why not a parser that keeps lines: tomllib keeps none, tomlkit tells none. A line that is off by the length of
a multi-line string still leads the eye to the right table.
"""

import re
from collections.abc import Iterator, Sequence

Location = tuple[int | str, ...]  # keys, and numbers in a list from 0

_HEADER = re.compile(r"\s*\[\[?([^\[\]]+)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r""""[^"]*"|'[^']*'|[\w-]+""")
_ITEM = re.compile(r"""\{|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")


def line_of(text: str, location: Location) -> int:
    """The line (from 1) of a field; of what it would stand in, where it is missing; 1 at the worst."""
    lines = text.splitlines()
    at, rest = 0, list(location)
    path: tuple[str, ...] = ()
    while rest:
        part = rest.pop(0)
        if isinstance(part, int):
            at = _item(lines, at, part)
            continue
        path = (*path, part)
        headers = list(_headers(lines, at, path))
        number = rest[0] if rest and isinstance(rest[0], int) else 0
        if headers:
            at = headers[min(number, len(headers) - 1)]
            rest = rest[1:] if rest and isinstance(rest[0], int) else rest
        else:
            at = _key(lines, at, part)
    return at + 1


def _headers(lines: Sequence[str], at: int, path: tuple[str, ...]) -> Iterator[int]:
    """Indexes of the headers ``[path]`` and ``[[path]]`` of a table whose own header is at an index."""
    parent = path[:-1]
    for number in range(at, len(lines)):
        header = _path(lines[number])
        if header == path:
            yield number
        elif number > at and parent and header and (header == parent or header[: len(parent)] != parent):
            return


def _key(lines: Sequence[str], at: int, key: str) -> int:
    """Index of the line ``key = …``, or that has it in an inline table; `at` where there is none."""
    wanted = re.compile(rf"""(?:^|[{{,])\s*(?:"{re.escape(key)}"|'{re.escape(key)}'|{re.escape(key)})\s*=""")
    for number in range(at, len(lines)):
        if number > at and _path(lines[number]) is not None:
            return at
        if wanted.search(lines[number]):
            return number
    return at


def _item(lines: Sequence[str], at: int, number: int) -> int:
    """Index of the line of the item of an array that begins at an index: a string or an inline table."""
    text = "\n".join(lines[at:])
    items = list(_ITEM.finditer(text, text.find("=") + 1))
    alike = [item for item in items if item[0][:1] == items[0][0][:1]]
    return at + text.count("\n", 0, alike[number].start()) if number < len(alike) else at


def _path(line: str) -> tuple[str, ...] | None:
    """The keys of a header: [actor.aliases] → (actor, aliases); None for any other line."""
    header = _HEADER.match(line)
    return tuple(key.strip("\"'") for key in _KEY.findall(header[1])) if header else None
