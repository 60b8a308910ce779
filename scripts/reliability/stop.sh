#!/usr/bin/env bash
# Ends loads by SIGTERM at different moments: while the graph of the lexicons is made, and while it is written, once the
# first reports are stored, and while the index is made. Times each end, and loads the rest.
#   scripts/reliability/stop.sh REPORTS [ROUNDS]
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
reports=${1:?Give a folder of reports.}
rounds=${2:-8}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
longest=0
data=$work/data
"$home/attest" --version >"$work/version" # builds the program if it must
"$home/attest" load "$reports" --dataset "$work/whole" >"$work/told" 2>&1
whole=$("$home/attest" export --format nquads --dataset "$work/whole" | sha256sum)

count() { { cat "$data/ledger.jsonl" 2>"$work/none" || true; } | grep -c "\"act\":\"$1\"" || true; }

is_time() {
    case $((round % 4)) in
        1) [ -e "$data/users" ] ;;
        2) [ -e "$data/packs/000001.pack" ] ;;
        3) (($(count load) > 0)) ;;
        0) [ -e "$data/index.new/Data-0001" ] ;;
    esac
}

for ((round = 1; round <= rounds; round++)); do
    rm -rf "$data"
    "$home/attest" load "$reports" --dataset "$data" >"$work/told" 2>&1 &
    load=$!
    until is_time || ! kill -0 "$load" 2>"$work/none"; do
        sleep 0.02
    done
    later=$((RANDOM % 500))
    sleep "0.$(printf '%03d' "$later")"
    start=$(date +%s%N)
    kill -TERM "$load" 2>"$work/none" || true
    wait "$load" && code=0 || code=$?
    took=$((($(date +%s%N) - start) / 1000000))
    longest=$((took > longest ? took : longest))
    echo "round $round: asked $later ms after moment $((round % 4)), ended after $took ms with code $code," \
        "$(count load) reports held. $(grep -c Stopped "$work/told" || true) times told"
    if [ -s "$data/ledger.jsonl" ]; then
        "$home/attest" verify --dataset "$data" | head -n 1
    fi
    "$home/attest" load "$reports" --dataset "$data" >"$work/told" 2>&1
    [ "$("$home/attest" export --format nquads --dataset "$data" | sha256sum)" = "$whole" ] || {
        echo "FAILED: the rest was not loaded." >&2
        exit 1
    }
done
echo "The longest took $longest ms."
((longest < 10000))
