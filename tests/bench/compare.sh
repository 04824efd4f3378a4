#!/bin/sh
# Ramseyer against other programs, whole processes in one run: a bare parse of the XML, and programs
# that compare words. Prints the table of README.md beside this file.
#
#   tests/bench/compare.sh [ROUNDS]          after: cmake --build --preset release
#
# The others are given the documents' words, one a line, extracted beforehand; Ramseyer reads the XML
# and writes a report. Which programs are missing is said on stderr.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/release
corpus=${RAMSEYER_CORPUS:-$root/../shared/corpus}
rounds=${1:-7}
ramseyer=$build/src/app/ramseyer
here=$build/tests

for needed in "$ramseyer" "$here/bench_parse" "$here/bench_words" "$here/bench_dtl"; do
  if [ ! -x "$needed" ]; then
    echo "compare.sh: $needed is missing: build the release preset first" >&2
    exit 2
  fi
done
if [ ! -d "$corpus" ]; then
  echo "compare.sh: corpus not found at $corpus: skipped" >&2
  exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# row GROUP NAME COMMAND
row() {
  printf '%s\t%s\t%s\n' "$1" "$2" "$3"
}

# pair GROUP OLD NEW: a row for every program there is.
pair() {
  old=$corpus/$2
  new=$corpus/$3
  "$here/bench_words" "$old" > "$work/$1.old"
  "$here/bench_words" "$new" > "$work/$1.new"
  words="$work/$1.old $work/$1.new"
  row "$1" "ramseyer compare --format json" "'$ramseyer' compare '$old' '$new' --format json"
  row "$1" "pugixml, parsing alone" "'$here/bench_parse' '$old' '$new'"
  row "$1" "dtl, on words" "'$here/bench_dtl' $words"
  row "$1" "git diff --word-diff" "git diff --no-index --word-diff $words"
  for program in wdiff dwdiff; do
    if command -v "$program" > /dev/null; then
      row "$1" "$program" "$program $words"
    elif [ "$1" = small ]; then
      echo "compare.sh: $program is not installed: left out" >&2
    fi
  done
}

{
  pair small fosta/BILLS-115s1693is.xml fosta/BILLS-115hr1865enr.xml
  pair middle versions/bills-dtd_xcential/BILLS-114hr2289ih.xml versions/bills-dtd_xcential/BILLS-114hr2289rh.xml
  pair omnibus large/BILLS-116hr1865eah.xml large/BILLS-116hr1865enr.xml
} > "$work/list"
python3 "$root/tests/bench/side_by_side.py" --rounds "$rounds" < "$work/list"
