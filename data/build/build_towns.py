"""Towns of the base map, from the cut of GeoNames in geonames/towns.tsv."""

import re

from osgeo import ogr
from shapely.geometry import Point

from common import BASE, BUILD, DECISIONS, RESEARCH, read_csv
from build_vectors import layer_file

HOME = "AF"
PASHTO_LETTERS = set("ټڅځډړږښګڼېۍ")
# Letters that Dari and Pashto do not have: Urdu, Sindhi, Uyghur, Kurdish and others.
OTHER_LETTERS = set("ٹڈڑےںہھۂۃۇۆۈۋەڭۅۉڵڕڤێۊٽڌڏڊڍڃڄڇڙڪڦڀٻٿٺڻأإة") - PASHTO_LETTERS
# Elsewhere a name in Arabic script is more likely Arabic, Urdu or Uyghur than Dari.
DARI_COUNTRIES = {"AF", "IR", "PK", "TJ", "UZ", "TM", "KG", "KZ"}
OFFICE_WORDS = re.compile(r"^('?Alaqahdari(-ye)?|Wuleswali|Wuluswali(-ye)?|Hukumati?(-e)?|Markaz-e( Hukumat-e| Woluswali-ye)?|Bazar-e) ")
OFFICE_WORDS_FA = ("ولسوالی", "ولوسولی", "مرکز", "علاقه", "حکومت", "بازار", "قریه", "قريه")


def towns():
    with open(BUILD / "geonames" / "towns.tsv", encoding="utf-8") as handle:
        header = handle.readline().rstrip("\n").split("\t")
        return [dict(zip(header, line.rstrip("\n").split("\t"))) for line in handle]


def shown_name(town, place_names):
    if town["geonameid"] in place_names:
        return place_names[town["geonameid"]]
    name = town["asciiname"] if town["country"] == HOME else town["name"]
    return OFFICE_WORDS.sub("", name).replace(" Wuluswali", "").replace(" `Alaqahdari", "").replace(" 'Alaqahdari", "").strip("'` ")


def names_by_script(town):
    """(Dari, Pashto) as far as the letters tell: a name with Pashto letters is Pashto, one without is taken for Dari."""
    dari, pashto = [], []
    for name in filter(None, town["arabic_script_names"].split(",")):
        name = name.replace("ي", "ی").replace("ك", "ک").replace("ى", "ی") if not PASHTO_LETTERS & set(name) else name.replace("ك", "ک")
        if OTHER_LETTERS & set(name) or re.search(r"[^\u0600-\u06ff\u200c ]", name) or re.search(r"[\u064b-\u0652]", name):
            continue
        (pashto if PASHTO_LETTERS & set(name) else dari).append(name)

    def best(names):
        plain = [name for name in names if not any(word in name for word in OFFICE_WORDS_FA)]
        return min(plain, key=lambda name: (len(name), name), default="")
    return best(dari) if town["country"] in DARI_COUNTRIES else "", best(pashto) if town["country"] in (HOME, "PK") else ""


def rank(town):
    population = int(town["population"])
    if town["feature_code"] == "PPLC":
        return 1
    if town["country"] == HOME:
        return 2 if population >= 200_000 else 3 if town["feature_code"] == "PPLA" else 4 if population >= 20_000 else 5
    return 2 if population >= 1_500_000 else 3 if population >= 500_000 else 4 if population >= 200_000 else 5


def main():
    researched = {row["geonames_id"]: row for row in read_csv(RESEARCH / "places.csv") if row["geonames_id"]}
    place_names = {key: row["name"] for key, row in researched.items()}
    ours = {row["id"]: row for row in read_csv(DECISIONS / "names.csv") if row["kind"] == "place"}
    corrected = {row["geonames_id"]: row for row in read_csv(DECISIONS / "town_names.csv")}
    rows = []
    for town in towns():
        name = shown_name(town, place_names)
        dari, pashto = names_by_script(town)
        if town["geonameid"] in corrected:
            name, dari, pashto = (corrected[town["geonameid"]][column] for column in ("name", "name_fa", "name_ps"))
        if town["geonameid"] in researched:
            known = ours[researched[town["geonameid"]]["place_id"]]
            dari, pashto = known["name_fa"], known["name_ps"]
        point = Point(float(town["longitude"]), float(town["latitude"]))
        rows.append(([name, dari, pashto, int(town["population"]), rank(town), town["country"],
                      "yes" if town["feature_code"] == "PPLC" else "no", int(town["geonameid"])], point))
    rows.sort(key=lambda row: (row[0][4], -row[0][3], row[0][7]))
    text, whole = ogr.OFTString, ogr.OFTInteger
    layer_file(BASE / "towns.fgb", ogr.wkbPoint,
               [("name", text), ("name_fa", text), ("name_ps", text), ("population", whole), ("rank", whole), ("country", text),
                ("is_capital", text), ("geonames_id", whole)], rows)


if __name__ == "__main__":
    main()
