#!/usr/bin/env bash
# How long linking takes with 10,000 (or as many as are given) incidents that nobody wrote, and how much memory. Takes a quarter of an hour.
# Usage: scripts/linking/speed.sh [INCIDENTS...]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for incidents in "${@:-10000}"; do
    mvn -q -B test -Dtest=LinkingSpeedTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
        -Dlinking.incidents="$incidents"
    cat target/linking.txt
done
