#!/usr/bin/env bash
# Packs the program with its libraries, for the machines of a cluster: spark/pack.sh [attest.zip]
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
zip=${1:-$home/spark/target/attest.zip}
if [ ! -f "$home/target/attest.jar" ]; then
    echo "[$home/target/attest.jar] Not built yet. Build it with: ./attest --version" >&2
    exit 1
fi
if ! command -v jar >/dev/null; then
    echo "[jar] This program of a JDK is needed. Put the JDK's bin folder on the PATH." >&2
    exit 1
fi
mkdir -p "$(dirname "$zip")"
jar --create --no-manifest --file "$zip" -C "$home/target" attest.jar -C "$home/target" lib
echo "$zip"
