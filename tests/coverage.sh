#!/bin/sh
# Which lines of the parts that must not be wrong the tests reach: builds the preset `coverage`, runs
# the tests that need no browser and no network, and prints gcovr's table of src/amend, src/compare
# and src/diff. Ends with exit code 2 where less than nine lines of ten of one of them were run.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
build="$root/build/coverage"
cd "$root"

cmake --preset coverage
cmake --build --preset coverage
find "$build" -name '*.gcda' -delete
ctest --preset coverage --label-exclude browser --parallel "$(nproc)"
for part in amend compare diff; do
  gcovr --root . --filter "src/$part/" --exclude-throw-branches --exclude-unreachable-branches \
    --fail-under-line 90 "$build/src"
done
