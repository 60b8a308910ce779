#!/usr/bin/env bash
# Has Apache serve a static site to this machine alone, at the top and in a folder of another name, asks it for the things
# whose paths stand in a file, one a line, each time for a page and for Turtle, and tells what does not lead to a file of that
# kind; ends with 1 where something does not.
# Needs Apache (apt-get install apache2-bin) and curl; where one is not there, says so and ends with 3.
# Usage: scripts/export/serve-site.sh SITE PATHS
set -eu
site=$(realpath "$1")
paths=$(realpath "$2")
modules=${APACHE_MODULES:-/usr/lib/apache2/modules}

leave_out() {
    echo "[serve-site.sh] Left out: there is no $1 here." >&2
    exit 3
}

apache=$(PATH=$PATH:/usr/sbin command -v apache2 || PATH=$PATH:/usr/sbin command -v httpd) || leave_out Apache
command -v curl >/dev/null || leave_out curl
[ -f "$modules/mod_rewrite.so" ] || leave_out mod_rewrite

home=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill $server 2>/dev/null; wait $server 2>/dev/null || true; }; rm -rf "$home"' EXIT
cp -r "$site" "$home/site"
chmod -R a+rX "$home"
for port in $(shuf -i 20000-60000 -n 50); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break # nobody is there
done
{
    for module in mpm_event authz_core alias mime dir rewrite unixd; do
        [ ! -f "$modules/mod_$module.so" ] || echo "LoadModule ${module}_module $modules/mod_$module.so"
    done
    cat <<END
ServerRoot $home
ServerName localhost
Listen 127.0.0.1:$port
PidFile $home/pid
ErrorLog $home/error.log
TypesConfig /dev/null
AddType text/html .html
DocumentRoot $home/site
Alias /data/of/it $home/site
AllowEncodedSlashes NoDecode
<Directory $home/site>
    Options FollowSymLinks
    AllowOverride All
    Require all granted
</Directory>
END
    [ "$(id -u)" != 0 ] || printf 'User nobody\nGroup nogroup\n' # it refuses to work as root
} >"$home/httpd.conf"
"$apache" -f "$home/httpd.conf" -DFOREGROUND 2>"$home/start.log" &
server=$!

# One line for each address: status, type, where it came from
ask() {
    sed 's/^/url = "/; s/$/"\noutput = "\/dev\/null"/' "$1" | curl --silent --globoff --path-as-is --header "Accept: $2" \
        --write-out "$3" --config -
}

for ((tries = 0; tries < 50; tries++)); do
    curl --silent --output /dev/null "http://127.0.0.1:$port/" && break
    kill -0 $server 2>/dev/null || tries=50
    sleep 0.2
done
[ $tries -lt 50 ] || {
    echo '[serve-site.sh] Apache has not started:' >&2
    cat "$home/start.log" "$home/error.log" >&2
    exit 1
}

wrong=0
for way in 'id/ text/html' 'id/ text/turtle' 'data/of/it/ text/html' 'data/of/it/ text/turtle'; do
    kind=${way#* }
    sed "s|^|http://127.0.0.1:$port/${way% *}|" "$paths" >"$home/asked"
    ask "$home/asked" "$kind" '%{http_code} %{redirect_url}\n' >"$home/led"
    sed -n 's/^303 //p' "$home/led" >"$home/files"
    ask "$home/files" '*/*' '%{http_code} %{content_type}\n' >"$home/had"
    asked=$(wc -l <"$home/asked")
    had=$(grep -c "^200 $kind" "$home/had" || true)
    echo "$way: $asked asked for, $had had"
    [ "$asked" = "$had" ] || {
        wrong=1
        paste -d ' ' "$home/asked" "$home/led" | grep -v ' 303 http' | head -n 5
        paste -d ' ' "$home/files" "$home/had" | grep -v " 200 $kind" | head -n 5
        tail -n 5 "$home/error.log" "$home/start.log"
    }
done
exit $wrong
