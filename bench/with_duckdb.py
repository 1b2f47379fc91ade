"""The work of `mingcha publish` on an archive, in DuckDB.

    python with_duckdb.py SERIES OUT [--unrounded]    reads SERIES/*.csv, writes daily, monthly and annual JSON to OUT
    python with_duckdb.py                             does nothing but start

The 8 h means of ozone are the costly part. Tried, best of five on two cores, reading included: the day's hours spread
into 24 columns by conditional aggregates and windows added up from those, 0.32 s; the same with FILTER, 0.36 s; hours
collected into a list and sliced, 0.37 s; a window function over (station, day), 0.41 s, over (station) by time, 0.58 s;
34 conditional sums and counts, 0.42 s. Time as text (0.40 s), values as DOUBLE (0.38 s) and types left to be found out
(0.05 s more) were slower too. Smaller buffers than the reader's 32 MB save 30 MB and cost nothing.
"""

import sys

import duckdb

import rules

TYPES = {"station": "INTEGER", "time": "TIMESTAMP", **dict.fromkeys(rules.POLLUTANTS, "SMALLINT")}
TYPES["co"] = "DECIMAL(4, 1)"


def comma(expressions):
    return ", ".join(expressions)


def even(expression):
    return f"round_even(round({expression}, {rules.DECIMALS_OF_A_FLOAT}), 0)::INTEGER"


def window_sum(hours):
    return "+".join(f"coalesce(hour{hour}, 0)" for hour in hours)


def window_count(hours):
    return "+".join(f"(hour{hour} IS NOT NULL)::UTINYINT" for hour in hours)


def station_days(series):
    columns = comma(f"'{name}': '{kind}'" for name, kind in TYPES.items())
    means = comma(
        f"CASE WHEN count({p}) >= {rules.HOURS_OF_A_DAY} THEN avg({p}) END AS {p}" for p in rules.MEANS)
    hours = comma(f"any_value(CASE WHEN hour = {hour} THEN o3 END) AS hour{hour}" for hour in range(1, 25))
    windows = comma(
        f"CASE WHEN {window_count(hours)} >= {rules.HOURS_OF_8} "
        f"THEN ({window_sum(hours)}) / ({window_count(hours)}) END" for hours in rules.WINDOWS)
    return f"""
        WITH hours AS (
            SELECT *, (time - INTERVAL 1 HOUR)::DATE AS day, hour(time - INTERVAL 1 HOUR) + 1 AS hour
            FROM read_csv('{series}/*.csv', header = true, auto_detect = false, delim = ',', columns = {{{columns}}},
                          timestampformat = '%Y-%m-%d %H:%M', buffer_size = 8000000)),
        spread AS (SELECT station, day, {means}, {hours} FROM hours GROUP BY ALL),
        windowed AS (SELECT station, day, {comma(rules.MEANS)}, [{windows}] AS windows FROM spread)
        SELECT * EXCLUDE (windows),
            CASE WHEN list_count(windows) >= {rules.WINDOWS_OF_A_DAY} OR list_max(windows) > {rules.OZONE_LIMIT}
                 THEN list_max(windows) END AS o3
        FROM windowed"""


def city_days():
    """Of each pollutant the value as published, and under `…_unrounded` as it was before."""
    scale = {"co": " * 10"}
    unrounded = comma(
        f"CASE WHEN count({p}) >= {rules.STATIONS} * count(*) THEN avg({p}){scale.get(p, '')} END AS {p}_unrounded"
        for p in rules.POLLUTANTS)
    rounded = comma(f"{even(f'{p}_unrounded')} AS {p}" for p in rules.POLLUTANTS)
    return f"""
        WITH means AS (SELECT day, {unrounded} FROM station_days GROUP BY day)
        SELECT *, {rounded} FROM means"""


def index(pollutant):
    branches = " ".join(
        f"WHEN {pollutant} <= {high} "
        f"THEN {at_low} + ({at_high - at_low} * ({pollutant} - {low}) + {high - low - 1}) // {high - low}"
        for low, high, at_low, at_high in rules.segments(pollutant))
    above = "NULL" if rules.ABOVE[pollutant] is None else rules.ABOVE[pollutant]
    return f"CASE {branches} WHEN {pollutant} IS NOT NULL THEN {above} END AS iaqi_{pollutant}"


def rated_days():
    """A day with a pollutant missing is rated only where the others make it polluted."""
    indices = comma(map(index, rules.POLLUTANTS))
    unknown = " OR ".join(f"{p} IS NOT NULL AND iaqi_{p} IS NULL" for p in rules.POLLUTANTS)
    complete = " AND ".join(f"{p} IS NOT NULL" for p in rules.POLLUTANTS)
    primary = comma(f"CASE WHEN aqi > 50 AND iaqi_{p} = aqi THEN '{p}' END" for p in rules.POLLUTANTS)
    return f"""
        WITH indices AS (SELECT *, {indices} FROM city_days),
        highest AS (SELECT *, greatest({comma(f"iaqi_{p}" for p in rules.POLLUTANTS)}) AS highest FROM indices),
        rated AS (
            SELECT *, CASE WHEN NOT ({unknown}) AND (({complete}) OR highest > 100) THEN highest END AS aqi
            FROM highest)
        SELECT day::VARCHAR AS date, {comma(rules.POLLUTANTS)}, aqi,
            list_filter([{primary}], lambda p: p IS NOT NULL) AS "primary",
            {comma(f"{p}_unrounded" for p in rules.POLLUTANTS)}
        FROM rated ORDER BY day"""


def years():
    means = comma(f"{even(f'avg({p})')} AS {p}_mean" for p in rules.POLLUTANTS)
    percentiles = comma(
        f"{even(f'quantile_cont({p}, {rules.PERCENTILE[p]})')} AS {p}_percentile" for p in rules.POLLUTANTS)
    return f"""
        SELECT date[:4]::INTEGER AS year, {means}, {percentiles},
            count(*) FILTER (aqi <= 100) AS good_days, count(aqi) AS valid_days
        FROM daily GROUP BY year ORDER BY year"""


def months():
    return f"""
        SELECT date[:7] AS month, {even("avg(pm25)")} AS pm25_mean,
            {even(f"quantile_cont(o3, {rules.PERCENTILE['o3']})")} AS o3_percentile
        FROM daily GROUP BY month ORDER BY month"""


def main(series, out, unrounded):
    database = duckdb.connect()
    # The order of rows is made where it matters; keeping that of the file costs memory.
    database.execute("SET preserve_insertion_order = false")
    for name, query in [("station_days", station_days(series)), ("city_days", city_days()), ("daily", rated_days())]:
        database.execute(f"CREATE TEMP TABLE {name} AS {query}")
    dropped = "" if unrounded else f"EXCLUDE ({comma(f'{p}_unrounded' for p in rules.POLLUTANTS)})"
    for name, query in [
        ("daily", f"SELECT * {dropped} FROM daily ORDER BY date"), ("monthly", months()), ("annual", years()),
    ]:
        database.execute(f"COPY ({query}) TO '{out}/{name}.json' (FORMAT json)")


if __name__ == "__main__" and len(sys.argv) > 1:
    main(sys.argv[1], sys.argv[2], "--unrounded" in sys.argv)
