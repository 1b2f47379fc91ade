"""Measures `mingcha publish` on ten years of hourly air beside the same work in DuckDB and in polars.

    python publish.py --mingcha PROGRAM --bureau FOLDER --work FOLDER [--rounds N] [--out FILE] [--tiny]

README.md describes what is measured and how to read it. Ends with 1 where a promise is not kept. `--tiny` goes through all of
it with a small archive: what was published is judged as ever, what it took is not, and the result stays in the work folder.
"""

import argparse
import hashlib
import importlib.metadata
import json
import os
import pathlib
import platform
import random
import shutil
import statistics
import subprocess
import sys

import bureau
import generate
import published
import rules

HERE = pathlib.Path(__file__).parent
ENGINES = ["duckdb", "polars"]
DATE = "2026-01-02"

# Python's own settings could slow the engines' start: a cache folder of one's own makes it compile them each time.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
ENVIRONMENT["PYTHONDONTWRITEBYTECODE"] = "1"

# What is promised.
MOST_TIME, MOST_MEMORY, MOST_GROWTH = 1.0, 0.25, 0.1

class Bureau:
    """A copy of the example bureau with the archive for its series, and where it publishes to."""

    def __init__(self, example, folder, archive, files):
        self.folder, self.data, self.archive = folder, folder.with_name(folder.name + "-data"), archive
        self.series = bureau.make(example, folder, generate.LAST_YEAR)
        for file in files:
            self.add(file)

    def add(self, file):
        os.link(self.archive / file, self.series / file)

    def remove(self, file):
        (self.series / file).unlink(missing_ok=True)

    def forget(self):
        """As if it had never published."""
        for folder in (self.folder / ".mingcha", self.data):
            shutil.rmtree(folder, ignore_errors=True)


class Benchmark:
    def __init__(self, options):
        self.mingcha, self.work, self.rounds = options.mingcha.absolute(), options.work.absolute(), options.rounds
        self.size = generate.TINY if options.tiny else generate.FULL
        self.work.mkdir(parents=True, exist_ok=True)
        self.log = (self.work / "log").open("w+")
        archive = self.archive = self.work / "archive"
        shutil.rmtree(archive, ignore_errors=True)
        generate.write(archive, self.size)
        self.bureau = Bureau(options.bureau, self.work / "bureau", archive, [self.size.years])
        self.uncached = Bureau(options.bureau, self.work / "uncached", archive, [self.size.years, generate.ONE_DAY])
        for engine in ENGINES:
            (self.work / engine).mkdir(exist_ok=True)

    def measure(self, *command):
        measured = self.python("measure.py", *command, flags=["-I", "-S"])
        if measured["status"]:
            self.fail(command)
        return measured

    def python(self, script, *arguments, flags=()):
        """What the script prints, which is JSON."""
        command = [sys.executable, *flags, str(HERE / script), *map(str, arguments)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=self.log, env=ENVIRONMENT)
        if done.returncode:
            self.fail(command)
        return json.loads(done.stdout)

    def fail(self, command):
        self.log.seek(0)
        print(self.log.read()[-4000:], file=sys.stderr)
        raise SystemExit(f"没有成功：{' '.join(map(str, command))}")

    def publish(self, bureau):
        return self.measure(self.mingcha, "publish", bureau.folder, "--out", bureau.data, "--date", DATE)

    def engine(self, engine, *options):
        return self.measure(
            sys.executable, HERE / f"with_{engine}.py", self.bureau.series, self.work / engine, *options)

    def cross_check(self):
        """Ours against each engine's, before anything is timed; this also warms the file cache."""
        self.bureau.forget()
        self.publish(self.bureau)
        compared = {}
        for engine in ENGINES:
            self.engine(engine, "--unrounded")
            compared[engine] = self.python("check.py", self.bureau.data, self.work / engine)
        return compared

    def round(self, number):
        """One measurement of everything, in an order of this round's own."""
        found = {}

        def ours():
            self.bureau.forget()
            found["ours"] = self.publish(self.bureau)
            self.bureau.add(generate.ONE_DAY)
            found["one more day"] = self.publish(self.bureau)
            self.bureau.remove(generate.ONE_DAY)

        def control():
            self.uncached.forget()
            found["control"] = self.publish(self.uncached)

        runs = [ours, control]
        for engine in ENGINES:
            runs.append(lambda engine=engine: found.update({engine: self.engine(engine)}))
            start = (sys.executable, HERE / f"with_{engine}.py")
            runs.append(lambda engine=engine, start=start: found.update({f"{engine} start": self.measure(*start)}))
        random.Random(number).shuffle(runs)
        for run in runs:
            run()
        found["identical"] = published.files(self.bureau.data) == published.files(self.uncached.data)
        return found

    def run(self):
        compared = self.cross_check()
        print(f"结果核对无误：{json.dumps(compared)}")
        rounds = []
        for number in range(self.rounds):
            rounds.append(self.round(number))
            print(f"  第 {number + 1} 轮，共 {self.rounds} 轮", flush=True)
        return summary(rounds) | {"compared": compared} | self.facts(), rounds

    def facts(self):
        archive = self.archive / self.size.years
        lines = archive.read_bytes().count(b"\n") - 1
        return {
            "rounds": self.rounds,
            "archive": {
                "rows": lines,
                "values": lines * len(rules.POLLUTANTS),
                "bytes": archive.stat().st_size,
                "sha256": hashlib.sha256(archive.read_bytes()).hexdigest(),
            },
            "versions": {engine: importlib.metadata.version(engine) for engine in ENGINES}
            | {"python": platform.python_version()},
            "cores": len(os.sched_getaffinity(0)),
        }


def ratio(rounds, ours, theirs, unit="seconds"):
    """The median over the rounds of the ratio within a round, so that a slow minute slows both sides of it."""
    return round(statistics.median(found[ours][unit] / found[theirs][unit] for found in rounds), 3)


def summary(rounds):
    engines = {
        engine: {
            "time_ratio": ratio(rounds, "ours", engine),
            "memory_ratio": ratio(rounds, "ours", engine, "mebibytes"),
        }
        for engine in ENGINES
    }
    growth = {
        "time_ratio": ratio(rounds, "one more day", "ours"),
        "identical": all(found["identical"] for found in rounds),
    }
    # Without what an engine takes to start, which a longer archive would make small.
    after_start = {
        engine: round(statistics.median(
            found["ours"]["seconds"] / (found[engine]["seconds"] - found[f"{engine} start"]["seconds"])
            for found in rounds), 3)
        for engine in ENGINES
    }
    control = ratio(rounds, "control", "ours")
    return engines | {"growth": growth, "time_ratio_after_start": after_start, "control": {"time_ratio": control}}


def too_much(result):
    """The promises on what it takes that are not kept, by the engine that is the faster."""
    faster = max(ENGINES, key=lambda engine: result[engine]["time_ratio"])
    limits = [
        (f"用时，比 {faster}", result[faster]["time_ratio"], MOST_TIME),
        (f"内存，比 {faster}", result[faster]["memory_ratio"], MOST_MEMORY),
        ("再加一天，比全部重做", result["growth"]["time_ratio"], MOST_GROWTH),
    ]
    return [f"{what}：{value}，不应超过 {most}" for what, value, most in limits if value > most]


def differing(result):
    """The promise on what is published, if it is not kept."""
    return [] if result["growth"]["identical"] else ["再加一天后发布的文件，与全部重做的不一致"]


def table(result, rounds):
    print(f"\n{'':12}{'秒':>8}{'MiB':>8}{'用时比':>7}{'内存比':>7}")
    for name in ["ours", *ENGINES, "one more day", "control", *(f"{engine} start" for engine in ENGINES)]:
        seconds, mebibytes = (
            statistics.median(found[name][unit] for found in rounds) for unit in ("seconds", "mebibytes"))
        ratios = result.get(name, {"one more day": result["growth"]}.get(name, {}))
        shown = "".join(f"{ratios[key]:>10}" if key in ratios else "" for key in ("time_ratio", "memory_ratio"))
        print(f"{name:14}{seconds:>8.3f}{mebibytes:>8.0f}{shown}")


def main():
    parser = argparse.ArgumentParser(description="mingcha publish beside DuckDB and polars")
    for name in ("--mingcha", "--bureau", "--work"):
        parser.add_argument(name, type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--tiny", action="store_true", help="a small archive, and nothing that it takes is judged")
    parser.add_argument("--out", type=pathlib.Path, help="where the result goes: publish.json beside this, if not tiny")
    options = parser.parse_args()
    result, rounds = Benchmark(options).run()
    table(result, rounds)
    out = options.out or (options.work if options.tiny else HERE) / "publish.json"
    out.write_text(json.dumps(result, indent=2) + "\n")
    messages = differing(result) + ([] if options.tiny else too_much(result))
    for message in messages:
        print(f"没有达到：{message}")
    sys.exit(1 if messages else 0)


if __name__ == "__main__":
    main()
