#!/usr/bin/env bash
# Opens an ontology in Protégé Desktop, without a screen and without a network, and takes pictures of its tabs.
# Needs Xvfb, xdotool, ImageMagick and a Java from 11 to 17 (JAVA17_HOME) that can show windows; where one of these, or
# Protégé itself, cannot be had, says so and does nothing. Takes three minutes, most of them waiting.
# Usage: scripts/protege/screenshots.sh ONTOLOGY FOLDER
set -eu
ontology=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
jdk=${JAVA17_HOME:-$(ls -d /usr/lib/jvm/java-17-openjdk-* 2>/dev/null | head -n 1)}
java=$jdk/bin/java
home=$here/../../target/protege
wait=${PROTEGE_WAIT:-60}
shown=''

leave_out() {
    echo "[screenshots.sh] Left out: there is no $1 here."
    exit 0
}

for program in Xvfb xdotool import; do
    command -v $program >/dev/null || leave_out $program
done
[ -x "$java" ] && [ -f "$jdk/lib/libawt_xawt.so" ] || leave_out "Java 17 with windows"

# In the order in which they must start
bundles=(org.eclipse.equinox.supplement org.osgi.service.log - org.eclipse.equinox.common - org.eclipse.equinox.registry -
    slf4j-api logback-core logback-classic log4j-over-slf4j guava jsr305 org.apache.servicemix.bundles.javax-inject
    JavaEWAH org.eclipse.jgit jaxb-api javax.activation commons-io owlapi-osgidistribution protege-common
    protege-editor-core)

assemble() {
    [ -d "$home/lib" ] || mvn -q -B -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
        -DoutputDirectory="$home/lib" || leave_out Protégé
    mkdir -p "$home/bundles" "$home/plugins" "$home/conf"
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
    cp "$home"/lib/protege-editor-owl-*.jar "$home/plugins/protege-editor-owl.jar"
    cat >"$home/conf/config.xml" <<EOF
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
    </bundles>
</launch>
EOF
}

[ -f "$home/conf/config.xml" ] || assemble
mkdir -p "$home/prefs"
display=:97
Xvfb $display -noreset -screen 0 1440x900x24 >"$home/xvfb.log" 2>&1 &
screen=$!
trap 'kill $protege $screen 2>/dev/null || true' EXIT
protege=
sleep 2
export DISPLAY=$display
# No network: every connection goes to a port that nobody listens at
(cd "$home" && exec "$java" -Xmx2g -Dawt.useSystemAAFontSettings=on -Djava.util.prefs.userRoot="$home/prefs" \
    -Duser.home="$home/prefs" -Dprotege.dir="$home" -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 \
    -Dhttps.proxyPort=9 -DentityExpansionLimit=100000000 --add-opens=java.desktop/sun.swing=ALL-UNNAMED \
    -cp "lib/$(basename "$home"/lib/protege-launcher-*.jar):lib/$(basename "$home"/lib/org.apache.felix.main-*.jar):$(
        cd "$home" && echo lib/slf4j-api-*.jar lib/logback-c*.jar lib/guava-*.jar | tr ' ' ':')" \
    org.protege.osgi.framework.Launcher "$ontology") >"$home/protege.log" 2>&1 &
protege=$!

shot() {
    import -window root "$folder/$1.png"
}

# Waits until a window whose title has the words is there.
await() {
    local tries
    for ((tries = 0; tries < wait; tries++)); do
        xdotool search --name "$1" >/dev/null 2>&1 && return 0
        kill -0 $protege 2>/dev/null || break
        sleep 5
    done
    shot failed
    echo "[protege] No window \"$1\" has come up; $folder/failed.png shows what there is, and $home/protege.log why." >&2
    exit 1
}

# Waits until the window is painted: a picture of it has many colours, differs from the one before, and no longer changes.
painted() {
    local tries now before=''
    for ((tries = 0; tries < wait; tries++)); do
        shot "$1"
        now=$(identify -format '%k %#' "$folder/$1.png")
        if [ "${now%% *}" -gt 60 ] && [ "$now" = "$before" ] && [ "$now" != "$shown" ]; then
            shown=$now
            return 0
        fi
        before=$now
        sleep 3
    done
    echo "[protege] Nothing new has come up; $folder/$1.png shows what there is." >&2
    exit 1
}

# Clicks at a place of the window, then presses keys.
act() {
    xdotool mousemove "$1" "$2" click 1
    shift 2
    sleep 3
    local key
    for key in "$@"; do
        xdotool key "$key"
        sleep 2
    done
}

await "$(basename "$ontology" .ttl)|attest|ontology"
window=$(xdotool search --name 'attest|ontology|excerpt' | head -n 1)
xdotool windowsize "$window" 1440 900 windowmove "$window" 0 0 || true
painted opened

# Entities: the tree of classes, opened at incidents and actors
act 156 95
painted classes
act 75 220 Right
act 104 428 Right Down Right Down Right
act 84 316 Right Down Right
painted classes
act 174 148
painted properties
act 114 220 Right
act 97 796 Right Down
painted properties
act 438 123
painted individuals

# A dialog would be a window more
xdotool search --onlyvisible --name '.*' 2>/dev/null | while read -r each; do xdotool getwindowname "$each"; done | sort >"$folder/windows.txt"
if grep -qiE 'error|problem|warning|missing|import' "$folder/windows.txt"; then
    echo "[protege] A dialog is open: see $folder/windows.txt" >&2
    exit 1
fi
echo "opened, classes, properties and individuals as .png in $folder"
