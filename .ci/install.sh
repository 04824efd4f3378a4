#!/bin/sh
# Installs the Debian packages that are named in packages.txt, with the argument "tests" also those in
# test_packages.txt, and missing here. Does nothing, and needs no rights, when none is missing.
set -eu

folder=$(dirname "$0")
lists=$folder/packages.txt
[ "${1:-}" != tests ] || lists="$lists $folder/test_packages.txt"

if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
  echo "install: this is not Debian or Ubuntu; install what $lists names by hand" >&2
  exit 2
fi

missing=
# Package names are words, several or none to a line, and so are the lists.
# shellcheck disable=SC2013,SC2086
for package in $(sed 's/#.*//' $lists); do
  case $package in
    *:*)
      command -v "${package%%:*}" >/dev/null 2>&1 && continue
      package=${package#*:}
      ;;
  esac
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
  echo "install: all packages are here"
  exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
else
  echo "install: these packages are missing:$missing" >&2
  echo "install: run this as root, install sudo, or have an administrator run" >&2
  echo "  apt-get install --no-install-recommends$missing" >&2
  exit 2
fi

echo "install:$missing"
# The lists of words are meant to be split.
# shellcheck disable=SC2086
$as_root apt-get update -q
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
