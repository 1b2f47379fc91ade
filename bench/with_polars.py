"""The work of `mingcha publish` on an archive, in polars.

    python with_polars.py SERIES OUT [--unrounded]    reads SERIES/*.csv, writes daily, monthly and annual JSON to OUT
    python with_polars.py                             does nothing but start

The 8 h means of ozone are the costly part. Tried on two cores, reading included, medians of seven interleaved rounds on
a machine that was not quiet, and peak memory: the day's hours spread into 24 columns and windows added up from those,
or a rolling mean over each station's rows in the streaming engine: alike in time, 190 and 230 MB, and only the first is
right whatever the order of rows; the rolling mean in the in-memory engine: slower, 285 MB; rolling by time, or in
groups: slower; `group_by_dynamic`: slower still. Times joined from their distinct texts: slower. Stations as text or
categories: no faster.
"""

import sys

import polars as pl

import rules

TYPES = {"station": pl.Int32, "time": pl.String, **dict.fromkeys(rules.POLLUTANTS, pl.Int16), "co": pl.Float64}


def even(expression):
    return expression.round(rules.DECIMALS_OF_A_FLOAT).round(0, mode="half_to_even").cast(pl.Int32)


def station_days(series):
    # Hours since 1970, counted by the hour's beginning.
    count = pl.col("time").str.to_datetime("%Y-%m-%d %H:%M", time_unit="ms").cast(pl.Int64) // 3_600_000 - 1
    hours = pl.scan_csv(f"{series}/*.csv", schema=TYPES).with_columns(count=count).with_columns(
        day=(pl.col("count") // 24).cast(pl.Int32).cast(pl.Date), hour=(pl.col("count") % 24 + 1).cast(pl.Int8))
    means = [
        pl.when(pl.col(p).count() >= rules.HOURS_OF_A_DAY).then(pl.col(p).mean()).alias(p) for p in rules.MEANS
    ]
    of_hour = [pl.when(pl.col("hour") == hour).then("o3").alias(f"hour{hour}") for hour in range(1, 25)]
    spread = hours.with_columns(of_hour).group_by("station", "day").agg(*means, pl.col("^hour[0-9]+$").max())
    windows = [f"window{hours[-1]}" for hours in rules.WINDOWS]
    highest, valid = pl.max_horizontal(windows), pl.sum_horizontal(pl.col(w).is_not_null() for w in windows)
    counts = (valid >= rules.WINDOWS_OF_A_DAY) | (highest > rules.OZONE_LIMIT)
    return (
        spread.with_columns(map(window, rules.WINDOWS, windows))
        .with_columns(o3=pl.when(counts).then(highest))
        .select("station", "day", *rules.POLLUTANTS)
    )


def window(hours, name):
    """The 8 h mean of ozone over these hours."""
    values = [pl.col(f"hour{hour}") for hour in hours]
    count = pl.sum_horizontal(value.is_not_null() for value in values)
    total = pl.sum_horizontal(value.cast(pl.Int32) for value in values)
    return pl.when(count >= rules.HOURS_OF_8).then(total / count).alias(name)


def city_days(station_days):
    """Of each pollutant the value as published, and under `…_unrounded` as it was before."""
    unrounded = [
        pl.when(pl.col(p).count() >= rules.STATIONS * pl.len())
        .then(pl.col(p).mean() * (10 if p == "co" else 1))
        .alias(f"{p}_unrounded")
        for p in rules.POLLUTANTS
    ]
    return (
        station_days.group_by("day")
        .agg(unrounded)
        .sort("day")
        .with_columns(even(pl.col(f"{p}_unrounded")).alias(p) for p in rules.POLLUTANTS)
    )


def index(pollutant):
    value = pl.col(pollutant)
    rated = pl.when(value.is_null()).then(None)
    for low, high, at_low, at_high in rules.segments(pollutant):
        rise = (at_high - at_low) * (value - low) + (high - low - 1)
        rated = rated.when(value <= high).then(at_low + rise // (high - low))
    return rated.otherwise(rules.ABOVE[pollutant]).cast(pl.Int32).alias(f"iaqi_{pollutant}")


def rated_days(city_days):
    """A day with a pollutant missing is rated only where the others make it polluted."""
    indices = [f"iaqi_{p}" for p in rules.POLLUTANTS]
    unknown = pl.any_horizontal(
        pl.col(p).is_not_null() & pl.col(f"iaqi_{p}").is_null() for p in rules.POLLUTANTS)
    complete = pl.all_horizontal(pl.col(p).is_not_null() for p in rules.POLLUTANTS)
    highest = pl.max_horizontal(indices)
    primary = pl.concat_list(
        pl.when((pl.col("aqi") > 50) & (pl.col(f"iaqi_{p}") == pl.col("aqi"))).then(pl.lit(p))
        for p in rules.POLLUTANTS)
    return (
        city_days.with_columns(map(index, rules.POLLUTANTS))
        .with_columns(aqi=pl.when(~unknown & (complete | (highest > 100))).then(highest))
        .with_columns(date=pl.col("day").cast(pl.String), primary=primary.list.drop_nulls())
        .select("date", *rules.POLLUTANTS, "aqi", "primary", *(f"{p}_unrounded" for p in rules.POLLUTANTS))
    )


def years(daily):
    means = [even(pl.col(p).mean()).alias(f"{p}_mean") for p in rules.POLLUTANTS]
    percentiles = [
        even(pl.col(p).quantile(rules.PERCENTILE[p], interpolation="linear")).alias(f"{p}_percentile")
        for p in rules.POLLUTANTS
    ]
    good, valid = (pl.col("aqi") <= 100).sum(), pl.col("aqi").count()
    year = pl.col("date").str.head(4).cast(pl.Int32).alias("year")
    return daily.group_by(year).agg(*means, *percentiles, good_days=good, valid_days=valid).sort("year")


def months(daily):
    ozone = pl.col("o3").quantile(rules.PERCENTILE["o3"], interpolation="linear")
    return (
        daily.group_by(pl.col("date").str.head(7).alias("month"))
        .agg(pm25_mean=even(pl.col("pm25").mean()), o3_percentile=even(ozone))
        .sort("month")
    )


def main(series, out, unrounded):
    days = rated_days(city_days(station_days(series))).collect(engine="streaming")
    daily = days if unrounded else days.drop(f"{p}_unrounded" for p in rules.POLLUTANTS)
    daily.write_ndjson(f"{out}/daily.json")
    months(days).write_ndjson(f"{out}/monthly.json")
    years(days).write_ndjson(f"{out}/annual.json")


if __name__ == "__main__" and len(sys.argv) > 1:
    main(sys.argv[1], sys.argv[2], "--unrounded" in sys.argv)
