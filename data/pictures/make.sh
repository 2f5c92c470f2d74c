#!/bin/sh
# Draws the gallery of README.md anew with the program itself: four themes, three languages, three dates, Kabul in
# April 1992. Run it from the root after a build; SALANG names another program. Look at each picture before committing.
set -eu
salang=${SALANG:-build/release/salang}
folder=$(dirname "$0")
draw() {
    "$salang" render --size 1280x720 --force -o "$folder/$1" "$2" "$3" --date "$4" --theme "$5" --lang "$6" --calendar "$7"
    echo "$folder/$1"
}
draw map.jpg --reading centre 1991-03-20 light en gregorian
draw dark.jpg --reading centre 1992-04-16 dark fa both
draw projector.jpg --reading centre 1988-05-20 projector en gregorian
draw print.jpg --reading centre 1989-03-10 print en gregorian
draw pashto.jpg --reading countryside 1991-03-20 light ps hijri
draw kabul.jpg --fit "Kabul" 1992-04-27 light en,fa both
