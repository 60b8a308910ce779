#!/usr/bin/env bash
# Fills a small disk at different moments of a load, also in the midst of a write, frees it, and loads again. Half of the
# rounds are first loads, half add to what is there. Needs the right to mount, as root has.
#   scripts/reliability/disk-full.sh REPORTS [ROUNDS] [SIZE]
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
reports=${1:?Give a folder of reports.}
rounds=${2:-10}
disk=$(mktemp -d)
work=$(mktemp -d)
mount -t tmpfs -o "size=${3:-400m}" tmpfs "$disk"
trap 'umount "$disk"; rm -rf "$disk" "$work"' EXIT

attest() { "$home/attest" "$@"; }

fail() {
    echo "FAILED: $1" >&2
    cat "$work/told" >&2
    exit 1
}

attest --version >"$work/version" # builds the program if it must
attest load "$reports" --dataset "$work/whole" >"$work/told" 2>&1 || fail "The reports cannot be loaded."
whole=$(attest export --format nquads --dataset "$work/whole" | sha256sum)
full=0

size() { stat -c %s "$1" 2>"$work/none" || echo 0; }

# Whether the load has come to the moment that this round is for.
is_time() {
    local data=$1 round=$2
    case $((round % 10)) in
        1) [ -e "$data/lock" ] ;;
        3) (($(size "$data/packs/000001.pack") > 0)) ;;
        5) (($(size "$data/index.new/Data-0001/nodes-data.obj") > 0)) ;;
        7) (($(size "$data/index.new/Data-0001/nodes-data.obj") > 2000000)) ;;
        9) (($(size "$data/head.json") > 0)) ;;
        2 | 6) (($(size "$data/packs/000001.pack") > $(cat "$work/pack"))) ;;
        *) (($(size "$data/ledger.jsonl") > $(size "$work/before"))) ;;
    esac
}

for ((round = 1; round <= rounds; round++)); do
    data=$disk/data
    rm -rf "$data"
    if ((round % 2 == 0)); then
        attest load "$(find "$reports" -name '*.txt' | sort | head -n 1)" --dataset "$data" >"$work/told" 2>&1
        cp "$data/ledger.jsonl" "$work/before"
        size "$data/packs/000001.pack" >"$work/pack"
    else
        : >"$work/before"
    fi
    attest load "$reports" --dataset "$data" >"$work/told" 2>&1 &
    load=$!
    until is_time "$data" "$round" || ! kill -0 "$load" 2>"$work/none"; do
        sleep 0.01
    done
    later=$((RANDOM % 400))
    sleep "0.$(printf '%03d' "$later")"
    cat /dev/zero >"$disk/ballast" 2>"$work/none" || true # until there is no room for one more byte
    wait "$load" && code=0 || code=$?
    said=$(grep -m 1 '^\[.*\(space\|free\|fault\|index\)' "$work/told" | cut -c 1-150 || true)
    if ((code > 0)); then
        full=$((full + 1))
        grep -q 'No space left\|MB are free\|index cannot be made\|could not take it in\|No dataset can be made' "$work/told" ||
            fail "The message does not say why."
        if grep -q 'A fault in the program' "$work/told"; then
            fail "A full disk is no fault in the program."
        fi
    fi
    rm "$disk/ballast"
    if [ -s "$data/ledger.jsonl" ]; then
        cmp -n "$(stat -c %s "$work/before")" "$work/before" "$data/ledger.jsonl" || fail "The ledger lost a line."
        attest verify --dataset "$data" >"$work/verified" 2>&1 || { cat "$work/verified"; fail "Not sound afterwards."; }
    fi
    held=$(grep -c '"act":"load"' "$data/ledger.jsonl" 2>"$work/none" || true)
    echo "round $round: full $later ms after moment $((round % 10)), code $code, ${held:-0} reports held. $said"
    attest load "$reports" --dataset "$data" >"$work/told" 2>&1 || fail "It does not go on once there is room."
    attest verify --dataset "$data" >"$work/verified" 2>&1 || fail "Not sound in the end."
    [ "$(attest export --format nquads --dataset "$data" | sha256sum)" = "$whole" ] || fail "Something is missing."
done
echo "Well: of $rounds loads $full met a full disk; nothing was lost, and all went on once there was room."
