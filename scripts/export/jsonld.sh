#!/usr/bin/env bash
# Has jsonld.js, which others wrote, read the files jsonld, framed and claims of a folder, and compares with its nquads.
# Needs Node.js and npm, and installs jsonld below target/ the first time; where it cannot, says so and ends with 3.
# Usage: scripts/export/jsonld.sh FOLDER
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
folder=$(realpath "$1")
home=$(realpath -m "$here/../../target/jsonld")

leave_out() {
    echo "[jsonld.sh] Left out: there is no $1 here." >&2
    exit 3
}

for program in node npm; do
    command -v $program >/dev/null || leave_out $program
done
mkdir -p "$home"
[ -d "$home/node_modules/jsonld" ] \
    || npm install --prefix "$home" --ignore-scripts --no-audit --no-fund jsonld@8.3.3 >/dev/null \
    || leave_out jsonld
cp "$here/jsonld.mjs" "$home/"
node "$home/jsonld.mjs" "$folder"
