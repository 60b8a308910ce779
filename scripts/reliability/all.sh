#!/usr/bin/env bash
# The tests of what a dataset keeps, with all their rounds; docs/reliability.md has the figures. About half an hour.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mvn -q test -Dtest='KillTest,VerificationTest,RandomWalkTest,RawStoreTest,ServedDatasetTest,ArchiveTest' \
    -DargLine="-Xmx4g -Djava.awt.headless=true -Dattest.kills=${KILLS:-200} -Dattest.flips=${FLIPS:-1000} \
-Dattest.edits=1000 -Dattest.steps=${STEPS:-2000} -Dattest.points=${POINTS:-20}"
