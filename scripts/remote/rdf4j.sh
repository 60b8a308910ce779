#!/usr/bin/env bash
# Pushes a dataset into RDF4J's own server, again, and once more after a report is retracted, and compares what it holds each
# time: scripts/remote/rdf4j.sh [DATASET]; without one, the sample reports are loaded. The dataset itself is not changed.
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
attest=$home/attest
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

"$attest" --version >/dev/null
if [ $# -gt 0 ]; then
    "$attest" backup "$work/backup.zip" --dataset "$1" >/dev/null
    "$attest" restore "$work/backup.zip" --dataset "$work/set" >/dev/null
else
    "$attest" load "$home/data/reports" --dataset "$work/set"
fi

mvn -q -B -f "$home/scripts/remote/pom.xml" dependency:copy-dependencies -Dtarget="$work/lib"
port=$((20000 + RANDOM % 20000))
java -cp "$work/lib/*" "$home/scripts/remote/Rdf4j.java" "$work"/lib/rdf4j-http-server-*.war "$port" "$work/data" \
    >"$work/server.log" 2>&1 &
server=$!
until grep -q Ready "$work/server.log"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/server.log" >&2; exit 1; }
    sleep 1
done

repository=http://localhost:$port/rdf4j-server/repositories/attest
curl -sf -X PUT -H 'Content-Type: text/turtle' --data-binary @- "$repository" <<'TURTLE'
@prefix config: <tag:rdf4j.org,2023:config/> .
[] a config:Repository ; config:rep.id "attest" ;
    config:rep.impl [ config:rep.type "openrdf:SailRepository" ;
        config:sail.impl [ config:sail.type "openrdf:MemoryStore" ] ] .
TURTLE

# Both as sorted lines of N-Quads, which each of the two programs writes in its own way of escaping.
plain() {
    python3 -c '
import re, sys
lines = (re.sub(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})",
                lambda m: chr(int(m.group(1) or m.group(2), 16)), line) for line in sys.stdin)
sys.stdout.writelines(sorted(set(lines)))'
}

compare() {
    curl -sf -H 'Accept: application/n-quads' "$repository/statements" | sed 's/\^\^<http:\/\/www.w3.org\/2001\/XMLSchema#string>//' | plain >"$work/there"
    "$attest" export --format nquads --dataset "$work/set" | plain >"$work/here"
    if ! cmp -s "$work/here" "$work/there"; then
        echo "[$1] The two differ:" >&2
        diff "$work/here" "$work/there" | head -n 10 >&2
        exit 1
    fi
    echo "$1: $(wc -l <"$work/there") statements there, the same as here"
}

"$attest" push --to "$repository/rdf-graphs/service" --dataset "$work/set"
compare "pushed"
"$attest" push --to "$repository/rdf-graphs/service" --dataset "$work/set"
compare "pushed again"
report=$("$attest" export --format nquads --dataset "$work/set" | sed -n 's/.*<\([^ >]*\/report\/[0-9a-f]*\)> \.$/\1/p' | sed -n 1p)
"$attest" retract "$report" --why "to be tried" --dataset "$work/set"
"$attest" push --to "$repository/rdf-graphs/service" --dataset "$work/set"
compare "pushed without one report"
