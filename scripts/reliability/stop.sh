#!/usr/bin/env bash
# Ends loads by SIGTERM at different moments, times each end, and loads the rest.
#   scripts/reliability/stop.sh REPORTS [ROUNDS]
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
reports=${1:?Give a folder of reports.}
rounds=${2:-10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
longest=0
"$home/attest" --version >"$work/version" # builds the program if it must

for ((round = 1; round <= rounds; round++)); do
    rm -rf "$work/data"
    "$home/attest" load "$reports" --dataset "$work/data" >"$work/told" 2>&1 &
    load=$!
    sleep "$((round * 2)).$((RANDOM % 10))"
    start=$(date +%s%N)
    kill -TERM "$load" 2>"$work/none" || break # ended already
    wait "$load" && code=0 || code=$?
    took=$((($(date +%s%N) - start) / 1000000))
    longest=$((took > longest ? took : longest))
    held=$(grep -c '"act":"load"' "$work/data/ledger.jsonl" 2>"$work/none" || true)
    echo "round $round: ended after $took ms with code $code, ${held:-0} reports held"
    if ((${held:-0} > 0)); then
        "$home/attest" verify --dataset "$work/data" | head -n 1
    fi
done
"$home/attest" load "$reports" --dataset "$work/data" | tail -n 1
echo "The longest took $longest ms."
((longest < 10000))
