#!/usr/bin/env bash
# Has Jazzer fuzz every target, or those that are named, for so many seconds each, and says how often each ran and whether
# something was found. What it found lies in target/fuzz/TARGET: an input (crash-…) to be kept in
# src/test/resources/fuzz/TARGET once the fault is mended, and the log. What a target has learned is used by the next run.
# Needs Java 21 or newer (JAVA names it, else the one of PATH), on Linux, macOS or Windows.
#   scripts/fuzz/all.sh SECONDS [TARGET…]
set -eu
seconds=${1:?Give the seconds for each target.}
shift
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
inputs=$PWD/src/test/resources/fuzz
work=$PWD/target/fuzz
jazzer=0.30.0
mkdir -p "$work/lib"

mvn -q -B test-compile
mvn -q -B dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath"
for library in jazzer jazzer-api; do
    [ -e "$work/lib/$library-$jazzer.jar" ] || mvn -q -B dependency:copy -DoutputDirectory="$work/lib" \
        -Dartifact="com.code-intelligence:$library:$jazzer"
done
classpath=$work/lib/jazzer-$jazzer.jar:$work/lib/jazzer-api-$jazzer.jar:$PWD/target/test-classes:$PWD/target/classes:$(cat "$work/classpath")

figure() { sed -n "s/^stat::$1: *//p" "$2" | tail -n 1; }

found=0
for folder in "$inputs"/*/; do
    target=$(basename "$folder")
    case " ${*:-$target} " in *" $target "*) ;; *) continue ;; esac
    mkdir -p "$work/$target/learned"
    log=$work/$target/log
    told=nothing
    (cd "$work/$target" && "${JAVA:-java}" -Xmx1400m -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading \
        -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
        --target_class=org.attestgraph.attest.fuzz.Fuzzing --target_args="$target" \
        --instrumentation_includes='org.attestgraph.**' --custom_hook_includes='org.attestgraph.**' \
        -max_total_time="$seconds" -timeout=120 -print_final_stats=1 learned "$folder") >"$log" 2>&1 || {
        told="something: $log"
        found=1
    }
    echo "$target: $(figure number_of_executed_units "$log") runs in $seconds s, found $told"
done
exit "$found"
