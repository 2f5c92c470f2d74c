#!/usr/bin/env python3
"""Scores `salang geoparse` against annotated texts.

usage: score_reading.py [--salang PROGRAM] [--errors] [SET...]
  SET       development (the five documents in ../shared/sources) or heldout (the passages in tests/reading/heldout); both
  --errors  lists what was missed, wrong or misplaced

A set is a table SET.csv beside this file: document, offsets, the text that stands there, type, and lat, lon, tolerance_km for
places or edtf for dates. "required" rows must be found; "optional" ones are neither required nor wrong. A mention is matched by
one of its type that shares most of its characters (at least half of both spans), each with one only. A place is right within
25 km or within tolerance_km, the place's own size. A date is right where its EDTF value is.
"""

import argparse
import csv
import io
import math
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FOLDERS = {"development": HERE.parents[2] / "shared/sources", "heldout": HERE / "heldout", "fresh": HERE / "fresh"}


def folder_of(name):
    """The sources lie beside the repository, or where SALANG_SOURCES says."""
    if name == "development":
        for candidate in (os.environ.get("SALANG_SOURCES"), FOLDERS[name]):
            if candidate and pathlib.Path(candidate).is_dir():
                return pathlib.Path(candidate)
        return None
    return FOLDERS[name]


def rows_of(name):
    with (HERE / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def read(salang, path):
    run = subprocess.run([salang, "geoparse", path], stdout=subprocess.PIPE, check=True)
    return list(csv.DictReader(io.StringIO(run.stdout.decode("utf-8"), newline="")))


def span(row):
    return int(row["offset_start"]), int(row["offset_end"])


def overlap(a, b):
    """Share of the longer span that both have."""
    (a0, a1), (b0, b1) = span(a), span(b)
    common = min(a1, b1) - max(a0, b0)
    return common / max(a1 - a0, b1 - b0) if common > 0 else 0.0


def distance_km(lat1, lon1, lat2, lon2):
    lat1, lon1, lat2, lon2 = (math.radians(float(v)) for v in (lat1, lon1, lat2, lon2))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def match(gold, found):
    """Pairs of rows, best overlap first."""
    candidates = []
    start = 0
    for g, wanted in enumerate(gold):
        while start < len(found) and span(found[start])[0] < span(wanted)[0] - 400:
            start += 1
        for f in range(start, len(found)):
            if span(found[f])[0] >= span(wanted)[1]:
                break
            share = overlap(wanted, found[f])
            if share >= 0.5:
                # Of equal overlaps the required one counts.
                candidates.append((-share, wanted["status"] != "required", g, f))
    pairs, used_gold, used_found = [], set(), set()
    for _, _, g, f in sorted(candidates):
        if g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            pairs.append((gold[g], found[f]))
    missed = [row for g, row in enumerate(gold) if g not in used_gold and row["status"] == "required"]
    wrong = [row for f, row in enumerate(found) if f not in used_found]
    return pairs, missed, wrong


class Score:
    def __init__(self):
        self.hits = self.missed = self.wrong = self.placed = self.near = self.dates_right = 0
        self.complaints = []

    def add(self, document, gold, found, kind):
        gold = [row for row in gold if row["type"] == kind]
        found = [row for row in found if row["type"] == kind]
        pairs, missed, wrong = match(gold, found)
        # An optional row that was found is neither a hit nor wrong; so is what lies within an optional span or a range
        # (the end points of a range).
        loose = [row for row in gold if row["status"] == "optional" or "/" in row["edtf"]]
        wrong = [row for row in wrong if not any(overlap(row, other) > 0 for other in loose)]
        for wanted, got in pairs:
            if wanted["status"] != "required":
                continue
            if kind == "date":
                right = wanted["edtf"] == got["date"]
                if right:
                    self.hits += 1
                else:
                    missed.append(wanted)
                    wrong.append(got)
            else:
                self.hits += 1
                self.place(document, wanted, got)
        self.missed += len(missed)
        self.wrong += len(wrong)
        self.complaints += [(document, span(row), f"missed {row['text']!r} {row['edtf']}") for row in missed]
        self.complaints += [(document, span(row), f"wrong {row['text']!r} {row['date'] if kind == 'date' else row['name'] + ' ' + row['role']}")
                            for row in wrong]

    def place(self, document, wanted, got):
        if not wanted["lat"]:
            return
        self.placed += 1
        off = distance_km(wanted["lat"], wanted["lon"], got["lat"], got["lon"]) if got["lat"] else math.inf
        if off <= max(25.0, float(wanted["tolerance_km"] or 0)):
            self.near += 1
        else:
            self.complaints.append((document, span(wanted), f"misplaced {wanted['text']!r} as {got['name']}, {got['country']}: {off:.0f} km"))

    def figures(self):
        precision = self.hits / max(1, self.hits + self.wrong)
        recall = self.hits / max(1, self.hits + self.missed)
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def score_set(salang, name):
    """Scores of places and of dates; nothing where the texts are not there."""
    folder = folder_of(name)
    if folder is None:
        return None
    places, dates = Score(), Score()
    rows = rows_of(name)
    for document in sorted({row["document"] for row in rows}):
        path = folder / f"{document}.txt"
        found = read(salang, path)
        gold = [row for row in rows if row["document"] == document]
        gold.sort(key=span)
        text = path.read_bytes().decode("utf-8")
        for row in gold + found:
            start, end = span(row)
            if text[start:end] != row["text"]:
                raise ValueError(f"{document}: {start}-{end} is not {row['text']!r} but {text[start:end]!r}")
        places.add(document, gold, found, "place")
        dates.add(document, gold, found, "date")
    return places, dates


def main():
    options = argparse.ArgumentParser(description="Scores salang geoparse.")
    options.add_argument("--salang", default=os.environ.get("SALANG_BIN", "build/release/salang"))
    options.add_argument("--errors", action="store_true")
    options.add_argument("sets", nargs="*", default=["development", "heldout"], metavar="SET")
    wanted = options.parse_args()
    print(f"{'set':12} {'what':9} {'precision':>9} {'recall':>7} {'F1':>7} {'within 25 km or its size':>25}")
    for name in wanted.sets:
        scores = score_set(wanted.salang, name)
        if scores is None:
            print(f"{name}: the texts are not on this machine", file=sys.stderr)
            continue
        for what, score in zip(("mentions", "dates"), scores):
            precision, recall, f1 = score.figures()
            near = f"{score.near / max(1, score.placed):.3f} of {score.placed}" if what == "mentions" else ""
            print(f"{name:12} {what:9} {precision:9.3f} {recall:7.3f} {f1:7.3f} {near:>25}")
            if wanted.errors:
                for document, (start, end), complaint in sorted(score.complaints):
                    print(f"    {document} {start}-{end}: {complaint}")


if __name__ == "__main__":
    main()
