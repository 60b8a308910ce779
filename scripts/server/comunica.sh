#!/usr/bin/env bash
# Asks a server by Comunica, a client that others wrote, at its endpoint and over its linked-data pages, and compares with
# what curl gets. Needs Node.js and npm, and installs @comunica/query-sparql 4 below target/ the first time.
#   scripts/server/comunica.sh DATASET
set -eu
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dataset=$(cd "$here" && cd "${1:?Give a dataset.}" && pwd -P)

for program in node npm curl; do
    if ! command -v $program >/dev/null; then
        echo "[comunica.sh] Left out: there is no $program here."
        exit 0
    fi
done

client=target/comunica
mkdir -p "$client"
[ -d "$client/node_modules/@comunica/query-sparql" ] \
    || npm install --prefix "$client" --ignore-scripts --no-audit --no-fund '@comunica/query-sparql@4' >/dev/null

log=$(mktemp)
./attest serve --dataset "$dataset" --port 0 >"$log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -f "$log"' EXIT
for _ in $(seq 600); do
    url=$(sed -n 's|^Ready at \(http://[^ ]*/\) .*|\1|p' "$log")
    [ -z "$url" ] || break
    kill -0 $server || { cat "$log" >&2; exit 1; }
    sleep 0.2
done
cp scripts/server/comunica.mjs "$client/"
node "$client/comunica.mjs" "$url"
