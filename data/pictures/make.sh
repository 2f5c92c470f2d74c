#!/bin/sh
# Draws the gallery of README.md anew with the program itself: four themes, three languages, three dates and more, Kabul
# in April 1992, and a sheet of the user's own. That sheet is invented (data/build/invented_scan.py): contours and rivers
# of our own base map on made-up paper, tilted as on a scanner's glass and georeferenced by ground control points.
# Run it from the root after a build; SALANG names another program. Needs the Debian packages python3-numpy and
# python3-gdal. Look at each picture before committing.
set -eu
salang=${SALANG:-build/release/salang}
folder=$(dirname "$0")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
draw() {
    file=$1
    shift
    "$salang" render --size 1280x720 --force -o "$folder/$file" "$@"
    echo "$folder/$file"
}
draw map.jpg --date 1991-03-20
draw dark.jpg --date 1992-04-22 --theme dark --lang fa --calendar both
draw projector.jpg --date 1988-05-20 --theme projector
draw print.jpg --date 1989-03-10 --theme print
draw pashto.jpg --date 1991-03-20 --reading countryside --lang ps --calendar hijri
draw kabul.jpg --date 1992-04-27 --view 69.17,34.53,34 --lang en,fa --calendar both
/usr/bin/python3 "$(dirname "$0")/../build/invented_scan.py" "$scratch/sheet.tif" 69.6 33.9 71.2 34.9
draw sheet.jpg --date 1989-03-10 --view 70.42,34.44,196 --layer "$scratch/sheet.tif:opacity=0.75,name=An invented sheet"
