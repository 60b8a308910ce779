#!/usr/bin/env bash
# How fast this program is beside OpenNLP and CoreNLP, in one process: scripts/bench/peers.sh FOLDER [REPORTS] [ROUNDS].
# Fetches both (500 MB); CoreNLP is under the GPL, and no part of this program.
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
if [ $# -lt 1 ]; then
    echo "Usage: scripts/bench/peers.sh FOLDER [REPORTS] [ROUNDS]" >&2
    exit 2
fi
"$home/attest" --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -f "$home/scripts/bench/pom.xml" dependency:copy-dependencies -Dtarget="$work"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx4g -cp "$home/target/attest.jar:$work/*" "$home/scripts/bench/Peers.java" \
    "$1" "${2:-60}" "${3:-5}"
