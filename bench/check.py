"""Compares what was published with what an engine computed: every city day, every month, every year.

    python check.py DATA RESULT    prints what was compared, as JSON; fails at the first difference

Two roundings of a value may differ by one digit where it is a tie and a binary float fell beside it; then the engine's
unrounded value must be within 10⁻⁶ of that tie. Such ties are counted, and what is made of them is not compared.
"""

import collections
import json
import pathlib
import sys

import published
import rules

TIE = 1e-6


def main(data, result):
    days, months, years = published.load(data)
    compared = {"days": 0, "months": 0, "years": 0, "values": 0, "ties": 0}
    touched = set()
    valid = collections.Counter()
    for theirs in rows(result / "daily.json"):
        date = theirs["date"]
        for pollutant in rules.POLLUTANTS:
            measured = theirs[pollutant] is not None
            valid[pollutant, date[:7]] += measured
            valid[pollutant, date[:4]] += measured
        ours = days.pop(date, None)
        if ours is None:
            differ(date, "day", None, "there")
        compared["days"] += 1
        for pollutant in rules.POLLUTANTS:
            compared["values"] += 1
            if same_value(date, pollutant, ours.get(pollutant), theirs):
                continue
            compared["ties"] += 1
            touched |= {date, date[:7], date[:4]}
        if date not in touched:
            compared["values"] += same(date, ours, theirs, ["aqi", "primary"])
    if days:
        differ(min(days), "day", "there", None)
    for name, period, ours in [("monthly", "month", months), ("annual", "year", years)]:
        for theirs in rows(result / f"{name}.json"):
            key = theirs[period]
            compared[f"{period}s"] += 1
            # The engines leave out what HJ 663 asks of a month and a year: it is asked here, of their days.
            for value in theirs:
                pollutant = value.partition("_")[0]
                if pollutant in rules.POLLUTANTS and not enough(valid, pollutant, str(key)):
                    theirs[value] = None
            if str(key) not in touched:
                mine = ours.get(key, {})
                compared["values"] += same(key, mine, theirs, mine or differ(key, period, None, "there"))
    print(json.dumps(compared))


def enough(valid, pollutant, period):
    """Whether a month has 27 valid days (February 25), or a year 324 and every month of it enough."""
    if "-" in period:
        return valid[pollutant, period] >= (25 if period.endswith("-02") else 27)
    months = [f"{period}-{month:02}" for month in range(1, 13)]
    return valid[pollutant, period] >= 324 and all(enough(valid, pollutant, month) for month in months)


def rows(path):
    return map(json.loads, path.read_text().splitlines())


def same_value(date, pollutant, ours, theirs):
    """Whether they are equal; False for the two sides of a tie."""
    value, unrounded = theirs[pollutant], theirs[f"{pollutant}_unrounded"]
    if ours == value:
        return True
    if None in (ours, value) or abs(ours - value) != 1 or abs(unrounded - (ours + value) / 2) > TIE:
        differ(date, pollutant, ours, f"{value} ({unrounded})")
    return False


def same(what, ours, theirs, names):
    """How many of these were compared, all being equal."""
    for name in names:
        if ours.get(name) != theirs[name]:
            differ(what, name, ours.get(name), theirs[name])
    return len(names)


def differ(what, name, ours, theirs):
    raise SystemExit(f"{what} {name}: published {ours}, computed {theirs}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
