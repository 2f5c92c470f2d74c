#!/bin/sh
# Records a film in shards by GNU parallel, then joins them.
# usage: gnu_parallel.sh SHARDS FILM.mp4 words of `salang record`, without -o and --shard
#   gnu_parallel.sh 8 kabul.mp4 --storyboard withdrawal-to-kabul --size 3840x2160
# Environment: SALANG (the program), PARALLEL_OPTIONS (such as "--sshloginfile hosts --jobs 1").
set -eu
shards=$1 film=$2
shift 2
salang=${SALANG:-salang}
base=${film%.*} extension=${film##*.}

# A shard that is there is done; one that was interrupted goes on. The encoder takes three threads, drawing some too.
# shellcheck disable=SC2086 # options are words
seq "$shards" | parallel ${PARALLEL_OPTIONS:---jobs 50% --halt soon,fail=1} \
    "test -e '$base'.{}-of-$shards.$extension || '$salang' record $* -o '$film' --shard {}/$shards --resume"

set --
i=1
while [ "$i" -le "$shards" ]; do
    part="$base.$i-of-$shards.$extension"
    if [ -e "$part" ]; then set -- "$@" "$part"; fi
    i=$((i + 1))
done
"$salang" record --join "$@" -o "$film"
rm -f "$@"
