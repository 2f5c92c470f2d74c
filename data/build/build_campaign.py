"""The bundled campaign's tables, from the copy of the research in research/ and the tables in decisions/."""

import json
import re

from common import (BASE, CAMPAIGN, DATA, DECISIONS, RESEARCH, SPAN_FROM, SPAN_TO, edtf_bounds, in_span, number,
                    read_csv, write_csv)
from road_network import RoadNetwork

NOTE_COLUMN = "note"
OMITTED = []


def keyed(path, key):
    return {row[key]: row for row in read_csv(path)}


def join_notes(*notes):
    return "; ".join(note for note in notes if note)


NAMES = {(row["kind"], row["id"]): row for row in read_csv(DECISIONS / "names.csv")}
OTHER = {(row["table"], row["id"]): row["other_readings"] for row in read_csv(DECISIONS / "other_readings.csv")}
USED_OTHER = set()


def names_of(kind, identity):
    row = NAMES.get((kind, identity), {"name_fa": "", "name_ps": ""})
    return {"name_fa": row["name_fa"], "name_ps": row["name_ps"], "names_reviewed": "no"}


def other_readings(table, identity):
    USED_OTHER.add((table, identity))
    return OTHER.get((table, identity), "")


def leave_out(identity, what, why):
    OMITTED.append({"source_id": identity, "line": "", "what": what, "why": why})


def outside_reason(start):
    first = edtf_bounds(start)
    return "starts after the campaign's span" if first and first[0] > SPAN_TO else "over before the campaign's span"


def write_actors():
    style = keyed(DECISIONS / "actor_style.csv", "actor_id")
    rows = []
    for actor in read_csv(RESEARCH / "actors.csv"):
        look = style.pop(actor["actor_id"])
        rows.append({
            "actor_id": actor["actor_id"], "name": actor["name"], "short_name": look["short_name"],
            **names_of("actor", actor["actor_id"]), "side": actor["side"], "parent": actor["parent"],
            "active_from": decade(actor["active_from"]), "active_to": decade(actor["active_to"]),
            "leader": "" if actor["leader"] == "-" else actor["leader"], "color": look["color"],
            "pattern": look["pattern"], "letter": look["letter"], "confidence": actor["confidence"],
            "source_ids": actor["source_ids"], "note": actor["notes"]})
    if style:
        raise SystemExit(f"actor_style.csv names unknown actors: {sorted(style)}")
    write_csv(CAMPAIGN / "actors.csv", ["actor_id", "name", "short_name", "name_fa", "name_ps", "names_reviewed", "side",
                                        "parent", "active_from", "active_to", "leader", "color", "pattern", "letter",
                                        "confidence", "source_ids", "note"], rows)


def decade(text):
    """'1980s' of the research is 198X in EDTF."""
    return re.sub(r"^(\d{3})0s$", r"\1X", text)


def write_areas():
    history = keyed(RESEARCH / "provinces_history.csv", "ne_fid")
    rows = []
    for area in read_csv(DECISIONS / "areas.csv"):
        numbers = area["features"].split(";")
        first = history[numbers[0]]
        notes = [join_notes(*(history[n]["note"] for n in numbers)), area_note(area)]
        rows.append({
            "area_id": area["area_id"], "kind": area["kind"], "name": area["name"],
            **names_of("area", re.sub(r"_\d{4}$", "", area["area_id"])), "parent": area["parent"],
            "centre_place": area["centre_place"], "feature": "ne-" + "-".join(numbers), "valid_from": area["valid_from"],
            "valid_to": area["valid_to"], "status": area["status"], "confidence": first["confidence"],
            "source_ids": merged_sources(history[n]["source_ids"] for n in numbers),
            "other_readings": other_readings("areas", area["area_id"]), "note": join_notes(*notes)})
    write_csv(CAMPAIGN / "areas.csv", ["area_id", "kind", "name", "name_fa", "name_ps", "names_reviewed", "parent",
                                       "centre_place", "feature", "valid_from", "valid_to", "status", "confidence",
                                       "source_ids", "other_readings", "note"], rows)


def area_note(area):
    return {
        "nuristan": "No district data: its outline is a piece of its own beside Kunar and Laghman, merged into neither, "
                    "and is drawn dashed",
        "kunar": "Drawn without the north that counts as the sub-unit Nuristan",
        "laghman": "Drawn without the north that counts as the sub-unit Nuristan",
        "sar_e_pul": "Month of 1988 not found: drawn for the whole campaign, its outline before that year is not known",
        "parwan": "Outline of the day: with Panjshir", "uruzgan": "Outline of the day: with Daykundi",
        "paktia": "Outline of the day: with Khost",
    }.get(area["area_id"], "")


def merged_sources(lists):
    seen = []
    for text in lists:
        seen += [source for source in text.split(";") if source not in seen]
    return ";".join(seen)


AREA_OF_PROVINCE = {"Sar-e Pul (new 1988)": "sar_e_pul"}
SUBUNIT_OF_NE_NAME = {"Khost": "khost", "Nuristan": "nuristan", "Parwan (feature 3887)": "panjshir",
                      "Uruzgan (feature 3899)": "daykundi"}
AREA_OF_NE_NAME = {"Hirat": "herat", "Hilmand": "helmand", "Jawzjan": "jowzjan", "Paktya": "paktia", "Sari Pul": "sar_e_pul"}
PRECISION_KM = {"gazetteer point": "1", "city": "10"}
RANK = {"national capital": 1, "provincial centre": 2, "city": 3, "capital": 3, "air base": 3, "town": 4, "pass and tunnel": 3,
        "valley": 4, "river port": 4, "border town": 4, "border post": 4, "border city": 3}
RANK_OF_PLACE = {"herat": 1, "kandahar": 1, "mazar": 1, "jalalabad": 1, "khost": 2, "kunduz": 2, "sar_e_pul": 2,
                 "panjshir": 3, "nili": 4, "parun": 4, "hairatan": 3, "salang": 3, "shindand": 3, "torkham": 3}


def area_of_place(place):
    now = place["ne_name_now"]
    if now.startswith("("):
        return ""
    if now in SUBUNIT_OF_NE_NAME:
        return SUBUNIT_OF_NE_NAME[now]
    return AREA_OF_NE_NAME.get(now, now.lower())


def precision_km(text):
    match = re.fullmatch(r"approx ([\d.]+) km", text)
    return match.group(1) if match else PRECISION_KM[text]


def rank_of(place):
    if place["place_id"] in RANK_OF_PLACE:
        return RANK_OF_PLACE[place["place_id"]]
    kind = re.split(r" from | \(|;", place["type"])[0]
    return RANK.get(kind, 5)


def write_places():
    rows = []
    for place in read_csv(RESEARCH / "places.csv"):
        rows.append({
            "place_id": place["place_id"], "name": place["name"], **names_of("place", place["place_id"]),
            "variants": place["variants"], "lat": number(place["lat"]), "lon": number(place["lon"]), "kind": place["type"],
            "rank": rank_of(place), "area_id": area_of_place(place),
            "coord_precision_km": precision_km(place["coord_precision"]), "geonames_id": place["geonames_id"],
            "confidence": "high" if place["source_id"] == "GEONAMES" else "medium", "source_ids": place["source_id"],
            "note": place["note"]})
    write_csv(CAMPAIGN / "places.csv", ["place_id", "name", "name_fa", "name_ps", "names_reviewed", "variants", "lat",
                                        "lon", "kind", "rank", "area_id", "coord_precision_km", "geonames_id",
                                        "confidence", "source_ids", "note"], rows)
    return {row["place_id"]: row for row in rows}


CONTROL_COLUMNS = ["control_id", "area_id", "part", "place_id", "from", "to", "controller", "status", "confidence",
                   "source_ids", "other_readings", "note"]


def control_area(row):
    by_number = {"3887": "panjshir", "3899": "daykundi", "1425": "nuristan", "1427": "khost"}
    if row["ne_fid"] in by_number:
        return by_number[row["ne_fid"]]
    return AREA_OF_NE_NAME.get(row["ne_name"], row["ne_name"].lower())


def write_control():
    changes = {row["control_id"]: row for row in read_csv(DECISIONS / "control_changes.csv")}
    rows = []
    for row in read_csv(RESEARCH / "control.csv"):
        identity = row["control_id"]
        what = f"{identity}: {row['controller']} {row['status']}, {row['area']} {row['place_id'] or row['province_then']}, {row['from']} to {row['to']}"
        change = changes.get(identity)
        if change and change["what"] == "omit":
            leave_out(identity, what, change["note"])
            continue
        if not in_span(row["from"], row["to"], end_is_exclusive=True):
            leave_out(identity, join_notes(what, row["note"]), outside_reason(row["from"]))
            continue
        out = {column: row[column] for column in ("control_id", "from", "to", "controller", "status", "confidence",
                                                  "source_ids", "note")}
        out |= {"area_id": control_area(row), "part": row["area"],
                "place_id": row["place_id"] if row["area"] in ("centre", "place", "whole") else "",
                "other_readings": other_readings("control", identity)}
        if change:
            out |= {column: change[column] for column in ("to", "confidence") if change[column]}
            out["note"] = join_notes(row["note"], change["note"])
        rows.append(out)
    for change in changes.values():
        if change["what"] == "add":
            rows.append({column: change[column] for column in CONTROL_COLUMNS if column != "other_readings"})
    order = {row["area_id"]: i for i, row in enumerate(read_csv(DECISIONS / "areas.csv"))}
    parts = ["centre", "countryside", "whole", "place"]
    rows.sort(key=lambda r: (order[r["area_id"]], parts.index(r["part"]), r["place_id"], edtf_bounds(r["from"]), r["control_id"]))
    write_csv(CAMPAIGN / "control.csv", CONTROL_COLUMNS, rows)


def write_battles():
    killed = keyed(DECISIONS / "battle_killed.csv", "battle_id")
    rows = []
    for row in read_csv(RESEARCH / "battles.csv"):
        identity = row["battle_id"]
        what = f"{identity}: {row['name']}, {row['start']} to {row['end']}"
        if identity == "B046":
            leave_out(identity, what, "Rests on general knowledge alone; the research says not to publish it (with C083)")
            continue
        if not in_span(row["start"], row["end"], end_is_exclusive=False):
            leave_out(identity, join_notes(what, row["outcome"], row["note"]), outside_reason(row["start"]))
            continue
        out = {column: row[column] for column in ("battle_id", "name", "kind", "place_id", "location_precision", "start",
                                                  "end", "side_a", "side_b", "strengths", "casualties", "outcome",
                                                  "confidence", "source_ids", "note")}
        out |= {"lat": number(row["lat"]), "lon": number(row["lon"]), "other_readings": other_readings("battles", identity)}
        out |= {column: killed[identity][column] for column in ("killed_low", "killed_high") if identity in killed}
        rows.append(out)
    write_csv(CAMPAIGN / "battles.csv", ["battle_id", "name", "name_fa", "name_ps", "kind", "place_id", "lat", "lon",
                                         "location_precision", "start", "end", "side_a", "side_b", "strengths", "casualties",
                                         "killed_low", "killed_high", "outcome", "confidence", "source_ids",
                                         "other_readings", "note"], rows)


def parsed_stops(row, places):
    """(place id, longitude, latitude) of from, via and to; each is written 'Name (lat,lon)'."""
    by_name = {place["name"]: place for place in places.values()}
    texts = [row["from_place"]] + [t for t in row["via"].split("; ") if t] + [row["to_place"]]
    stops = []
    for text in texts:
        match = re.fullmatch(r"(.+) \(([\d.]+),([\d.]+)\)", text)
        place = by_name.get(match.group(1))
        if place is None or abs(float(place["lat"]) - float(match.group(2))) > 1e-6:
            raise SystemExit(f"{row['movement_id']}: {text!r} is not a place of places.csv")
        stops.append((place["place_id"], float(place["lon"]), float(place["lat"])))
    return stops


def inferred_stops(row, style, stops, legs):
    """For each stop, whether the way to it from the stop before is an inference."""
    names = [stop[0] for stop in stops]
    inferred = [style["route_inferred"] == "yes"] * len(stops)
    for leg in legs:
        if leg["movement_id"] == row["movement_id"]:
            for index in range(names.index(leg["from_place"]) + 1, names.index(leg["to_place"]) + 1):
                inferred[index] = True
    return inferred


def waypoints(row, style, dates, places, roads, legs):
    """Way points in order. On roads the road's own points are put in between, as inferred as the leg that they are on."""
    stops = parsed_stops(row, places)
    inferred = inferred_stops(row, style, stops, legs)
    out = []
    for index, (place, longitude, latitude) in enumerate(stops):
        to_here = "yes" if index > 0 and inferred[index] else "no"
        if index > 0 and style["route"] == "road":
            for x, y in roads.way(stops[index - 1][1:], (longitude, latitude)):
                out.append({"place_id": "", "lon": number(x), "lat": number(y), "date": "", "inferred": to_here})
        date = row["start"] if index == 0 else row["end"] if index == len(stops) - 1 else dates.get((row["movement_id"], place), "")
        out.append({"place_id": place, "lon": number(longitude), "lat": number(latitude), "date": date, "inferred": to_here})
    return [{"movement_id": row["movement_id"], "seq": i, **point} for i, point in enumerate(out, start=1)]


def write_movements(places):
    styles = keyed(DECISIONS / "movement_style.csv", "movement_id")
    dates = {(row["movement_id"], row["place_id"]): row["date"] for row in read_csv(DECISIONS / "movement_dates.csv")}
    legs = read_csv(DECISIONS / "inferred_legs.csv")
    roads = RoadNetwork()
    rows, points = [], []
    for row in read_csv(RESEARCH / "movements.csv"):
        identity = row["movement_id"]
        if not in_span(row["start"], row["end"], end_is_exclusive=False):
            leave_out(identity, join_notes(f"{identity}: {row['name']}, {row['start']} to {row['end']}", row["note"]),
                      outside_reason(row["start"]))
            continue
        style = styles.pop(identity)
        out = {column: row[column] for column in ("movement_id", "name", "actor", "unit", "strength", "start", "end",
                                                  "confidence", "source_ids")}
        out |= {column: style[column] for column in ("unit_label", "men_low", "men_high", "draw", "route", "route_inferred")}
        out |= {"kind": style["kind"] or row["kind"], "other_readings": other_readings("movements", identity),
                "note": join_notes(row["note"], style["why"])}
        rows.append(out)
        points += waypoints(row, style, dates, places, roads, legs)
    if styles:
        raise SystemExit(f"movement_style.csv names movements that are not in the campaign: {sorted(styles)}")
    write_csv(CAMPAIGN / "movements.csv", ["movement_id", "name", "actor", "unit", "unit_label", "strength", "men_low",
                                           "men_high", "kind", "start", "end", "draw", "route", "route_inferred",
                                           "confidence", "source_ids", "other_readings", "note"], rows)
    write_csv(CAMPAIGN / "movement_waypoints.csv", ["movement_id", "seq", "place_id", "lat", "lon", "date", "inferred"], points)


def write_events():
    titles = {row["event_id"]: row["title"] for row in read_csv(DECISIONS / "event_titles.csv")}
    rows = []
    for row in read_csv(RESEARCH / "events.csv"):
        identity = row["event_id"]
        if not in_span(row["date"], row["date_end"] or row["date"], end_is_exclusive=False):
            leave_out(identity, join_notes(f"{identity}: {row['summary']}, {row['date']}", row["note"]), outside_reason(row["date"]))
            continue
        out = {column: row[column] for column in ("event_id", "date", "date_end", "category", "place_id", "actors",
                                                  "summary", "confidence", "source_ids", "note")}
        rows.append(out | {"title": titles[identity], "other_readings": other_readings("events", identity)})
    write_csv(CAMPAIGN / "events.csv", ["event_id", "date", "date_end", "category", "place_id", "actors", "title", "summary",
                                        "confidence", "source_ids", "other_readings", "note"], rows)


def write_sources_and_omitted():
    write_csv(CAMPAIGN / "sources.csv", ["source_id", "title", "author_publisher", "year", "type", "where"],
              read_csv(RESEARCH / "sources.csv"))
    write_csv(CAMPAIGN / "omitted.csv", ["source_id", "line", "what", "why"], read_csv(RESEARCH / "omitted.csv") + OMITTED)


def write_manifest():
    tables = ["actors", "areas", "places", "control", "battles", "movements", "movement_waypoints", "events", "sources", "omitted"]
    base = {"countries": "countries.fgb", "borders": "borders.fgb", "rivers": "rivers.fgb", "lakes": "lakes.fgb",
            "towns": "towns.fgb", "roads": "roads.geojson", "hillshade": "hillshade.tif", "elevation": "elevation.tif"}
    manifest = {
        "format": "salang-campaign",
        "version": 1,
        "id": "afghanistan-1988-1992",
        "title": {"en": "Afghanistan 1988-1992", "fa": "افغانستان ۱۹۸۸–۱۹۹۲", "ps": "افغانستان ۱۹۸۸–۱۹۹۲"},
        "span": {"from": SPAN_FROM.isoformat(), "to": SPAN_TO.isoformat()},
        "projection": "auto",
        "extent": [60.4, 29.3, 75.0, 38.6],
        "country": "AF",
        "licence": "Facts: no rights claimed; the tables: CC BY 4.0. Natural Earth: public domain. GeoNames: CC BY 4.0",
        "credit": "Outlines: Natural Earth; places: GeoNames (CC BY 4.0); relief: SRTM (NASA, public domain)",
        "data_version": "1",
        "tables": {name: f"{name}.csv" for name in tables},
        "areas_geometry": "areas.geojson",
        "base": {name: f"../../base/{file}" for name, file in base.items()},
    }
    (CAMPAIGN / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main():
    CAMPAIGN.mkdir(parents=True, exist_ok=True)
    write_actors()
    write_areas()
    places = write_places()
    write_control()
    write_battles()
    write_movements(places)
    write_events()
    write_sources_and_omitted()
    write_manifest()
    unused = set(OTHER) - USED_OTHER
    if unused:
        raise SystemExit(f"other_readings.csv names rows that are not in the campaign: {sorted(unused)}")


if __name__ == "__main__":
    main()
