#!/usr/bin/env python3
"""Checks what the compiler cannot: which room includes which, and what the core must not know.

usage: check-layers.py ROOT
"""

import pathlib
import re
import sys

# Each room and the rooms it is built on; it may include those, and what those are built on.
ROOMS = {
    "base": [],
    "lesson": ["base"],
    "http": ["base"],
    "files": ["lesson"],
    "play": ["lesson"],
    "screen": ["play"],
    "prove": ["play"],
    "ui": ["screen"],
    "records": ["play"],
    "preview": ["screen", "prove", "records"],
    "player": ["ui", "records"],
    "store": ["records"],
    "server": ["store", "screen", "files", "http"],
    "author": ["screen", "files", "prove", "preview", "http"],
}
ALSO = {("player", "desktop"): {"files", "preview"}}  # what one platform's folder may include beyond its room
NEVER = {"ui": {"lesson", "play"}}  # the painter knows Screens, and nothing of lessons
CORE = {"base", "lesson", "play", "screen"}
NOT_IN_CORE = re.compile(
    r"imgui|SDL|boost/|sqlite|SQLiteCpp|curl/|^(fstream|filesystem|chrono|random|iostream|thread|ctime|cstdio)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


def below(room):
    """All rooms that `room` may include, itself too."""
    found = {room}
    for inner in ROOMS[room]:
        found |= below(inner)
    return found - NEVER.get(room, set())


def problems_in(path, source):
    folder = path.relative_to(source).parts[:-1]
    room = folder[0]
    allowed = below(room) | ALSO.get(folder, set())
    text = path.read_text(encoding="utf-8")
    if "__EMSCRIPTEN__" in text and folder != ("player", "web"):
        yield 0, "__EMSCRIPTEN__ stands only in src/player/web: a port has one file for each platform"
    first = True
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        name = match.group(1)
        own = path.with_suffix(".h")
        if first and path.suffix == ".cc" and own.exists() and source / name != own:
            yield number, "the first include is the file's own header, so that the header is known to stand alone"
        first = False
        other = name.split("/")[0]
        if "/" in name and other in ROOMS and other not in allowed:
            yield number, f"{room} does not include {other}: see the rooms in docs/architecture.md"
        if room in CORE and NOT_IN_CORE.search(name):
            yield number, f"the core does not know <{name}>"


def main():
    source = pathlib.Path(sys.argv[1]).resolve() / "src"
    count = 0
    for room in sorted(entry.name for entry in source.iterdir() if entry.is_dir()):
        if room not in ROOMS:
            print(f"src/{room}: an unknown room; say in {pathlib.Path(__file__).name} what it is built on")
            count += 1
            continue
        for path in sorted((source / room).rglob("*")):
            if path.suffix not in {".cc", ".h"}:
                continue
            for number, problem in problems_in(path, source):
                print(f"{path.relative_to(source.parent)}:{number}: {problem}")
                count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
