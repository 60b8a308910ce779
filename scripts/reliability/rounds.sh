#!/usr/bin/env bash
# Runs one test of what a dataset keeps, with many rounds.
#   scripts/reliability/rounds.sh kills|flips|edits|steps|points|bulk [ROUNDS]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

case ${1:-} in
    kills) test=KillTest rounds=200 ;;
    flips) test=VerificationTest rounds=1000 ;;
    edits) test=VerificationTest rounds=1000 ;;
    steps) test=RandomWalkTest rounds=2000 ;;
    points) test=RawStoreTest rounds=20 ;;
    bulk) test=BulkLoadTest rounds=10000 ;;
    *)
        sed -n '2,3s/^# //p' "$0" >&2
        exit 2
        ;;
esac
rounds=${2:-$rounds}
mvn -q test "-Dtest=$test" "-Dattest.$1=$rounds"
echo "$test held with $rounds $1."
if [ "$1" = bulk ]; then
    cat target/bulk.txt
fi
