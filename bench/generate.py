"""Writes the archive that the benchmark publishes: ten years of hourly air at fifteen stations, and one day more.

    python generate.py FOLDER    writes FOLDER/2016-2025.csv and FOLDER/2026-01-01.csv, about 5 s

A tiny one has two years at three stations: whole years, since an annual value asks for them.

The same bytes on every machine: the seed is fixed, and values come from `random()`, sums and products alone, since the
sines and logarithms of two machines differ in their last digit.
"""

import datetime
import pathlib
import random
import sys
import typing

from rules import POLLUTANTS

SEED = 20160101
LAST_YEAR = 2025
NEXT_DAY = datetime.date(LAST_YEAR + 1, 1, 1)
ONE_DAY = f"{NEXT_DAY}.csv"
SO2, NO2, CO, O3, PM10, PM25 = range(len(POLLUTANTS))

# Of all values, about 1 % are missing: alone, in runs, and where a station or a whole network fails.
MISSING_ALONE = 0.003
MISSING_RUN = 0.0004
STATION_OUTAGE_A_DAY = 0.001
CITY_OUTAGE_A_DAY = 0.004

# Factors of the hours of a day: traffic in the morning and in the evening, sunlight for ozone.
TRAFFIC = [0.8, 0.7, 0.65, 0.6, 0.65, 0.8, 1.05, 1.35, 1.4, 1.25, 1.05, 0.9,
           0.8, 0.75, 0.75, 0.8, 0.95, 1.2, 1.4, 1.45, 1.35, 1.2, 1.05, 0.9]
SUNLIGHT = [0.6, 0.55, 0.5, 0.48, 0.45, 0.45, 0.5, 0.6, 0.75, 0.95, 1.15, 1.3,
            1.42, 1.5, 1.55, 1.55, 1.5, 1.4, 1.25, 1.05, 0.9, 0.8, 0.7, 0.65]
LEVEL = [(x + 3) / 4 for x in TRAFFIC]
DIURNAL = [LEVEL, TRAFFIC, LEVEL, SUNLIGHT, LEVEL, LEVEL]


def winter(date):
    """1 in the middle of January, 0 in the middle of July, a parabola's arc between."""
    distance = abs((date.timetuple().tm_yday - 15 + 183) % 366 - 183) / 183
    return 1 - distance * distance * (3 - 2 * distance)


class Size(typing.NamedTuple):
    """How much is written."""

    first_year: int
    stations: int

    @property
    def years(self):
        """The file of all years."""
        return f"{self.first_year}-{LAST_YEAR}.csv"

    def days(self):
        first = datetime.date(self.first_year, 1, 1)
        return (first + datetime.timedelta(days=day) for day in range((NEXT_DAY - first).days))


FULL, TINY = Size(2016, 15), Size(2024, 3)


class Weather:
    """What carries over from one day to the next: stagnant air, and dust in spring."""

    def __init__(self, rng):
        self.rng = rng
        self.stagnant = 1.0
        self.sunny = 1.0

    def next_day(self, date):
        """The day's level of each pollutant, µg/m³, and in tenths of mg/m³ for carbon monoxide."""
        rng = self.rng
        calm = 0.35 + 1.0 * rng.random() + (2.2 * rng.random() if rng.random() < 0.12 else 0)
        self.stagnant = 0.6 * self.stagnant + 0.4 * calm
        self.sunny = 0.5 * self.sunny + 0.5 * (0.6 + 0.9 * rng.random())
        cold = winter(date)
        cleaner = 1 - 0.04 * (date.year - 2016)
        dust = 20 + 30 * rng.random()
        if date.month in (3, 4, 5) and rng.random() < 0.06:
            dust += 80 + 500 * rng.random() * rng.random()
        return [
            (8 + 30 * cold) * self.stagnant * cleaner,
            (18 + 26 * cold) * self.stagnant * cleaner,
            (4 + 9 * cold) * self.stagnant * cleaner,
            (48 + 68 * (1 - cold)) * self.sunny,
            dust,
            (18 + 42 * cold) * self.stagnant * cleaner,
        ]


def write(folder, size=FULL):
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(SEED)
    names = [f"150900{number:03}" for number in range(1, size.stations + 1)]
    # Some stations are at a road, others in a park.
    factors = [[0.75 + 0.5 * rng.random() for _ in POLLUTANTS] for _ in names]
    missing_until = [[0] * len(POLLUTANTS) for _ in names]
    weather = Weather(rng)
    with (folder / size.years).open("w", newline="\n") as years:
        years.write(header())
        for date in size.days():
            write_day(years, date, rng, names, factors, missing_until, weather)
    with (folder / ONE_DAY).open("w", newline="\n") as one_day:
        one_day.write(header())
        write_day(one_day, NEXT_DAY, rng, names, factors, missing_until, weather)


def header():
    return "station,time," + ",".join(POLLUTANTS) + "\n"


def write_day(out, date, rng, names, factors, missing_until, weather):
    levels = weather.next_day(date)
    began = date.toordinal() * 24
    break_down(began, rng, missing_until)
    draw = rng.random
    run = MISSING_ALONE + MISSING_RUN
    for hour in range(24):
        # An hour is named after its end.
        end = date + datetime.timedelta(days=1) if hour == 23 else date
        time = f",{end} {(hour + 1) % 24:02}:00"
        now = began + hour
        of_hour = [level * DIURNAL[pollutant][hour] for pollutant, level in enumerate(levels)]
        for name, factor, until in zip(names, factors, missing_until):
            row = [0] * 6
            for pollutant in (SO2, NO2, CO, O3, PM10, PM25):
                chance = draw()
                if chance < MISSING_RUN:
                    until[pollutant] = max(until[pollutant], now + 2 + int(22 * draw()))
                # Nearly the average of two draws: values near the level are more common.
                row[pollutant] = int(of_hour[pollutant] * factor[pollutant] * (0.7 + 0.6 * chance) + 0.5)
                if chance < run or now < until[pollutant]:
                    row[pollutant] = None
            out.write(name + time + cells(row))


def break_down(began, rng, missing_until):
    """Lets a station fail now and then, or one pollutant at all stations, some hours after the day began."""
    for until in missing_until:
        if rng.random() < STATION_OUTAGE_A_DAY:
            end = began + 6 + int(60 * rng.random())
            until[:] = [max(end, other) for other in until]
    for pollutant in range(len(POLLUTANTS)):
        if rng.random() < CITY_OUTAGE_A_DAY:
            end = began + 5 + int(12 * rng.random())
            for until in missing_until:
                until[pollutant] = max(end, until[pollutant])


def cells(row):
    so2, no2, co, o3, pm10, pm25 = row
    if pm10 is not None:
        # PM10 holds PM2.5; where that is missing, coarse dust is taken for half of all.
        pm10 += pm25 if pm25 is not None else pm10
    co = None if co is None else f"{co // 10}.{co % 10}"
    return "".join("," if value is None else f",{value}" for value in (so2, no2, co, o3, pm10, pm25)) + "\n"


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]))
