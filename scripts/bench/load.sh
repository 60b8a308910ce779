#!/usr/bin/env bash
# Loads so many reports, made by varying the sample reports, into a new dataset, without linking:
# scripts/bench/load.sh 10000 30000 100000. Prints, of each, seconds by the clock and of one core, and memory at most: its
# own, looked at every second where the system tells it, and with the pages of the index that are mapped.
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
if [ $# -lt 1 ]; then
    echo "Usage: scripts/bench/load.sh COUNT…" >&2
    exit 2
fi
if ! [ -x /usr/bin/time ]; then
    echo "[/usr/bin/time] This program is needed. Install it, for example: sudo apt install time" >&2
    exit 1
fi
"$home/attest" --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The most memory of its own, in KB, that the process below $1 has had so far, into the file $2, until it ends.
watch_memory() {
    local most=0 now
    while kill -0 "$1" 2>/dev/null; do
        now=$(sed -n 's/^RssAnon:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$(pgrep -P "$1" | head -n 1)/status" 2>/dev/null || true)
        [ "${now:-0}" -le "$most" ] || most=$now
        echo "$most" >"$2"
        sleep 1
    done
}

for count in "$@"; do
    # Other days and another last line: each is another report, and tells of another day
    python3 - "$home/data/reports" "$work/reports" "$count" <<'PYTHON'
import pathlib, re, sys
samples = sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))
texts = [sample.read_text(encoding="utf-8", errors="replace").rstrip() for sample in samples]
folder = pathlib.Path(sys.argv[2])
for number in range(int(sys.argv[3])):
    turn, which = divmod(number, len(texts))
    text = re.sub(r"\b(19|20)\d\d\b", lambda year: str(1990 + (int(year.group()) + turn) % 35), texts[which])
    text = re.sub(r"\b([1-9]|1\d|2[0-8])(?= (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)",
                  lambda day: str(1 + (int(day.group()) + turn // 35) % 28), text)
    part = folder / f"{number // 1000:04}"
    part.mkdir(parents=True, exist_ok=True)
    (part / f"{number:07}.txt").write_text(f"{text}\n\nReport {number} of a series.\n", encoding="utf-8")
PYTHON
    /usr/bin/time -o "$work/time" -f "%e %U %S %M" \
        "$home/attest" load "$work/reports" --dataset "$work/set" --no-link >"$work/said" 2>"$work/err" &
    watch_memory $! "$work/own"
    if ! wait $!; then
        echo "[load] Not all $count reports were loaded:" >&2
        tail -n 20 "$work/err" "$work/said" >&2
        exit 1
    fi
    read -r own <"$work/own"
    read -r clock user system memory <"$work/time"
    read -r statements < <(sed -n 's/.*"graph":{[^}]*"quads":\([0-9]*\).*/\1/p' "$work/set/ledger.jsonl" \
        | awk '{ sum += $1 } END { print sum }')
    awk -v reports="$count" -v clock="$clock" -v cores="$user $system" -v memory="$memory" -v own="$own" -v statements="$statements" \
        -v disk="$(du -sm "$work/set" | cut -f 1)" 'BEGIN { split(cores, core, " "); core[1] += core[2];
        printf "%d reports, %d statements: %.0f s by the clock, %.0f s of a core (%.1f ms a report), %d MB of memory, with the index %d MB, %d MB of disk\n",
            reports, statements, clock, core[1], 1000 * core[1] / reports, own / 1024, memory / 1024, disk }'
    rm -rf "$work/reports" "$work/set"
done
