# A private apt: other Debian suites than the system's own, without a change to the system. Sourced by the scripts here.
# The mirror is the one that this machine's own apt uses, and apt checks every signature and checksum as always.

apt_lenient= # options that a script adds, with its reason

# private_apt_open FOLDER LINE...: LINE is "deb SUITE" or "deb-src SUITE".
private_apt_open() {
  apt_folder=$1
  shift
  mkdir -p "$apt_folder/lists/partial" "$apt_folder/cache/archives/partial" "$apt_folder/parts"
  : > "$apt_folder/status"
  : > "$apt_folder/sources.list"
  apt_mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(RELEASE)' |
    awk '$2 == "bookworm" || $3 == "bookworm" { print $1; exit }')
  if [ -z "$apt_mirror" ]; then
    echo "This machine's apt configuration names no mirror of Debian 12 (bookworm)." >&2
    return 1
  fi
  for apt_line in "$@"; do
    echo "${apt_line% *} [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $apt_mirror ${apt_line#* } main" \
      >> "$apt_folder/sources.list"
  done
  private_apt apt-get update -qq
}

# private_apt apt-get|apt-cache ARGUMENT...
private_apt() {
  apt_tool=$1
  shift
  "$apt_tool" -oDir::Etc::sourcelist="$apt_folder/sources.list" -oDir::Etc::sourceparts="$apt_folder/parts" \
    -oDir::State::Lists="$apt_folder/lists" -oDir::State::status="$apt_folder/status" \
    -oDir::Cache="$apt_folder/cache" -oAPT::Sandbox::User=root $apt_lenient "$@"
}
