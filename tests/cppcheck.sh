#!/bin/sh
# cppcheck over src/: prints what it finds, and ends with exit code 1 when that is anything. Some
# minutes.
set -eu

cd "$(dirname "$0")/.."
exec cppcheck --std=c++20 --language=c++ --enable=warning,performance,portability --inline-suppr \
  --suppressions-list=tests/cppcheck_suppressions.txt -I src --quiet --error-exitcode=1 \
  -j "$(nproc)" --template='{file}:{line}: {severity}: {id}: {message}' src
