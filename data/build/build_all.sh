#!/bin/sh
# Makes every shipped file of data/base, data/campaigns and data/gazetteer again, the same byte for byte.
# Needs the Debian packages of apt.txt beside this file, and nothing from the network.
set -eu
cd "$(dirname "$0")"
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0 GDAL_NUM_THREADS=1
python=/usr/bin/python3
"$python" build_relief.py
"$python" -W ignore build_vectors.py
"$python" -W ignore build_towns.py
"$python" build_roads.py
"$python" build_areas.py
"$python" build_campaign.py
"$python" -W ignore build_gazetteer.py
"$python" check_colours.py
