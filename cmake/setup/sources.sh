#!/bin/sh
# Third-party sources that Debian 12 has no package of, or that the web player needs as source: pinned by the checksum of
# the upstream archive, fetched from Debian by name, kept outside the build and checked again at each call.
#
#   cmake/setup/sources.sh FOLDER NAME...     NAME: imgui catch2 sdl2 json md4c; afterwards FOLDER/NAME holds it
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/private-apt.sh"

# pin NAME: package, upstream version, checksum of its archive, and what of it is unpacked
pin() {
  case $1 in
    imgui) echo imgui 1.92.2b e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48 '*' ;;
    catch2) echo catch2 3.7.1 c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c '*' ;;
    sdl2) echo libsdl2 2.32.4 d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277 '*/src/*' '*/include/*' ;;
    json) echo nlohmann-json3 3.11.2 d69f9deb6a75e2580465c6c4c5111b89c4dc2fa94e3a85fcd2ffcd9a143d9273 '*/include/*' ;;
    md4c) echo md4c 0.4.8 4a457df853425b6bb6e3457aa1d1a13bccec587a04c38c622b1013a0da41439f '*/src/*' ;;
    *) echo "sources.sh: nothing is known of '$1'" >&2; exit 2 ;;
  esac
}

# The archive that was unpacked is the pinned one (or the fall-back that apt vouched for), and no file changed since.
is_ready() {
  [ -f "$folder/$1/.waymark-files" ] && [ -f "$folder/$1/.waymark-pin" ] &&
    [ "$(cat "$folder/$1/.waymark-pin")" = "$(pin "$1")" ] &&
    (cd "$folder/$1" && sha256sum --check --quiet --status .waymark-files)
}

# version_with PACKAGE CHECKSUM: a Debian version whose upstream archive has this checksum, or nothing
version_with() {
  private_apt apt-cache showsrc "$1" |
    awk -v sum="$2" '/^Version:/ { version = $2 } $1 == sum && /orig\.tar/ { print version; exit }'
}

# newest_from PACKAGE LEAST: the newest Debian version that is not below LEAST, or nothing
newest_from() {
  private_apt apt-cache showsrc "$1" | sed -n 's/^Version: //p' | sort -V | tail -n 1 | while read -r newest; do
    if dpkg --compare-versions "$newest" ge "$2"; then echo "$newest"; fi
  done
}

bring() {
  name=$1
  set -f
  set -- $(pin "$name")
  set +f
  package=$1 upstream=$2 sum=$3
  shift 3
  version=$(version_with "$package" "$sum")
  if [ -z "$version" ] && [ "$name" = imgui ]; then
    apt_lenient=
    private_apt apt-get update -qq
    version=$(newest_from "$package" 1.92)
    sum=
    echo "Debian has no imgui $upstream any more: ${version:-nothing} is used instead. Pin it in cmake/setup/sources.sh."
  fi
  if [ -z "$version" ]; then
    echo "Debian has no $package $upstream (sha256 $sum) any more: pin another one in cmake/setup/sources.sh." >&2
    exit 1
  fi
  mkdir -p "$work/$name" "$work/$name.tree"
  (cd "$work/$name" && private_apt apt-get source -qq --download-only --tar-only "$package=$version")
  archive=$(ls "$work/$name"/*.orig.tar.*z)
  if [ -n "$sum" ]; then echo "$sum  $archive" | sha256sum --check --quiet; fi
  tar xf "$archive" -C "$work/$name.tree" --strip-components 1 --wildcards "$@"
  (
    cd "$work/$name.tree"
    find . -type f ! -name '.waymark-*' -exec sha256sum {} + > .waymark-files
    pin "$name" > .waymark-pin
  )
  rm -rf "${folder:?}/$name"
  mv "$work/$name.tree" "$folder/$name"
  echo "$name $version"
}

folder=$1
shift
mkdir -p "$folder"
missing=
for name in "$@"; do
  pin "$name" > /dev/null
  is_ready "$name" || missing="$missing $name"
done
if [ -z "$missing" ]; then exit 0; fi

work=$(mktemp -d "$folder/.unpacking-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
# A mirror may lag, and its lists of unstable then have run out. What is pinned is held to our checksum whatever the date of
# the list that names it; what is not pinned (see bring) is taken from lists in force only.
apt_lenient=-oAcquire::Check-Valid-Until=false
private_apt_open "$work/apt" 'deb-src bookworm' 'deb-src bookworm-backports' 'deb-src trixie' 'deb-src sid'
for name in $missing; do bring "$name"; done
