#!/bin/sh
# Emscripten 3.1.69 beside Debian 12's own packages, in one folder; nothing of the system changes.
#
#   cmake/setup/emscripten.sh FOLDER      afterwards FOLDER/toolchain.cmake is what CMake needs
#
# Debian 12 itself has the very LLVM that this Emscripten is made for: clang-19, lld-19 and llvm-19, which must be
# installed, as must patchelf, python3 and a node on the PATH. From Debian 13 come Emscripten (Python, JavaScript and
# ready-built system libraries) and binaryen. Binaryen is the only native code among them and wants a newer C library,
# so it gets Debian 13's own loader and libraries through patchelf.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/private-apt.sh"

folder=$1
stamp=$(cat "$here/emscripten.sh" "$here/private-apt.sh" | sha256sum | cut -d' ' -f1)
if [ "$(cat "$folder/stamp" 2> /dev/null)" = "$stamp" ]; then exit 0; fi

# An interrupted run leaves only a work folder, which is removed; FOLDER appears whole or not at all.
mkdir -p "$(dirname "$folder")"
work=$(mktemp -d "$folder.unpacking-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
root=$work/tree/root
mkdir -p "$root" "$work/packages"

private_apt_open "$work/apt" 'deb trixie'
version=$(private_apt apt-cache madison emscripten | awk '$3 ~ /^3\.1\.69\+/ { print $3; exit }')
if [ -z "$version" ]; then
  echo "Debian 13 has no Emscripten 3.1.69 any more: look at cmake/setup/emscripten.sh." >&2
  exit 1
fi
(
  cd "$work/packages"
  private_apt apt-get download -qq "emscripten=$version" binaryen node-acorn libc6 libgcc-s1 libstdc++6
)

# Of 1.6 GB of ready-built libraries, leave out threads, sanitizers, dynamic linking and 64-bit memory.
lib='*/sysroot/lib'
for package in "$work"/packages/*.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar x -C "$root" \
    --exclude="$lib/*-mt*" --exclude="$lib/*-ww*" --exclude="$lib/*asan*" --exclude="$lib/*lsan*" \
    --exclude="$lib/*ubsan*" --exclude="$lib/*/libsanitizer*" --exclude="$lib/*/pic" --exclude="$lib/*/lto-pic" \
    --exclude="$lib/*/thinlto*" --exclude="$lib/*/libwasmfs*" --exclude="$lib/*-ofb*" --exclude="$lib/wasm64*" \
    --exclude='./usr/share/emscripten/test' --exclude='./usr/share/doc' --exclude='./usr/share/locale'
done

loader=$(cd "$root" && ls usr/lib/*/ld-linux*.so.*)
for program in "$root"/usr/bin/wasm*; do
  patchelf --set-interpreter "$folder/root/$loader" --force-rpath \
    --set-rpath "$folder/root/$(dirname "$loader")" "$program"
done
ln -sfn nodejs "$root/usr/share/node_modules" # only Debian's own node looks for acorn in /usr/share/nodejs

emscripten=$folder/root/usr/share/emscripten
cat > "$root/usr/share/emscripten/.emscripten" << END
EMSCRIPTEN_ROOT = '$emscripten'
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = '$folder/root/usr'
NODE_JS = 'node'
FROZEN_CACHE = True
CACHE = '$emscripten/cache'
END
echo "include($emscripten/cmake/Modules/Platform/Emscripten.cmake)" > "$work/tree/toolchain.cmake"
echo "$stamp" > "$work/tree/stamp"
rm -rf "$folder"
mv "$work/tree" "$folder"
"$folder/root/usr/share/emscripten/emcc" --version | head -n 1
