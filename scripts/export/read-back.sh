#!/usr/bin/env bash
# Writes the sample reports, or a dataset that is there, in some formats, has a library that others wrote read them, and
# compares. hdt: the whole dataset; jsonld: its incidents, as jsonld.js takes long. The tests do the same with the sample.
# Usage: scripts/export/read-back.sh hdt|jsonld [DATASET]
set -eu
what=${1:-}
dataset=${2:+$(realpath "$2")}
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
home=$PWD/target/read-back/$what

write() {
    local name=$1
    shift
    ./attest export --dataset "$dataset" --out "$home/$name" "$@"
}

case $what in
    hdt | jsonld) mkdir -p "$home" ;;
    *)
        echo "[read-back.sh] Give hdt or jsonld." >&2
        exit 2
        ;;
esac
if [ -z "$dataset" ]; then
    dataset=$home/data
    rm -rf "$dataset"
    ./attest load data/reports --dataset "$dataset" >/dev/null
fi
if [ "$what" = hdt ]; then
    write graph.hdt
    write graph.nt
    mvn -q -B test -Dtest=HdtReadBackTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true \
        -Dhdt.graph="$home/graph"
    cat "$home/graph.txt"
else
    for format in jsonld framed claims nquads; do
        write $format --query incidents --format $format
    done
    scripts/export/jsonld.sh "$home"
fi
