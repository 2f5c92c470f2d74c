"""What every builder of this folder shares: paths, strict CSV in and out, EDTF bounds, GeoJSON text."""

import calendar
import csv
import datetime
import json
import os
import pathlib
import re

BUILD = pathlib.Path(__file__).resolve().parent
# Where the built files go; another folder is for comparing a build with what is shipped.
DATA = pathlib.Path(os.environ.get("SALANG_DATA_OUT", BUILD.parent)).resolve()
RESEARCH = BUILD / "research"
DECISIONS = BUILD / "decisions"
BASE = DATA / "base"
CAMPAIGN = DATA / "campaigns" / "afghanistan-1988-1992"

SPAN_FROM = datetime.date(1988, 5, 15)
SPAN_TO = datetime.date(1992, 4, 28)

# Coordinates are written with this many decimals everywhere (about one metre), so that a vertex that two
# outlines share stays one and the same text in every file.
DECIMALS = 5

NE_PROVINCES = "/usr/share/gnudatalanguage/resource/maps/high/ne_10m_admin_1_states_provinces.shp"
NE_BOUNDARIES = "/usr/share/magics/10m/ne_10m_admin_0_boundary_lines_land.shp"
NE_LAKES = "/usr/share/gnudatalanguage/resource/maps/high/ne_10m_lakes.shp"
NE_RIVERS = "/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp"
GSHHG_RIVERS = "/usr/share/gmt-gshhg/binned_river_h.nc"
RELIEF = "/usr/share/marble/data/maps/earth/srtm/3/{row:06d}/{row:06d}_{col:06d}.jpg"


def read_csv(path):
    """Rows of a CSV file as dictionaries; a row of the wrong width is an error, not something to repair."""
    with open(path, encoding="utf-8", newline="") as handle:
        rows = list(csv.reader(handle, strict=True))
    header = rows[0]
    out = []
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(header):
            raise SystemExit(f"{path}: record {number} has {len(row)} fields, the header has {len(header)}")
        out.append(dict(zip(header, row)))
    return out


def write_csv(path, columns, rows):
    """Writes rows (dictionaries) with exactly these columns; UTF-8, comma, newline, quotes only where needed."""
    with open(path, "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            unknown = set(row) - set(columns)
            if unknown:
                raise SystemExit(f"{path}: a row has columns that the file does not have: {sorted(unknown)}")
            writer.writerow([row.get(column, "") for column in columns])


def number(value):
    """A coordinate as text: DECIMALS places, no trailing noise."""
    text = f"{round(float(value), DECIMALS):.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def ring_text(ring):
    return "[" + ",".join(f"[{number(x)},{number(y)}]" for x, y in ring) + "]"


def geometry_text(kind, coordinates):
    """GeoJSON text of a geometry whose numbers are all written by number()."""
    def walk(value):
        if isinstance(value[0], (int, float)):
            return f"[{number(value[0])},{number(value[1])}]"
        return "[" + ",".join(walk(item) for item in value) + "]"
    return '{"type":"%s","coordinates":%s}' % (kind, walk(coordinates))


def write_geojson(path, features):
    """features: (id, properties, geometry text). One feature a line, so that a diff is readable."""
    lines = []
    for identity, properties, geometry in features:
        head = json.dumps(properties, ensure_ascii=False, separators=(",", ":"))
        lines.append(f'{{"type":"Feature","id":"{identity}","properties":{head},"geometry":{geometry}}}')
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    path.write_text(text, encoding="utf-8")


def _bounds_of_simple(text):
    text = text.rstrip("~?%")
    match = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text)
    if not match:
        raise ValueError(f"not a date that these builders know: {text!r}")
    year, month, day = (int(part) if part else None for part in match.groups())
    if day:
        date = datetime.date(year, month, day)
        return date, date
    if month:
        return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


def edtf_bounds(text):
    """(earliest, latest) day of an EDTF date of the kinds that the research uses; None for open or empty."""
    if text in ("", ".."):
        return None
    match = re.fullmatch(r"\[(.+)\.\.(.+)\]", text)
    if match:
        return _bounds_of_simple(match.group(1))[0], _bounds_of_simple(match.group(2))[1]
    return _bounds_of_simple(text)


def drawn_day(text):
    """The one day on which a change is drawn: the middle of the span, rounded down."""
    low, high = edtf_bounds(text)
    return low + datetime.timedelta(days=(high - low).days // 2)


def in_span(start, end, end_is_exclusive):
    """Does the interval touch the campaign's span? Open ends touch it."""
    first = edtf_bounds(start)
    last = edtf_bounds(end)
    if first is not None and first[0] > SPAN_TO:
        return False
    if last is None:
        return True
    return last[1] > SPAN_FROM if end_is_exclusive else last[1] >= SPAN_FROM
