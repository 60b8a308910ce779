#!/usr/bin/env bash
# Writes the sample reports, or a dataset that is there, as HDT and as N-Triples, has another library read both, and compares.
# Usage: scripts/hdt/read-back.sh [DATASET]
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
home=target/hdt
mkdir -p "$home"

dataset=${1:-}
if [ -z "$dataset" ]; then
    dataset=$home/data
    rm -rf "$dataset"
    ./attest load data/reports --dataset "$dataset" >/dev/null
fi
for ending in hdt nt; do
    ./attest export --dataset "$dataset" --out "$home/graph.$ending"
done

mvn -q -B -f scripts/hdt/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
    -DoutputDirectory="$PWD/$home/lib"
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
"$java" -cp "$home/lib/*" scripts/hdt/ReadBack.java "$home/graph.hdt" "$home/graph.nt" 2>"$home/notes.txt" || {
    cat "$home/notes.txt" >&2
    exit 1
}
