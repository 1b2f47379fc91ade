"""Makes a bureau for a benchmark: a copy of the example without its series, whose only source is hours of air.

    python bureau.py EXAMPLE FOLDER YEAR [hours]    writes FOLDER, with an empty FOLDER/series/air-hourly for the CSV files

YEAR is the bureau's year. The files' days are rated; with `hours` they are shown as they are instead.
"""

import pathlib
import re
import shutil
import sys
import tomllib

SOURCE = """
[[sources]]
file = "series/air-hourly/*.csv"
layout = "station-hour"
provenance = "演示数据"
"""

# The day as of which complaints are counted goes with the year of the example, and its sources with its series.
LEFT_OUT = {"complaints_as_of", "sources"}

HEADER = re.compile(r"\s*\[\[?\s*(?P<name>[\w-]+)")
KEY = re.compile(r"(?P<name>[\w-]+)\s*=")


def make(example, folder, year, publish=None):
    """Gives the folder for the series."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns("series", ".mingcha"))
    text = described(example / "portal.toml", year)
    chosen = f'publish = "{publish}"\n' if publish else ""
    (folder / "portal.toml").write_text(text + SOURCE + chosen)
    series = folder / "series" / "air-hourly"
    series.mkdir(parents=True)
    return series


def described(path, year):
    """The bureau's description with this year, without what is left out; fails where that is not all that has changed."""
    if not path.exists():
        raise SystemExit(f"{path}: no such file; the benchmark's bureau is made from it")
    text = path.read_text()
    before = tomllib.loads(text)
    if not isinstance(before.get("year"), int):
        raise SystemExit(f"{path}: no `year` with a whole number; the benchmark sets its own there")
    after = "".join(kept(text.splitlines(True), year))
    expected = {name: value for name, value in before.items() if name not in LEFT_OUT} | {"year": year}
    try:
        same = tomllib.loads(after) == expected
    except tomllib.TOMLDecodeError:
        same = False
    if not same:
        raise SystemExit(f"{path}: is written in a way that the benchmark cannot take apart: it expects `year` and"
                         f" `complaints_as_of` on a line each, and sources as blocks [[sources]]")
    return after


def kept(lines, year):
    """Line by line, since what remains must stay as it is; a block ends where another begins."""
    block = ""
    for line in lines:
        header, key = HEADER.match(line), KEY.match(line)
        if header:
            block = header["name"]
        if block in LEFT_OUT or not block and key and key["name"] in LEFT_OUT:
            continue
        yield f"year = {year}\n" if not block and key and key["name"] == "year" else line


if __name__ == "__main__":
    make(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:])
