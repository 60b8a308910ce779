#!/usr/bin/env bash
# How long each export of a dataset of a million statements (or as many as are given) takes, how large it is, and how much
# memory it needs. Takes some minutes.
# Usage: scripts/export/speed.sh [QUADS...]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for quads in "${@:-1000000}"; do
    mvn -q -B test -Dtest=ExportSpeedTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
        -Dtest.heap=400m -Dexport.quads="$quads"
    cat target/export.txt
done
