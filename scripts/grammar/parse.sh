#!/usr/bin/env bash
# Lets NLP4J parse tokens, for the grammar models to learn from: scripts/grammar/parse.sh TOKENS OUT
set -eu

if [ $# -ne 2 ]; then
    echo "Usage: $0 TOKENS OUT (a token a line, an empty line after each sentence)" >&2
    exit 2
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
    -DoutputDirectory="$work/lib"
javac -d "$work" -cp "$work/lib/*" "$here/Teacher.java"
java -Xmx8g -cp "$work:$work/lib/*" Teacher "$here/teacher.xml" "$1" "$2"
