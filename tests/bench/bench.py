#!/usr/bin/env python3
"""Runs the measuring programs and prints one table.

usage: bench.py --build BUILD_TREE [--micro] [NAME...]
  NAME      only measures whose name contains one of these words
  --micro   the Google Benchmark programs too

A measure is a program bench_NAME of the build tree or a script measure_NAME.py beside this file. It prints one row a line:
what it is, the figure, the figure that it is compared with, the ratio (or the figure again) and the most that it should
be, separated by tabs; the last two are numbers, a goal of "-" means that there is none. Scripts get the build tree in
SALANG_BUILD_DIR and the program in SALANG_BIN. Lines without tabs are shown beneath the table.
"""
import argparse
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
HEAD = ("what", "measured", "against", "ratio", "at most", "")


def measures(build):
    """(name, command) of each measure, by name."""
    found = {path.name.removeprefix("bench_"): [str(path)] for path in sorted((build / "tests/bench").glob("bench_*"))
             if path.is_file() and os.access(path, os.X_OK)}
    found.update({path.stem.removeprefix("measure_"): [sys.executable, "-B", str(path)] for path in sorted(HERE.glob("measure_*.py"))})
    return sorted(found.items())


def row_of(line):
    """The cells of a row, with a last one that says whether the goal is reached; None if the line is no row."""
    cells = line.split("\t")
    if len(cells) != 5:
        return None
    reached = "" if cells[4] == "-" else "reached" if float(cells[3]) <= float(cells[4]) else "NOT reached"
    return (*cells, reached)


def print_table(rows):
    widths = [max(len(row[column]) for row in (HEAD, *rows)) for column in range(len(HEAD))]
    for row in (HEAD, tuple("-" * width for width in widths), *rows):
        print("  ".join(cell.ljust(width) if column in (0, 5) else cell.rjust(width)
                        for column, (cell, width) in enumerate(zip(row, widths))).rstrip())


def main():
    options = argparse.ArgumentParser(description="Measures Salang's speed.")
    options.add_argument("--build", type=pathlib.Path, required=True)
    options.add_argument("--micro", action="store_true")
    options.add_argument("names", nargs="*")
    wanted = options.parse_args()
    build = wanted.build.resolve()
    environment = {**os.environ, "SALANG_BUILD_DIR": str(build), "SALANG_BIN": str(build / "salang"),
                   "SALANG_SOURCE_DIR": str(HERE.parents[1])}
    rows, notes, failed = [], [], False
    for name, command in measures(build):
        if wanted.names and not any(word in name for word in wanted.names):
            continue
        print(f"bench: measuring {name}", file=sys.stderr)
        result = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=False)
        failed = failed or result.returncode != 0
        if result.returncode != 0:
            notes.append(f"{name} failed with exit code {result.returncode}")
        for line in result.stdout.splitlines():
            row = row_of(line)
            if row:
                rows.append(row)
            elif line:
                notes.append(line)
    if wanted.micro and (build / "tests/bench/salang_bench").exists():
        subprocess.run([build / "tests/bench/salang_bench"], check=False)
    print_table(rows)
    print("\n".join(notes), end="\n" if notes else "")
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
