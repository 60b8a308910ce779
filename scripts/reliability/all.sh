#!/usr/bin/env bash
# The tests of what a dataset keeps, with all their rounds; docs/reliability.md has the figures. About half an hour.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")"

for what in kills flips edits steps points bulk; do
    ./rounds.sh "$what"
done
