#!/usr/bin/env bash
# The tests of what a dataset keeps, with all their rounds; docs/reliability.md has the figures. About half an hour.
#   scripts/reliability/all.sh DATASET    whose index is made anew, to time that
set -eu
dataset=$(cd "${1:?Give a dataset.}" && pwd -P)
cd "$(dirname "${BASH_SOURCE[0]}")"

for what in kills flips edits steps points; do
    ./rounds.sh "$what"
done
./rounds.sh bulk "$dataset"
