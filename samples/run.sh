#!/bin/sh
# The founding example from a bare machine: installs what is missing, builds the release preset, and
# shows what S. 1693 (115th Congress) as introduced does to 47 U.S.C. 230 and 18 U.S.C. 1591. The
# redline is printed here; the same as HTML, PDF and Word file goes to build/samples/.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

sh .ci/install.sh
cmake --preset release
cmake --build --preset release --target ramseyer

program=build/release/src/app/ramseyer
bill=samples/s1693-115-is.xml
law=samples/law
prints=build/samples/s1693-115-is

# Runs ramseyer; 0, 1 (differences) and 3 (something in the bill was left unresolved, and is listed)
# are results, anything else is a failure.
run() {
  status=0
  "$program" "$@" || status=$?
  case $status in
    0 | 1 | 3) ;;
    *)
      echo "samples: ramseyer $* ended with exit code $status" >&2
      exit "$status"
      ;;
  esac
}

echo
run amend "$bill" --law "$law"
amend_status=$status

mkdir -p "$(dirname "$prints")"
run amend "$bill" --law "$law" --format html,pdf,docx --output "$prints"

echo
echo "Exit code $amend_status. The same as HTML, PDF and Word file: $root/$prints.{html,pdf,docx}"
