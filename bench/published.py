"""Reads what `mingcha publish` wrote: the only place that knows the snapshots' layout."""

import hashlib
import json
import re
from decimal import Decimal


def files(data):
    """The manifest and every file that it names, as bytes by path; each must match the manifest."""
    manifest = (data / "manifest.json").read_bytes()
    found = {"manifest.json": manifest}
    for entry in entries(json.loads(manifest)):
        content = (data / entry["path"]).read_bytes()
        if hashlib.sha256(content).hexdigest() != entry["sha256"]:
            raise SystemExit(f"{entry['path']} does not match the manifest")
        found[entry["path"]] = content
    return found


def entries(node):
    """Whatever in the manifest names a file, however deep."""
    if isinstance(node, dict):
        if "path" in node and "sha256" in node:
            yield node
        else:
            node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from entries(child)


def snapshots(data, name):
    """The snapshots of this name, one a year: `air-2016-0123456789abcdef.json`."""
    pattern = re.compile(rf"(.*/)?{name}(-\d{{4}})?-[0-9a-f]+\.json")
    for path, content in files(data).items():
        if pattern.fullmatch(path):
            yield json.loads(content)


def count(pollutant, value):
    """The value as the engines give it: whole µg/m³, tenths of mg/m³ for carbon monoxide; None where it is missing."""
    if isinstance(value, dict):
        value = value.get("value")
    if value is None:
        return None
    scaled = Decimal(value) * (10 if pollutant == "co" else 1)
    if scaled != int(scaled):
        raise SystemExit(f"{pollutant} {value} is not rounded as published")
    return int(scaled)


def load(data):
    """(days by date, months by `2016-01`, years by number), with the engines' names for everything."""
    days, months, years = {}, {}, {}
    for air in snapshots(data, "air"):
        for day in air["days"]:
            days[day["date"]] = {"aqi": count("aqi", day["aqi"]), "primary": day["primary"]}
        for month in air["months"]:
            months[f"{air['year']}-{month['month']:02}"] = {
                "pm25_mean": count("pm25", month["pm25_mean"]), "o3_percentile": count("o3", month["o3_p90"])}
        years[air["year"]] = {
            "good_days": air["good_days"],
            "valid_days": air["valid_days"],
            "pm25_mean": count("pm25", air["pm25_mean"]),
        }
        for annual in air["annual"]["pollutants"]:
            for metric in annual["metrics"]:
                name = f"{annual['pollutant']}_{'mean' if metric['metric'] == 'mean' else 'percentile'}"
                years[air["year"]][name] = count(annual["pollutant"], metric["value"])
    for daily in snapshots(data, "air-daily"):
        dates = sorted(date for date in days if date.startswith(f"{daily['year']}-"))
        for series in daily["series"]:
            if len(series["values"]) != len(dates):
                raise SystemExit(f"{daily['year']}: {len(series['values'])} values for {len(dates)} days")
            for date, value in zip(dates, series["values"]):
                days[date][series["pollutant"]] = count(series["pollutant"], value)
    return days, months, years
