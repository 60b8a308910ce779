#!/usr/bin/env bash
# Writes the incidents of the sample reports, or of a dataset that is there, as JSON-LD and as N-Quads, has jsonld.js, which
# others wrote, read the JSON-LD, and compares. Needs Node.js and npm, and installs jsonld 8.3.3 below target/ the first time.
# Usage: scripts/jsonld/read-back.sh [DATASET]
set -eu
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
for program in node npm; do
    if ! command -v $program >/dev/null; then
        echo "[read-back.sh] Left out: there is no $program here."
        exit 0
    fi
done
home=target/jsonld
mkdir -p "$home"
[ -d "$home/node_modules/jsonld" ] \
    || npm install --prefix "$home" --ignore-scripts --no-audit --no-fund jsonld@8.3.3 >/dev/null \
    || { echo "[read-back.sh] Left out: there is no jsonld here."; exit 0; }

if [ -n "${1:-}" ]; then
    dataset=$(cd "$here" && cd "$1" && pwd -P)
else
    dataset=$home/data
    rm -rf "$dataset"
    ./attest load data/reports --dataset "$dataset" >/dev/null
fi
for format in jsonld framed claims nquads; do
    ./attest export --dataset "$dataset" --query incidents --format $format --out "$home/$format"
done
cp scripts/jsonld/read-back.mjs "$home/"
node "$home/read-back.mjs" "$home"
