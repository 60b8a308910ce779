#!/usr/bin/env bash
# Fills a small disk in the middle of a load, frees it, and loads again. Needs the right to mount, as root has.
#   scripts/reliability/disk-full.sh REPORTS [SIZE]
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
reports=${1:?Give a folder of reports.}
disk=$(mktemp -d)
mount -t tmpfs -o "size=${2:-220m}" tmpfs "$disk"
trap 'umount "$disk"; rmdir "$disk"' EXIT

attest() { "$home/attest" "$@" --dataset "$disk/data"; }

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

first=$(find "$reports" -name '*.txt' | sort | head -n 1)
attest load "$first"
before=$(attest export --format nquads | sha256sum)

# Leave little more than the program insists on
free=$(df --output=avail -m "$disk" | tail -n 1)
head -c $(((free - 66) * 1024 * 1024)) /dev/zero >"$disk/ballast"
message=$(attest load "$reports" 2>&1) && fail "The load did not notice that the disk is full."
echo "$message" | tail -n 3
case $message in
    *"MB are free"* | *"No space left"* | *"could not take it in"*) ;;
    *) fail "The message does not say why." ;;
esac

rm "$disk/ballast"
attest verify
case $(attest export --format nquads | sha256sum) in
    "$before") echo "What was loaded before is as it was." ;;
    *) echo "What was loaded before and some reports of the second load are there." ;;
esac
attest load "$reports"
attest verify
echo "Well: a full disk lost nothing."
