#!/usr/bin/env bash
# Runs one test of what a dataset keeps, with many rounds; or makes the index of a dataset anew beside TDB2's own loader.
#   scripts/reliability/rounds.sh kills|flips|edits|steps|points [ROUNDS]
#   scripts/reliability/rounds.sh bulk DATASET
set -eu
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

case ${1:-} in
    kills) test=KillTest rounds=200 ;;
    flips) test=VerificationTest rounds=1000 ;;
    edits) test=VerificationTest rounds=1000 ;;
    steps) test=RandomWalkTest rounds=2000 ;;
    points) test=RawStoreTest rounds=20 ;;
    bulk) test=BulkLoadTest rounds=$(cd "$here" && cd "${2:?Give a dataset.}" && pwd -P) ;;
    *)
        sed -n '2,4s/^# //p' "$0" >&2
        exit 2
        ;;
esac
[ "$1" = bulk ] || rounds=${2:-$rounds}
mvn -q test "-Dtest=$test" "-Dattest.$1=$rounds"
echo "$test held with $1: $rounds."
case $1 in
    bulk) cat target/bulk.txt ;;
    steps) cat target/walk.txt ;;
esac
