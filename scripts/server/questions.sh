#!/usr/bin/env bash
# How long each named question takes, of this server and of bare Fuseki over the same store, in turn, in one process.
#   scripts/server/questions.sh [STATEMENTS...]
# By default with a hundred thousand statements, a million and ten million: copies of the sample reports.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

[ $# -gt 0 ] || set -- 100000 1000000 10000000
for quads; do
    mvn -q -B test -Dtest=QuestionSpeedTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
        "-Dquestions.quads=$quads" "-Dquestions.rounds=${ROUNDS:-5}"
    cat target/questions.txt
done
