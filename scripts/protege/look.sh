#!/usr/bin/env bash
# Opens an ontology in Protégé Desktop, without a screen and without a network, has the plug-in Onlooker.java, which stands
# beside this file, take STEPS there (else those of terms.steps), and leaves what it was told and pictures in FOLDER.
# Needs Xvfb and a JDK from 11 on that can show windows, in JAVA_HOME or below /usr/lib/jvm; where one of these, or Protégé
# itself, cannot be had, says so and ends with 3.
# Usage: scripts/protege/look.sh ONTOLOGY FOLDER [STEPS]
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
ontology=$(realpath "$1")
steps=$(realpath "${3:-$here/terms.steps}")
mkdir -p "$2"
folder=$(realpath "$2")
home=$(realpath -m "$here/../../target/protege")

leave_out() {
    echo "[look.sh] Left out: there is no $1 here." >&2
    exit 3
}

# The first JDK that will do. Protégé was made for Java 11, and ran on 17 and 25.
jdk() {
    local each
    for each in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        if [ -x "$each/bin/javac" ] && [ -f "$each/lib/libawt_xawt.so" ]; then
            printf '%s\n' "$each"
            return
        fi
    done
}

command -v Xvfb >/dev/null || leave_out Xvfb
jdk=$(jdk)
[ -n "$jdk" ] || leave_out 'JDK that can show windows'

# In the order in which they must start
bundles=(org.eclipse.equinox.supplement org.osgi.service.log - org.eclipse.equinox.common - org.eclipse.equinox.registry -
    slf4j-api logback-core logback-classic log4j-over-slf4j guava jsr305 org.apache.servicemix.bundles.javax-inject
    JavaEWAH org.eclipse.jgit jaxb-api javax.activation commons-io owlapi-osgidistribution protege-common
    protege-editor-core)
plugins=(protege-editor-owl org.semanticweb.hermit)

assemble() {
    mvn -q -B -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
        -DoutputDirectory="$home/lib" || leave_out Protégé
    mkdir -p "$home/bundles" "$home/plugins" "$home/classes"
    local names='' bundle
    for bundle in "${bundles[@]}"; do
        if [ "$bundle" = - ]; then
            names="$names    </bundles>
    <bundles>
        <search path=\"bundles\"/>
"
            continue
        fi
        cp "$home"/lib/"$bundle"[-_][0-9]*.jar "$home/bundles/$bundle.jar"
        names="$names        <bundle name=\"$bundle.jar\"/>
"
    done
    for bundle in "${plugins[@]}"; do
        cp "$home"/lib/"$bundle"-[0-9]*.jar "$home/plugins/$bundle.jar"
    done
    cat >"$home/config.xml" <<END
<?xml version="1.0"?>
<launch>
    <systemProperties>
        <property name="file.encoding" value="utf-8"/>
    </systemProperties>
    <frameworkProperties>
        <property name="org.osgi.framework.bootdelegation" value="sun.*,com.sun.*,apple.*,com.apple.*"/>
        <property name="org.osgi.framework.storage.clean" value="onFirstInit"/>
    </frameworkProperties>
    <bundles>
        <search path="bundles"/>
$names    </bundles>
    <bundles>
        <search path="plugins"/>
        <bundle name="protege-editor-owl.jar"/>
        <bundle name="org.semanticweb.hermit.jar"/>
        <bundle name="onlooker.jar"/>
    </bundles>
</launch>
END
}

[ -f "$home/config.xml" ] || assemble
"$jdk/bin/javac" --release 11 -proc:none -XDsuppressNotes -cp "$home/lib/*" -d "$home/classes" "$here/Onlooker.java"
"$jdk/bin/jar" --create --file "$home/plugins/onlooker.jar" --manifest "$here/onlooker.mf" \
    -C "$home/classes" . -C "$here" plugin.xml

# What one run leaves behind, another must not find
run=$(mktemp -d "$home/run.XXXXXX")
screen=
protege=
trap 'kill $protege $screen 2>/dev/null || true; rm -rf "$run"' EXIT
mkdir "$run/conf" "$run/home"
cp "$home/config.xml" "$run/conf/"
ln -s "$home/lib" "$home/bundles" "$home/plugins" "$run/"

# It takes a number that is free, and tells it once it is ready
mkfifo "$run/display"
Xvfb -displayfd 3 -noreset -screen 0 1440x900x24 3>"$run/display" >"$folder/xvfb.log" 2>&1 &
screen=$!
read -r number <"$run/display"

rm -f "$folder/told.tsv"
# No network: every connection goes to a port that nobody listens at
cd "$run"
DISPLAY=:$number "$jdk/bin/java" -Xmx2g -Dawt.useSystemAAFontSettings=on -Duser.language=en \
    -Djava.util.prefs.userRoot="$run/home" -Duser.home="$run/home" -Dprotege.dir="$run" \
    -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9 \
    -DentityExpansionLimit=100000000 --add-opens=java.desktop/sun.swing=ALL-UNNAMED \
    -Donlooker.folder="$folder" -Donlooker.steps="$steps" \
    -cp "$(echo lib/protege-launcher-*.jar lib/org.apache.felix.main-*.jar lib/slf4j-api-*.jar lib/logback-c*.jar \
        lib/guava-*.jar | tr ' ' ':')" \
    org.protege.osgi.framework.Launcher "$ontology" >"$folder/protege.log" 2>&1 &
protege=$!
wait $protege || {
    echo "[look.sh] It did not go as it should: see told.tsv, protege.log and failed.png in $folder" >&2
    exit 1
}
cat "$folder/told.tsv"
