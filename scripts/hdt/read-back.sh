#!/usr/bin/env bash
# Writes the sample reports, or a dataset that is there, as HDT and as N-Triples, has another library read the HDT, and
# compares. The tests do the same with a small graph.
# Usage: scripts/hdt/read-back.sh [DATASET]
set -eu
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
home=target/hdt
mkdir -p "$home"

if [ -n "${1:-}" ]; then
    dataset=$(cd "$here" && cd "$1" && pwd -P)
else
    dataset=$home/data
    rm -rf "$dataset"
    ./attest load data/reports --dataset "$dataset" >/dev/null
fi
for ending in hdt nt; do
    ./attest export --dataset "$dataset" --out "$home/graph.$ending"
done

mvn -q -B test -Dtest=HdtReadBackTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
    -Dhdt.graph="$PWD/$home/graph"
cat "$home/graph.txt"
