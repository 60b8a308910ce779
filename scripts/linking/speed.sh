#!/usr/bin/env bash
# How long linking takes with 10,000, 30,000 and 100,000 incidents that nobody wrote, and how much memory. Takes an hour.
# Usage: scripts/linking/speed.sh [INCIDENTS...]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for incidents in "${@:-10000}"; do
    mvn -q -B test -Dtest=LinkingSpeedTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
        -Dlinking.incidents="$incidents" 2>&1 | grep LINKING
done
