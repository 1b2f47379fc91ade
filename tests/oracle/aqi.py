#!/usr/bin/env python3
"""Compares `mingcha iaqi` with an exact computation of its own, on random cases.

    python3 tests/oracle/aqi.py MINGCHA [CASES [SEED]]

The break points are written here a second time, as pairs of concentration and index, and the interpolation uses
fractions. Prints the number of differences; exits with 1 if there is one.
"""

import random
import subprocess
import sys
import threading
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

BOTH = {
    "SO2_24h": "0:0 50:50 150:100 475:150 800:200 1600:300 2100:400 2620:500",
    "SO2_1h": "0:0 150:50 500:100 650:150 800:200",
    "NO2_24h": "0:0 40:50 80:100 180:150 280:200 565:300 750:400 940:500",
    "NO2_1h": "0:0 100:50 200:100 700:150 1200:200 2340:300 3090:400 3840:500",
    "CO_24h": "0:0 2:50 4:100 14:150 24:200 36:300 48:400 60:500",
    "CO_1h": "0:0 5:50 10:100 35:150 60:200 90:300 120:400 150:500",
    "O3_8h": "0:0 100:50 160:100 215:150 265:200 800:300",
    "O3_1h": "0:0 160:50 200:100 300:150 400:200 800:300 1000:400 1200:500",
}
VERSIONS = {
    "HJ633-2012": BOTH | {
        "PM10_24h": "0:0 50:50 150:100 250:150 350:200 420:300 500:400 600:500",
        "PM25_24h": "0:0 35:50 75:100 115:150 150:200 250:300 350:400 500:500",
    },
    "HJ633-2026": BOTH | {
        "PM10_24h": "0:0 50:50 120:100 250:150 350:200 420:300 500:400 600:500",
        "PM25_24h": "0:0 35:50 60:100 115:150 150:200 250:300 350:400 500:500",
    },
}
# Above the column; empty: the version rates the pollutant by another item.
ABOVE = {
    ("HJ633-2012", "SO2_1h"): "", ("HJ633-2012", "O3_8h"): "",
    ("HJ633-2026", "SO2_1h"): "200", ("HJ633-2026", "O3_8h"): "300",
}
TABLE = {
    version: {item: [tuple(map(int, pair.split(":"))) for pair in column.split()] for item, column in columns.items()}
    for version, columns in VERSIONS.items()
}


def iaqi(version, item, text):
    """The index as text; empty where there is none."""
    unit = Decimal("0.1") if item.startswith("CO") else Decimal(1)
    concentration = Fraction(Decimal(text).quantize(unit, rounding=ROUND_HALF_EVEN))
    points = TABLE[version][item]
    for (low, index_low), (high, index_high) in zip(points, points[1:]):
        if concentration <= high:
            index = index_low + Fraction(index_high - index_low, high - low) * (concentration - low)
            return str(-(-index.numerator // index.denominator))
    return ABOVE.get((version, item), "500")


def cases(version, count, generator):
    """Random items and concentrations up to a fifth above the column, many of them at a break point or at a tie."""
    for _ in range(count):
        item = generator.choice(list(TABLE[version]))
        points = TABLE[version][item]
        decimals = generator.randrange(4)
        unit = 10**decimals
        if generator.random() < 0.2:
            value = generator.choice(points)[0] * unit + generator.randint(-15, 15)
        else:
            value = generator.randint(0, points[-1][0] * unit * 6 // 5)
        if decimals and generator.random() < 0.2:
            value = value // 10 * 10 + 5
        yield item, str(Decimal(max(value, 0)).scaleb(-decimals))


def differences(program, version, count, generator):
    """How many answers of the program differ; names the first few."""
    asked = list(cases(version, count, generator))
    command = [program, "iaqi", "--standard", version]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as run:
        def ask():
            with run.stdin as pipe:
                pipe.write("item,conc\n")
                pipe.writelines(f"{item},{text}\n" for item, text in asked)

        asking = threading.Thread(target=ask)
        asking.start()
        answers = run.stdout.read().splitlines()[1:]
        asking.join()
    wrong = abs(len(answers) - len(asked)) + (run.returncode != 0)
    for (item, text), answer in zip(asked, answers):
        expected = f"{item},{text},{iaqi(version, item, text)}"
        if answer != expected:
            wrong += 1
            if wrong <= 10:
                print(f"{version}: {answer!r}, expected {expected!r}", file=sys.stderr)
    return wrong


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 633
    generator = random.Random(seed)
    older = count // 2
    wrong = differences(program, "HJ633-2012", older, generator)
    wrong += differences(program, "HJ633-2026", count - older, generator)
    print(f"{count} cases, seed {seed}: {wrong} differences")
    sys.exit(wrong > 0)


main()
