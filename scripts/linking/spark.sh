#!/usr/bin/env bash
# Links 30,000 (or as many as are given) incidents that nobody wrote on one machine, and by a Spark of two executors on the
# same machine, and compares what comes of it, line for line.
# Usage: scripts/linking/spark.sh [INCIDENTS...]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

./attest --version >/dev/null
spark/pack.sh target/attest.zip >/dev/null
mvn -q -B -f spark package -DskipTests -Dspotless.check.skip=true
for incidents in "${@:-30000}"; do
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    mvn -q -B test -Dtest=SyntheticPartsTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
        -Dlinking.parts="$scratch" -Dlinking.incidents="$incidents"
    mvn -q -B -f spark test -Dtest=LinkSpeedTest -Dspotless.check.skip=true \
        -Dlinking.parts="$scratch" -Dlinking.program="$PWD/target/attest.zip"
    LC_ALL=C sort -o "$scratch/alone.nq" "$scratch/alone.nq"
    gzip -dc "$scratch"/cases/*.nq.gz >"$scratch/spark.nq"
    if LC_ALL=C sort -c "$scratch/spark.nq" && cmp "$scratch/spark.nq" "$scratch/alone.nq"; then
        echo "$incidents incidents: one machine $(cat "$scratch/alone.txt"), two executors $(cat "$scratch/spark.txt");" \
            "$(wc -l <"$scratch/alone.nq" | tr -d ' ') statements, the same"
    else
        echo "[$scratch] The graphs of cases differ: spark.nq and alone.nq in it." >&2
        trap - EXIT
        exit 1
    fi
    rm -rf "$scratch"
done
