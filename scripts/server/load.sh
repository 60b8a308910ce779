#!/usr/bin/env bash
# Eight clients at a server and at bare Fuseki over the same store, in turn, and look-ups beside queries without end.
#   scripts/server/load.sh [REPORTS [SECONDS]]
# 45000 reports are a million statements; SECONDS is how long each of the two servers is asked. By default 4500 and 30.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

mvn -q test -Dtest=ServerLoadTest "-Dattest.load.reports=${1:-4500}" "-Dattest.load.seconds=${2:-30}"
cat target/load.txt
